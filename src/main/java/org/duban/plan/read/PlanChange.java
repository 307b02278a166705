package org.duban.plan.read;

import java.util.Locale;
import java.util.Objects;

/// One difference between two plans.
///
/// @param id the row's: an indicator's or task's id, the indicator and period of a planned value, a
///   department's name
/// @param field the column that changed, as [PlanSheets] names it; empty for a whole row
/// @param before what the column said, or for a removed row its name; empty for an added one
/// @param after what the column says, or for an added row its name; empty for a removed one
public record PlanChange(
    Sheet sheet, String id, What what, String field, String before, String after) {

  /// The file of the plan that the row stands in.
  public enum Sheet {
    INDICATORS,
    TASKS,
    PACE,
    DEPARTMENTS;

    /// The file's name without its ending.
    public String fileName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What became of the row.
  public enum What {
    ADDED,
    REMOVED,
    CHANGED
  }

  public PlanChange {
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(id);
    Objects.requireNonNull(what);
    Objects.requireNonNull(field);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }
}
