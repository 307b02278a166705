package org.duban.report.model;

import java.util.List;
import java.util.Objects;

/// What differs between two versions, ready to print in its language: what the template
/// `comparison.ftlh` sees under `comparison`.
///
/// @param office the office; empty where duban.toml names none
/// @param title 版本比较：2021-06-25 → 2021-07-25
/// @param period 2021年1—6月
/// @param asOf the later of the days that the two versions know of
/// @param summary the whole in one line
/// @param notes what a reader has to know before the details
/// @param turns the subjects whose status changed
/// @param changes everything that changed, by subject
/// @param sample whether any of it is sample data
public record ComparisonReport(
    String office,
    String title,
    String period,
    String asOf,
    String summary,
    List<String> notes,
    List<Side> sides,
    List<Change> turns,
    List<Change> changes,
    boolean sample) {

  public ComparisonReport {
    Objects.requireNonNull(office);
    Objects.requireNonNull(title);
    Objects.requireNonNull(period);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(summary);
    notes = List.copyOf(notes);
    sides = List.copyOf(sides);
    turns = List.copyOf(turns);
    changes = List.copyOf(changes);
  }

  /// One of the two versions.
  ///
  /// @param name as it was asked for
  /// @param asOf the last day that it knows of
  /// @param plan the adopted version that it is judged by; empty where none was adopted
  /// @param program what made it; empty where it is no issued report
  public record Side(String name, String asOf, String plan, String period, String program) {
    public Side {
      Objects.requireNonNull(name);
      Objects.requireNonNull(asOf);
      Objects.requireNonNull(plan);
      Objects.requireNonNull(period);
      Objects.requireNonNull(program);
    }
  }

  /// One change.
  ///
  /// @param subject the id and name of what it is about
  /// @param light the light that a status came to (`green`); empty for other changes
  /// @param cause 数据修订
  /// @param source the entry that it stands in and who made it, then its two dates, each on a line
  /// @param remark the document, the reason, and for a status what moved it
  public record Change(
      String subject,
      String what,
      String period,
      String before,
      String after,
      String light,
      String cause,
      String source,
      String remark) {
    public Change {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(what);
      Objects.requireNonNull(period);
      Objects.requireNonNull(before);
      Objects.requireNonNull(after);
      Objects.requireNonNull(light);
      Objects.requireNonNull(cause);
      Objects.requireNonNull(source);
      Objects.requireNonNull(remark);
    }
  }
}
