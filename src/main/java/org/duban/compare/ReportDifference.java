package org.duban.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryName;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerDifference;

/// The differences between the figures and updates of two versions, each with its cause.
public final class ReportDifference {

  /// Of two figures, the later one: published later, or on the same day recorded later.
  private static final Comparator<Reported> BY_PUBLICATION =
      Comparator.comparing(Reported::publishedOn)
          .thenComparing(
              r -> r.source().recordedAt().map(OffsetDateTime::toInstant).orElse(Instant.MIN));

  private final Version before;
  private final Version after;

  private ReportDifference(Version before, Version after) {
    this.before = before;
    this.after = after;
  }

  static List<Change.ReportChanged> between(Version before, Version after) {
    ReportDifference difference = new ReportDifference(before, after);
    if (before.reports() instanceof Reports.Recorded(var old, var oldChained)
        && after.reports() instanceof Reports.Recorded(var now, var nowChained)) {
      return LedgerDifference.between(old, now, oldChained && nowChained).stream()
          .map(difference::change)
          .toList();
    }
    return ofPrinted(before.printed(), after.printed());
  }

  private Change.ReportChanged change(LedgerDifference found) {
    return new Change.ReportChanged(
        found.subject(),
        found.sort(),
        found.before().map(Reported::of),
        found.after().map(Reported::of),
        afterClose(why(found)));
  }

  /// The same with its cause, where what caused it was entered after its period was closed. A
  /// history that was written anew, or goes two ways, is told first.
  private Why afterClose(Why why) {
    boolean isLater =
        switch (why.cause()) {
          case HISTORY_REWRITTEN, HISTORY_DIVERGED -> false;
          default -> why.entry().filter(this::isAfterClose).isPresent();
        };
    return isLater ? new Why(Cause.AFTER_CLOSE, why.entry(), why.document(), why.reason()) : why;
  }

  private boolean isAfterClose(Source source) {
    return Stream.of(before, after)
        .flatMap(version -> ledger(version).stream())
        .anyMatch(ledger ->
            EntryName.in(source.reference())
                .flatMap(name -> ledger.entry(name.journal(), name.no()))
                .flatMap(ledger.closings()::before)
                .isPresent());
  }

  private Why why(LedgerDifference found) {
    if (found.before().isPresent() && found.after().isPresent()) {
      return whyReplaced(found.before().get(), found.after().get());
    }
    boolean isNew = found.after().isPresent();
    Entry entry = found.after().or(found::before).orElseThrow();
    Version lacking = isNew ? before : after;
    return withdrawal(entry, lacking)
        .orElseGet(() ->
            new Why(
                isLate(found, entry, lacking) ? Cause.LATE_ENTRY : Cause.NEW_PERIOD,
                Optional.of(Source.of(entry)),
                "",
                Reported.of(entry).reason()));
  }

  private Why whyReplaced(Entry old, Entry now) {
    boolean forward = BY_PUBLICATION.compare(Reported.of(old), Reported.of(now)) <= 0;
    Entry first = forward ? old : now;
    Entry second = forward ? now : old;
    // Where the later figure is withdrawn, the earlier one is in force again.
    Optional<Why> withdrawn = withdrawal(second, forward ? before : after);
    if (withdrawn.isPresent()) {
      return withdrawn.get();
    }
    if (Source.of(first).isRewrittenAs(Source.of(second))) {
      return new Why(
          Cause.HISTORY_DIVERGED, Optional.of(Source.of(second)), "", Reported.of(second).reason());
    }
    boolean wasWithdrawn = withdrawal(first, forward ? after : before).isPresent();
    return whyReplaced(Reported.of(first), Reported.of(second), wasWithdrawn);
  }

  /// A figure that became firmer, or was published again without a word that the one before was
  /// wrong, is a revision; anything else corrects what was recorded.
  public static Why whyReplaced(Reported first, Reported second, boolean wasWithdrawn) {
    if (first.source().isRewrittenAs(second.source())) {
      return new Why(Cause.HISTORY_REWRITTEN, Optional.of(second.source()), "", second.reason());
    }
    boolean firmer =
        first.state().equals(Optional.of("preliminary"))
            && second.state().equals(Optional.of("final"));
    boolean republished =
        second.reason().isEmpty() && second.publishedOn().isAfter(first.publishedOn());
    return new Why(
        !wasWithdrawn && (firmer || republished) ? Cause.REVISION : Cause.CORRECTION,
        Optional.of(second.source()),
        "",
        second.reason());
  }

  /// The withdrawal of `entry` that `version` knows.
  private static Optional<Why> withdrawal(Entry entry, Version version) {
    return ledger(version)
        .flatMap(ledger ->
            ledger
                .entry(entry.journal(), entry.no())
                .filter(same -> same.hash().equals(entry.hash()))
                .flatMap(ledger::withdrawalOf))
        .map(w ->
            new Why(
                Cause.VOID,
                Optional.of(Source.of(w)),
                "",
                ((Content.Withdrawal) w.content()).reason()));
  }

  /// Whether an entry came in after it should have: it was public while the other version was made,
  /// or a later period of the subject was there already.
  private static boolean isLate(LedgerDifference found, Entry entry, Version lacking) {
    LocalDate published = entry.content().publishedOn();
    return published.isBefore(lacking.horizon()) || hasLaterPeriod(found, lacking);
  }

  private static boolean hasLaterPeriod(LedgerDifference found, Version version) {
    return ledger(version).stream()
        .flatMap(ledger -> inForce(ledger, found).stream())
        .anyMatch(e -> Reported.of(e).period().months() > found.months());
  }

  private static List<Entry> inForce(Ledger ledger, LedgerDifference found) {
    var whole = ledger.year().whole();
    return switch (found.sort()) {
      case FIGURE -> ledger.figures(found.subject());
      case FORECAST -> ledger.forecasts(found.subject(), whole);
      case UPDATE -> ledger.updates(found.subject(), whole);
    };
  }

  private static Optional<Ledger> ledger(Version version) {
    return version.reports() instanceof Reports.Recorded(var ledger, _)
        ? Optional.of(ledger)
        : Optional.empty();
  }

  private static List<Change.ReportChanged> ofPrinted(Reports.Printed old, Reports.Printed now) {
    Set<Reports.Topic> topics = new HashSet<>(old.reports().keySet());
    topics.addAll(now.reports().keySet());
    return topics.stream()
        .sorted(
            Comparator.comparing(Reports.Topic::subject)
                .thenComparing(Reports.Topic::sort)
                .thenComparingInt(Reports.Topic::months))
        .flatMap(topic ->
            change(
                topic,
                Optional.ofNullable(old.reports().get(topic)),
                Optional.ofNullable(now.reports().get(topic)))
                .stream())
        .toList();
  }

  private static Optional<Change.ReportChanged> change(
      Reports.Topic topic, Optional<Reported> was, Optional<Reported> is) {
    return was.isPresent() && is.isPresent() && was.get().saysSameAs(is.get())
        ? Optional.empty()
        : Optional.of(
            new Change.ReportChanged(topic.subject(), topic.sort(), was, is, whyPrinted(was, is)));
  }

  /// An issued report doesn't tell of withdrawals.
  private static Why whyPrinted(Optional<Reported> was, Optional<Reported> is) {
    if (was.isPresent() && is.isPresent()) {
      boolean forward = BY_PUBLICATION.compare(was.get(), is.get()) <= 0;
      return forward
          ? whyReplaced(was.get(), is.get(), false)
          : whyReplaced(is.get(), was.get(), false);
    }
    Reported only = was.or(() -> is).orElseThrow();
    return new Why(Cause.NEW_PERIOD, Optional.of(only.source()), "", only.reason());
  }
}
