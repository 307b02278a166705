package org.duban.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.EntryMeaning;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Recorder;
import org.duban.ledger.Journals;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Plan;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.Severity;

/// Updates that are about to be recorded together, checked against the plan, the ledger and each
/// other.
///
/// @param items in the order in which they are to be recorded: of publication; without those that
///   have errors
public record Intake(List<Item> items, List<Problem> problems) {

  /// The codes of what is let through with a reason.
  private static final Set<LedgerCode> UNUSUAL = EnumSet.range(LedgerCode.J111, LedgerCode.J115);

  /// Whether a problem refuses what is well-formed for what it says.
  public static boolean isRefusal(Problem problem) {
    return UNUSUAL.contains(problem.code()) || problem.code() == LedgerCode.J098;
  }

  /// One update.
  ///
  /// @param place where it was typed
  /// @param cell where its figure was typed
  /// @param before what is in force now and would be replaced
  /// @param alreadyThere whether it says what is recorded already, so that there is nothing to do
  /// @param repeated whether it says what another of the same intake says
  public record Item(
      EntryDraft draft,
      Place place,
      Place cell,
      Optional<Entry> before,
      boolean alreadyThere,
      boolean repeated) {

    public Item {
      Objects.requireNonNull(draft);
      Objects.requireNonNull(place);
      Objects.requireNonNull(cell);
      Objects.requireNonNull(before);
    }
  }

  public Intake {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /// Checks all of `submissions`; of those with errors the problems tell.
  ///
  /// @param today the day on which what gives no day of publication became known
  public static Intake of(List<Submission> submissions, Plan plan, Ledger ledger, LocalDate today) {
    return of(submissions, plan, ledger, today, _ -> {});
  }

  /// The same, for many of them.
  ///
  /// @param progress is told now and then which share of the work is done, in thousandths
  public static Intake of(
      List<Submission> submissions,
      Plan plan,
      Ledger ledger,
      LocalDate today,
      IntConsumer progress) {
    return of(submissions, plan, ledger, today, Leave.NONE, progress);
  }

  /// What who records asks to be let through.
  ///
  /// @param unusual why figures that can hardly be are right; empty where they stop the recording
  /// @param afterClose why something is entered for a closed period, where a row doesn't say
  /// @param imported whether what was entered once, and replaced or withdrawn since, is there
  public record Leave(Optional<String> unusual, Optional<String> afterClose, boolean imported) {

    public static final Leave NONE = new Leave(Optional.empty(), Optional.empty(), false);

    public Leave {
      Objects.requireNonNull(unusual);
      Objects.requireNonNull(afterClose);
    }
  }

  /// The same, with what is let through.
  public static Intake of(
      List<Submission> submissions,
      Plan plan,
      Ledger ledger,
      LocalDate today,
      Leave leave,
      IntConsumer progress) {
    return new Checking(plan, ledger, today, leave, progress).intake(submissions);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /// What is new.
  public List<EntryDraft> drafts() {
    return items.stream().filter(i -> !i.alreadyThere()).map(Item::draft).toList();
  }

  public int alreadyThere() {
    return (int) items.stream().filter(Item::alreadyThere).count();
  }

  /// Records what is new, all or nothing. With errors it is a bug to call this.
  public Read<List<Entry>> record(Journals journals, Recorder recorder) {
    if (hasErrors()) {
      throw new IllegalStateException("an intake with errors can't be recorded: " + problems);
    }
    return journals.append(drafts(), recorder);
  }

  /// The checking of one intake.
  private static final class Checking {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final Comparator<Admitted> BY_PUBLICATION =
        (a, b) -> {
          LocalDate day = a.draft().content().publishedOn();
          int byDay = day.compareTo(b.draft().content().publishedOn());
          return byDay != 0 ? byDay : a.basis().compareTo(b.basis());
        };

    private final Ledger ledger;
    private final Admission admission;
    private final Plausibility plausibility;
    private final IntConsumer progress;
    private final Leave leave;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<EntryMeaning.Topic, Known> known = new HashMap<>();

    private record Admitted(Submission form, EntryDraft draft, List<Problem> problems) {

      EntryMeaning statement() {
        return EntryMeaning.of(draft.content());
      }

      /// An update, which has none, stands among the figures as the usual ones do.
      Basis basis() {
        return draft.content() instanceof Content.Actual a ? a.basis() : Basis.PRELIMINARY;
      }
    }

    Checking(Plan plan, Ledger ledger, LocalDate today, Leave leave, IntConsumer progress) {
      this.leave = leave;
      this.progress = progress;
      this.ledger = ledger;
      this.admission = new Admission(plan, today);
      this.plausibility = new Plausibility(plan, ledger, today);
    }

    Intake intake(List<Submission> submissions) {
      int done = 0;
      List<Admitted> admitted = new ArrayList<>();
      for (Submission form : submissions) {
        Read<EntryDraft> draft = admission.admit(form);
        draft
            .value()
            .ifPresentOrElse(
                d -> admitted.add(new Admitted(form, d, draft.problems())),
                () -> problems.addAll(draft.problems()));
        report(++done, 2 * submissions.size());
      }
      refuseContradictions(admitted);
      admitted.sort(BY_PUBLICATION);
      Set<EntryMeaning> recorded = alreadyThere(admitted);
      Set<EntryMeaning> there = new HashSet<>(recorded);
      List<Item> items = new ArrayList<>();
      for (Admitted a : admitted) {
        boolean isThere = !there.add(a.statement());
        EntryDraft draft = isThere ? a.draft() : checked(a);
        if (isThere) {
          problems.addAll(a.problems());
        }
        Field field = a.form().has(Field.PROGRESS) ? Field.PROGRESS : Field.VALUE;
        items.add(
            new Item(
                draft,
                a.form().place(),
                a.form().place(field),
                ledger.inForce(draft.content()),
                isThere,
                isThere && !recorded.contains(a.statement())));
        report(++done, 2 * submissions.size());
      }
      return new Intake(items, OneCause.joined(problems));
    }

    /// The draft, with the reason where something unusual is let through. What is stopped counts as
    /// nothing known.
    private EntryDraft checked(Admitted a) {
      Content content = a.draft().content();
      List<Problem> found = plausibility.unusual(content, a.form());
      boolean isEarly = found.stream().anyMatch(p -> p.code() == LedgerCode.J115);
      // That a figure is early is said once.
      a.problems().stream()
          .filter(p -> !isEarly || p.code() != LedgerCode.J061)
          .forEach(problems::add);
      if (!found.isEmpty() && leave.unusual().isEmpty()) {
        problems.addAll(found);
        return a.draft();
      }
      problems.addAll(plausibility.check(content, a.form()));
      for (Problem p : found) {
        problems.add(new Problem(Severity.WARNING, p.code(), p.place(), p.args()));
      }
      EntryDraft draft =
          found.isEmpty()
              ? a.draft()
              : new EntryDraft(
                  a.draft().journal(), withReason(content, leave.unusual().orElseThrow()));
      return checkedForClose(draft, a.form());
    }

    /// What is entered for a closed period says why.
    private EntryDraft checkedForClose(EntryDraft draft, Submission form) {
      EntryFields fields = EntryFields.of(draft.content());
      Optional<Entry> closing =
          fields.period().flatMap(period -> ledger.closings().closed(period, draft.journal()));
      if (closing.isEmpty() || !fields.remarks().reason().isBlank()) {
        return draft;
      }
      if (leave.afterClose().isPresent()) {
        return new EntryDraft(
            draft.journal(), withReason(draft.content(), leave.afterClose().get()));
      }
      problems.add(
          Problem.error(
              LedgerCode.J098,
              form.place(Field.PERIOD),
              "period",
              fields.period().orElseThrow().toString(),
              "entry",
              closing.get().reference(),
              "journal",
              draft.journal()));
      return draft;
    }

    private static Content withReason(Content content, String reason) {
      return switch (content) {
        case Content.Actual(var subject, var period, var value, var basis, var day, var remarks) ->
            new Content.Actual(subject, period, value, basis, day, remarks.because(reason));
        case Content.Progress(
                var subject,
                var period,
                var progress,
                var status,
                var day,
                var remarks) ->
            new Content.Progress(subject, period, progress, status, day, remarks.because(reason));
        case Content.Act _ -> content;
      };
    }

    /// Whether a row says what was entered once, whatever became of that.
    private boolean wasEntered(Admitted admitted) {
      EntryMeaning statement = admitted.statement();
      boolean isDated = admitted.form().has(Field.PUBLISHED_ON);
      return ledger.everEntered(statement.topic()).stream()
          .map(e -> EntryMeaning.of(e.content()))
          .anyMatch(
              s -> isDated ? statement.isSaidBy(s) : statement.on(NO_DAY).isSaidBy(s.on(NO_DAY)));
    }

    private void report(int done, int all) {
      if (done % 100 == 0) {
        progress.accept(Math.toIntExact(1000L * done / all));
      }
    }

    /// Several figures for one subject and period must differ in their day or their basis, so that
    /// it is clear which comes after which.
    private void refuseContradictions(List<Admitted> admitted) {
      record Slot(EntryMeaning.Topic topic, LocalDate day, Basis basis) {}
      Map<Slot, Admitted> first = new HashMap<>();
      for (Admitted a : admitted) {
        EntryMeaning statement = a.statement();
        Admitted other =
            first.putIfAbsent(new Slot(statement.topic(), statement.publishedOn(), a.basis()), a);
        if (other != null && !other.statement().equals(statement)) {
          problems.add(
              Problem.error(
                  LedgerCode.J070,
                  a.form().place(Field.VALUE),
                  "subject",
                  statement.topic().subject(),
                  "period",
                  a.form().text(Field.PERIOD),
                  "file",
                  other.form().place().file(),
                  "line",
                  Integer.toString(other.form().place().line())));
        }
      }
    }

    /// What is recorded on a topic, with and without its days.
    private record Known(Set<EntryMeaning> standing, Set<EntryMeaning> undated) {}

    private Known known(EntryMeaning.Topic topic) {
      return known.computeIfAbsent(
          topic,
          t -> {
            List<EntryMeaning> standing = ledger.standing(t);
            return new Known(
                Set.copyOf(standing),
                standing.stream().map(s -> s.on(NO_DAY)).collect(Collectors.toSet()));
          });
    }

    private boolean isInForce(Admitted admitted, EntryMeaning statement) {
      return ledger
          .inForce(admitted.draft().content())
          .map(e -> EntryMeaning.of(e.content()))
          .filter(s -> statement.on(NO_DAY).isSaidBy(s.on(NO_DAY)))
          .isPresent();
    }

    /// The statements that are recorded already. Words that a row doesn't give it doesn't take
    /// back: a bare figure is there when the same figure stands with a note. Other words are new.
    ///
    /// One that names its day is there when such an entry stands. One that doesn't is there when
    /// the same is in force, whatever its day; or stands, and what this intake brings after it for
    /// the same subject and period is there too, so that importing a file once more changes
    /// nothing.
    private Set<EntryMeaning> alreadyThere(List<Admitted> admitted) {
      Set<EntryMeaning> there = new HashSet<>();
      Set<EntryMeaning.Topic> upToDate = new HashSet<>();
      for (Admitted a : admitted.reversed()) {
        EntryMeaning statement = a.statement();
        boolean isThere =
            a.form().has(Field.PUBLISHED_ON)
                ? known(statement.topic()).standing().stream().anyMatch(statement::isSaidBy)
                : isInForce(a, statement)
                    || (upToDate.contains(statement.topic())
                        && known(statement.topic()).undated().stream()
                            .anyMatch(statement.on(NO_DAY)::isSaidBy));
        if (isThere || (leave.imported() && wasEntered(a))) {
          there.add(statement);
          upToDate.add(statement.topic());
        }
      }
      return there;
    }
  }
}
