package org.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.EntryMeaning;
import org.duban.journal.entry.JournalHead;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Revision;
import org.duban.journal.store.JournalIndex;
import org.duban.problem.Problem;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// All journals of a year, as they were known at some time. Immutable.
///
/// Two clocks limit what a ledger shows, each on its own: [asOf][#asOf] by the day on which entries
/// became known, [asRecorded][#asRecorded] by the instant at which they were entered.
///
/// Of several figures for one subject and period, the one published last is in force; of those
/// published on one day, the one recorded last. A withdrawn figure is not in force from the day of
/// its withdrawal on, nor one that was [sent back][DecisionRules]; where [only what was
/// approved][#approvedOnly] is to count, nor one that wasn't. Forecasts stand apart: they never
/// take the place of a figure.
public final class Ledger {

  /// The last instant that can be counted in milliseconds.
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final GoalYear year;
  private final LedgerIndex index;
  private final AsOfLimits limits;
  private final List<Problem> doubts;
  private final Map<String, InForce> standing = new ConcurrentHashMap<>();
  private volatile Optional<Closings> closings = Optional.empty();

  public Ledger(GoalYear year, LedgerIndex index) {
    this(year, index, List.of());
  }

  /// @param doubts what must be told wherever something of this ledger is shown
  Ledger(GoalYear year, LedgerIndex index, List<Problem> doubts) {
    this(year, index, AsOfLimits.NONE, doubts);
  }

  private Ledger(GoalYear year, LedgerIndex index, AsOfLimits limits, List<Problem> doubts) {
    this.year = year;
    this.index = index;
    this.limits = limits;
    this.doubts = List.copyOf(doubts);
  }

  /// A ledger of these entries; within a journal they are taken in the order given.
  public static Ledger of(GoalYear year, Collection<Entry> entries) {
    TreeMap<String, List<Entry>> journals =
        entries.stream()
            .collect(Collectors.groupingBy(Entry::journal, TreeMap::new, Collectors.toList()));
    return new Ledger(
        year,
        new LedgerIndex(
            journals.entrySet().stream()
                .map(j -> JournalIndex.of(j.getKey(), j.getValue()))
                .toList()));
  }

  public GoalYear year() {
    return year;
  }

  /// What must be told wherever something of this ledger is shown: journals that are not what was
  /// recorded, and entries that don't count because their journal doesn't speak for their subject.
  public List<Problem> doubts() {
    return doubts;
  }

  /// Whether every journal is what was recorded, as far as its chain shows.
  public boolean isWhole() {
    return doubts.stream().noneMatch(p -> p.code() == LedgerCode.J081);
  }

  /// This ledger, where the entries at some positions don't count.
  Ledger without(BitSet foreign, List<Problem> why) {
    return new Ledger(year, index.without(foreign), limits, why);
  }

  /// This ledger, where only what was approved is in force.
  public Ledger approvedOnly() {
    return new Ledger(year, index, limits.approved(true), doubts);
  }

  /// This ledger, where all is in force that was not sent back.
  public Ledger approvedOrNot() {
    return new Ledger(year, index, limits.approved(false), doubts);
  }

  /// Whether only what was approved is in force.
  public boolean isApprovedOnly() {
    return limits.approved();
  }

  /// How a figure or update stands with those who answer for it.
  public Approval approval(Entry entry) {
    return index.find(entry.journal(), entry.no()).stream()
        .filter(_ -> DecisionRules.isAboutUpdate(entry))
        .mapToObj(position -> limits.approval(index, position))
        .findAny()
        .orElse(Approval.NONE);
  }

  /// What would be in force on `subjects` for periods up to `period`, but waits to be approved; by
  /// journal and number. Nothing where nothing has to be approved.
  public List<Entry> waiting(Collection<String> subjects, Period period) {
    if (!limits.approved()) {
      return List.of();
    }
    return approvedOrNot().inForce(subjects, period).stream()
        .filter(entry -> approval(entry).state() == Approval.State.WAITING)
        .toList();
  }

  /// What was sent back on `subjects` for periods up to `period`, and for which nothing was
  /// recorded since; by journal and number.
  public List<Entry> returned(Collection<String> subjects, Period period) {
    if (!index.hasDecisions()) {
      return List.of();
    }
    return subjects.stream()
        .flatMap(subject -> history(subject).stream())
        .filter(r -> r.withdrawal().isEmpty())
        .map(Revision::entry)
        .filter(e -> EntryMeaning.of(e.content()).topic().months() <= period.months())
        .filter(e -> approval(e).state() == Approval.State.RETURNED && isLastOnTopic(e))
        .sorted(Comparator.comparing(Entry::journal).thenComparingInt(Entry::no))
        .toList();
  }

  private boolean isLastOnTopic(Entry entry) {
    List<Entry> all = everEntered(EntryMeaning.of(entry.content()).topic());
    return all.stream()
        .filter(other -> withdrawalOf(other).isEmpty())
        .max(
            Comparator.comparing((Entry e) -> e.recordedAt().toInstant())
                .thenComparingInt(Entry::no))
        .filter(entry::equals)
        .isPresent();
  }

  /// Every approval and then every return, each in the order of entry.
  public List<Entry> everDecided() {
    return Stream.of(EntryKind.APPROVE, EntryKind.RETURN)
        .flatMap(kind -> everRegistered(kind).stream())
        .toList();
  }

  /// What was known at the end of `day`: entries published up to it.
  public Ledger asOf(LocalDate day) {
    int limit = Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    return new Ledger(year, index, limits.published(limit), doubts);
  }

  /// What the journals held at `instant`.
  public Ledger asRecorded(Instant instant) {
    long millis = instant.isAfter(LAST) ? Long.MAX_VALUE : instant.toEpochMilli();
    return new Ledger(year, index, limits.recorded(millis, Integer.MAX_VALUE), doubts);
  }

  /// What the journals held when `entry` had just been made.
  public Ledger through(Entry entry) {
    int position = index.find(entry.journal(), entry.no()).orElseThrow();
    return new Ledger(
        year, index, limits.recorded(index.recordedMillis(position), position), doubts);
  }

  /// What the journals held just before `entry` was made.
  public Ledger before(Entry entry) {
    int position = index.find(entry.journal(), entry.no()).orElseThrow();
    return new Ledger(
        year, index, limits.recorded(index.recordedMillis(position), position - 1), doubts);
  }

  /// What the journals held when each had this many entries; a journal that isn't named had none.
  /// All of it counts.
  public Ledger upTo(Map<String, Integer> lengths) {
    Ledger upTo =
        of(
            year,
            entries().stream()
                .filter(e -> e.no() <= lengths.getOrDefault(e.journal(), 0))
                .toList());
    return limits.approved() ? upTo.approvedOnly() : upTo;
  }

  /// How far the journals go, in alphabetical order; what was known on a day doesn't matter here.
  public List<JournalHead> heads() {
    return lastRecorded()
        .map(last -> new JournalHead(year.year(), last.journal(), last.no(), last.hash()))
        .toList();
  }

  /// When the last entry was made.
  public Optional<OffsetDateTime> lastRecordedAt() {
    return lastRecorded().map(Entry::recordedAt).reduce((a, b) -> b.isAfter(a) ? b : a);
  }

  /// The last entry of each journal that was recorded by then.
  private Stream<Entry> lastRecorded() {
    return index.lastRecorded(limits).mapToObj(index::entry);
  }

  /// Everything in force on `subjects` for periods up to `period`: figures, forecasts and updates;
  /// and the adopted versions. By journal and number.
  public List<Entry> inForce(Collection<String> subjects, Period period) {
    List<Entry> inForce = new ArrayList<>(adoptions());
    for (String subject : subjects) {
      inForce.addAll(figures(subject, period));
      inForce.addAll(forecasts(subject, period));
      inForce.addAll(updates(subject, period));
    }
    inForce.sort((a, b) -> {
      int byJournal = a.journal().compareTo(b.journal());
      return byJournal != 0 ? byJournal : Integer.compare(a.no(), b.no());
    });
    return inForce;
  }

  /// All entries, withdrawn ones and withdrawals too, in the order in which they were recorded.
  public List<Entry> entries() {
    return listOf(IntStream.of(index.inOrder()).filter(this::isVisible).toArray());
  }

  /// The first of them.
  public Optional<Entry> firstEntry() {
    return visible(IntStream.of(index.inOrder()));
  }

  /// The last of them.
  public Optional<Entry> lastEntry() {
    int[] order = index.inOrder();
    return visible(IntStream.iterate(order.length - 1, i -> i >= 0, i -> i - 1).map(i -> order[i]));
  }

  private Optional<Entry> visible(IntStream positions) {
    return positions.filter(this::isVisible).mapToObj(index::entry).findFirst();
  }

  public Optional<Entry> entry(String journal, int no) {
    return index.find(journal, no).stream()
        .filter(this::isVisible)
        .mapToObj(index::entry)
        .findAny();
  }

  /// The hash of an entry, whatever this ledger is limited to.
  public Optional<String> hashOf(String journal, int no) {
    return index.find(journal, no).stream()
        .mapToObj(position -> index.entry(position).hash())
        .findAny();
  }

  /// Where journals of this ledger and of `other` part, whatever both are limited to: the first
  /// entry that is another in each journal of which both have more than they begin with in common.
  public List<Parting> partings(Ledger other) {
    if (index == other.index) {
      return List.of();
    }
    List<Parting> partings = new ArrayList<>();
    for (JournalIndex journal : index.journals()) {
      Optional<JournalIndex> same = other.index.journal(journal.journal);
      int common = same.map(journal::inCommonWith).orElse(0);
      if (same.isPresent() && journal.size() > common && same.get().size() > common) {
        partings.add(
            new Parting(
                journal.journal,
                common + 1,
                journal.entry(common).hash(),
                same.get().entry(common).hash()));
      }
    }
    return partings;
  }

  /// Where a journal and its copy part.
  ///
  /// @param no the first entry that is another
  public record Parting(String journal, int no, String hash, String otherHash) {
    public Parting {
      Objects.requireNonNull(journal);
      Objects.requireNonNull(hash);
      Objects.requireNonNull(otherHash);
    }
  }

  /// The subjects that have a figure or update, withdrawn or not, in alphabetical order.
  public SortedSet<String> subjects() {
    return subjects(_ -> true);
  }

  /// Those of them that pass `which`.
  public SortedSet<String> subjects(Predicate<String> which) {
    SortedSet<String> subjects = new TreeSet<>();
    for (JournalIndex journal : index.journals()) {
      int base = index.position(journal, 0);
      for (String subject : journal.subjects()) {
        if (which.test(subject)
            && IntStream.of(journal.ofSubject(subject))
                .anyMatch(local -> limits.sees(journal, base, local))) {
          subjects.add(subject);
        }
      }
    }
    return subjects;
  }

  /// The figure in force for exactly these months, however the period is named; no forecast.
  public Optional<Entry> figure(String subject, Period period) {
    return inForceFor(subject, period, InForce.Sort.FIGURE);
  }

  /// The figures in force up to `period`, one for each stretch of months, in their order; no
  /// forecasts.
  public List<Entry> figures(String subject, Period period) {
    return inForceUpTo(subject, period, InForce.Sort.FIGURE);
  }

  /// The figures in force of the whole year, in the same way.
  public List<Entry> figures(String subject) {
    return figures(subject, year.whole());
  }

  /// The forecast in force for exactly these months.
  public Optional<Entry> forecast(String subject, Period period) {
    return inForceFor(subject, period, InForce.Sort.FORECAST);
  }

  /// The forecasts in force up to `period`, one for each stretch of months, in their order.
  public List<Entry> forecasts(String subject, Period period) {
    return inForceUpTo(subject, period, InForce.Sort.FORECAST);
  }

  /// How many earlier figures for the period the one in force took the place of; withdrawn ones and
  /// forecasts don't count.
  public int revisions(String subject, Period period) {
    return coveredBy(period) ? Math.max(0, standing(subject).figures(period.months()) - 1) : 0;
  }

  /// The latest figure for a period up to `period`; no forecast.
  public Optional<Entry> latestFigure(String subject, Period period) {
    return latest(subject, period, InForce.Sort.FIGURE);
  }

  /// A task's update in force for exactly these months.
  public Optional<Entry> update(String task, Period period) {
    return inForceFor(task, period, InForce.Sort.UPDATE);
  }

  /// A task's updates in force up to `period`, or the words on an indicator, one for each stretch
  /// of months, in their order.
  public List<Entry> updates(String subject, Period period) {
    return inForceUpTo(subject, period, InForce.Sort.UPDATE);
  }

  /// The latest update of a task for a period up to `period`.
  public Optional<Entry> latestUpdate(String task, Period period) {
    return latest(task, period, InForce.Sort.UPDATE);
  }

  /// The latest update up to `period` that gives a percentage.
  public Optional<Entry> latestProgress(String task, Period period) {
    return latest(task, period, InForce.Sort.PROGRESS);
  }

  /// The latest update up to `period` that gives a status.
  public Optional<Entry> latestStatus(String task, Period period) {
    return latest(task, period, InForce.Sort.STATUS);
  }

  /// What the entries on a topic say that are not withdrawn.
  public List<EntryMeaning> standing(EntryMeaning.Topic topic) {
    return positions(topic.subject())
        .filter(p -> months(p) == topic.months() && isVisible(p) && !isWithdrawn(p))
        .filter(p -> !index.isForeign(p) && limits.letsCount(index, p))
        .mapToObj(index::entry)
        .map(e -> EntryMeaning.of(e.content()))
        .filter(s -> s.topic().equals(topic))
        .toList();
  }

  /// The entries on a topic, withdrawn ones too.
  public List<Entry> everEntered(EntryMeaning.Topic topic) {
    return positions(topic.subject())
        .filter(p -> months(p) == topic.months() && isVisible(p) && !index.isForeign(p))
        .mapToObj(index::entry)
        .filter(e -> isOn(e.content(), topic))
        .toList();
  }

  private static boolean isOn(Content content, EntryMeaning.Topic topic) {
    return switch (content) {
      case Content.Actual _, Content.Progress _ -> EntryMeaning.of(content).topic().equals(topic);
      case Content.Act _ -> false;
    };
  }

  /// The figure, forecast or update in force that `content` would take the place of.
  public Optional<Entry> inForce(Content content) {
    return switch (content) {
      case Content.Actual a when a.basis() == Basis.FORECAST -> forecast(a.subject(), a.period());
      case Content.Actual a -> figure(a.subject(), a.period());
      case Content.Progress p -> update(p.subject(), p.period());
      case Content.Act _ -> Optional.empty();
    };
  }

  /// Every figure, forecast and update ever entered for a subject: by period, within it in order of
  /// publication.
  public List<Revision> history(String subject) {
    List<Revision> history = new ArrayList<>();
    for (int months = 1; months <= GoalYear.MONTHS; months++) {
      addHistory(history, subject, months);
    }
    return history;
  }

  /// Every figure, forecast and update ever entered for a subject and period, in order of
  /// publication.
  public List<Revision> history(String subject, Period period) {
    List<Revision> history = new ArrayList<>();
    if (coveredBy(period)) {
      addHistory(history, subject, period.months());
    }
    return history;
  }

  /// The entry that withdraws `entry`.
  public Optional<Entry> withdrawalOf(Entry entry) {
    return index.find(entry.journal(), entry.no()).stream()
        .filter(this::isWithdrawn)
        .mapToObj(this::withdrawal)
        .findAny();
  }

  /// The adopted plan versions that stand, in the order in which they came into force.
  public List<Entry> adoptions() {
    return register(EntryKind.ADOPT);
  }

  /// The adopted plan version in force; empty when none was adopted.
  public Optional<Entry> adopted() {
    List<Entry> adoptions = adoptions();
    return adoptions.isEmpty() ? Optional.empty() : Optional.of(adoptions.getLast());
  }

  /// The issued reports that stand, in the order of their days.
  public List<Entry> issued() {
    return register(EntryKind.ISSUE);
  }

  /// Every report that was ever issued, those withdrawn since too, in the order of entry.
  public List<Entry> everIssued() {
    return everRegistered(EntryKind.ISSUE);
  }

  /// Every seal, in the same way.
  public List<Entry> everSealed() {
    return everRegistered(EntryKind.SEAL);
  }

  /// Every closing of a period and then every reopening, each in the order of entry.
  public List<Entry> everClosed() {
    return Stream.of(EntryKind.CLOSE, EntryKind.REOPEN)
        .flatMap(kind -> everRegistered(kind).stream())
        .toList();
  }

  /// Every figure and update that ever named what proves it, by journal and number.
  public List<Entry> everProved() {
    return listOf(index.proved().filter(this::isVisible).toArray());
  }

  /// Every plan version that was ever adopted, in the same way.
  public List<Entry> everAdopted() {
    return everRegistered(EntryKind.ADOPT);
  }

  /// Which periods were closed when.
  public Closings closings() {
    if (closings.isEmpty()) {
      closings = Optional.of(new Closings(this));
    }
    return closings.get();
  }

  /// What is in force on `subjects` for periods up to `period` and was entered after its period was
  /// closed; by journal and number.
  public List<Entry> enteredAfterClose(Collection<String> subjects, Period period) {
    return inForce(subjects, period).stream()
        .filter(entry -> closings().before(entry).isPresent())
        .toList();
  }

  /// The order in which entries were recorded.
  Comparator<Entry> inOrder() {
    return (a, b) ->
        index.byRecording(
            index.find(a.journal(), a.no()).orElseThrow(),
            index.find(b.journal(), b.no()).orElseThrow());
  }

  List<Entry> everRegistered(EntryKind kind) {
    return IntStream.of(index.register(kind))
        .filter(this::isVisible)
        .mapToObj(index::entry)
        .toList();
  }

  /// Whether an entry counts, as long as it is not withdrawn: whether its journal speaks for its
  /// subject.
  public boolean counts(Entry entry) {
    return index.find(entry.journal(), entry.no()).stream().noneMatch(index::isForeign);
  }

  public LedgerIndex index() {
    return index;
  }

  AsOfLimits limits() {
    return limits;
  }

  /// What is in force for a subject.
  InForce standing(String subject) {
    return standing.computeIfAbsent(subject, s -> InForce.of(index, index.ofSubject(s), limits));
  }

  private List<Entry> register(EntryKind kind) {
    return IntStream.of(index.register(kind))
        .filter(p -> isVisible(p) && !isWithdrawn(p))
        .boxed()
        .sorted(index::byPublication)
        .map(index::entry)
        .toList();
  }

  private void addHistory(List<Revision> history, String subject, int months) {
    List<Integer> positions =
        positions(subject)
            .filter(p -> months(p) == months && isVisible(p) && !index.isForeign(p))
            .boxed()
            .sorted(index::byPublication)
            .toList();
    Optional<Entry> figure = Optional.empty();
    Optional<Entry> forecast = Optional.empty();
    for (int p : positions) {
      Entry entry = index.entry(p);
      Optional<Entry> withdrawal = isWithdrawn(p) ? Optional.of(withdrawal(p)) : Optional.empty();
      boolean isForecast =
          entry.content() instanceof Content.Actual a && a.basis() == Basis.FORECAST;
      history.add(new Revision(entry, isForecast ? forecast : figure, withdrawal));
      if (withdrawal.isEmpty() && limits.letsCount(index, p)) {
        if (isForecast) {
          forecast = Optional.of(entry);
        } else {
          figure = Optional.of(entry);
        }
      }
    }
  }

  private Optional<Entry> inForceFor(String subject, Period period, InForce.Sort sort) {
    return coveredBy(period) ? standing(subject).of(sort, period.months()) : Optional.empty();
  }

  private List<Entry> inForceUpTo(String subject, Period period, InForce.Sort sort) {
    return coveredBy(period) ? standing(subject).upTo(sort, period.months()) : List.of();
  }

  private Optional<Entry> latest(String subject, Period upTo, InForce.Sort sort) {
    return coveredBy(upTo) ? standing(subject).latest(sort, upTo.months()) : Optional.empty();
  }

  private IntStream positions(String subject) {
    return index.ofSubject(subject).stream()
        .flatMapToInt(g -> IntStream.of(g.locals()).map(local -> g.base() + local));
  }

  private boolean coveredBy(Period period) {
    return period.year().equals(year);
  }

  private int months(int position) {
    return index.journal(position).months(index.local(position));
  }

  private Entry withdrawal(int position) {
    JournalIndex journal = index.journal(position);
    return journal.entry(journal.withdrawalOf(index.local(position)));
  }

  private boolean isWithdrawn(int position) {
    int local = index.local(position);
    return limits.isWithdrawn(index.journal(position), position - local, local);
  }

  private boolean isVisible(int position) {
    int local = index.local(position);
    return limits.sees(index.journal(position), position - local, local);
  }

  /// Makes each entry when it is asked for: a list of all may have a million.
  private List<Entry> listOf(int[] positions) {
    return new AbstractList<>() {
      @Override
      public Entry get(int i) {
        return index.entry(positions[i]);
      }

      @Override
      public int size() {
        return positions.length;
      }
    };
  }
}
