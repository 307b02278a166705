package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts without a place for a line to end are broken inside, wherever they stand: nothing of them
/// leaves the page, and nothing is lost.
class TextOnPageTest {

  private static final float PAGE_RIGHT = 595;
  private static final String URL = "https://www.example.org/a/" + "b0-".repeat(50) + "?q=1&r=2#e";

  static Stream<String> texts() {
    return Stream.of(
        URL,
        "/home/office/reports/2021/" + "folder_name/".repeat(12) + "file.xlsx",
        "2020-410202-04-01-" + "0123456789".repeat(12),
        "词\u00a0".repeat(60) + "完",
        "word\u00a0".repeat(40) + "end",
        "完".repeat(2) + "……".repeat(60) + "毕",
        "—".repeat(120),
        "－".repeat(90),
        "１２３４５６７８９０".repeat(6),
        "W".repeat(300),
        "“《（".repeat(30) + "字" + "）》”".repeat(30));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingLeavesThePage(String text) {
    Sheets sheets =
        new Sheets()
            .office(text)
            .total("jobs", text, "人", "5800")
            .figure("jobs", "10", new Remarks("", text, text, "", ""))
            .task("t", "", text, text)
            .task("m", "t", text, text)
            .progress("m", "10", TaskReport.BEHIND, new Remarks(text, text, text, "", ""));
    for (ReportKind kind : ReportKind.values()) {
      for (Lang lang : Lang.values()) {
        String subject =
            switch (kind) {
              case BULLETIN, BRIEF, ANNUAL -> "";
              case DEPARTMENT, REMINDER -> text;
              case TASK -> "t";
            };
        byte[] pdf =
            new ReportEngine().render(sheets.request(kind, subject, lang)).value().orElseThrow();
        assertThat(PdfText.runs(pdf))
            .as(kind + " " + lang)
            .allMatch(run -> run.left() > 0 && run.right() < PAGE_RIGHT);
        if (kind == ReportKind.BULLETIN) {
          // Issues and next steps as paragraphs, the note in a cell: all to the last character.
          assertThat(compact(PdfText.of(pdf)).split(Pattern.quote(compact(text)), -1))
              .as(kind + " " + lang)
              .hasSizeGreaterThan(3);
        }
      }
    }
  }

  /// Without blanks, and with the straight quotes that an English report has.
  private static String compact(String text) {
    return text.replaceAll("[\\s\u00a0]", "").replaceAll("[“”]", "\"");
  }
}
