package org.duban.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.journal.entry.Remarks;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;

/// An indicator or a lowest task: what a department answers for. A task above others stands where
/// they stand.
///
/// @param account where it stands, with the numbers
/// @param words what the department says of it
/// @param disagrees whether the department reports another state than the figures show
public record AttentionItem(
    String id,
    String name,
    String department,
    LitWord standing,
    String account,
    Remarks words,
    boolean disagrees) {

  public AttentionItem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(account);
    Objects.requireNonNull(words);
  }

  /// All matters of `sheet`, the indicators first.
  public static List<AttentionItem> of(StatusSheet sheet, ReportPhrases prose) {
    LitWords standings = new LitWords(prose);
    List<AttentionItem> matters = new ArrayList<>();
    for (IndicatorStatus status : sheet.indicators()) {
      matters.add(
          new AttentionItem(
              status.indicator().id(),
              status.indicator().name(),
              status.indicator().department(),
              standings.of(status),
              prose.explanation().sentence(status),
              EntryRemarks.words(status.figure().or(status::words)),
              false));
    }
    for (TaskStatus status : sheet.tasks()) {
      if (status.isLeaf()) {
        matters.add(
            new AttentionItem(
                status.task().id(),
                status.task().name(),
                status.task().department(),
                standings.of(status),
                prose.explanation().sentence(status),
                EntryRemarks.words(status.update()),
                status.disagrees()));
      }
    }
    return matters;
  }

  public boolean isBehind() {
    return standing.light() == Light.YELLOW || standing.light() == Light.RED;
  }

  public boolean isUnreported() {
    return standing.verdict() == Verdict.NO_DATA;
  }
}
