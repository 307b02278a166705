package org.duban.cli.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.ledger.Content;
import org.duban.ledger.Entry;
import org.duban.ledger.Ledger;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.PlanVersions;
import org.duban.plan.Slip;
import org.duban.plan.Task;
import org.duban.plan.VersionCode;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.report.model.AdoptedPlan;
import org.duban.wording.Moments;

/// The plan that progress is judged by.
///
/// @param version the adopted version that it is; empty where none was adopted, or for a draft
/// @param adopted the versions adopted so far, in the order in which they came into force
record PlanInForce(Plan plan, Optional<String> version, List<Adopted> adopted) {

  PlanInForce {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(version);
    adopted = List.copyOf(adopted);
  }

  /// A plan version that was adopted.
  record Adopted(Content.Adopt adoption, Plan plan) {

    Adopted {
      Objects.requireNonNull(adoption);
      Objects.requireNonNull(plan);
    }

    String version() {
      return "v" + adoption.version();
    }

    AdoptedPlan forReports() {
      return new AdoptedPlan(
          version(), plan, adoption.document(), adoption.reason(), adoption.publishedOn());
    }
  }

  /// What one adopted version says of a subject.
  ///
  /// @param text the wording of a target, or the dates of a task
  record Said(String version, String text, String document, String reason, LocalDate publishedOn) {

    Said {
      Objects.requireNonNull(version);
      Objects.requireNonNull(text);
      Objects.requireNonNull(document);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(publishedOn);
    }

    private Said(Adopted by, String text) {
      this(
          by.version(),
          text,
          by.adoption().document(),
          by.adoption().reason(),
          by.adoption().publishedOn());
    }
  }

  /// The version in force in `ledger`; the files as they stand where `draft` asks for them or none
  /// was adopted. Where the files say something else than what is in force now, and where a version
  /// was adopted only after what `ledger` knows, that is told.
  ///
  /// @param all everything that is recorded by now
  static PlanInForce of(WorkingYear working, Ledger all, Ledger ledger, boolean draft) {
    List<Content.Adopt> adoptions = adoptions(ledger);
    if (adoptions.isEmpty()) {
      if (!draft) {
        tellOfLaterVersion(working, all);
      }
      return new PlanInForce(working.draft(), Optional.empty(), List.of());
    }
    List<Adopted> adopted = new ArrayList<>();
    for (Content.Adopt adoption : adoptions) {
      Read<Plan> read = working.read(adoption);
      if (!draft && adoption.equals(adoptions.getLast())) {
        working.session().need(read);
      } else {
        working.session().complain(read.problems());
      }
      read.value().ifPresent(plan -> adopted.add(new Adopted(adoption, plan)));
    }
    if (draft) {
      return new PlanInForce(working.draft(), Optional.empty(), adopted);
    }
    Adopted last = adopted.getLast();
    if (adoptions(all).getLast().equals(last.adoption())) {
      working
          .session()
          .complain(
              working
                  .versions()
                  .differences(last.adoption().version(), last.plan(), working.readDraft()));
    }
    return new PlanInForce(last.plan(), Optional.of(last.version()), adopted);
  }

  /// What is judged by the files as they stand, for want of a version, may have been planned
  /// otherwise at the time.
  private static void tellOfLaterVersion(WorkingYear working, Ledger all) {
    entries(all)
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

  private static Stream<Entry> entries(Ledger ledger) {
    return ledger.adoptions().stream().filter(e -> e.journal().equals(Entry.OFFICE_JOURNAL));
  }

  /// The adoptions that stand. Only the office adopts plans.
  static List<Content.Adopt> adoptions(Ledger ledger) {
    return entries(ledger).map(e -> (Content.Adopt) e.content()).toList();
  }

  /// What is wrong with the frozen copies of the adoptions in `ledger`.
  static List<Problem> problems(PlanVersions versions, Ledger ledger) {
    return adoptions(ledger).stream()
        .flatMap(a -> versions.problemWith(a.version(), a.digest()).stream())
        .toList();
  }

  /// Where the files as they stand say something else than the version in force in `ledger`.
  static List<Problem> differences(PlanVersions versions, Ledger ledger, Read<Plan> draft) {
    return adoptions(ledger).reversed().stream()
        .limit(1)
        .flatMap(a ->
            versions.read(a.version(), a.digest()).value().stream()
                .flatMap(plan -> versions.differences(a.version(), plan, draft).stream()))
        .toList();
  }

  /// The wordings of the first adopted version that has each indicator.
  Map<String, String> originals() {
    Map<String, String> originals = new HashMap<>();
    for (Adopted version : adopted) {
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
    Stream.concat(adopted.stream().map(Adopted::plan), Stream.of(plan))
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
    for (Adopted version : adopted) {
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
