package org.duban.status;

import java.util.List;
import java.util.Optional;
import org.duban.ledger.Entry;
import org.duban.time.Period;

/// The figures and updates that a judgement draws on, as known on its as-of day.
public interface Figures {

  /// The figures in force for `subject` in the goal year of `period` and not after it: one for each
  /// stretch of months, in order.
  List<Entry> figures(String subject, Period period);

  /// How many earlier figures the one in force for `subject` and `period` replaced.
  int revisions(String subject, Period period);

  /// The updates in force of a task, or the words on an indicator, in the goal year of `period` and
  /// not after it, oldest first.
  List<Entry> updates(String subject, Period period);

  /// The figure in force for `subject` and exactly the months of `period`.
  default Optional<Entry> figure(String subject, Period period) {
    return figures(subject, period).stream()
        .filter(entry -> Reading.of(entry).actual().period().covers(period))
        .findFirst();
  }
}
