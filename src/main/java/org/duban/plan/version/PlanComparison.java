package org.duban.plan.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.plan.model.Plan;
import org.duban.plan.read.PlanChange;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanChange.What;
import org.duban.plan.read.PlanRows;

/// Two plans row by row and column by column. Rows are matched by id, so that their order doesn't
/// count; numbers are compared by their value, and what a file leaves to a default by that default.
public final class PlanComparison {

  private final List<PlanChange> changes = new ArrayList<>();

  private PlanComparison() {}

  /// What changed from `before` to `after`: by sheet, in each first what `before` has, in its
  /// order, then what is new.
  public static List<PlanChange> between(Plan before, Plan after) {
    PlanComparison comparison = new PlanComparison();
    Map<Sheet, Map<String, Map<String, String>>> old = PlanRows.of(before);
    Map<Sheet, Map<String, Map<String, String>>> now = PlanRows.of(after);
    for (Sheet sheet : Sheet.values()) {
      comparison.compare(sheet, old.get(sheet), now.get(sheet));
    }
    return List.copyOf(comparison.changes);
  }

  private void compare(
      Sheet sheet,
      Map<String, Map<String, String>> before,
      Map<String, Map<String, String>> after) {
    before.forEach((id, old) -> {
      Map<String, String> now = after.get(id);
      if (now == null) {
        changes.add(new PlanChange(sheet, id, What.REMOVED, "", PlanRows.title(old), ""));
      } else {
        old.forEach((field, was) -> {
          if (!was.equals(now.get(field))) {
            changes.add(new PlanChange(sheet, id, What.CHANGED, field, was, now.get(field)));
          }
        });
      }
    });
    after.forEach((id, now) -> {
      if (!before.containsKey(id)) {
        changes.add(new PlanChange(sheet, id, What.ADDED, "", "", PlanRows.title(now)));
      }
    });
  }
}
