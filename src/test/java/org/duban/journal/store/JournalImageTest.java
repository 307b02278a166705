package org.duban.journal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.journal.format.CsvLine;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.format.StoredEntry;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Sample;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalImageTest {

  @TempDir Path folder;
  private Workspace workspace;
  private Path journal;
  private List<Entry> entries;

  @BeforeEach
  void makeJournal() {
    workspace = Sample.workspace(folder);
    journal = Sample.journal(workspace, "统计局");
    entries =
        Sample.append(
            workspace,
            new EntryDraft("统计局", Sample.actual("gdp", 3, "15.1")),
            new EntryDraft("统计局", new Content.Withdrawal(1, Sample.DAY, "口径有误，\"重报\"")),
            new EntryDraft("统计局", Sample.actual("gdp", 6, "12.7", Basis.FORECAST, Sample.DAY)),
            new EntryDraft("统计局", Sample.progress("1.1", 6, "100", Sample.DAY)),
            new EntryDraft("统计局", Sample.progress("1.1", 6, "99.5", Sample.DAY)));
  }

  private Read<Ledger> read() {
    return LedgerReader.read(workspace, Sample.YEAR);
  }

  private void assertReadsTheSame() {
    assertThat(read().problems()).isEmpty();
    assertThat(read().value().orElseThrow().entries()).isEqualTo(entries);
  }

  @Test
  void linesSavedByASpreadsheetAreReadAsBefore() throws Exception {
    String text = Files.readString(journal);
    List<String> requoted = new ArrayList<>();
    for (String line : text.substring(1).lines().toList()) {
      List<String> cells = CsvLine.split(line).orElseThrow();
      requoted.add("\"" + String.join("\",\"", cells).replace("\"重报\"", "\"\"重报\"\"") + "\"");
    }
    String body = String.join("\r\n", requoted.subList(1, requoted.size()));
    Files.writeString(journal, JournalColumn.HEADER + "\r\n" + body + "\r\n\r\n");

    assertReadsTheSame();
  }

  @Test
  void aJournalSavedInTheEncodingOfTheOfficeIsReadWithAWarning() throws Exception {
    String text = Files.readString(journal);
    Files.writeString(journal, text.substring(1), Charset.forName("GB18030"));

    assertThat(read().problems()).extracting(Problem::code).containsExactly(LedgerCode.J016);
    assertThat(read().value().orElseThrow().entries()).isEqualTo(entries);
  }

  @Test
  void aLineThatCannotBeReadIsAProblemAndTheOthersAreRead() throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(journal));
    lines.set(2, lines.get(2).replace("void", "viod"));
    lines.set(4, "\"" + lines.get(4));
    Files.write(journal, lines);

    assertThat(read().problems())
        .extracting(p -> p.place().line() + ":" + p.place().column() + " " + p.code())
        .containsExactly("3:4 J005", "5:0 J002");
    assertThat(read().value().orElseThrow().entries())
        .containsExactly(entries.get(0), entries.get(2), entries.get(4));
  }

  @Test
  void aTornLastLineIsAWarning() throws Exception {
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(bytes, bytes.length - 10));

    Read<Ledger> read = read();

    assertThat(read.problems()).extracting(Problem::code).containsExactly(LedgerCode.J017);
    assertThat(read.hasErrors()).isFalse();
    assertThat(read.value().orElseThrow().entries()).isEqualTo(entries.subList(0, 4));
  }

  @Test
  void aWholeLastLineNeedsNoLineEnd() throws Exception {
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(bytes, bytes.length - 1));

    assertReadsTheSame();
  }

  @Test
  void aFileThatIsNoJournalIsAProblem() throws Exception {
    Files.writeString(journal, "a,b\n1,2\n");

    assertThat(read().problems()).extracting(Problem::code).containsExactly(LedgerCode.J001);
  }

  @Test
  void anUnfinishedHeaderIsAnEmptyJournal() throws Exception {
    byte[] bytes = Files.readAllBytes(journal);
    for (int length = 0; length < JournalTail.HEAD.length(); length++) {
      Files.write(journal, Arrays.copyOf(bytes, length));
      assertThat(read().problems()).extracting(Problem::code).containsExactly(LedgerCode.J083);
      assertThat(read().value().orElseThrow().entries()).isEmpty();
    }
  }

  /// The quick reading of bytes and the careful one of texts must see the same in any line.
  @Test
  void bytesAreReadLikeTexts() {
    Random random = new Random(20210716);
    String[] lines = entries.stream().map(e -> line(e.no(), e.content())).toArray(String[]::new);
    String replacements = "0123456789.-:TZ+,\"Q H\\'=actulprogesx年\n\r\t";
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder line = new StringBuilder(lines[random.nextInt(lines.length)]);
      for (int mutations = random.nextInt(3); mutations > 0; mutations--) {
        int at = random.nextInt(line.length() - 70);
        char c = replacements.charAt(random.nextInt(replacements.length()));
        switch (random.nextInt(3)) {
          case 0 -> line.setCharAt(at, c);
          case 1 -> line.insert(at, c);
          default -> line.deleteCharAt(at);
        }
      }
      byte[] file = (JournalTail.HEAD + line + "\n").getBytes(StandardCharsets.UTF_8);
      JournalImage image = JournalImage.of("统计局", "f.csv", file);
      List<Problem> problems = new ArrayList<>();
      JournalIndex quick = image.index(Sample.YEAR, problems, _ -> {});
      List<Entry> careful = new ArrayList<>();
      for (String l : line.toString().split("\n", -1)) {
        String whole = l.endsWith("\r") ? l.substring(0, l.length() - 1) : l;
        CsvLine.split(whole)
            .flatMap(cells -> StoredEntry.parse("统计局", Sample.YEAR, cells, Place.NONE).value())
            .ifPresent(careful::add);
      }
      assertThat(told(quick))
          .as("seed 20210716, case %s: %s", i, line)
          .isEqualTo(told(JournalIndex.of("统计局", careful)));
      assertThat(quick.size() == 1 || !problems.isEmpty() || line.isEmpty()).isTrue();
      read += quick.size();
    }
    assertThat(read).isBetween(500, 4_900);
  }

  private static String line(int no, Content content) {
    List<String> cells =
        new ArrayList<>(
            StoredEntry.cells(no, Sample.NOON.atOffset(ZoneOffset.ofHours(8)), "统计局经办人", content));
    cells.add("0".repeat(64));
    return CsvLine.join(cells);
  }

  private static List<String> told(JournalIndex index) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < index.size(); i++) {
      told.add(
          index.no(i)
              + " "
              + index.kind(i)
              + " "
              + index.subject(i)
              + " "
              + index.months(i)
              + " "
              + index.has(i, JournalIndex.FORECAST)
              + index.has(i, JournalIndex.HAS_PROGRESS)
              + index.has(i, JournalIndex.HAS_STATUS)
              + " "
              + index.publishedDay(i)
              + " "
              + index.recordedMillis(i)
              + " "
              + index.entry(i));
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISHED_ON, +999999999-12-31, 13",
    "PUBLISHED_ON, -2021-07-15, 13",
    "PUBLISHED_ON, 2021-02-29, 13",
    "PUBLISHED_ON, 2021-7-15, 13",
    "RECORDED_AT, +999999999-12-31T00:00:00Z, 4",
    "RECORDED_AT, 2021-07-16T12:00:00, 4",
    "RECORDED_AT, 2021-07-16, 4",
    "NO, 0, 3",
    "NO, 01, 3",
    "NO, 1234567890, 3",
    "KIND, actua, 5",
    "SUBJECT, '', 6",
    "STATUS, done, 7",
    "PERIOD, 2021-13, 8",
    "PERIOD, 2022-01, 8",
    "PERIOD, 6月, 8",
    "VALUE, 1e3, 9",
    "VALUE, +1, 9",
    "VALUE, .5, 9",
    "VALUE, 5., 9",
    "BASIS, sure, 11",
  })
  void aCellThatCannotBeReadIsLocated(JournalColumn column, String text, int code)
      throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(journal));
    List<String> cells = new ArrayList<>(CsvLine.split(lines.get(1)).orElseThrow());
    cells.set(column.index(), text);
    lines.set(1, CsvLine.join(cells));
    Files.write(journal, lines);

    assertThat(read().problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code().name()).isEqualTo("J%03d".formatted(code));
          assertThat(p.place().line()).isEqualTo(2);
          assertThat(p.place().header()).isEqualTo(column.header());
        });
  }

  @Test
  void whatAnOfficeProgramLeavesBesideAnOpenFileIsPassedOver() throws Exception {
    Files.write(journal.resolveSibling("~$统计局.csv"), new byte[165]);

    assertReadsTheSame();
  }

  @Test
  void subjectsMayBeMany() {
    EntryDraft[] drafts = new EntryDraft[200];
    for (int i = 0; i < drafts.length; i++) {
      drafts[i] = new EntryDraft("商务局", Sample.actual("项目" + i, 6, Integer.toString(i)));
    }
    Sample.append(workspace, drafts);

    Ledger ledger = Sample.ledger(workspace);
    for (int i = 0; i < drafts.length; i++) {
      assertThat(ledger.figures("项目" + i))
          .extracting(Entry::content)
          .containsExactly(drafts[i].content());
    }
  }

  @Test
  void aTaskReportWithAStatusIsIndexed() {
    Content.Progress done =
        new Content.Progress(
            "1.2",
            Sample.period(6),
            Optional.of(new BigDecimal("100")),
            Optional.of(TaskReport.DONE),
            Sample.DAY,
            Remarks.NONE);
    Sample.append(workspace, new EntryDraft("商务局", done));

    assertThat(Sample.ledger(workspace).latestStatus("1.2", Sample.period(7)).map(Entry::content))
        .contains(done);
  }
}
