package org.duban.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanRows;

/// The differences between two plans, by id. A row that is only under another id than before is a
/// move, and what refers to it follows.
final class PlanDifference {

  private static final String PARENT = "parent";

  private final Map<Sheet, Map<String, Map<String, String>>> before;
  private final Map<Sheet, Map<String, Map<String, String>>> after;
  private final Decisions decisions;
  private final Map<Sheet, Map<String, String>> moves = new HashMap<>();
  private final List<Change.OfPlan> changes = new ArrayList<>();

  private PlanDifference(Version before, Version after) {
    this.before = before.plan();
    this.after = after.plan();
    this.decisions = new Decisions(before, after);
  }

  static PlanDifference between(Version before, Version after) {
    PlanDifference difference = new PlanDifference(before, after);
    if (before.judgement().isPresent()
        && before.judgement().map(Judgement::plan).equals(after.judgement().map(Judgement::plan))) {
      return difference;
    }
    for (Sheet sheet : Sheet.values()) {
      // A printed report doesn't have every sheet.
      if (before.plan().containsKey(sheet) && after.plan().containsKey(sheet)) {
        difference.compare(sheet);
      }
    }
    return difference;
  }

  List<Change.OfPlan> changes() {
    return List.copyOf(changes);
  }

  /// What an indicator or task of the earlier plan is called in the later one.
  String renamed(String id) {
    return moved(Sheet.INDICATORS, moved(Sheet.TASKS, id));
  }

  /// What an indicator or task of the later plan was called in the earlier one.
  String formerly(String id) {
    return Stream.of(Sheet.INDICATORS, Sheet.TASKS)
        .flatMap(sheet -> moves.getOrDefault(sheet, Map.of()).entrySet().stream())
        .filter(move -> move.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(id);
  }

  private String moved(Sheet sheet, String id) {
    return moves.getOrDefault(sheet, Map.of()).getOrDefault(id, id);
  }

  private void compare(Sheet sheet) {
    Map<String, Map<String, String>> now = after.get(sheet);
    moves.put(sheet, new LinkedHashMap<>());
    if (sheet == Sheet.INDICATORS || sheet == Sheet.TASKS) {
      findMoves(sheet);
    }
    Map<String, String> old = new LinkedHashMap<>();
    before.get(sheet).keySet().forEach(id -> old.put(newId(sheet, id), id));
    old.forEach((id, was) -> {
      Map<String, String> cells = newCells(sheet, before.get(sheet).get(was));
      if (now.containsKey(id)) {
        compareCells(sheet, id, cells, now.get(id));
      } else {
        changes.add(
            new Change.RowRemoved(sheet, id, cells, decisions.why(sheet, id, Decisions.ROW)));
      }
    });
    now.forEach((id, cells) -> {
      if (!old.containsKey(id)) {
        changes.add(new Change.RowAdded(sheet, id, cells, decisions.why(sheet, id, Decisions.ROW)));
      }
    });
  }

  private void compareCells(
      Sheet sheet, String id, Map<String, String> old, Map<String, String> now) {
    old.forEach((field, was) -> {
      String is = now.get(field);
      // Nor does it have every column.
      if (is != null && !is.equals(was)) {
        changes.add(
            new Change.CellChanged(sheet, id, field, was, is, decisions.why(sheet, id, field)));
      }
    });
  }

  /// Matches rows that were removed with rows that were added where their content is the same and
  /// no other's. A task's parent may have moved itself, so that each round can find more.
  private void findMoves(Sheet sheet) {
    Map<String, String> found = moves.get(sheet);
    int known;
    do {
      known = found.size();
      Map<Map<String, String>, List<String>> gone =
          before.get(sheet).keySet().stream()
              .filter(id -> !after.get(sheet).containsKey(id) && !found.containsKey(id))
              .collect(
                  Collectors.groupingBy(
                      id -> newCells(sheet, before.get(sheet).get(id)),
                      LinkedHashMap::new,
                      Collectors.toList()));
      Map<Map<String, String>, List<String>> come =
          after.get(sheet).keySet().stream()
              .filter(id -> !before.get(sheet).containsKey(id) && !found.containsValue(id))
              .collect(Collectors.groupingBy(id -> after.get(sheet).get(id)));
      gone.forEach((cells, from) -> {
        List<String> to = come.getOrDefault(cells, List.of());
        if (from.size() == 1 && to.size() == 1) {
          found.put(from.getFirst(), to.getFirst());
          changes.add(
              new Change.RowMoved(
                  sheet,
                  from.getFirst(),
                  to.getFirst(),
                  PlanRows.title(cells),
                  decisions.why(sheet, to.getFirst(), Decisions.ROW)));
        }
      });
    } while (found.size() > known);
  }

  private String newId(Sheet sheet, String id) {
    return switch (sheet) {
      case INDICATORS, TASKS -> moved(sheet, id);
      case PACE -> {
        int space = id.lastIndexOf(' ');
        yield moved(Sheet.INDICATORS, id.substring(0, space)) + id.substring(space);
      }
      case DEPARTMENTS -> id;
    };
  }

  private Map<String, String> newCells(Sheet sheet, Map<String, String> cells) {
    String parent = cells.getOrDefault(PARENT, "");
    String now = moved(Sheet.TASKS, parent);
    if (sheet != Sheet.TASKS || Objects.equals(parent, now)) {
      return cells;
    }
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(PARENT, now);
    return changed;
  }
}
