package org.duban.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.csv.Row;
import org.duban.problem.Nearest;
import org.duban.problem.Problem;
import org.duban.time.GoalYear;

/// Reads the rows of tasks.csv and puts them into a tree. A task without dates has its parent's, at
/// the top the goal year's.
final class TaskRows {

  private static final int MOST_COMPARED = 1000;

  private final GoalYear year;
  private final Identities identities;
  private final List<Problem> problems;
  private final Map<String, RowCells> byId = new LinkedHashMap<>();

  /// With those that can't be: a parent among them is there, and has been complained of.
  private final Set<String> typedIds = new HashSet<>();

  private final Map<String, Dates> dates = new HashMap<>();

  private record Dates(LocalDate start, LocalDate due) {}

  TaskRows(GoalYear year, Identities identities, List<Problem> problems) {
    this.year = year;
    this.identities = identities;
    this.problems = problems;
  }

  List<Task> read(List<Row> rows) {
    for (Row row : rows) {
      RowCells cells = new RowCells(row, problems);
      typedIds.add(cells.text("id"));
      if (identities.takeId(cells)) {
        byId.put(cells.text("id"), cells);
      }
      identities.takeName(cells);
    }
    byId.values().forEach(this::checkParent);
    Set<String> inCycles = cycles();
    List<Task> tasks = new ArrayList<>();
    byId.forEach((id, cells) -> {
      if (!inCycles.contains(id)) {
        tasks.add(task(id, cells));
      }
    });
    return tasks;
  }

  private void checkParent(RowCells cells) {
    String parent = cells.text("parent");
    if (!parent.isEmpty() && !typedIds.contains(parent)) {
      cells.error(
          RowCode.P012,
          "parent",
          "parent",
          parent,
          "nearest",
          Problem.listed(
              Nearest.orFirst(parent, byId.keySet().stream().limit(MOST_COMPARED).toList())));
    }
  }

  /// The ids of the tasks that are above themselves; each is told of.
  private Set<String> cycles() {
    Set<String> sound = new HashSet<>();
    Set<String> cyclic = new HashSet<>();
    for (String id : byId.keySet()) {
      Set<String> path = new HashSet<>();
      String at = id;
      while (byId.containsKey(at) && !sound.contains(at) && path.add(at)) {
        at = byId.get(at).text("parent");
      }
      if (path.contains(at) || cyclic.contains(at)) {
        cyclic.addAll(path);
      } else {
        sound.addAll(path);
      }
    }
    for (String id : cyclic) {
      byId.get(id).error(RowCode.P013, "parent", "id", id);
    }
    return cyclic;
  }

  private Task task(String id, RowCells cells) {
    Dates dates = datesOf(id);
    String parent = cells.text("parent");
    return new Task(
        id,
        byId.containsKey(parent) ? parent : "",
        cells.text("name"),
        Identities.department(cells),
        cells.list("support"),
        cells.text("lead"),
        dates.start(),
        dates.due(),
        cells.weight(),
        cells.text("measure_of_success"),
        cells.row().place());
  }

  /// The dates of a task, worked out once, after those of the tasks above it.
  private Dates datesOf(String id) {
    List<String> path = new ArrayList<>();
    for (String at = id; byId.containsKey(at) && !dates.containsKey(at); at = parentOf(at)) {
      path.add(at);
    }
    for (String at : path.reversed()) {
      dates.put(at, ownDates(byId.get(at), dates.get(parentOf(at))));
    }
    return dates.get(id);
  }

  private String parentOf(String id) {
    return byId.get(id).text("parent");
  }

  private Dates ownDates(RowCells cells, Dates parent) {
    Dates outer = parent != null ? parent : new Dates(year.firstDay(), year.lastDay());
    Optional<LocalDate> start = cells.firstDay("start", year);
    Optional<LocalDate> due = cells.lastDay("due", year);
    Dates own = new Dates(start.orElse(outer.start()), due.orElse(outer.due()));
    if (own.due().isBefore(own.start())) {
      cells.error(
          RowCode.P014,
          due.isPresent() ? "due" : "start",
          "start",
          own.start().toString(),
          "due",
          own.due().toString());
      return outer;
    }
    if (own.due().isBefore(year.firstDay()) || own.start().isAfter(year.lastDay())) {
      cells.warning(
          RowCode.P015,
          due.isPresent() ? "due" : "start",
          "from",
          year.firstDay().toString(),
          "to",
          year.lastDay().toString());
    } else if (parent != null
        && (own.start().isBefore(parent.start()) || own.due().isAfter(parent.due()))) {
      cells.warning(
          RowCode.P016,
          own.due().isAfter(parent.due()) ? "due" : "start",
          "parent",
          cells.text("parent"),
          "from",
          parent.start().toString(),
          "to",
          parent.due().toString());
    }
    return own;
  }
}
