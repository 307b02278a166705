package org.duban.plan.settings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.time.Period;

/// What duban.toml says, with its defaults filled in.
///
/// @param office the office's name as it heads a report; empty when unset
/// @param language `zh` or `en`
/// @param fiscalYearStart the month in which the goal year starts, 1 to 12
/// @param reportDay the day of the month on which the bulletin goes out, 1 to 31
/// @param statusRules the rule of each measure
/// @param indicatorRules what single indicators set of their own, by id
/// @param delays when a task is late with its start or first report
/// @param scores whether departments and priority tasks are scored and ranked
/// @param fontsFolder where more fonts are, relative to the workspace
/// @param document the form that makes a report a notice
/// @param approval who must stand for figures and updates
/// @param systemFonts whether characters that are in none of these may come from the system's fonts
/// @param evidenceMegabytes how large a file may be that is kept as a proof, in megabytes of 2²⁰
///   bytes
public record Settings(
    String office,
    String language,
    int fiscalYearStart,
    int reportDay,
    Map<Measure, StatusRule> statusRules,
    StatusRule taskRule,
    Delays delays,
    Map<String, StatusRule.Keys> indicatorRules,
    boolean scores,
    Optional<String> fontsFolder,
    boolean systemFonts,
    Optional<String> template,
    Optional<String> logo,
    Optional<DocumentForm> document,
    ApprovalRule approval,
    int evidenceMegabytes) {

  public Settings {
    Objects.requireNonNull(office);
    Objects.requireNonNull(language);
    statusRules = Map.copyOf(statusRules);
    Objects.requireNonNull(taskRule);
    Objects.requireNonNull(delays);
    indicatorRules = Map.copyOf(indicatorRules);
    Objects.requireNonNull(fontsFolder);
    Objects.requireNonNull(template);
    Objects.requireNonNull(logo);
    Objects.requireNonNull(document);
    Objects.requireNonNull(approval);
  }

  /// The last day on which figures and progress for `period` are in time: the report day of the
  /// month after it.
  public LocalDate deadline(Period period) {
    YearMonth next = period.lastMonth().plusMonths(1);
    return next.atDay(Math.min(reportDay, next.lengthOfMonth()));
  }

  /// The first report day after `day`.
  public LocalDate nextReportDay(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    LocalDate inMonth = month.atDay(Math.min(reportDay, month.lengthOfMonth()));
    YearMonth next = month.plusMonths(1);
    return inMonth.isAfter(day) ? inMonth : next.atDay(Math.min(reportDay, next.lengthOfMonth()));
  }

  /// The rule that `indicator` is judged by: its own keys over its measure's.
  public StatusRule ruleFor(Indicator indicator) {
    return indicatorRules
        .getOrDefault(indicator.id(), StatusRule.Keys.NONE)
        .over(statusRules.get(indicator.measure()));
  }
}
