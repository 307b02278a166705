package org.duban.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.plan.PlanChange.Sheet;
import org.duban.plan.PlanChange.What;

/// Two plans row by row and column by column. Rows are matched by id, so that their order doesn't
/// count; numbers are compared by their value, and what a file leaves to a default by that default.
public final class PlanComparison {

  private final List<PlanChange> changes = new ArrayList<>();

  private PlanComparison() {}

  /// What changed from `before` to `after`: by sheet, in each first what `before` has, in its
  /// order, then what is new.
  public static List<PlanChange> between(Plan before, Plan after) {
    PlanComparison comparison = new PlanComparison();
    comparison.compare(
        Sheet.INDICATORS,
        rows(before.indicators(), Indicator::id, PlanComparison::cells),
        rows(after.indicators(), Indicator::id, PlanComparison::cells));
    comparison.compare(
        Sheet.TASKS,
        rows(before.tasks(), Task::id, PlanComparison::cells),
        rows(after.tasks(), Task::id, PlanComparison::cells));
    comparison.compare(
        Sheet.PACE,
        rows(before.pace(), PlanComparison::id, PlanComparison::cells),
        rows(after.pace(), PlanComparison::id, PlanComparison::cells));
    comparison.compare(
        Sheet.DEPARTMENTS,
        rows(before.departments(), Department::name, PlanComparison::cells),
        rows(after.departments(), Department::name, PlanComparison::cells));
    return List.copyOf(comparison.changes);
  }

  private void compare(
      Sheet sheet,
      Map<String, Map<String, String>> before,
      Map<String, Map<String, String>> after) {
    before.forEach((id, old) -> {
      Map<String, String> now = after.get(id);
      if (now == null) {
        changes.add(new PlanChange(sheet, id, What.REMOVED, "", title(old), ""));
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
        changes.add(new PlanChange(sheet, id, What.ADDED, "", "", title(now)));
      }
    });
  }

  /// What stands for a whole row: its first cell.
  private static String title(Map<String, String> cells) {
    return cells.values().iterator().next();
  }

  private static <T> Map<String, Map<String, String>> rows(
      List<T> rows, Function<T, String> id, Function<T, Map<String, String>> cells) {
    return rows.stream()
        .collect(Collectors.toMap(id, cells, (first, second) -> first, LinkedHashMap::new));
  }

  private static Map<String, String> cells(Indicator indicator) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("name", indicator.name());
    cells.put("unit", indicator.unit());
    cells.put("target", indicator.goal().wording());
    cells.put("measure", word(indicator.measure()));
    cells.put("direction", word(indicator.direction()));
    cells.put("frequency", word(indicator.frequency()));
    cells.put("aggregate", word(indicator.aggregate()));
    cells.put("tolerance", number(indicator.tolerance()));
    cells.put("baseline", number(indicator.baseline()));
    cells.put("weight", number(Optional.of(indicator.weight())));
    cells.put("start", indicator.span().first().toString());
    cells.put("due", indicator.span().last().toString());
    cells.put("department", indicator.department());
    cells.put("lead", indicator.lead());
    cells.put("nature", word(indicator.nature()));
    cells.put("source", indicator.source());
    return cells;
  }

  private static Map<String, String> cells(Task task) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("name", task.name());
    cells.put("parent", task.parent());
    cells.put("department", task.department());
    cells.put("support", String.join("、", task.support()));
    cells.put("lead", task.lead());
    cells.put("start", task.start().toString());
    cells.put("due", task.due().toString());
    cells.put("weight", number(Optional.of(task.weight())));
    cells.put("measure_of_success", task.measureOfSuccess());
    return cells;
  }

  /// Two names of the same months are the same period.
  private static String id(PacePoint point) {
    return point.indicator() + " " + point.period().year().through(point.period().months());
  }

  private static Map<String, String> cells(PacePoint point) {
    return Map.of("planned", number(Optional.of(point.planned())));
  }

  private static Map<String, String> cells(Department department) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", department.id());
    cells.put("lead", department.lead());
    return cells;
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
  }
}
