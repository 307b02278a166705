package org.duban.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// All journals of a year in one recorded order: by `recorded_at`, at the same instant by the
/// journal's name, within a journal as they stand. A position is a place in that order.
final class LedgerIndex {

  private static final int[] NONE = {};

  /// Room for 32,768 journals; the years up to 9999 fit into what is left of 64 bits.
  private static final int JOURNAL_BITS = 15;

  /// How many entries are kept once made: those recorded first.
  private static final int KEPT = 20_000;

  private final List<JournalIndex> journals;
  private final short[] journalAt;
  private final int[] localAt;
  private final long[] recordedAt;
  private final int[] withdrawnBy;
  private final Map<String, int[]> bySubject;
  private final Map<Kind, int[]> registers;
  private final Map<String, int[]> positions = new HashMap<>();

  /// The entries made so far, where there are not too many: a report asks for each of them often.
  private final Entry[] made;

  LedgerIndex(List<JournalIndex> unsorted) {
    journals = unsorted.stream().sorted((a, b) -> a.journal.compareTo(b.journal)).toList();
    int size = journals.stream().mapToInt(JournalIndex::size).sum();
    journalAt = new short[size];
    localAt = new int[size];
    recordedAt = new long[size];
    merge();
    made = new Entry[Math.min(size, KEPT)];
    withdrawnBy = new int[size];
    Arrays.fill(withdrawnBy, -1);
    journals.forEach(this::linkWithdrawals);
    bySubject = groupBySubject();
    registers = Map.of(Kind.ADOPT, ofKind(Kind.ADOPT), Kind.ISSUE, ofKind(Kind.ISSUE));
  }

  int size() {
    return localAt.length;
  }

  /// How many entries were recorded up to an instant: those are the positions below.
  int recordedUpTo(long millis) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (recordedAt[middle] <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Entry entry(int position) {
    if (position >= made.length) {
      return journal(position).entry(localAt[position]);
    }
    // Entries are immutable: what two threads make of one is the same.
    Entry entry = made[position];
    if (entry == null) {
      entry = journal(position).entry(localAt[position]);
      made[position] = entry;
    }
    return entry;
  }

  String journalOf(int position) {
    return journal(position).journal;
  }

  List<JournalIndex> journals() {
    return journals;
  }

  /// The entry's place in its journal, from 0.
  int local(int position) {
    return localAt[position];
  }

  Kind kind(int position) {
    return journal(position).kind(localAt[position]);
  }

  boolean has(int position, int flag) {
    return journal(position).has(localAt[position], flag);
  }

  int months(int position) {
    return journal(position).months(localAt[position]);
  }

  int publishedDay(int position) {
    return journal(position).publishedDay(localAt[position]);
  }

  /// The position of the withdrawal of this entry; -1 when there is none.
  int withdrawnBy(int position) {
    return withdrawnBy[position];
  }

  /// The positions of the figures and updates of a subject, in order.
  int[] ofSubject(String subject) {
    return bySubject.getOrDefault(subject, NONE);
  }

  Iterable<String> subjects() {
    return bySubject.keySet();
  }

  /// The positions of the adopted versions or of the issued reports, in order.
  int[] register(Kind kind) {
    return registers.get(kind);
  }

  /// The position of an entry by its journal and number; the first, where a number stands twice.
  OptionalInt find(String journalName, int no) {
    for (JournalIndex journal : journals) {
      if (journal.journal.equals(journalName)) {
        int local = localOf(journal, no);
        return local < 0 ? OptionalInt.empty() : OptionalInt.of(positionsOf(journal)[local]);
      }
    }
    return OptionalInt.empty();
  }

  private JournalIndex journal(int position) {
    return journals.get(journalAt[position]);
  }

  /// Sorts by one number for each entry: its time, and in the lowest bits its journal. Entries of
  /// the same number are of one journal, and keep the order in which they stand there.
  private void merge() {
    int at = 0;
    for (int j = 0; j < journals.size(); j++) {
      JournalIndex journal = journals.get(j);
      positions.put(journal.journal, new int[journal.size()]);
      for (int i = 0; i < journal.size(); i++) {
        recordedAt[at++] = (journal.recordedMillis(i) << JOURNAL_BITS) | j;
      }
    }
    Arrays.parallelSort(recordedAt);
    int[] next = new int[journals.size()];
    for (int position = 0; position < size(); position++) {
      int j = (int) (recordedAt[position] & ((1 << JOURNAL_BITS) - 1));
      journalAt[position] = (short) j;
      localAt[position] = next[j];
      recordedAt[position] >>= JOURNAL_BITS;
      positionsOf(journals.get(j))[next[j]] = position;
      next[j]++;
    }
  }

  private int[] positionsOf(JournalIndex journal) {
    return positions.get(journal.journal);
  }

  /// A withdrawal counts once, and only for a figure, update, version or report above it.
  private void linkWithdrawals(JournalIndex journal) {
    int[] position = positionsOf(journal);
    for (int i = 0; i < journal.size(); i++) {
      if (journal.kind(i) == Kind.VOID) {
        int withdrawn = localOf(journal, Integer.parseInt(journal.subject(i)));
        if (withdrawn >= 0
            && withdrawn < i
            && journal.kind(withdrawn) != Kind.VOID
            && withdrawnBy[position[withdrawn]] < 0) {
          withdrawnBy[position[withdrawn]] = position[i];
        }
      }
    }
  }

  private static int localOf(JournalIndex journal, int no) {
    if (no >= 1 && no <= journal.size() && journal.no(no - 1) == no) {
      return no - 1;
    }
    for (int i = 0; i < journal.size(); i++) {
      if (journal.no(i) == no) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, int[]> groupBySubject() {
    Map<String, IntStream.Builder> groups = new LinkedHashMap<>();
    List<List<IntStream.Builder>> groupsOfJournals = new ArrayList<>();
    for (JournalIndex journal : journals) {
      groupsOfJournals.add(
          journal.subjects().stream()
              .map(s -> groups.computeIfAbsent(s, _ -> IntStream.builder()))
              .toList());
    }
    for (int position = 0; position < size(); position++) {
      Kind kind = kind(position);
      if (kind == Kind.ACTUAL || kind == Kind.PROGRESS) {
        groupsOfJournals
            .get(journalAt[position])
            .get(journal(position).subjectId(localAt[position]))
            .add(position);
      }
    }
    Map<String, int[]> bySubjects = new HashMap<>();
    groups.forEach((subject, group) -> bySubjects.put(subject, group.build().toArray()));
    bySubjects.values().removeIf(group -> group.length == 0);
    return bySubjects;
  }

  private int[] ofKind(Kind kind) {
    return IntStream.range(0, size()).filter(p -> kind(p) == kind).toArray();
  }
}
