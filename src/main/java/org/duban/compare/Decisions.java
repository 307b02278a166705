package org.duban.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.ledger.AdoptedPlan;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanRows;

/// Finds the adoption that decided a change of the plan: of those that only the later version
/// knows, the last that changed the place.
final class Decisions {

  /// Instead of a column: the row itself.
  static final String ROW = "";

  private final Version older;
  private final List<Decided> decided;

  /// An adoption with the rows of its plan.
  private record Decided(AdoptedPlan adoption, Map<Sheet, Map<String, Map<String, String>>> rows) {}

  Decisions(Version before, Version after) {
    boolean forward = after.adoptions().size() >= before.adoptions().size();
    older = forward ? before : after;
    Version newer = forward ? after : before;
    List<Integer> known = older.adoptions().stream().map(AdoptedPlan::number).toList();
    decided =
        newer.adoptions().stream()
            .filter(a -> !known.contains(a.number()))
            .map(a -> new Decided(a, PlanRows.of(a.plan())))
            .toList();
  }

  Why why(Sheet sheet, String id, String field) {
    Cause cause =
        field.equals("target")
                || sheet == Sheet.PACE
                || (sheet == Sheet.INDICATORS && field.equals(ROW))
            ? Cause.TARGET_CHANGE
            : Cause.PLAN_CHANGE;
    Optional<AdoptedPlan> by = Optional.empty();
    Optional<String> was = said(older.plan(), sheet, id, field);
    for (Decided each : decided) {
      Optional<String> is = said(each.rows(), sheet, id, field);
      if (!is.equals(was)) {
        by = Optional.of(each.adoption());
      }
      was = is;
    }
    return by.map(a -> new Why(cause, Optional.of(Source.of(a.entry())), a.document(), a.reason()))
        .orElse(Why.of(cause));
  }

  private static Optional<String> said(
      Map<Sheet, Map<String, Map<String, String>>> rows, Sheet sheet, String id, String field) {
    return Optional.ofNullable(rows.getOrDefault(sheet, Map.of()).get(id))
        .map(cells -> field.equals(ROW) ? ROW : cells.getOrDefault(field, ""));
  }
}
