package org.duban.plan.read;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duban.plan.model.Department;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.PacePoint;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.read.PlanChange.Sheet;

/// A plan as rows of cells in one canonical form, so that two plans can be held side by side:
/// numbers by their value, and what a file leaves to a default by that default.
public final class PlanRows {

  private PlanRows() {}

  /// By sheet and by the row's id (of a planned value, its indicator and period; of a department,
  /// its name): what each column says.
  public static Map<Sheet, Map<String, Map<String, String>>> of(Plan plan) {
    Map<Sheet, Map<String, Map<String, String>>> rows = new EnumMap<>(Sheet.class);
    rows.put(Sheet.INDICATORS, new LazyRows<>(plan.indicators(), Indicator::id, PlanRows::cells));
    rows.put(Sheet.TASKS, new LazyRows<>(plan.tasks(), Task::id, PlanRows::cells));
    rows.put(Sheet.PACE, new LazyRows<>(plan.pace(), PlanRows::id, PlanRows::cells));
    rows.put(
        Sheet.DEPARTMENTS, new LazyRows<>(plan.departments(), Department::name, PlanRows::cells));
    return rows;
  }

  /// What stands for a whole row: its first cell.
  public static String title(Map<String, String> cells) {
    return cells.values().iterator().next();
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
    cells.put("aliases", String.join("、", indicator.aliases()));
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
    cells.put("aliases", String.join("、", task.aliases()));
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
