package org.duban.report.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.report.data.ReportData;
import org.duban.sheet.TableWriter;
import org.duban.sheet.Value;
import org.duban.text.Phrases;

/// What a report says as tables to work on.
public final class ReportTables {

  private static final Set<Field> OF_INDICATORS =
      EnumSet.of(
          Field.ID,
          Field.NAME,
          Field.DEPARTMENT,
          Field.TARGET,
          Field.UNIT,
          Field.VALUE,
          Field.PERIOD,
          Field.BASIS,
          Field.PUBLISHED_ON,
          Field.COMPLETION_RATE,
          Field.SCHEDULED_SHARE,
          Field.GAP,
          Field.STATUS,
          Field.LIGHT,
          Field.REASON,
          Field.ENTRY);

  private static final Set<Field> OF_TASKS =
      EnumSet.of(
          Field.ID,
          Field.PARENT,
          Field.NAME,
          Field.DEPARTMENT,
          Field.VALUE,
          Field.SCHEDULED_SHARE,
          Field.REPORTED,
          Field.START,
          Field.DUE,
          Field.OVERDUE_DAYS,
          Field.STATUS,
          Field.LIGHT,
          Field.REASON,
          Field.NOTE,
          Field.ISSUES,
          Field.NEXT_STEPS,
          Field.PERIOD,
          Field.PUBLISHED_ON,
          Field.ENTRY);

  private ReportTables() {}

  /// Indicators and tasks in one table, with columns named as in `status --format csv` and
  /// constants by their codes.
  public static byte[] csv(ReportData data) {
    List<Subject> subjects = new ArrayList<>(indicators(data));
    subjects.addAll(tasks(data));
    List<List<Value>> rows =
        subjects.stream()
            .map(s -> Arrays.stream(Field.values()).map(f -> value(f.of(s))).toList())
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      TableWriter.write(Arrays.stream(Field.values()).map(Field::key).toList(), rows, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A workbook with a sheet for the indicators, one for the tasks and one that says what report it
  /// is, all in its language.
  ///
  /// @param title of the report
  public static byte[] workbook(ReportData data, String title, Phrases phrases) {
    Workbook workbook = new Workbook(phrases, title, data.date());
    workbook.add(phrases.say("report.sheet_indicators"), OF_INDICATORS, indicators(data));
    workbook.add(phrases.say("report.sheet_tasks"), OF_TASKS, tasks(data));
    workbook.addPairs(phrases.say("report.sheet_about"), about(data, title, phrases));
    return workbook.bytes();
  }

  private static List<List<FieldValue>> about(ReportData data, String title, Phrases phrases) {
    List<List<FieldValue>> about = new ArrayList<>();
    about.add(pair("about_title", FieldValue.text(title), phrases));
    about.add(
        pair(
            "about_number",
            FieldValue.text(data.number().orElseGet(() -> phrases.say("report.draft"))),
            phrases));
    about.add(pair("about_office", FieldValue.text(data.office()), phrases));
    about.add(pair("about_as_of", FieldValue.day(Optional.of(data.asOf())), phrases));
    about.add(pair("about_plan", FieldValue.text(data.plan().version()), phrases));
    about.add(pair("about_program", FieldValue.text(data.program()), phrases));
    return about;
  }

  private static List<FieldValue> pair(String name, FieldValue value, Phrases phrases) {
    return List.of(FieldValue.text(phrases.say("report." + name)), value);
  }

  private static List<Subject> indicators(ReportData data) {
    Map<String, ReportData.Figure> figures = new HashMap<>();
    data.figures().forEach(figure -> figures.put(figure.entry(), figure));
    return data.indicators().stream()
        .<Subject>map(i -> new Subject.OfIndicator(i, i.entry().map(figures::get)))
        .toList();
  }

  private static List<Subject> tasks(ReportData data) {
    Map<String, ReportData.Update> updates = new HashMap<>();
    data.updates().forEach(update -> updates.put(update.entry(), update));
    return data.tasks().stream()
        .<Subject>map(t -> new Subject.OfTask(t, t.entry().map(updates::get)))
        .toList();
  }

  private static Value value(FieldValue cell) {
    return switch (cell) {
      case FieldValue.Text(String text) -> Value.of(text);
      case FieldValue.Amount(var figure) -> Value.of(figure);
      case FieldValue.Day(var day) -> Value.of(day.toString());
    };
  }
}
