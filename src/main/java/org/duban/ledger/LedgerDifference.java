package org.duban.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryMeaning;
import org.duban.journal.store.JournalIndex;
import org.duban.time.GoalYear;

/// One place where two ledgers of a year have something else in force.
///
/// @param months the stretch of the year that it is for, however the periods are named
/// @param before what is in force in the one; empty where nothing is
/// @param after what is in force in the other
public record LedgerDifference(
    String subject, int months, Sort sort, Optional<Entry> before, Optional<Entry> after) {

  /// What can be in force for a subject and period, each beside the others.
  public enum Sort {
    FIGURE,
    FORECAST,
    UPDATE
  }

  private static final List<Sort> SORTS = List.of(Sort.values());

  /// Slots in which something can be in force for a subject: every sort for every stretch.
  private static final int SLOTS = SORTS.size() * (GoalYear.MONTHS + 1);

  private static final int NOTHING = InForce.NOTHING;

  /// From here on subjects are looked at side by side.
  private static final int MANY = 5_000;

  public LedgerDifference {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(sort);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
  }

  /// All places where the two say something else: another number, state, day or words. Where both
  /// say the same in other entries, there is none.
  ///
  /// @param chained whether the chains of both are verified: what stands above a hash that both
  ///   have is then the same and needs no look
  public static List<LedgerDifference> between(Ledger before, Ledger after, boolean chained) {
    return new Search(before, after, chained).differences();
  }

  /// What both ledgers have in common at the heads of their journals.
  private record Search(Ledger before, Ledger after, Map<String, Integer> common) {

    Search(Ledger before, Ledger after, boolean chained) {
      this(before, after, chained ? common(before.index(), after.index()) : Map.of());
    }

    List<LedgerDifference> differences() {
      Set<String> subjects = new LinkedHashSet<>();
      addSeenByOne(subjects, before, after);
      addSeenByOne(subjects, after, before);
      List<LedgerDifference> differences =
          new ArrayList<>(
              (subjects.size() > MANY ? subjects.parallelStream() : subjects.stream())
                  .flatMap(this::ofSubject)
                  .toList());
      differences.sort(
          Comparator.comparing(LedgerDifference::subject)
              .thenComparing(LedgerDifference::sort)
              .thenComparingInt(LedgerDifference::months));
      return differences;
    }

    private Stream<LedgerDifference> ofSubject(String subject) {
      InForce old = standing(before, subject);
      InForce now = standing(after, subject);
      List<LedgerDifference> differences = new ArrayList<>();
      for (int slot = 0; slot < SLOTS; slot++) {
        int left = old.position(slot);
        int right = now.position(slot);
        if ((left != NOTHING || right != NOTHING) && !isSame(left, right)) {
          add(differences, subject, slot, entry(before, left), entry(after, right));
        }
      }
      return differences.stream();
    }

    /// Not kept: of most there is no more to ask.
    private static InForce standing(Ledger ledger, String subject) {
      return InForce.of(ledger.index(), ledger.index().ofSubject(subject), ledger.limits());
    }

    /// Adds the subjects of which one ledger shows an entry, or its withdrawal, that the other
    /// doesn't: of a million entries few are.
    private void addSeenByOne(Set<String> subjects, Ledger one, Ledger other) {
      for (JournalIndex journal : one.index().journals()) {
        Optional<JournalIndex> same = other.index().journal(journal.journal);
        int base = one.index().position(journal, 0);
        int otherBase = same.map(j -> other.index().position(j, 0)).orElse(0);
        int shared = inCommon(journal);
        for (int i = 0; i < journal.size(); i++) {
          boolean isAlike =
              i < shared
                  && one.limits().sees(journal, base, i)
                      == other.limits().sees(same.orElseThrow(), otherBase, i);
          if (!isAlike) {
            one.index().about(base + i).ifPresent(subjects::add);
          }
        }
      }
    }

    private int inCommon(JournalIndex journal) {
      return before.index() == after.index()
          ? journal.size()
          : common.getOrDefault(journal.journal, 0);
    }

    private static void add(
        List<LedgerDifference> differences,
        String subject,
        int slot,
        Optional<Entry> old,
        Optional<Entry> now) {
      if (!old.map(Search::statement).equals(now.map(Search::statement))) {
        differences.add(
            new LedgerDifference(
                subject,
                slot % (GoalYear.MONTHS + 1),
                SORTS.get(slot / (GoalYear.MONTHS + 1)),
                old,
                now));
      }
    }

    private static EntryMeaning statement(Entry entry) {
      return EntryMeaning.of(entry.content());
    }

    private static Optional<Entry> entry(Ledger ledger, int position) {
      return position == NOTHING ? Optional.empty() : Optional.of(ledger.index().entry(position));
    }

    /// Whether both positions surely say the same; where not, they may still do.
    private boolean isSame(int old, int now) {
      return old != NOTHING
          && now != NOTHING
          && (isOneEntry(old, now) || before.index().isWordedAs(old, after.index(), now));
    }

    private boolean isOneEntry(int old, int now) {
      LedgerIndex left = before.index();
      LedgerIndex right = after.index();
      if (left == right) {
        return old == now;
      }
      int local = left.local(old);
      return local == right.local(now)
          && left.journalOf(old).equals(right.journalOf(now))
          && local < common.getOrDefault(left.journalOf(old), 0);
    }

    private static Map<String, Integer> common(LedgerIndex left, LedgerIndex right) {
      Map<String, Integer> common = new HashMap<>();
      if (left != right) {
        for (JournalIndex journal : left.journals()) {
          right
              .journal(journal.journal)
              .ifPresent(other -> common.put(journal.journal, journal.inCommonWith(other)));
        }
      }
      return common;
    }
  }
}
