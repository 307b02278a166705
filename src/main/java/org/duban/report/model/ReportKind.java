package org.duban.report.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of report.
public enum ReportKind {
  /// The progress bulletin of a month, quarter, half-year or year.
  BULLETIN,
  /// One page for leaders.
  BRIEF,
  /// What one department answers for.
  DEPARTMENT,
  /// One task in depth.
  TASK,
  /// The year's targets against what came of them.
  ANNUAL,
  /// A page for each of a department's red items, with a form to reply on.
  REMINDER;

  /// As it is typed, and as the file is named: `bulletin`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportKind::id).toList();
  }

  public static Optional<ReportKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findAny();
  }

  /// Whether there is one for each of several subjects: departments, tasks.
  public boolean isAboutOne() {
    return switch (this) {
      case DEPARTMENT, TASK, REMINDER -> true;
      case BULLETIN, BRIEF, ANNUAL -> false;
    };
  }
}
