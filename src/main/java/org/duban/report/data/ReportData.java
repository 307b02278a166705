package org.duban.report.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.disk.Sha256;

/// What a report says, as data: `report.json` inside the PDF, `duban/report/1`. Numbers are decimal
/// texts, as they were typed or with the rounding of `duban/status/1`; days and instants are texts
/// as ISO 8601 has them.
///
/// Beside what stands here the file has a field `report`: the model that the pages were made from,
/// with every text that they print.
///
/// @param program the version of Duban that made it
/// @param templates SHA-256 over the templates that it was made with
/// @param kind `bulletin`, …
/// @param about the department, or the task's id; empty for the other kinds
/// @param language `zh` or `en`
/// @param number the document's number; empty for a draft
/// @param year the goal year
/// @param fiscalYearStart the month that the goal year starts in
/// @param asOf the day up to which figures were known
/// @param asRecorded when the last entry of the journals was made; empty where there is none
/// @param date the instant that the document gives as its date
/// @param elapsedShare the share of the goal year that has gone by, in percent
/// @param journals the journals as they were, those of the year before too where there are any
/// @param sources SHA-256 of the files that it was made from, by name, as the PDF carries them
/// @param figures the figures and forecasts in force up to the period
/// @param updates the tasks' updates in force up to the period, and the words on indicators
public record ReportData(
    String schema,
    String program,
    String templates,
    String kind,
    Optional<String> about,
    String language,
    Optional<String> number,
    String office,
    int year,
    int fiscalYearStart,
    String period,
    String asOf,
    Optional<String> asRecorded,
    String date,
    String elapsedShare,
    PlanUsed plan,
    List<Journal> journals,
    Map<String, String> sources,
    List<IndicatorData> indicators,
    List<TaskData> tasks,
    List<Figure> figures,
    List<Update> updates) {

  public static final String SCHEMA = "duban/report/1";

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}|");

  /// A file's own name, which leads into no folder.
  private static final Pattern FILE_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}._-]{0,99}");

  /// A number as journals keep it; one with an exponent could be of any length.
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,99999}(\\.\\d{1,99999})?");

  public ReportData {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(program);
    require(DIGEST, templates);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(about);
    Objects.requireNonNull(language);
    Objects.requireNonNull(number);
    Objects.requireNonNull(office);
    Objects.requireNonNull(period);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(asRecorded);
    Objects.requireNonNull(date);
    Objects.requireNonNull(elapsedShare);
    Objects.requireNonNull(plan);
    journals = List.copyOf(journals);
    sources.keySet().forEach(name -> require(FILE_NAME, name));
    indicators = List.copyOf(indicators);
    tasks = List.copyOf(tasks);
    figures = List.copyOf(figures);
    updates = List.copyOf(updates);
  }

  /// SHA-256 over what the report says, whatever its number, who made it and how far the journals
  /// went.
  public String content() {
    ReportData said =
        new ReportData(
            schema,
            "",
            "",
            kind,
            about,
            language,
            Optional.empty(),
            office,
            year,
            fiscalYearStart,
            period,
            asOf,
            Optional.empty(),
            "",
            elapsedShare,
            plan,
            List.of(),
            Map.of(),
            indicators,
            tasks,
            figures,
            updates);
    return Sha256.hex(ReportJson.line(said).getBytes(StandardCharsets.UTF_8));
  }

  private static void require(Pattern form, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
  }

  private static void requireDecimal(Optional<String> number) {
    number.ifPresent(text -> require(DECIMAL, text));
  }

  /// The plan that it was judged by.
  ///
  /// @param version the adopted version (`v1`); empty where it was the files as they stood
  /// @param digest SHA-256 over the plan's files, as adopted versions have it
  public record PlanUsed(Optional<String> version, String digest) {
    public PlanUsed {
      Objects.requireNonNull(version);
      Objects.requireNonNull(digest);
    }
  }

  /// How far a journal went.
  ///
  /// @param entries the number of the last entry
  /// @param head the hash of the last entry
  public record Journal(int year, String journal, int entries, String head) {
    public Journal {
      Objects.requireNonNull(journal);
      Objects.requireNonNull(head);
    }
  }

  /// A target as the plan words it and as it was understood.
  public record TargetData(
      String wording,
      Optional<String> operator,
      Optional<String> value,
      Optional<String> upper,
      Optional<String> reference) {
    public TargetData {
      Objects.requireNonNull(wording);
      Objects.requireNonNull(operator);
      requireDecimal(value);
      requireDecimal(upper);
      Objects.requireNonNull(reference);
    }
  }

  /// Where an indicator stands, as `duban/status/1` has it.
  ///
  /// @param entry the figure that is shown: `统计局#12`, one of [#figures]
  /// @param judged the value that was judged
  public record IndicatorData(
      String id,
      String name,
      String unit,
      String measure,
      String department,
      TargetData target,
      Optional<String> entry,
      int revisions,
      Optional<String> judged,
      Optional<String> completionRate,
      Optional<String> scheduledShare,
      Optional<String> gap,
      String status,
      String light,
      String reason) {
    public IndicatorData {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(measure);
      Objects.requireNonNull(department);
      Objects.requireNonNull(target);
      Objects.requireNonNull(entry);
      requireDecimal(judged);
      requireDecimal(completionRate);
      requireDecimal(scheduledShare);
      requireDecimal(gap);
      Objects.requireNonNull(status);
      Objects.requireNonNull(light);
      Objects.requireNonNull(reason);
    }
  }

  /// Where a task stands, as `duban/status/1` has it.
  ///
  /// @param parent the task above; empty for a priority task
  /// @param entry the update that is shown, one of [#updates]
  public record TaskData(
      String id,
      Optional<String> parent,
      String name,
      String department,
      String start,
      String due,
      Optional<String> entry,
      Optional<String> progress,
      String scheduledShare,
      Optional<String> reported,
      String status,
      String light,
      int overdueDays,
      boolean disagrees,
      String reason) {
    public TaskData {
      Objects.requireNonNull(id);
      Objects.requireNonNull(parent);
      Objects.requireNonNull(name);
      Objects.requireNonNull(department);
      Objects.requireNonNull(start);
      Objects.requireNonNull(due);
      Objects.requireNonNull(entry);
      requireDecimal(progress);
      Objects.requireNonNull(scheduledShare);
      Objects.requireNonNull(reported);
      Objects.requireNonNull(status);
      Objects.requireNonNull(light);
      Objects.requireNonNull(reason);
    }
  }

  /// A figure in force.
  ///
  /// @param basis `forecast`, `preliminary` or `final`
  public record Figure(
      String subject, String period, String value, String basis, String publishedOn, String entry) {
    public Figure {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(period);
      require(DECIMAL, value);
      Objects.requireNonNull(basis);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(entry);
    }
  }

  /// An update in force.
  public record Update(
      String subject,
      String period,
      Optional<String> progress,
      Optional<String> status,
      String publishedOn,
      String note,
      String issues,
      String nextSteps,
      String entry) {
    public Update {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(period);
      requireDecimal(progress);
      Objects.requireNonNull(status);
      Objects.requireNonNull(publishedOn);
      Objects.requireNonNull(note);
      Objects.requireNonNull(issues);
      Objects.requireNonNull(nextSteps);
      Objects.requireNonNull(entry);
    }
  }
}
