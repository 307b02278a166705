package org.duban.cli.init;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.intake.ImportReader;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Measure;
import org.duban.plan.read.PlanSheets;
import org.duban.sheet.Column;
import org.duban.sheet.FormColumn;
import org.duban.sheet.FormWorkbook;
import org.duban.sheet.Row;
import org.duban.sheet.Schema;
import org.duban.sheet.Table;
import org.duban.sheet.TableReader;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;

/// The sample files of a new workspace as workbooks: each column with a note, and with a list where
/// there is something to choose from.
final class InitForms {

  private static final List<String> UPDATES =
      List.of(
          "subject",
          "name",
          "department",
          "period",
          "value",
          "basis",
          "progress",
          "status",
          "published_on",
          "note",
          "issues",
          "next_steps",
          "evidence",
          "reason");

  private final Phrases phrases;
  private final GoalYear year;
  private final Table indicators;
  private final Table tasks;
  private final Table departments;

  /// @param samples the sample files as CSV, by name
  InitForms(Lang lang, GoalYear year, Map<String, byte[]> samples) {
    phrases = Phrases.of(lang);
    this.year = year;
    indicators = table(samples.get("indicators.csv"), PlanSheets.INDICATORS);
    tasks = table(samples.get("tasks.csv"), PlanSheets.TASKS);
    departments = table(samples.get("departments.csv"), PlanSheets.DEPARTMENTS);
  }

  /// The files of the plan, by name.
  Map<String, byte[]> plan() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("indicators.xlsx", plan("indicators", indicators, PlanSheets.INDICATORS));
    files.put("tasks.xlsx", plan("tasks", tasks, PlanSheets.TASKS));
    files.put("departments.xlsx", plan("departments", departments, PlanSheets.DEPARTMENTS));
    return files;
  }

  /// What the form is called in which departments report.
  String updatesFile() {
    return phrases.say("cli.init.form", "year", Integer.toString(year.year()));
  }

  /// That form: a row for each indicator and task.
  byte[] updates() {
    List<FormColumn> columns = UPDATES.stream().map(this::updateColumn).toList();
    List<List<String>> rows =
        subjects()
            .map(row -> {
              List<String> cells =
                  new ArrayList<>(List.of(row.raw("id"), row.raw("name"), row.raw("department")));
              UPDATES.stream().skip(cells.size()).forEach(column -> cells.add(""));
              return cells;
            })
            .toList();
    return workbook("updates").bytes(columns, rows);
  }

  private FormColumn updateColumn(String id) {
    Column column =
        ImportReader.columns().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    String header = phrases.lang() == Lang.ZH ? column.chinese() : column.id();
    List<String> choices =
        switch (id) {
          case "subject" -> subjects().map(row -> row.raw("id")).toList();
          case "period" -> Frequency.MONTHLY.periods(year).stream().map(Object::toString).toList();
          case "basis" -> words("status.basis.", Basis.values());
          case "status" -> words("status.reported.", TaskReport.values());
          default -> List.<String>of();
        };
    boolean open = id.equals("subject") || id.equals("period");
    return new FormColumn(header, note("updates", id), choices, open);
  }

  private Stream<Row> subjects() {
    return Stream.concat(indicators.rows().stream(), tasks.rows().stream());
  }

  private byte[] plan(String sheet, Table table, Schema schema) {
    List<String> headers = table.header().names();
    List<String> ids =
        headers.stream().map(header -> schema.columnOf(header).orElseThrow().id()).toList();
    List<FormColumn> columns = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      columns.add(planColumn(sheet, ids.get(i), headers.get(i)));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < ids.size(); i++) {
        cells.add(word(ids.get(i), row.texts().get(i)));
      }
      rows.add(cells);
    }
    return workbook(sheet).bytes(columns, rows);
  }

  private FormColumn planColumn(String sheet, String id, String header) {
    List<String> choices =
        switch (id) {
          case "measure" -> words("cli.plan.measure.", Measure.values());
          case "direction" -> words("cli.plan.direction.", Direction.values());
          case "frequency" -> words("cli.plan.frequency.", Frequency.values());
          case "department" -> departments.rows().stream().map(row -> row.raw("name")).toList();
          default -> List.of();
        };
    return new FormColumn(header, note(sheet, id), choices, id.equals("department"));
  }

  /// A code of the sample file as the list has it.
  private String word(String column, String text) {
    Optional<String> word =
        text.isEmpty() ? Optional.empty() : phrases.find("cli.plan." + column + "." + text);
    return word.orElse(text);
  }

  private List<String> words(String topic, Enum<?>[] constants) {
    return Stream.of(constants)
        .map(constant -> phrases.say(topic + constant.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private String note(String sheet, String column) {
    return phrases.say("cli.init.note." + sheet + "." + column);
  }

  private FormWorkbook workbook(String sheet) {
    Instant date = year.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    return new FormWorkbook(
        phrases.say("cli.init.sheet." + sheet), phrases.say("cli.init.sheet.lists"), date);
  }

  private static Table table(byte[] csv, Schema schema) {
    return TableReader.read(csv, "", schema).value().orElseThrow();
  }
}
