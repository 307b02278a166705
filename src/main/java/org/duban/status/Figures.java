package org.duban.status;

import java.util.List;
import org.duban.ledger.Entry;
import org.duban.time.Period;

/// The figures and updates that a judgement draws on, as known on its as-of day. The goal year is
/// that of the period asked for.
public interface Figures {

  /// The figures in force for `subject` up to `period`, one for each stretch of months, in order;
  /// no forecasts.
  List<Entry> figures(String subject, Period period);

  /// The forecasts in force, in the same way.
  List<Entry> forecasts(String subject, Period period);

  /// How many earlier figures the one in force for `subject` and `period` replaced.
  int revisions(String subject, Period period);

  /// The updates in force of a task, or the words on an indicator, up to `period`, one for each
  /// stretch of months, in order.
  List<Entry> updates(String subject, Period period);
}
