package org.duban.status.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.time.Period;
import org.duban.time.Ratio;
import org.duban.time.Span;

/// Why an indicator has the verdict that it has.
public sealed interface VerdictReason {

  /// A figure was compared with the target.
  ///
  /// @param period the period of the figure that was judged
  /// @param actual the value judged, in the unit
  /// @param span the months that the goal has
  /// @param earlier the entries of whole earlier years of the goal, which count with the year's own
  /// @param figures the entries that it comes from: those of the year up to the period, the last
  ///   for the period itself
  /// @param due what the figure had to reach by then: the share of a total, else the target itself
  /// @param reference whose figure the bound is, if it isn't the target's own number
  /// @param schedule for a total with a target of its own
  /// @param lead how much better than due, in the unit; negative when worse
  /// @param shortfall as the rule measures it, negative when there is none; empty where it is a
  ///   share of nothing
  record Compared(
      Period period,
      Span span,
      Ratio actual,
      List<Entry> earlier,
      List<Entry> figures,
      Bound bound,
      Optional<Reference> reference,
      Ratio due,
      Optional<Schedule> schedule,
      Ratio lead,
      Thresholds thresholds,
      Optional<Ratio> shortfall)
      implements VerdictReason {
    public Compared {
      Objects.requireNonNull(period);
      Objects.requireNonNull(span);
      Objects.requireNonNull(actual);
      earlier = List.copyOf(earlier);
      figures = List.copyOf(figures);
      Objects.requireNonNull(bound);
      Objects.requireNonNull(reference);
      Objects.requireNonNull(due);
      Objects.requireNonNull(schedule);
      Objects.requireNonNull(lead);
      Objects.requireNonNull(thresholds);
      Objects.requireNonNull(shortfall);
    }

    /// How far the figure may fall short and still be near: of a total, the tolerance is due in
    /// shares like the target.
    public Ratio slack() {
      Ratio tolerance = thresholds.tolerance();
      return schedule.map(s -> tolerance.times(s.share())).orElse(tolerance);
    }

    /// Whether the goal's time is over.
    public boolean isOver() {
      return span.isOver(period);
    }

    /// Whether the goal is for the goal year, no longer and no shorter.
    public boolean isOfYear() {
      return span.is(period.year());
    }

    /// How many of the goal's months are over.
    public int gone() {
      return span.gone(period);
    }

    /// How many are left.
    public int left() {
      return span.months() - gone();
    }
  }

  /// The figure for `due` should be there and is not, or is a forecast only.
  ///
  /// @param late whether the last day on which it would have been in time is over
  /// @param schedule what a total should have reached by then
  record FigureMissing(Period due, boolean forecast, boolean late, Optional<Schedule> schedule)
      implements VerdictReason {
    public FigureMissing {
      Objects.requireNonNull(due);
      Objects.requireNonNull(schedule);
    }
  }

  /// There is no figure for `due` of what the indicator is compared with.
  ///
  /// @param actual the indicator's own figure, which could not be judged
  record ReferenceMissing(Period due, Reference reference, Ratio actual) implements VerdictReason {
    public ReferenceMissing {
      Objects.requireNonNull(due);
      Objects.requireNonNull(reference);
      Objects.requireNonNull(actual);
    }
  }

  /// Nothing is published before `first`.
  record NothingDue(Period first) implements VerdictReason {
    public NothingDue {
      Objects.requireNonNull(first);
    }
  }

  /// The target is in words.
  record InWords(String words) implements VerdictReason {
    public InWords {
      Objects.requireNonNull(words);
    }
  }

  /// There is no target yet.
  record NoTarget() implements VerdictReason {}

  /// To be better than last year, and the plan doesn't say where last year was.
  record NoBaseline() implements VerdictReason {}

  /// What an indicator is compared with instead of a number of its own.
  ///
  /// @param subject another indicator, or the subject under which the benchmark is recorded
  /// @param name its name in the plan; empty for a benchmark
  /// @param figure the entry that it was compared with; empty where there is none
  record Reference(String subject, String name, Optional<Entry> figure) {
    public Reference {
      Objects.requireNonNull(subject);
      Objects.requireNonNull(name);
      Objects.requireNonNull(figure);
    }

    public Optional<Reference> found(FigureEntry reading) {
      return Optional.of(new Reference(subject, name, Optional.of(reading.entry())));
    }
  }
}
