package org.duban.report.model;

import java.util.Objects;

/// The head of a report.
///
/// @param office the issuing office; empty where duban.toml names none
/// @param title 2021年1—6月目标任务进展通报
/// @param period 2021年1—6月
/// @param shortPeriod the same without the year, as a column is headed: 1—6月
/// @param number the document's number (龙政督〔2021〕6号); empty for a draft
/// @param asOf the day up to which figures were known: 2021年7月16日
/// @param planVersion the plan version it is judged by (`v1`); empty where none was adopted
/// @param elapsed the share of the goal year that has gone by: 50.0%
public record Masthead(
    String office,
    String title,
    String period,
    String shortPeriod,
    String number,
    String asOf,
    String planVersion,
    String elapsed) {

  public Masthead {
    Objects.requireNonNull(office);
    Objects.requireNonNull(title);
    Objects.requireNonNull(period);
    Objects.requireNonNull(shortPeriod);
    Objects.requireNonNull(number);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(planVersion);
    Objects.requireNonNull(elapsed);
  }
}
