package org.duban.cli.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.duban.plan.Indicator;
import org.duban.plan.Task;
import org.duban.status.IndicatorStatus;
import org.duban.status.KnownFigures;
import org.duban.status.Projection;
import org.duban.status.StatusSheet;
import org.duban.status.TaskStatus;

/// A status sheet, or the part of it that was asked for, with what the printers need beside it.
///
/// @param originals the wordings of the first adopted plan, by indicator
/// @param projections how the year will probably end, by indicator, where that was asked for and
///   can be told
record StatusView(
    StatusSheet sheet,
    String office,
    Map<String, String> originals,
    Map<String, Projection> projections) {

  StatusView {
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(office);
    originals = Map.copyOf(originals);
    projections = Map.copyOf(projections);
  }

  /// The same, with how the year will probably end.
  StatusView projected(KnownFigures figures) {
    Map<String, Projection> found = new HashMap<>();
    for (IndicatorStatus status : sheet.indicators()) {
      Projection.of(status, figures).ifPresent(p -> found.put(status.indicator().id(), p));
    }
    return new StatusView(sheet, office, originals, found);
  }

  /// What the first adopted plan said; the wording itself where none says otherwise.
  String originalWording(Indicator indicator) {
    return originals.getOrDefault(indicator.id(), indicator.goal().wording());
  }

  /// Only what `department` answers for.
  StatusView ofDepartment(String department) {
    return with(
        new StatusSheet(
            sheet.plan(),
            sheet.period(),
            sheet.asOf(),
            sheet.planVersion(),
            sheet.indicators().stream()
                .filter(s -> s.indicator().department().equals(department))
                .toList(),
            sheet.tasks().stream().filter(s -> s.task().department().equals(department)).toList()));
  }

  /// Only the task `id` and those under it.
  StatusView ofTask(String id) {
    Set<String> wanted = new TreeSet<>(Set.of(id));
    // A parent stands before its children.
    for (TaskStatus status : sheet.tasks()) {
      Task task = status.task();
      if (wanted.contains(task.parent())) {
        wanted.add(task.id());
      }
    }
    return with(
        new StatusSheet(
            sheet.plan(),
            sheet.period(),
            sheet.asOf(),
            sheet.planVersion(),
            List.of(),
            sheet.tasks().stream().filter(s -> wanted.contains(s.task().id())).toList()));
  }

  private StatusView with(StatusSheet part) {
    return new StatusView(part, office, originals, projections);
  }
}
