package org.duban.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.read.PlanChange;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanChange.What;
import org.duban.plan.read.PlanRows;

/// What a document says otherwise than a plan does. Rows are the same by their names, else by their
/// ids where the names are alike; only what the document says is held against the plan, which has
/// more: weights, frequencies, departments that an office added.
public final class DraftDifference {

  /// A number is no name: i07, 3.2.
  private static final String NUMBERED = "i[0-9]+b*|[0-9.]+";

  private final List<PlanChange> changes = new ArrayList<>();

  private DraftDifference() {}

  /// From `plan` to `draft`: by sheet, in each first what the plan has, in its order, then what is
  /// new.
  public static List<PlanChange> of(Plan plan, Draft draft) {
    Map<Sheet, Map<String, Map<String, String>>> rows = PlanRows.of(plan);
    DraftDifference difference = new DraftDifference();
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Indicator indicator : plan.indicators()) {
      names.put(indicator.id(), keys(indicator.name(), indicator.aliases()));
    }
    Map<String, Map<String, String>> said = new LinkedHashMap<>();
    draft.indicators().forEach(row -> said.put(row.id(), cells(row)));
    difference.compare(Sheet.INDICATORS, rows.get(Sheet.INDICATORS), names, said);
    Map<String, List<String>> taskNames = new LinkedHashMap<>();
    for (Task task : plan.tasks()) {
      taskNames.put(task.id(), keys(task.name(), task.aliases()));
    }
    Map<String, Map<String, String>> tasks = new LinkedHashMap<>();
    draft.tasks().forEach(row -> tasks.put(row.id(), cells(row)));
    difference.compare(Sheet.TASKS, rows.get(Sheet.TASKS), taskNames, tasks);
    return List.copyOf(difference.changes);
  }

  private static List<String> keys(String name, List<String> aliases) {
    List<String> keys = new ArrayList<>(List.of(Drafting.key(name)));
    aliases.forEach(alias -> keys.add(Drafting.key(alias)));
    return keys;
  }

  private static Map<String, String> cells(Draft.IndicatorRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("name", row.name());
    cells.put("target", row.target());
    cells.put("direction", row.direction().map(d -> d.name().toLowerCase(Locale.ROOT)).orElse(""));
    cells.put("department", row.department());
    return cells;
  }

  private static Map<String, String> cells(Draft.TaskRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("name", row.name());
    cells.put("department", row.department());
    cells.put("support", String.join("、", row.support()));
    cells.put("due", row.dueDay().map(Object::toString).orElse(""));
    cells.put("measure_of_success", row.measureOfSuccess());
    return cells;
  }

  private void compare(
      Sheet sheet,
      Map<String, Map<String, String>> planned,
      Map<String, List<String>> names,
      Map<String, Map<String, String>> said) {
    Map<String, String> same = same(names, said);
    names
        .keySet()
        .forEach(id -> {
          Map<String, String> old = planned.get(id);
          String row = same.get(id);
          if (row == null) {
            changes.add(new PlanChange(sheet, id, What.REMOVED, "", PlanRows.title(old), ""));
            return;
          }
          said.get(row)
              .forEach((field, now) -> {
                String was = old.getOrDefault(field, "");
                boolean isName = field.equals("name") && names.get(id).contains(Drafting.key(now));
                if (!now.isEmpty() && !was.equals(now) && !isName) {
                  changes.add(new PlanChange(sheet, id, What.CHANGED, field, was, now));
                }
              });
        });
    said.forEach((row, cells) -> {
      if (!same.containsValue(row)) {
        changes.add(new PlanChange(sheet, row, What.ADDED, "", "", cells.get("name")));
      }
    });
  }

  /// The document's row by the plan's.
  private static Map<String, String> same(
      Map<String, List<String>> names, Map<String, Map<String, String>> said) {
    Map<String, String> byName = new HashMap<>();
    names.forEach((id, keys) -> keys.forEach(key -> byName.putIfAbsent(key, id)));
    Map<String, String> same = new HashMap<>();
    Set<String> left = new HashSet<>(said.keySet());
    said.forEach((row, cells) -> {
      String id = byName.get(Drafting.key(cells.get("name")));
      if (id != null && same.putIfAbsent(id, row) == null) {
        left.remove(row);
      }
    });
    said.forEach((row, cells) -> {
      if (left.contains(row) && !same.containsKey(row) && names.containsKey(row)) {
        boolean named = !row.matches(NUMBERED);
        if (named || isAlike(Drafting.key(cells.get("name")), names.get(row).getFirst())) {
          same.put(row, row);
          left.remove(row);
        }
      }
    });
    said.forEach((row, cells) -> {
      if (left.contains(row)) {
        closest(Drafting.key(cells.get("name")), names, same.keySet())
            .ifPresent(id -> same.put(id, row));
      }
    });
    return same;
  }

  private static Optional<String> closest(
      String name, Map<String, List<String>> names, Set<String> taken) {
    return names.keySet().stream()
        .filter(id -> !taken.contains(id) && isAlike(name, names.get(id).getFirst()))
        .findFirst();
  }

  /// Whether two names have more than half of their pairs of letters in common.
  private static boolean isAlike(String a, String b) {
    Set<String> one = pairs(a);
    Set<String> two = pairs(b);
    int all = one.size() + two.size();
    one.retainAll(two);
    return all > 0 && one.size() * 4 > all;
  }

  private static Set<String> pairs(String text) {
    return java.util.stream.IntStream.range(0, Math.max(0, text.length() - 1))
        .mapToObj(i -> text.substring(i, i + 2))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
