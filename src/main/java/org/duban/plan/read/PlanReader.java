package org.duban.plan.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.disk.Found;
import org.duban.disk.Tree;
import org.duban.plan.model.Department;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.PacePoint;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.Suggestions;
import org.duban.sheet.Row;
import org.duban.sheet.Schema;
import org.duban.sheet.Table;
import org.duban.sheet.TableReader;
import org.duban.sheet.bytes.FileCode;
import org.duban.time.GoalYear;

/// Reads the files of a plan and holds them to the rules between them. All problems of all files
/// are found in one run; the plan is what could be read of the rest.
public final class PlanReader {

  private final Tree tree;
  private final Path folder;
  private final String shownAs;
  private final GoalYear year;
  private final List<Problem> problems = new ArrayList<>();
  private final Identities identities = new Identities();
  private final Suggestions suggestions = new Suggestions();

  private PlanReader(Tree tree, Path folder, String shownAs, GoalYear year) {
    this.tree = tree;
    this.folder = folder;
    this.shownAs = shownAs;
    this.year = year;
  }

  /// The plan of `year` as the workspace's files stand.
  public static Read<Plan> read(Workspace workspace, GoalYear year) {
    return read(workspace.tree(), workspace.year(year.year()), "targets/" + year.year(), year);
  }

  /// The plan in `folder`, which may be a frozen copy.
  ///
  /// @param tree what `folder` is in
  /// @param shownAs the folder's path in problems
  public static Read<Plan> read(Tree tree, Path folder, String shownAs, GoalYear year) {
    Optional<Problem> refusal = tree.folderRefusal(folder, shownAs);
    return refusal.isPresent()
        ? Read.failed(refusal.get())
        : new PlanReader(tree, folder, shownAs, year).read();
  }

  private Read<Plan> read() {
    Optional<List<Row>> indicatorRows =
        rows("indicators", PlanSheets.INDICATORS.inYear(year.year())).map(this::withOneDepartment);
    Optional<List<Row>> taskRows =
        rows("tasks", PlanSheets.TASKS)
            .map(rows -> new TaskOutline(problems).read(Answerable.split(rows)));
    if (problems.isEmpty() && indicatorRows.isEmpty() && taskRows.isEmpty()) {
      return Read.failed(Problem.error(RowCode.P001, Place.ofFile(shownAs)));
    }
    int before = problems.size();
    List<Indicator> indicators =
        new IndicatorRows(year, identities, problems).read(indicatorRows.orElse(List.of()));
    boolean allRead =
        problems.subList(0, before).stream().noneMatch(Problem::isError)
            && indicators.size() == indicatorRows.map(List::size).orElse(0);
    List<Task> tasks = new TaskRows(year, identities, problems).read(taskRows.orElse(List.of()));
    List<PacePoint> pace =
        rows("pace", PlanSheets.PACE)
            .map(rows -> new PaceRows(year, indicators, allRead, problems).read(rows))
            .orElse(List.of());
    Optional<List<Row>> departmentRows = rows("departments", PlanSheets.DEPARTMENTS);
    List<Department> departments = departmentRows.map(this::departments).orElse(List.of());
    LookCheck looks = new LookCheck(problems);
    looks.check(departmentRows.orElse(List.of()), "name", RowCode.P025);
    looks.check(indicatorRows.orElse(List.of()), "department", RowCode.P025);
    looks.check(taskRows.orElse(List.of()), "department", RowCode.P025);
    looks.check(taskRows.orElse(List.of()), "support", RowCode.P025);
    looks.check(indicatorRows.orElse(List.of()), "id", RowCode.P026);
    looks.check(taskRows.orElse(List.of()), "id", RowCode.P026);
    checkDepartments(departments, indicatorRows.orElse(List.of()), "department");
    checkDepartments(departments, taskRows.orElse(List.of()), "department");
    checkDepartments(departments, taskRows.orElse(List.of()), "support");
    return Read.of(new Plan(year, indicators, tasks, pace, departments), problems);
  }

  /// An indicator is answered for by one department.
  private List<Row> withOneDepartment(List<Row> rows) {
    List<Row> split = new ArrayList<>();
    for (Row row : rows) {
      String text = row.text("department");
      Answerable answerable = Answerable.of(text);
      if (answerable.lead().equals(text)) {
        split.add(row);
        continue;
      }
      split.add(row.with(Map.of("department", answerable.lead())));
      if (!answerable.support().isEmpty()) {
        problems.add(
            Problem.warning(
                RowCode.P030,
                row.get("department").place(),
                "lead",
                answerable.lead(),
                "support",
                Problem.listed(answerable.support())));
      }
    }
    return split;
  }

  /// The rows of `<name>.csv` or `<name>.xlsx`; empty when there is neither, or nothing could be
  /// read of it.
  private Optional<List<Row>> rows(String name, Schema schema) {
    List<String> found =
        Stream.of(name + ".csv", name + ".xlsx")
            .filter(f -> tree.at(folder.resolve(f)) != Found.NOTHING)
            .toList();
    if (found.isEmpty()) {
      String old = name + ".xls";
      if (tree.at(folder.resolve(old)) != Found.NOTHING) {
        problems.add(Problem.error(FileCode.F051, Place.ofFile(shownAs + "/" + old)));
      }
      return Optional.empty();
    }
    Place place = Place.ofFile(shownAs + "/" + found.getFirst());
    if (found.size() > 1) {
      problems.add(
          Problem.error(RowCode.P002, place, "csv", found.getFirst(), "xlsx", found.getLast()));
      return Optional.empty();
    }
    Read<Table> read =
        TableReader.read(tree.input(folder.resolve(found.getFirst())), place.file(), schema);
    problems.addAll(read.problems());
    return read.value().map(Table::rows);
  }

  private List<Department> departments(List<Row> rows) {
    Map<String, Department> departments = new LinkedHashMap<>();
    for (Row row : rows) {
      RowCells cells = new RowCells(row, problems);
      if (cells.text("name").isEmpty()) {
        cells.error(RowCode.P006, "name");
        continue;
      }
      Department department =
          new Department(cells.text("id"), cells.text("name"), cells.text("lead"), row.place());
      Department first = departments.putIfAbsent(department.name(), department);
      if (first != null) {
        cells.warning(
            RowCode.P007,
            "name",
            "name",
            department.name(),
            "first",
            Integer.toString(first.place().line()));
      }
    }
    return List.copyOf(departments.values());
  }

  /// Where departments are listed, every one that a row names must be among them.
  private void checkDepartments(List<Department> departments, List<Row> rows, String column) {
    if (departments.isEmpty()) {
      return;
    }
    Set<String> names =
        departments.stream()
            .map(Department::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (Row row : rows) {
      RowCells cells = new RowCells(row, problems);
      List<String> named =
          column.equals("support") ? cells.list(column) : List.of(cells.text(column));
      for (String name : named) {
        if (!name.isEmpty() && !names.contains(name)) {
          cells.error(
              RowCode.P011,
              column,
              "department",
              name,
              "nearest",
              Problem.listed(suggestions.orFirst(name, names)));
        }
      }
    }
  }
}
