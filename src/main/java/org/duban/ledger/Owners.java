package org.duban.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.disk.FileNames;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.store.JournalIndex;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.read.Look;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// Whose journal speaks for a subject. Each department owns its own, so an entry counts only in the
/// journal of the department that answered for the subject when it was entered: by the plan version
/// then in force; for a subject that this didn't have, by the first later version that has it, else
/// by the files as they stand, else by the last version that had it.
public final class Owners {

  /// The plans of a year.
  public interface Plans {

    /// The plan as its files stand; empty where not all of them can be read.
    Optional<Plan> files();

    /// A version that was adopted; empty where its copy can't be read.
    Optional<Plan> adopted(Content.Adopt adoption);
  }

  /// The plans of a workspace, each read when it is first asked for.
  ///
  /// @param files the plan as its files stand
  public static Plans plans(AdoptedPlans adopted, Supplier<Read<Plan>> files) {
    return new Plans() {
      @Override
      public Optional<Plan> files() {
        return whole(files.get());
      }

      @Override
      public Optional<Plan> adopted(Content.Adopt adoption) {
        return adopted.read(adoption).value();
      }
    };
  }

  /// What was read of a plan, where nothing of it is missing.
  public static Optional<Plan> whole(Read<Plan> read) {
    return read.hasErrors() ? Optional.empty() : read.value();
  }

  /// A version that was adopted.
  ///
  /// @param from when that was entered, in milliseconds
  /// @param to when it was withdrawn
  private record Version(Plan plan, long from, long to, int published) {

    Version {
      Objects.requireNonNull(plan);
    }

    boolean has(String subject) {
      return owner(subject).isPresent();
    }

    Optional<String> owner(String subject) {
      return Owners.owner(plan, subject);
    }
  }

  /// Whose journal `plan` has speak for a subject; empty where it doesn't have it.
  private static Optional<String> owner(Plan plan, String subject) {
    return Stream.of(subject, Indicator.owning(subject), Indicator.grown(subject))
        .filter(id -> plan.indicator(id).isPresent() || plan.task(id).isPresent())
        .findFirst()
        .map(id -> plan.departmentOf(id).orElse(Entry.OFFICE_JOURNAL));
  }

  private final GoalYear year;
  private final LedgerIndex index;
  private final Plans plans;
  private final List<Version> versions;
  private final Map<String, Set<String>> everOwned = new HashMap<>();

  private Owners(Ledger ledger, Plans plans) {
    this.year = ledger.year();
    this.index = ledger.index();
    this.plans = plans;
    this.versions =
        index.journal(Entry.OFFICE_JOURNAL).stream()
            .flatMap(office ->
                IntStream.of(office.ofKind(EntryKind.ADOPT))
                    .boxed()
                    .flatMap(local -> version(office, local).stream()))
            .toList();
  }

  private Optional<Version> version(JournalIndex office, int local) {
    int withdrawal = office.withdrawalOf(local);
    return plans
        .adopted((Content.Adopt) office.entry(local).content())
        .map(plan ->
            new Version(
                plan,
                office.recordedMillis(local),
                withdrawal < 0 ? Long.MAX_VALUE : office.recordedMillis(withdrawal),
                office.publishedDay(local)));
  }

  /// `ledger` without what other journals say of a subject than its own; why is among its
  /// [doubts][Ledger#doubts].
  ///
  /// @param ledger everything that was recorded
  public static Ledger judged(Ledger ledger, Plans plans) {
    return new Owners(ledger, plans).judged(ledger);
  }

  private Ledger judged(Ledger ledger) {
    BitSet foreign = new BitSet();
    List<Problem> doubts = new ArrayList<>(ledger.doubts());
    Optional<Set<String>> departments = departments();
    for (JournalIndex journal : index.journals()) {
      int base = index.position(journal, 0);
      Map<String, int[]> strays = strays(journal);
      strays
          .values()
          .forEach(locals -> IntStream.of(locals).forEach(local -> foreign.set(base + local)));
      if (departments.isEmpty() || isKnown(journal.journal, departments.get())) {
        strays.forEach((subject, locals) -> doubts.add(stray(journal, subject, locals)));
      } else {
        doubts.add(unknown(journal, strays, departments.get()));
      }
    }
    return ledger.without(foreign, doubts);
  }

  /// The departments of all versions, and where these don't name every journal, of the files; empty
  /// where these can't be read.
  private Optional<Set<String>> departments() {
    Set<String> departments = new LinkedHashSet<>();
    versions.forEach(version -> departments.addAll(version.plan().departmentNames()));
    boolean areAllKnown = index.journals().stream().allMatch(j -> isKnown(j.journal, departments));
    if (areAllKnown) {
      return Optional.of(departments);
    }
    return plans
        .files()
        .map(plan -> {
          departments.addAll(plan.departmentNames());
          return departments;
        });
  }

  private static boolean isKnown(String journal, Set<String> departments) {
    return journal.equals(Entry.OFFICE_JOURNAL) || departments.contains(journal);
  }

  /// The places of the entries that don't count, by the subject that they are on.
  private Map<String, int[]> strays(JournalIndex journal) {
    Map<String, int[]> strays = new TreeMap<>();
    for (String subject : journal.subjects()) {
      int[] locals = journal.ofSubject(subject);
      if (locals.length > 0 && !everOwned(subject).equals(Set.of(journal.journal))) {
        int[] others =
            IntStream.of(locals)
                .filter(local -> !speaksFor(journal, subject, journal.recordedMillis(local)))
                .toArray();
        if (others.length > 0) {
          strays.put(subject, others);
        }
      }
    }
    return strays;
  }

  /// Whose the subject is in any version; where none has it, in the files.
  private Set<String> everOwned(String subject) {
    return everOwned.computeIfAbsent(
        subject,
        s -> {
          Set<String> owners = new HashSet<>();
          versions.stream().forEach(v -> v.owner(s).ifPresent(owners::add));
          if (owners.isEmpty()) {
            inFiles(s).ifPresent(owners::add);
          }
          return owners;
        });
  }

  private Optional<String> inFiles(String subject) {
    return plans.files().flatMap(plan -> owner(plan, subject));
  }

  /// Of what was entered in the very moment in which a version was, nobody can say which was first.
  private boolean speaksFor(JournalIndex journal, String subject, long recorded) {
    return Stream.of(
            owner(subject, v -> v.from() <= recorded && v.to() > recorded, recorded),
            owner(subject, v -> v.from() < recorded && v.to() >= recorded, recorded))
        .anyMatch(owner -> owner.isEmpty() || owner.get().equals(journal.journal));
  }

  /// Empty where nobody ever answered for the subject.
  private Optional<String> owner(String subject, Predicate<Version> isThere, long recorded) {
    Optional<Version> inForce =
        versions.stream().filter(isThere).reduce((a, b) -> a.published() > b.published() ? a : b);
    return inForce
        .filter(v -> v.has(subject))
        .or(() -> versions.stream().filter(v -> v.from() > recorded && v.has(subject)).findFirst())
        .flatMap(v -> v.owner(subject))
        .or(() -> inFiles(subject))
        .or(() ->
            versions.reversed().stream()
                .filter(v -> v.has(subject))
                .findFirst()
                .flatMap(v -> v.owner(subject)));
  }

  private Problem stray(JournalIndex journal, String subject, int[] locals) {
    Entry first = journal.entry(locals[0]);
    long recorded = journal.recordedMillis(locals[0]);
    return Problem.error(
        LedgerCode.J084,
        place(journal),
        "entry",
        first.reference(),
        "count",
        Integer.toString(locals.length),
        "subject",
        subject,
        "journal",
        journal.journal,
        "owner",
        owner(subject, v -> v.from() <= recorded && v.to() > recorded, recorded).orElseThrow());
  }

  private Problem unknown(
      JournalIndex journal, Map<String, int[]> strays, Set<String> departments) {
    int count = strays.values().stream().mapToInt(locals -> locals.length).sum();
    Optional<String> alike =
        departments.stream().filter(name -> Look.isAlike(name, journal.journal)).findFirst();
    String[] args = {
      "journal",
      journal.journal,
      "count",
      Integer.toString(count),
      "alike",
      alike.orElse(""),
      "odd",
      alike.map(name -> Look.oddIn(journal.journal, name)).orElse("")
    };
    LedgerCode code = alike.isPresent() ? LedgerCode.J086 : LedgerCode.J085;
    return count > 0
        ? Problem.error(code, place(journal), args)
        : Problem.warning(code, place(journal), args);
  }

  private Place place(JournalIndex journal) {
    return Place.ofFile(
        "targets/" + year.year() + "/updates/" + FileNames.of(journal.journal) + ".csv");
  }
}
