package org.duban.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.EntryName;
import org.duban.journal.store.JournalIndex;

/// All journals of a year. A position is an entry's place in all of them, one journal behind the
/// other; in which order they were recorded is worked out when it is asked for.
public final class LedgerIndex {

  /// Room for 32,768 journals; the years up to 9999 fit into what is left of 64 bits.
  private static final int JOURNAL_BITS = 15;

  private static final int[] NO_POSITIONS = {};

  /// How many entries are kept once made.
  private static final int KEPT = 20_000;

  private final List<JournalIndex> journals;

  /// The position of each journal's first entry, and behind them how many there are.
  private final int[] bases;

  /// The entries made last: a report asks for each of them often. Where there are more, one takes
  /// the place of another.
  private final Made[] made;

  private final BitSet foreign;
  private volatile Optional<int[]> order = Optional.empty();

  /// The positions of approvals and returns in the order of recording, returns last at the same
  /// instant, by that of the entry that they are on. One of the same instant comes after it: it
  /// names its hash.
  private volatile Optional<Map<Integer, int[]>> decisions = Optional.empty();

  public LedgerIndex(List<JournalIndex> unsorted) {
    this(unsorted, new BitSet());
  }

  /// @param foreign the positions of entries that don't count: their journals don't speak for their
  ///   subjects
  LedgerIndex(List<JournalIndex> unsorted, BitSet foreign) {
    this.foreign = foreign;
    journals = unsorted.stream().sorted((a, b) -> a.journal.compareTo(b.journal)).toList();
    bases = new int[journals.size() + 1];
    for (int j = 0; j < journals.size(); j++) {
      bases[j + 1] = bases[j] + journals.get(j).size();
    }
    made = new Made[Math.min(size(), KEPT)];
  }

  /// The entries of one journal on one subject.
  ///
  /// @param base the position of the journal's first entry
  record Group(JournalIndex journal, int base, String subject) {

    /// Their places in the journal, in order.
    int[] locals() {
      return journal.ofSubject(subject);
    }
  }

  private record Made(int position, Entry entry) {}

  /// The same index, where the entries at some positions don't count.
  LedgerIndex without(BitSet others) {
    return new LedgerIndex(journals, others);
  }

  /// Whether the entry doesn't count, as its journal doesn't speak for its subject.
  boolean isForeign(int position) {
    return foreign.get(position);
  }

  int size() {
    return bases[journals.size()];
  }

  Entry entry(int position) {
    int slot = position % made.length;
    // Both are immutable: what two threads make of one is the same.
    Made kept = made[slot];
    if (kept == null || kept.position() != position) {
      kept = new Made(position, journal(position).entry(local(position)));
      made[slot] = kept;
    }
    return kept.entry();
  }

  /// Whether two entries say the same in the same bytes.
  boolean isWordedAs(int position, LedgerIndex other, int otherPosition) {
    return journal(position)
        .isWordedAs(local(position), other.journal(otherPosition), other.local(otherPosition));
  }

  String journalOf(int position) {
    return journal(position).journal;
  }

  public List<JournalIndex> journals() {
    return journals;
  }

  /// The position of an entry by its place in its journal.
  int position(JournalIndex journal, int local) {
    return bases[journals.indexOf(journal)] + local;
  }

  JournalIndex journal(int position) {
    return journals.get(journalNumber(position));
  }

  /// The entry's place in its journal, from 0.
  int local(int position) {
    return position - bases[journalNumber(position)];
  }

  private int journalNumber(int position) {
    int low = 0;
    int high = journals.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (bases[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  long recordedMillis(int position) {
    return journal(position).recordedMillis(local(position));
  }

  /// The position of the last entry of each journal that was recorded within `limits`.
  IntStream lastRecorded(AsOfLimits limits) {
    return IntStream.range(0, journals.size())
        .map(j -> {
          JournalIndex journal = journals.get(j);
          int last = journal.size() - 1;
          while (last >= 0 && !limits.isRecorded(journal, bases[j], last)) {
            last--;
          }
          return last < 0 ? -1 : bases[j] + last;
        })
        .filter(position -> position >= 0);
  }

  /// The figures and updates of a subject.
  List<Group> ofSubject(String subject) {
    List<Group> groups = new ArrayList<>();
    for (int j = 0; j < journals.size(); j++) {
      Group group = new Group(journals.get(j), bases[j], subject);
      if (group.locals().length > 0) {
        groups.add(group);
      }
    }
    return groups;
  }

  /// The positions of the entries that name what proves them, in the order of the journals.
  IntStream proved() {
    return IntStream.range(0, journals.size())
        .flatMap(j -> {
          JournalIndex journal = journals.get(j);
          return IntStream.range(0, journal.size())
              .filter(local -> journal.has(local, JournalIndex.HAS_EVIDENCE))
              .map(local -> bases[j] + local);
        });
  }

  /// The positions of the adopted versions or of the issued reports, in the order of entry.
  int[] register(EntryKind kind) {
    return IntStream.range(0, journals.size())
        .flatMap(j -> IntStream.of(journals.get(j).ofKind(kind)).map(local -> bases[j] + local))
        .boxed()
        .sorted(this::byRecording)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The subject that a figure or update is on, or the one that a withdrawal, an approval or a
  /// return is about.
  Optional<String> about(int position) {
    JournalIndex journal = journal(position);
    int local = local(position);
    EntryKind kind = journal.kind(local);
    return kind == EntryKind.APPROVE || kind == EntryKind.RETURN
        ? EntryName.in(journal.subject(local)).stream()
            .flatMapToInt(name -> find(name.journal(), name.no()).stream())
            .boxed()
            .flatMap(target -> journal(target).about(local(target)).stream())
            .findAny()
        : journal.about(local);
  }

  /// Whether anything was ever approved or sent back.
  boolean hasDecisions() {
    return !decisions().isEmpty();
  }

  /// The position of the last approval or return of an entry that can be seen within `limits` and
  /// [counts][DecisionRules]; -1 where there is none.
  int decisionOn(int position, AsOfLimits limits) {
    int[] on = decisions().getOrDefault(position, NO_POSITIONS);
    for (int i = on.length - 1; i >= 0; i--) {
      int local = local(on[i]);
      if (limits.sees(journal(on[i]), on[i] - local, local)
          && DecisionRules.counts(entry(on[i]), entry(position))) {
        return on[i];
      }
    }
    return -1;
  }

  private Map<Integer, int[]> decisions() {
    if (decisions.isEmpty()) {
      Map<Integer, int[]> on = new HashMap<>();
      IntStream.concat(
              IntStream.of(register(EntryKind.APPROVE)), IntStream.of(register(EntryKind.RETURN)))
          .boxed()
          .sorted((a, b) -> Long.compare(recordedMillis(a), recordedMillis(b)))
          .forEach(decision ->
              EntryName.in(journal(decision).subject(local(decision)))
                  .map(name -> find(name.journal(), name.no()))
                  .filter(target ->
                      target.isPresent()
                          && recordedMillis(target.getAsInt()) <= recordedMillis(decision))
                  .ifPresent(target ->
                      on.merge(target.getAsInt(), new int[] {decision}, LedgerIndex::joined)));
      decisions = Optional.of(on);
    }
    return decisions.get();
  }

  private static int[] joined(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /// The journal of this name.
  Optional<JournalIndex> journal(String name) {
    return journals.stream().filter(journal -> journal.journal.equals(name)).findFirst();
  }

  /// The position of an entry by its journal and number; the first, where a number stands twice.
  OptionalInt find(String journalName, int no) {
    return journal(journalName)
        .map(journal -> {
          int local = journal.find(no);
          return local < 0 ? OptionalInt.empty() : OptionalInt.of(position(journal, local));
        })
        .orElseGet(OptionalInt::empty);
  }

  /// By the day of publication; of one day, by recording.
  int byPublication(int a, int b) {
    int byDay =
        Integer.compare(journal(a).publishedDay(local(a)), journal(b).publishedDay(local(b)));
    return byDay != 0 ? byDay : byRecording(a, b);
  }

  /// By the instant of recording; at the same instant by the journal's name, within a journal as
  /// they stand.
  int byRecording(int a, int b) {
    int byInstant = Long.compare(recordedMillis(a), recordedMillis(b));
    return byInstant != 0 ? byInstant : Integer.compare(a, b);
  }

  /// All positions in the order of recording, not to be changed.
  int[] inOrder() {
    if (order.isEmpty()) {
      order = Optional.of(order());
    }
    return order.get();
  }

  /// Sorts by one number for each entry: its time, and in the lowest bits its journal. Entries of
  /// the same number are of one journal, and keep the order in which they stand there.
  private int[] order() {
    long[] keys = new long[size()];
    int at = 0;
    for (int j = 0; j < journals.size(); j++) {
      JournalIndex journal = journals.get(j);
      for (int i = 0; i < journal.size(); i++) {
        keys[at++] = (journal.recordedMillis(i) << JOURNAL_BITS) | j;
      }
    }
    Arrays.sort(keys);
    int[] next = Arrays.copyOf(bases, journals.size());
    int[] order = new int[size()];
    for (int i = 0; i < order.length; i++) {
      int j = (int) (keys[i] & ((1 << JOURNAL_BITS) - 1));
      order[i] = next[j]++;
    }
    return order;
  }
}
