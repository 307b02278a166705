package org.duban.compare.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.compare.Cause;
import org.duban.compare.HistoricalJudgement;
import org.duban.compare.ReportDifference;
import org.duban.compare.Reported;
import org.duban.compare.Source;
import org.duban.compare.StatusSummary;
import org.duban.compare.Why;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Revision;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.plan.read.PlanRows;
import org.duban.time.Period;

/// The whole story of an indicator or task, in the order in which it was entered: what was promised
/// of it, what was reported and withdrawn, which reports printed it, and where it stood after each.
///
/// What a task's measures report belongs to the task's story, and an indicator's benchmark to the
/// indicator's.
public final class SubjectTimeline {

  private final String subject;
  private final Ledger ledger;
  private final HistoricalJudgement standpoint;
  private final Set<String> family;
  private final Map<String, AdoptedPlan> adopted = new HashMap<>();
  private final Map<String, Printing> printed = new HashMap<>();
  private final Map<String, Entry> withdrawn = new HashMap<>();
  private final List<HistoryEvent> happenings = new ArrayList<>();

  /// A report that printed the subject.
  ///
  /// @param entry its entry in the register
  /// @param asOf the day that it knows of
  /// @param journals how many entries each journal had when it was made
  public record Printing(Entry entry, LocalDate asOf, Map<String, Integer> journals) {
    public Printing {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(asOf);
      journals = Map.copyOf(journals);
    }

    Content.Issue issue() {
      return (Content.Issue) entry.content();
    }
  }

  private SubjectTimeline(
      String subject,
      Ledger all,
      List<AdoptedPlan> adoptions,
      List<Printing> printings,
      HistoricalJudgement standpoint) {
    this.subject = subject;
    this.standpoint = standpoint;
    adoptions.forEach(a -> adopted.put(a.entry().reference(), a));
    printings.forEach(p -> printed.put(p.entry().reference(), p));
    List<Plan> plans =
        Stream.concat(adoptions.stream().map(AdoptedPlan::plan), Stream.of(standpoint.plan()))
            .toList();
    this.family = HistoricalJudgement.family(subject, plans);
    Set<String> wanted = new LinkedHashSet<>(family);
    plans.forEach(plan -> wanted.addAll(HistoricalJudgement.needed(subject, plan)));
    this.ledger = Ledger.of(all.year(), entries(all, wanted));
  }

  /// Tells the story of `subject`.
  ///
  /// @param ledger what is known
  /// @param adoptions every version that was ever adopted, those withdrawn since too
  /// @param printings the reports that printed the subject, those withdrawn since too
  public static List<HistoryEvent> of(
      String subject,
      Ledger ledger,
      List<AdoptedPlan> adoptions,
      List<Printing> printings,
      HistoricalJudgement standpoint) {
    return new SubjectTimeline(subject, ledger, adoptions, printings, standpoint).happenings();
  }

  /// All entries that the story or its statuses draw on.
  private List<Entry> entries(Ledger all, Set<String> subjects) {
    List<Entry> entries = new ArrayList<>();
    Stream.of(all.everAdopted(), all.everIssued())
        .flatMap(List::stream)
        .forEach(e -> addWithWithdrawal(entries, e, all.withdrawalOf(e)));
    for (String each : subjects) {
      for (Revision revision : all.history(each)) {
        addWithWithdrawal(entries, revision.entry(), revision.withdrawal());
      }
    }
    entries.sort(Comparator.comparingInt(Entry::no));
    return entries;
  }

  private void addWithWithdrawal(List<Entry> entries, Entry entry, Optional<Entry> withdrawal) {
    entries.add(entry);
    withdrawal.ifPresent(w -> {
      entries.add(w);
      withdrawn.put(w.reference(), entry);
    });
  }

  private List<HistoryEvent> happenings() {
    for (Entry entry : ledger.entries()) {
      if (!ledger.counts(entry)) {
        continue;
      }
      switch (entry.content()) {
        case Content.Actual a -> addReport(entry, a.subject());
        case Content.Progress p -> addReport(entry, p.subject());
        case Content.Adopt _ ->
            Optional.ofNullable(adopted.get(entry.reference())).ifPresent(this::addAdoption);
        case Content.Issue _ ->
            Optional.ofNullable(printed.get(entry.reference())).ifPresent(this::addPrinting);
        case Content.Withdrawal w -> addWithdrawal(entry, w);
        case Content.Seal _, Content.Decision _, Content.Closing _ -> {}
      }
    }
    return judged();
  }

  private void addReport(Entry entry, String about) {
    if (family.contains(about)) {
      Reported reported = Reported.of(entry);
      // What was published before another that is there already takes nothing's place.
      boolean counts =
          ledger.through(entry).inForce(entry.content()).filter(entry::equals).isPresent();
      Optional<Reported> before =
          ledger.before(entry).inForce(entry.content()).filter(_ -> counts).map(Reported::of);
      Why why =
          before
              .map(b -> ReportDifference.whyReplaced(b, reported, false))
              .orElseGet(() -> why(entry, reported, !counts));
      happenings.add(
          HistoryEvent.of(entry, what(entry.content()), about, why)
              .values(before.flatMap(SubjectTimeline::value), value(reported))
              .reporting(reported));
    }
  }

  private Why why(Entry entry, Reported reported, boolean outdated) {
    boolean late = outdated || hasLaterPeriod(ledger.before(entry), reported, entry);
    return new Why(
        late ? Cause.LATE_ENTRY : Cause.NEW_PERIOD,
        Optional.of(reported.source()),
        "",
        reported.reason());
  }

  private static boolean hasLaterPeriod(Ledger then, Reported reported, Entry entry) {
    Period whole = then.year().whole();
    List<Entry> others =
        switch (entry.content()) {
          case Content.Actual a when a.basis() == Basis.FORECAST ->
              then.forecasts(a.subject(), whole);
          case Content.Actual a -> then.figures(a.subject());
          case Content.Progress p -> then.updates(p.subject(), whole);
          case Content.Act _ -> List.of();
        };
    return others.stream()
        .anyMatch(e -> Reported.of(e).period().months() > reported.period().months());
  }

  private static String what(Content content) {
    return switch (content) {
      case Content.Actual a when a.basis() == Basis.FORECAST -> "forecast";
      case Content.Actual _ -> "actual";
      case Content.Progress _ -> "progress";
      case Content.Withdrawal _ -> "void";
      case Content.Adopt _ -> "adopted";
      case Content.Issue _ -> "issued";
      case Content.Seal _ -> "sealed";
      case Content.Decision d -> d.approves() ? "approved" : "returned";
      case Content.Closing c -> c.closes() ? "closed" : "reopened";
    };
  }

  private static Optional<String> value(Reported reported) {
    return reported.value().map(v -> v.toPlainString());
  }

  private void addAdoption(AdoptedPlan adoption) {
    Optional<Plan> last = inForce(ledger.before(adoption.entry())).map(AdoptedPlan::plan);
    Map<String, String> was = last.map(this::said).orElse(Map.of());
    Map<String, String> is = said(adoption.plan());
    int size = happenings.size();
    if (was.isEmpty() != is.isEmpty()) {
      happenings.add(
          decided(adoption, is.isEmpty() ? "removed" : "added", Cause.TARGET_CHANGE)
              .values(last.flatMap(this::promise), promise(adoption.plan())));
    } else {
      Set<String> columns = new LinkedHashSet<>(is.keySet());
      columns.addAll(was.keySet());
      columns.forEach(column -> addColumn(adoption, column, was.get(column), is.get(column)));
    }
    if (happenings.size() == size && !is.isEmpty()) {
      happenings.add(decided(adoption, "adopted", Cause.PLAN_CHANGE));
    }
  }

  private void addColumn(AdoptedPlan adoption, String column, String was, String is) {
    if (!Objects.equals(was, is)) {
      Optional<String> planned = period(column);
      boolean isTarget = planned.isPresent() || column.equals("target");
      HistoryEvent changed =
          decided(
                  adoption,
                  planned.isPresent() ? "planned" : column,
                  isTarget ? Cause.TARGET_CHANGE : Cause.PLAN_CHANGE)
              .values(given(was), given(is));
      happenings.add(planned.map(p -> changed.of(p, Optional.empty())).orElse(changed));
    }
  }

  private static Optional<String> given(String cell) {
    return Optional.ofNullable(cell).filter(text -> !text.isEmpty());
  }

  private HistoryEvent decided(AdoptedPlan adoption, String what, Cause cause) {
    Content.Adopt content = adoption.adoption();
    Optional<Source> source = Optional.of(Source.of(adoption.entry()));
    return HistoryEvent.of(
            adoption.entry(),
            what,
            subject,
            new Why(cause, source, content.document(), content.reason()))
        .about("v" + content.version());
  }

  /// What a plan says of the subject by column, and its planned values by indicator and period;
  /// empty where it doesn't have it.
  private Map<String, String> said(Plan plan) {
    Map<Sheet, Map<String, Map<String, String>>> rows = PlanRows.of(plan);
    Map<String, String> said = new LinkedHashMap<>();
    for (Sheet sheet : List.of(Sheet.INDICATORS, Sheet.TASKS)) {
      said.putAll(rows.get(sheet).getOrDefault(subject, Map.of()));
    }
    rows.get(Sheet.PACE)
        .forEach((id, cells) -> {
          if (id.startsWith(subject + " ")) {
            said.put(id, PlanRows.title(cells));
          }
        });
    return said;
  }

  /// The period of a planned value; empty for a column.
  private Optional<String> period(String column) {
    return column.startsWith(subject + " ")
        ? Optional.of(column.substring(subject.length() + 1))
        : Optional.empty();
  }

  /// The wording of a target, or the dates of a task.
  private Optional<String> promise(Plan plan) {
    return plan.indicator(subject)
        .map(i -> i.goal().wording())
        .or(() -> plan.task(subject).map(SubjectTimeline::dates));
  }

  private static String dates(Task task) {
    return task.start() + " – " + task.due();
  }

  private void addPrinting(Printing printing) {
    Content.Issue issue = printing.issue();
    Ledger then = ledger.upTo(printing.journals()).asOf(printing.asOf());
    Optional<Reported> figure =
        Stream.of(then.figures(subject, issue.period()), then.updates(subject, issue.period()))
            .filter(entries -> !entries.isEmpty())
            .map(entries -> Reported.of(entries.getLast()))
            .findFirst();
    HistoryEvent issued =
        HistoryEvent.of(
                printing.entry(),
                "issued",
                subject,
                new Why(Cause.NEW_PERIOD, Optional.of(Source.of(printing.entry())), "", ""))
            .values(Optional.empty(), figure.flatMap(SubjectTimeline::value))
            .about(issue.number())
            .of(issue.period().toString(), figure.flatMap(Reported::state));
    happenings.add(
        issued.standing(standpoint.standing(subject, then, inForce(then), issue.period()), false));
  }

  private void addWithdrawal(Entry entry, Content.Withdrawal withdrawal) {
    Entry target = withdrawn.get(entry.reference());
    boolean isOfFamily =
        switch (target.content()) {
          case Content.Actual a -> family.contains(a.subject());
          case Content.Progress p -> family.contains(p.subject());
          case Content.Adopt _ -> adopted.containsKey(target.reference());
          case Content.Issue _ -> printed.containsKey(target.reference());
          case Content.Withdrawal _, Content.Seal _, Content.Decision _, Content.Closing _ -> false;
        };
    if (isOfFamily) {
      happenings.add(voided(entry, target, withdrawal.reason()));
    }
  }

  private HistoryEvent voided(Entry entry, Entry target, String reason) {
    Why why = new Why(Cause.VOID, Optional.of(Source.of(entry)), "", reason);
    return switch (target.content()) {
      case Content.Actual a -> voided(entry, target, a.subject(), why);
      case Content.Progress p -> voided(entry, target, p.subject(), why);
      case Content.Adopt _ -> {
        Optional<String> was = promise(adopted.get(target.reference()).plan());
        Optional<String> is =
            inForce(ledger.through(entry)).map(AdoptedPlan::plan).flatMap(this::promise);
        HistoryEvent happening =
            HistoryEvent.of(entry, "void", subject, why).about(target.reference());
        yield was.equals(is) ? happening : happening.values(was, is);
      }
      case Content.Issue _,
          Content.Seal _,
          Content.Withdrawal _,
          Content.Decision _,
          Content.Closing _ ->
          HistoryEvent.of(entry, "void", subject, why).about(target.reference());
    };
  }

  private HistoryEvent voided(Entry entry, Entry target, String about, Why why) {
    Reported reported = Reported.of(target);
    return HistoryEvent.of(entry, "void", about, why)
        .values(
            value(reported),
            ledger
                .through(entry)
                .inForce(target.content())
                .map(Reported::of)
                .flatMap(SubjectTimeline::value))
        .reporting(reported)
        .about(target.reference());
  }

  private Optional<AdoptedPlan> inForce(Ledger then) {
    return then.adoptions().reversed().stream()
        .map(e -> adopted.get(e.reference()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// With where the subject stood: after all that was entered at one instant, as nobody could know
  /// the half of it.
  private List<HistoryEvent> judged() {
    List<HistoryEvent> judged = new ArrayList<>();
    Optional<StatusSummary> last = Optional.empty();
    for (int i = 0; i < happenings.size(); i++) {
      HistoryEvent happening = happenings.get(i);
      Entry entry = happening.entry();
      boolean isLast =
          i + 1 == happenings.size()
              || !happenings.get(i + 1).entry().recordedAt().equals(entry.recordedAt());
      if (happening.what().equals("issued") || !isLast) {
        judged.add(happening);
      } else {
        Ledger then = ledger.through(entry);
        Optional<StatusSummary> now =
            HistoricalJudgement.latest(family, then)
                .flatMap(period -> standpoint.standing(subject, then, inForce(then), period));
        judged.add(happening.standing(now, isTurn(last, now)));
        last = now;
      }
    }
    return judged;
  }

  private static boolean isTurn(Optional<StatusSummary> before, Optional<StatusSummary> after) {
    return before.isPresent() != after.isPresent()
        || (before.isPresent() && before.get().isOtherVerdictThan(after.get()));
  }
}
