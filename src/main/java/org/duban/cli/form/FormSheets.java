package org.duban.cli.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duban.journal.entry.TaskReport;
import org.duban.office.ReturnForms;
import org.duban.sheet.ReturnSheet;
import org.duban.sheet.ReturnSheet.Cell;
import org.duban.sheet.ReturnSheet.Column;
import org.duban.sheet.ReturnSheet.Kind;
import org.duban.status.model.Numbers;
import org.duban.text.Phrases;
import org.duban.time.PeriodLabel;

/// The forms of a period, in the language of `phrases`.
final class FormSheets {

  private static final int NARROW = 8;
  private static final int MIDDLE = 13;
  private static final int WIDE = 20;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "unit",
          "target",
          "last",
          "this",
          "progress",
          "status",
          "note",
          "issues",
          "reason",
          "next_steps",
          "evidence");

  private final ReturnForms forms;
  private final String version;
  private final String office;
  private final Phrases phrases;

  /// @param version the plan's; empty for files that were not adopted
  FormSheets(ReturnForms forms, String version, String office, Phrases phrases) {
    this.forms = forms;
    this.version = version.isEmpty() ? phrases.say("cli.form.draft") : version;
    this.office = office;
    this.phrases = phrases;
  }

  ReturnSheet of(ReturnForms.Form form) {
    String department = form.department().isEmpty() ? office : form.department();
    return new ReturnSheet(
        forms.period().toString(),
        say("title", "office", office, "period", PeriodLabel.of(forms.period(), phrases.lang()))
            .strip(),
        List.of(
            say("head.department", "department", department),
            say("head.period", "period", forms.period().toString()),
            say("head.deadline", "day", forms.deadline().toString()),
            say("head.version", "version", version)),
        COLUMNS.stream().map(c -> new Column(say("column." + c), width(c))).toList(),
        form.lines().stream().map(this::row).toList(),
        List.of(say("foot.filled"), say("foot.checked"), say("foot.day")),
        Stream.of(TaskReport.values())
            .map(s -> phrases.say("status.reported." + s.name().toLowerCase(Locale.ROOT)))
            .toList());
  }

  private static int width(String column) {
    return switch (column) {
      case "name", "note", "issues" -> WIDE;
      case "target", "reason", "next_steps", "evidence" -> MIDDLE;
      default -> NARROW;
    };
  }

  private List<Cell> row(ReturnForms.Line line) {
    List<Cell> cells = new ArrayList<>();
    for (String given : List.of(line.subject(), line.name(), line.unit(), line.target())) {
      cells.add(new Cell(given, Kind.GIVEN));
    }
    String before = line.before().flatMap(b -> b.value()).map(v -> Numbers.exact(v)).orElse("");
    cells.add(new Cell(before, Kind.EARLIER));
    cells.add(new Cell("", line.isTask() ? Kind.GIVEN : Kind.NUMBER));
    cells.add(new Cell("", line.isTask() ? Kind.PERCENT : Kind.GIVEN));
    cells.add(new Cell("", line.isTask() ? Kind.CHOICE : Kind.GIVEN));
    while (cells.size() < COLUMNS.size()) {
      cells.add(new Cell("", Kind.WORDS));
    }
    return cells;
  }

  private String say(String key, String... args) {
    return phrases.say("cli.form." + key, args);
  }
}
