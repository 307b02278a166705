package org.duban.journal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.Remarks;
import org.duban.time.GoalYear;

/// What the ledger needs to know of each entry of one journal to choose among them, in plain
/// arrays: a million entries must fit. The entries themselves are made when asked for.
public final class JournalIndex {

  /// The figure is a forecast.
  public static final int FORECAST = 1;

  /// The update gives a percentage.
  public static final int HAS_PROGRESS = 2;

  /// The update gives a status.
  public static final int HAS_STATUS = 4;

  /// The figure or update names what proves it.
  public static final int HAS_EVIDENCE = 8;

  private static final int[] NONE = {};
  private static final List<EntryKind> KINDS = List.of(EntryKind.values());
  private static final byte ACTUAL = (byte) KINDS.indexOf(EntryKind.ACTUAL);
  private static final byte PROGRESS = (byte) KINDS.indexOf(EntryKind.PROGRESS);

  /// How many bytes an entry takes in an index that is kept.
  private static final int ENTRY_LENGTH = 4 * Integer.BYTES + Long.BYTES + 3;

  /// Room for entries that come.
  private static final int SPARE = 16;

  public final String journal;
  private final JournalLines lines;
  private int size;

  /// Whether every number follows the one above.
  private boolean isNumbered = true;

  private int[] no = new int[SPARE];
  private byte[] kind = new byte[SPARE];
  private byte[] flags = new byte[SPARE];
  private byte[] months = new byte[SPARE];
  private int[] subject = new int[SPARE];
  private int[] published = new int[SPARE];
  private long[] recorded = new long[SPARE];
  private int[] start = new int[SPARE];
  private final List<String> subjects = new ArrayList<>();
  private final Map<String, Integer> subjectIds = new HashMap<>();
  private volatile Optional<Grouped> grouped = Optional.empty();

  /// @param lines what the entries stand on
  public JournalIndex(String journal, JournalLines lines) {
    this.journal = journal;
    this.lines = lines;
  }

  public static JournalIndex of(String journal, List<Entry> entries) {
    JournalIndex index = new JournalIndex(journal, entries::get);
    for (int i = 0; i < entries.size(); i++) {
      index.add(entries.get(i), i);
    }
    return index;
  }

  /// @param at where the entry starts
  void add(Entry entry, int at) {
    Content content = entry.content();
    switch (content) {
      case Content.Actual a ->
          add(
              entry,
              at,
              a.subject(),
              a.period().months(),
              (a.basis() == Basis.FORECAST ? FORECAST : 0) | flagOf(a.remarks()));
      case Content.Progress p ->
          add(
              entry,
              at,
              p.subject(),
              p.period().months(),
              (p.progress().isPresent() ? HAS_PROGRESS : 0)
                  | (p.status().isPresent() ? HAS_STATUS : 0)
                  | flagOf(p.remarks()));
      case Content.Withdrawal w -> add(entry, at, Integer.toString(w.no()), 0, 0);
      case Content.Adopt a -> add(entry, at, "v" + a.version(), 0, 0);
      case Content.Seal _ -> add(entry, at, "", 0, 0);
      case Content.Decision d -> add(entry, at, d.about().toString(), 0, 0);
      case Content.Closing c -> add(entry, at, c.department(), c.period().months(), 0);
      case Content.Issue i -> add(entry, at, i.number(), i.period().months(), 0);
    }
  }

  private static int flagOf(Remarks remarks) {
    return remarks.evidence().isEmpty() ? 0 : HAS_EVIDENCE;
  }

  private void add(Entry entry, int at, String subjectText, int periodMonths, int entryFlags) {
    add(
        entry.no(),
        EntryKind.of(entry.content()),
        entryFlags,
        idOf(subjectText),
        periodMonths,
        Math.toIntExact(entry.content().publishedOn().toEpochDay()),
        entry.recordedAt().toInstant().toEpochMilli(),
        at);
  }

  void add(
      int entryNo,
      EntryKind entryKind,
      int entryFlags,
      int subjectId,
      int periodMonths,
      int publishedDay,
      long recordedMillis,
      int at) {
    if (size == no.length) {
      grow();
    }
    isNumbered &= entryNo == size + 1;
    no[size] = entryNo;
    kind[size] = (byte) KINDS.indexOf(entryKind);
    flags[size] = (byte) entryFlags;
    subject[size] = subjectId;
    months[size] = (byte) periodMonths;
    published[size] = publishedDay;
    // Never before the entry above it, so that what was recorded up to an instant is always the
    // head of the file, even where somebody tampered with a time.
    recorded[size] = size == 0 ? recordedMillis : Math.max(recordedMillis, recorded[size - 1]);
    start[size] = at;
    size++;
    grouped = Optional.empty();
  }

  /// The number that stands for a subject in this index.
  int idOf(String subjectText) {
    return subjectIds.computeIfAbsent(
        subjectText,
        text -> {
          subjects.add(text);
          return subjects.size() - 1;
        });
  }

  public int size() {
    return size;
  }

  public int no(int i) {
    return no[i];
  }

  public EntryKind kind(int i) {
    return KINDS.get(kind[i]);
  }

  public boolean has(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  public int months(int i) {
    return months[i];
  }

  /// What the numbers of subjects stand for.
  public List<String> subjects() {
    return subjects;
  }

  /// The places of the figures and updates on a subject, in order.
  public int[] ofSubject(String subjectText) {
    Integer id = subjectIds.get(subjectText);
    return id == null ? NONE : grouped().ofSubject().get(id);
  }

  JournalLines lines() {
    return lines;
  }

  /// Whether two entries say the same in the same bytes. Where not, they may still mean the same.
  public boolean isWordedAs(int i, JournalIndex other, int j) {
    Optional<ByteBuffer> content = lines.contentAt(start[i]);
    return content.isPresent() && content.equals(other.lines.contentAt(other.start[j]));
  }

  /// The subject that a figure or update is on, or the figure or update that a withdrawal
  /// withdraws.
  public Optional<String> about(int i) {
    int place = kind(i) == EntryKind.VOID ? find(Integer.parseInt(subject(i))) : i;
    return place >= 0 && (kind[place] == ACTUAL || kind[place] == PROGRESS)
        ? Optional.of(subject(place))
        : Optional.empty();
  }

  /// The places of the entries of a kind, in order.
  public int[] ofKind(EntryKind wanted) {
    byte code = (byte) KINDS.indexOf(wanted);
    return IntStream.range(0, size).filter(i -> kind[i] == code).toArray();
  }

  /// The first place from `from` on whose number doesn't follow; -1 where all do.
  int outOfOrder(int from) {
    for (int i = from; i < size; i++) {
      if (no[i] != i + 1) {
        return i;
      }
    }
    return -1;
  }

  public boolean isActual(int i) {
    return kind[i] == ACTUAL;
  }

  public boolean hasWithdrawals() {
    return !grouped().withdrawals().isEmpty();
  }

  /// The place of the withdrawal of the entry at a place; -1 when there is none.
  public int withdrawalOf(int i) {
    Map<Integer, Integer> withdrawals = grouped().withdrawals();
    return withdrawals.isEmpty() ? -1 : withdrawals.getOrDefault(i, -1);
  }

  /// The place of the entry with this number; the first, where it stands twice; -1 when there is
  /// none.
  public int find(int wanted) {
    if (wanted >= 1 && wanted <= size && no[wanted - 1] == wanted) {
      return wanted - 1;
    }
    if (isNumbered) {
      return -1;
    }
    for (int i = 0; i < size; i++) {
      if (no[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /// @param ofSubject the places of figures and updates, by the number of their subject
  /// @param withdrawals the place of the withdrawal, by that of the entry withdrawn
  private record Grouped(List<int[]> ofSubject, Map<Integer, Integer> withdrawals) {}

  private Grouped grouped() {
    if (grouped.isEmpty()) {
      grouped = Optional.of(group());
    }
    return grouped.get();
  }

  private Grouped group() {
    int[] counts = new int[subjects.size()];
    for (int i = 0; i < size; i++) {
      if (kind[i] == ACTUAL || kind[i] == PROGRESS) {
        counts[subject[i]]++;
      }
    }
    int[][] ofSubject = new int[subjects.size()][];
    for (int id = 0; id < ofSubject.length; id++) {
      ofSubject[id] = new int[counts[id]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < size; i++) {
      if (kind[i] == ACTUAL || kind[i] == PROGRESS) {
        ofSubject[subject[i]][counts[subject[i]]++] = i;
      }
    }
    return new Grouped(List.of(ofSubject), withdrawals());
  }

  /// A withdrawal counts once, and only for a figure, update, version or report above it.
  private Map<Integer, Integer> withdrawals() {
    Map<Integer, Integer> withdrawals = new HashMap<>();
    for (int i : ofKind(EntryKind.VOID)) {
      int withdrawn = find(Integer.parseInt(subject(i)));
      if (withdrawn >= 0 && withdrawn < i && kind(withdrawn) != EntryKind.VOID) {
        withdrawals.putIfAbsent(withdrawn, i);
      }
    }
    return withdrawals;
  }

  public String subject(int i) {
    return subjects.get(subject[i]);
  }

  public int publishedDay(int i) {
    return published[i];
  }

  public long recordedMillis(int i) {
    return recorded[i];
  }

  public Entry entry(int i) {
    return lines.entryAt(start[i]);
  }

  /// How many entries start before a place of the journal.
  int countBefore(int at) {
    int found = Arrays.binarySearch(start, 0, size, at);
    return found < 0 ? -found - 1 : found;
  }

  /// The entries from place `from` on, each made when it is asked for.
  public List<Entry> entriesFrom(int from) {
    return new AbstractList<>() {
      @Override
      public Entry get(int i) {
        return entry(from + i);
      }

      @Override
      public int size() {
        return size - from;
      }
    };
  }

  /// How many entries two journals begin with in common. A hash stands for all above it.
  public int inCommonWith(JournalIndex other) {
    int low = 0;
    int high = Math.min(size, other.size);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (entry(middle - 1).hash().equals(other.entry(middle - 1).hash())) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// Takes over the first `count` entries of `other`; for an index that is empty yet.
  void addHead(JournalIndex other, int count) {
    size = count;
    isNumbered = other.isNumbered;
    no = Arrays.copyOf(other.no, count + SPARE);
    kind = Arrays.copyOf(other.kind, count + SPARE);
    flags = Arrays.copyOf(other.flags, count + SPARE);
    subject = Arrays.copyOf(other.subject, count + SPARE);
    months = Arrays.copyOf(other.months, count + SPARE);
    published = Arrays.copyOf(other.published, count + SPARE);
    recorded = Arrays.copyOf(other.recorded, count + SPARE);
    start = Arrays.copyOf(other.start, count + SPARE);
    subjects.addAll(other.subjects);
    subjectIds.putAll(other.subjectIds);
  }

  private void grow() {
    int capacity = no.length * 2;
    no = Arrays.copyOf(no, capacity);
    kind = Arrays.copyOf(kind, capacity);
    flags = Arrays.copyOf(flags, capacity);
    subject = Arrays.copyOf(subject, capacity);
    months = Arrays.copyOf(months, capacity);
    published = Arrays.copyOf(published, capacity);
    recorded = Arrays.copyOf(recorded, capacity);
    start = Arrays.copyOf(start, capacity);
  }

  // The index as bytes, to be kept.

  /// How many bytes [writeTo][#writeTo] writes.
  public int length() {
    int texts = subjects.stream().mapToInt(s -> Integer.BYTES + s.getBytes(UTF_8).length).sum();
    return 2 * Integer.BYTES + size * ENTRY_LENGTH + texts;
  }

  public void writeTo(ByteBuffer out) {
    out.putInt(size);
    for (int[] column : List.of(no, subject, published, start)) {
      out.asIntBuffer().put(column, 0, size);
      out.position(out.position() + size * Integer.BYTES);
    }
    out.asLongBuffer().put(recorded, 0, size);
    out.position(out.position() + size * Long.BYTES);
    out.put(flags, 0, size).put(months, 0, size).put(kind, 0, size);
    out.putInt(subjects.size());
    for (String text : subjects) {
      byte[] bytes = text.getBytes(UTF_8);
      out.putInt(bytes.length).put(bytes);
    }
  }

  /// That bytes are not an index.
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
  }

  /// Takes over what [writeTo][#writeTo] wrote; for an index that is empty yet.
  ///
  /// @param journalLength in bytes; no entry starts beyond
  /// @throws Malformed if the bytes are not an index of such a journal
  public void readFrom(ByteBuffer in, long journalLength) throws Malformed {
    size = in.getInt();
    require(size >= 0 && size <= in.remaining() / ENTRY_LENGTH);
    no = ints(in);
    subject = ints(in);
    published = ints(in);
    start = ints(in);
    isNumbered = outOfOrder(0) < 0;
    recorded = new long[size + SPARE];
    in.asLongBuffer().get(recorded, 0, size);
    in.position(in.position() + size * Long.BYTES);
    flags = new byte[size + SPARE];
    months = new byte[size + SPARE];
    kind = new byte[size + SPARE];
    in.get(flags, 0, size).get(months, 0, size).get(kind, 0, size);
    for (int i = in.getInt(); i > 0; i--) {
      int length = in.getInt();
      require(length >= 0 && length <= in.remaining());
      byte[] bytes = new byte[length];
      in.get(bytes);
      idOf(new String(bytes, UTF_8));
    }
    requireValid(journalLength);
  }

  private void requireValid(long journalLength) throws Malformed {
    require(isNumbered);
    for (int i = 0; i < size; i++) {
      require(start[i] > (i == 0 ? 0 : start[i - 1]) && start[i] < journalLength);
      require(subject[i] >= 0 && subject[i] < subjects.size());
      require(months[i] >= 0 && months[i] <= GoalYear.MONTHS);
      require(kind[i] >= 0 && kind[i] < KINDS.size());
      require(kind(i) != EntryKind.VOID || subject(i).matches("[1-9]\\d{0,8}"));
    }
  }

  private static void require(boolean condition) throws Malformed {
    if (!condition) {
      throw new Malformed();
    }
  }

  /// Whether both say the same of the same entries.
  public boolean saysSameAs(JournalIndex other) {
    return size == other.size
        && Arrays.equals(no, 0, size, other.no, 0, size)
        && Arrays.equals(kind, 0, size, other.kind, 0, size)
        && Arrays.equals(flags, 0, size, other.flags, 0, size)
        && Arrays.equals(months, 0, size, other.months, 0, size)
        && Arrays.equals(published, 0, size, other.published, 0, size)
        && Arrays.equals(recorded, 0, size, other.recorded, 0, size)
        && Arrays.equals(start, 0, size, other.start, 0, size)
        && IntStream.range(0, size).allMatch(i -> subject(i).equals(other.subject(i)));
  }

  private int[] ints(ByteBuffer in) {
    int[] column = new int[size + SPARE];
    in.asIntBuffer().get(column, 0, size);
    in.position(in.position() + size * Integer.BYTES);
    return column;
  }
}
