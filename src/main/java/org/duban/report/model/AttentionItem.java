package org.duban.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.journal.entry.Remarks;
import org.duban.plan.model.Measure;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.time.Ratio;

/// An indicator or a lowest task: what a department answers for. A task above others stands where
/// they stand.
///
/// @param account where it stands, with the numbers
/// @param words what the department says of it
/// @param shortfall how far it is behind, as a share of 1; what can't be measured has none
/// @param disagrees whether the department reports another state than the figures show
public record AttentionItem(
    String id,
    String name,
    String department,
    LitWord standing,
    String account,
    Remarks words,
    Optional<Ratio> shortfall,
    boolean disagrees) {

  private static final Ratio HUNDRED = Ratio.of(100, 1);

  /// Red before yellow, the largest gap first; what has no gap to measure comes last.
  private static final Comparator<AttentionItem> FURTHEST_BEHIND =
      Comparator.comparing((AttentionItem item) -> item.standing().light() != Light.RED)
          .thenComparing(item -> item.shortfall().orElse(Ratio.ZERO), Comparator.reverseOrder());

  public AttentionItem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(account);
    Objects.requireNonNull(words);
    Objects.requireNonNull(shortfall);
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
              shortfall(status),
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
                Optional.of(status.scheduledShare().minus(status.progress().orElse(Ratio.ZERO))),
                status.disagrees()));
      }
    }
    return matters;
  }

  /// A gap in percentage points as it is printed; one in another unit as a share of what was due.
  private static Optional<Ratio> shortfall(IndicatorStatus status) {
    if (status.indicator().measure() == Measure.TOTAL) {
      return status.gap().map(Ratio::negated);
    }
    if (status.indicator().isPercentage()) {
      return status.gap().map(gap -> gap.negated().dividedBy(HUNDRED));
    }
    return status.grounds() instanceof VerdictReason.Compared compared
            && compared.due().signum() != 0
        ? status.gap().map(gap -> gap.negated().dividedBy(size(compared.due())))
        : Optional.empty();
  }

  private static Ratio size(Ratio value) {
    return value.signum() < 0 ? value.negated() : value;
  }

  /// What is behind of `matters`, red before yellow, the largest gap first.
  public static List<AttentionItem> behind(List<AttentionItem> matters) {
    return matters.stream().filter(AttentionItem::isBehind).sorted(FURTHEST_BEHIND).toList();
  }

  public boolean isBehind() {
    return standing.light() == Light.YELLOW || standing.light() == Light.RED;
  }

  public boolean isUnreported() {
    return standing.verdict() == Verdict.NO_DATA;
  }
}
