package org.duban.compare.history;

import java.util.Objects;
import java.util.Optional;
import org.duban.compare.Reported;
import org.duban.compare.StatusSummary;
import org.duban.compare.Why;
import org.duban.journal.entry.Entry;

/// One thing that happened to a subject: something was promised, reported, withdrawn or printed.
///
/// @param entry the entry that says so
/// @param what in the terms of [Fact][org.duban.compare.words.ChangeRecord]; beside these `adopted`
///   for a plan version that leaves the subject as it was, `void` for a withdrawal and `issued` for
///   a report that printed it
/// @param subject the subject itself, or one that it depends on
/// @param about the plan version, the report's number, or the entry that is withdrawn
/// @param period that a figure, an update or a report is for
/// @param before what was so until then
/// @param after what has been so since; of a report, the figure that it printed
/// @param state how firm the figure is, or what the department says, as journals spell it
/// @param standing where the subject stood then, or stands in the report
/// @param isTurn whether that is another verdict or light than before
public record HistoryEvent(
    Entry entry,
    String what,
    String subject,
    Optional<String> about,
    Optional<String> period,
    Optional<String> before,
    Optional<String> after,
    Optional<String> state,
    Why why,
    Optional<StatusSummary> standing,
    boolean isTurn) {

  public HistoryEvent {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(what);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(about);
    Objects.requireNonNull(period);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(state);
    Objects.requireNonNull(why);
    Objects.requireNonNull(standing);
  }

  static HistoryEvent of(Entry entry, String what, String subject, Why why) {
    return new HistoryEvent(
        entry,
        what,
        subject,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        why,
        Optional.empty(),
        false);
  }

  HistoryEvent about(String it) {
    return new HistoryEvent(
        entry, what, subject, Optional.of(it), period, before, after, state, why, standing, isTurn);
  }

  HistoryEvent values(Optional<String> was, Optional<String> is) {
    return new HistoryEvent(
        entry, what, subject, about, period, was, is, state, why, standing, isTurn);
  }

  /// With the period and state of what was reported.
  HistoryEvent reporting(Reported reported) {
    return of(reported.period().toString(), reported.state());
  }

  HistoryEvent of(String when, Optional<String> how) {
    return new HistoryEvent(
        entry, what, subject, about, Optional.of(when), before, after, how, why, standing, isTurn);
  }

  HistoryEvent standing(Optional<StatusSummary> where, boolean isOther) {
    return new HistoryEvent(
        entry, what, subject, about, period, before, after, state, why, where, isOther);
  }
}
