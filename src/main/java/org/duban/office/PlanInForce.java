package org.duban.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.version.PlanVersions;
import org.duban.plan.version.Slip;
import org.duban.plan.version.VersionCode;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.text.Moments;

/// The plan that progress is judged by.
///
/// @param version the adopted version that it is; empty where none was adopted, or for a draft
/// @param adopted the versions adopted so far, in the order in which they came into force
public record PlanInForce(Plan plan, Optional<String> version, List<AdoptedPlan> adopted) {

  public PlanInForce {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(version);
    adopted = List.copyOf(adopted);
  }

  /// What one adopted version says of a subject.
  ///
  /// @param text the wording of a target, or the dates of a task
  public record Said(
      String version, String text, String document, String reason, LocalDate publishedOn) {

    public Said {
      Objects.requireNonNull(version);
      Objects.requireNonNull(text);
      Objects.requireNonNull(document);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(publishedOn);
    }

    private Said(AdoptedPlan by, String text) {
      this(by.version(), text, by.document(), by.reason(), by.publishedOn());
    }
  }

  /// The version in force in `ledger`; the files as they stand where `draft` asks for them or none
  /// was adopted. Where the files say something else than what is in force now, and where a version
  /// was adopted only after what `ledger` knows, that is told.
  ///
  /// @param all everything that is recorded by now
  public static PlanInForce of(YearSession working, Ledger all, Ledger ledger, boolean draft) {
    List<Entry> adoptions = AdoptedPlans.standing(ledger);
    if (adoptions.isEmpty()) {
      if (!draft) {
        tellOfLaterVersion(working, all);
      }
      return new PlanInForce(working.draft(), Optional.empty(), List.of());
    }
    List<AdoptedPlan> adopted = new ArrayList<>();
    for (Entry adoption : adoptions) {
      Read<AdoptedPlan> read = working.adopted().read(adoption);
      if (!draft && adoption.equals(adoptions.getLast())) {
        working.session().need(read);
      } else {
        working.session().complain(read.problems());
      }
      read.value().ifPresent(adopted::add);
    }
    if (draft) {
      return new PlanInForce(working.draft(), Optional.empty(), adopted);
    }
    AdoptedPlan last = adopted.getLast();
    if (AdoptedPlans.standing(all).getLast().equals(last.entry())) {
      working
          .session()
          .complain(
              working.versions().differences(last.number(), last.plan(), working.readDraft()));
    }
    return new PlanInForce(last.plan(), Optional.of(last.version()), adopted);
  }

  /// The version in force, else the files as they stand, for what only looks at it: what `check`
  /// would warn of is no problem here.
  public static Read<PlanInForce> read(YearSession working) {
    Optional<Entry> adoption =
        working
            .readLedger()
            .value()
            .flatMap(known -> AdoptedPlans.standing(known).reversed().stream().findFirst());
    Read<PlanInForce> read =
        adoption
            .map(entry ->
                working
                    .adopted()
                    .read(entry)
                    .map(a -> new PlanInForce(a.plan(), Optional.of(a.version()), List.of(a))))
            .orElseGet(() ->
                working
                    .readDraft()
                    .map(plan -> new PlanInForce(plan, Optional.empty(), List.of())));
    List<Problem> errors = read.problems().stream().filter(Problem::isError).toList();
    return errors.isEmpty() ? Read.of(read.value().orElseThrow()) : Read.failed(errors);
  }

  /// What is judged by the files as they stand, for want of a version, may have been planned
  /// otherwise at the time.
  private static void tellOfLaterVersion(YearSession working, Ledger all) {
    AdoptedPlans.standing(all).stream()
        .findFirst()
        .ifPresent(entry -> {
          Content.Adopt first = (Content.Adopt) entry.content();
          Problem warning =
              Problem.warning(
                  VersionCode.V008,
                  Place.ofFile("targets/" + working.year().year()),
                  "version",
                  "v" + first.version(),
                  "first",
                  first.publishedOn().toString(),
                  "recorded",
                  Moments.minute(entry.recordedAt()));
          working.session().complain(List.of(warning));
        });
  }

  /// What is wrong with the frozen copies of the adoptions in `ledger`.
  static List<Problem> problems(PlanVersions versions, Ledger ledger) {
    return AdoptedPlans.standing(ledger).stream()
        .map(entry -> (Content.Adopt) entry.content())
        .flatMap(a -> versions.problemWith(a.version(), a.digest()).stream())
        .toList();
  }

  /// Where the files as they stand say something else than the version in force in `ledger`.
  static List<Problem> differences(PlanVersions versions, Ledger ledger, Read<Plan> draft) {
    List<Entry> last = AdoptedPlans.standing(ledger).reversed().stream().limit(1).toList();
    return new AdoptedPlans(versions)
        .readable(last).stream()
            .flatMap(a -> versions.differences(a.number(), a.plan(), draft).stream())
            .toList();
  }

  /// The wordings of the first adopted version that has each indicator.
  Map<String, String> originals() {
    Map<String, String> originals = new HashMap<>();
    for (AdoptedPlan version : adopted) {
      for (Indicator indicator : version.plan().indicators()) {
        originals.putIfAbsent(indicator.id(), indicator.goal().wording());
      }
    }
    return originals;
  }

  /// How the due dates of the plan's indicators and tasks have moved over the adopted versions up
  /// to this plan.
  Map<String, Slip> slips() {
    Map<String, List<LocalDate>> dates = new HashMap<>();
    Stream.concat(adopted.stream().map(AdoptedPlan::plan), Stream.of(plan))
        .forEach(p -> {
          p.indicators().forEach(i -> add(dates, i.id(), i.span().last().atEndOfMonth()));
          p.tasks().forEach(t -> add(dates, t.id(), t.due()));
        });
    Map<String, Slip> slips = new HashMap<>();
    dates.forEach((id, moved) -> Slip.of(moved).ifPresent(slip -> slips.put(id, slip)));
    return slips;
  }

  private static void add(Map<String, List<LocalDate>> dates, String id, LocalDate due) {
    dates.computeIfAbsent(id, _ -> new ArrayList<>()).add(due);
  }

  /// What the adopted versions say of `subject`, the first first.
  List<Said> history(String subject) {
    List<Said> history = new ArrayList<>();
    for (AdoptedPlan version : adopted) {
      version
          .plan()
          .indicator(subject)
          .map(i -> i.goal().wording())
          .or(() -> version.plan().task(subject).map(PlanInForce::dates))
          .ifPresent(text -> history.add(new Said(version, text)));
    }
    return history;
  }

  private static String dates(Task task) {
    return task.start() + " – " + task.due();
  }
}
