package org.duban.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.journal.store.JournalIndex;
import org.duban.time.GoalYear;

/// What is in force for one subject, for each stretch of months: worked out once, since everything
/// that is asked of a ledger comes back to it.
final class InForce {

  /// What can be in force beside each other; the first three are those of [LedgerDifference.Sort].
  enum Sort {
    FIGURE(0),
    FORECAST(1),
    UPDATE(2),
    /// An update that gives a percentage.
    PROGRESS(3),
    /// An update that gives a status.
    STATUS(4);

    private final int row;

    Sort(int row) {
      this.row = row;
    }
  }

  static final int NOTHING = -1;

  private static final int STRETCHES = GoalYear.MONTHS + 1;

  private final LedgerIndex index;
  private final int[] inForce = new int[Sort.values().length * STRETCHES];
  private final int[] published = new int[inForce.length];
  private final int[] figures = new int[STRETCHES];

  private InForce(LedgerIndex index) {
    this.index = index;
    Arrays.fill(inForce, NOTHING);
  }

  /// What `groups` leave in force of what can be seen within `limits`.
  static InForce of(LedgerIndex index, List<LedgerIndex.Group> groups, AsOfLimits limits) {
    InForce standing = new InForce(index);
    for (LedgerIndex.Group group : groups) {
      JournalIndex journal = group.journal();
      boolean hasWithdrawals = journal.hasWithdrawals();
      for (int local : group.locals()) {
        if (limits.sees(journal, group.base(), local)
            && !index.isForeign(group.base() + local)
            && !(hasWithdrawals && limits.isWithdrawn(journal, group.base(), local))
            && limits.letsCount(index, group.base() + local)) {
          standing.add(journal, local, group.base() + local);
        }
      }
    }
    return standing;
  }

  private void add(JournalIndex journal, int local, int position) {
    int day = journal.publishedDay(local);
    int months = journal.months(local);
    if (journal.isActual(local)) {
      boolean isForecast = journal.has(local, JournalIndex.FORECAST);
      if (!isForecast) {
        figures[months]++;
      }
      offer(isForecast ? Sort.FORECAST : Sort.FIGURE, months, day, position);
    } else {
      offer(Sort.UPDATE, months, day, position);
      if (journal.has(local, JournalIndex.HAS_PROGRESS)) {
        offer(Sort.PROGRESS, months, day, position);
      }
      if (journal.has(local, JournalIndex.HAS_STATUS)) {
        offer(Sort.STATUS, months, day, position);
      }
    }
  }

  private void offer(Sort sort, int months, int day, int position) {
    int slot = slot(sort, months);
    int now = inForce[slot];
    if (now == NOTHING
        || day > published[slot]
        || (day == published[slot] && index.byRecording(position, now) > 0)) {
      inForce[slot] = position;
      published[slot] = day;
    }
  }

  private static int slot(Sort sort, int months) {
    return sort.row * STRETCHES + months;
  }

  /// The position in force, [NOTHING][#NOTHING] where there is none.
  int position(int slot) {
    return inForce[slot];
  }

  /// The entry in force for exactly these months.
  Optional<Entry> of(Sort sort, int months) {
    return entry(slot(sort, months));
  }

  /// The entries in force up to these months, in their order.
  List<Entry> upTo(Sort sort, int months) {
    List<Entry> upTo = new ArrayList<>();
    for (int m = 1; m <= months; m++) {
      of(sort, m).ifPresent(upTo::add);
    }
    return upTo;
  }

  /// The last of them.
  Optional<Entry> latest(Sort sort, int months) {
    for (int m = months; m > 0; m--) {
      if (inForce[slot(sort, m)] != NOTHING) {
        return of(sort, m);
      }
    }
    return Optional.empty();
  }

  /// How many figures stand for exactly these months.
  int figures(int months) {
    return figures[months];
  }

  private Optional<Entry> entry(int slot) {
    return inForce[slot] == NOTHING ? Optional.empty() : Optional.of(index.entry(inForce[slot]));
  }
}
