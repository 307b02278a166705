package org.duban.cli.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.duban.plan.Indicator;
import org.duban.status.IndicatorStatus;
import org.duban.status.KnownFigures;
import org.duban.status.Projection;
import org.duban.status.StatusSheet;

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
    return with(sheet.ofDepartment(department));
  }

  /// Only the task `id` and those under it.
  StatusView ofTask(String id) {
    return with(sheet.ofTask(id));
  }

  private StatusView with(StatusSheet part) {
    return new StatusView(part, office, originals, projections);
  }
}
