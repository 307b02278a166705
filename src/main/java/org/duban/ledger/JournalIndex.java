package org.duban.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// What the ledger needs to know of each entry of one journal to choose among them, in plain
/// arrays: a million entries must fit. The entries themselves are made when asked for.
final class JournalIndex {

  /// The figure is a forecast.
  static final int FORECAST = 1;

  /// The update gives a percentage.
  static final int HAS_PROGRESS = 2;

  /// The update gives a status.
  static final int HAS_STATUS = 4;

  final String journal;
  private final IntFunction<Entry> entries;
  private int size;
  private int[] no = new int[16];
  private Kind[] kind = new Kind[16];
  private byte[] flags = new byte[16];
  private byte[] months = new byte[16];
  private int[] subject = new int[16];
  private int[] published = new int[16];
  private long[] recorded = new long[16];
  private final List<String> subjects = new ArrayList<>();
  private final Map<String, Integer> subjectIds = new HashMap<>();

  /// @param entries makes the entry of a position from 0
  JournalIndex(String journal, IntFunction<Entry> entries) {
    this.journal = journal;
    this.entries = entries;
  }

  static JournalIndex of(String journal, List<Entry> entries) {
    JournalIndex index = new JournalIndex(journal, entries::get);
    entries.forEach(index::add);
    return index;
  }

  void add(Entry entry) {
    Content content = entry.content();
    switch (content) {
      case Content.Actual a ->
          add(entry, a.subject(), a.period().months(), a.basis() == Basis.FORECAST ? FORECAST : 0);
      case Content.Progress p ->
          add(
              entry,
              p.subject(),
              p.period().months(),
              (p.progress().isPresent() ? HAS_PROGRESS : 0)
                  | (p.status().isPresent() ? HAS_STATUS : 0));
      case Content.Withdrawal w -> add(entry, Integer.toString(w.no()), 0, 0);
      case Content.Adopt a -> add(entry, "v" + a.version(), 0, 0);
      case Content.Issue i -> add(entry, i.number(), i.period().months(), 0);
    }
  }

  private void add(Entry entry, String subjectText, int periodMonths, int entryFlags) {
    add(
        entry.no(),
        Kind.of(entry.content()),
        entryFlags,
        idOf(subjectText),
        periodMonths,
        Math.toIntExact(entry.content().publishedOn().toEpochDay()),
        entry.recordedAt().toInstant().toEpochMilli());
  }

  void add(
      int entryNo,
      Kind entryKind,
      int entryFlags,
      int subjectId,
      int periodMonths,
      int publishedDay,
      long recordedMillis) {
    if (size == no.length) {
      grow();
    }
    no[size] = entryNo;
    kind[size] = entryKind;
    flags[size] = (byte) entryFlags;
    subject[size] = subjectId;
    months[size] = (byte) periodMonths;
    published[size] = publishedDay;
    // Never before the entry above it, so that what was recorded up to an instant is always the
    // head of the file, even where somebody tampered with a time.
    recorded[size] = size == 0 ? recordedMillis : Math.max(recordedMillis, recorded[size - 1]);
    size++;
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

  int size() {
    return size;
  }

  int no(int i) {
    return no[i];
  }

  Kind kind(int i) {
    return kind[i];
  }

  boolean has(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  int months(int i) {
    return months[i];
  }

  /// What the numbers of subjects stand for.
  List<String> subjects() {
    return subjects;
  }

  int subjectId(int i) {
    return subject[i];
  }

  String subject(int i) {
    return subjects.get(subject[i]);
  }

  int publishedDay(int i) {
    return published[i];
  }

  long recordedMillis(int i) {
    return recorded[i];
  }

  Entry entry(int i) {
    return entries.apply(i);
  }

  private void grow() {
    int capacity = size * 2;
    no = Arrays.copyOf(no, capacity);
    kind = Arrays.copyOf(kind, capacity);
    flags = Arrays.copyOf(flags, capacity);
    subject = Arrays.copyOf(subject, capacity);
    months = Arrays.copyOf(months, capacity);
    published = Arrays.copyOf(published, capacity);
    recorded = Arrays.copyOf(recorded, capacity);
  }
}
