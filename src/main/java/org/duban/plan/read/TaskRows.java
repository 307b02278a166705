package org.duban.plan.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.plan.model.Task;
import org.duban.problem.Problem;
import org.duban.problem.Suggestions;
import org.duban.sheet.Row;
import org.duban.time.GoalYear;

/// Reads the rows of tasks.csv and puts them into a tree. A task without dates has its parent's, at
/// the top the goal year's.
final class TaskRows {

  /// Deeper than any plan is divided. Each level stands further to the right in what is printed, so
  /// that a report would grow with the square of the depth.
  private static final int MOST_LEVELS = 1000;

  /// The levels of a task that is above itself, and of one that hangs on such a task.
  private static final int IN_CYCLE = -1;

  private static final int ON_CYCLE = -2;

  private static final int MOST_COMPARED = 1000;

  private final GoalYear year;
  private final Identities identities;
  private final List<Problem> problems;
  private final Map<String, RowCells> byId = new LinkedHashMap<>();

  /// With those that can't be: a parent among them is there, and has been complained of.
  private final Set<String> typedIds = new HashSet<>();

  private final Map<String, Dates> dates = new HashMap<>();
  private final Suggestions suggestions = new Suggestions();

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
    List<String> ids = byId.keySet().stream().limit(MOST_COMPARED).toList();
    byId.values().forEach(cells -> checkParent(cells, ids));
    checkLeads();
    Map<String, Integer> levels = levels();
    List<Task> tasks = new ArrayList<>();
    byId.forEach((id, cells) -> {
      int level = levels.get(id);
      if (level == IN_CYCLE) {
        cells.error(RowCode.P013, "parent", "id", id);
      } else if (level == MOST_LEVELS + 1) {
        // What is below it goes with it.
        cells.error(RowCode.P024, "parent", "id", id, "limit", Integer.toString(MOST_LEVELS));
      } else if (level > 0 && level <= MOST_LEVELS) {
        tasks.add(task(id, cells));
      }
    });
    return tasks;
  }

  /// Where others have one, a task with nobody to answer for it was most likely lost.
  private void checkLeads() {
    boolean anyLead = byId.values().stream().anyMatch(cells -> !cells.text("department").isEmpty());
    Set<String> parents = new HashSet<>();
    byId.values().forEach(cells -> parents.add(cells.text("parent")));
    byId.forEach((id, cells) -> {
      if (anyLead && cells.text("department").isEmpty() && !parents.contains(id)) {
        cells.warning(RowCode.P029, "department", "id", id, "name", cells.text("name"));
      }
    });
  }

  private void checkParent(RowCells cells, List<String> ids) {
    String parent = cells.text("parent");
    if (!parent.isEmpty() && !typedIds.contains(parent)) {
      cells.error(
          RowCode.P012,
          "parent",
          "parent",
          parent,
          "nearest",
          Problem.listed(suggestions.orFirst(parent, ids)));
    }
  }

  /// On which level of the tree each task stands, from 1. Each way up is walked once.
  private Map<String, Integer> levels() {
    Map<String, Integer> levels = new HashMap<>();
    for (String id : byId.keySet()) {
      LinkedHashSet<String> path = new LinkedHashSet<>();
      String at = id;
      while (byId.containsKey(at) && !levels.containsKey(at) && path.add(at)) {
        at = parentOf(at);
      }
      boolean cycle = path.contains(at);
      int above = cycle ? IN_CYCLE : levels.getOrDefault(at, 0);
      for (String below : path.reversed()) {
        int level = above < 0 ? ON_CYCLE : above + 1;
        levels.put(below, cycle ? IN_CYCLE : level);
        cycle &= !below.equals(at);
        above = levels.get(below);
      }
    }
    return levels;
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
        cells.row().place(),
        cells.list("aliases"));
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
