package org.duban.report.model;

import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Remarks;

/// What an entry says.
public final class EntryRemarks {

  private static final List<String> SAMPLE_MARKS = List.of("示例数据", "sample data");

  private EntryRemarks() {}

  /// The words that came with the entry.
  public static Remarks words(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual actual -> actual.remarks();
      case Content.Progress progress -> progress.remarks();
      case Content.Act _ -> Remarks.NONE;
    };
  }

  public static Remarks words(Optional<Entry> entry) {
    return entry.map(EntryRemarks::words).orElse(Remarks.NONE);
  }

  public static Optional<Content.Actual> figure(Entry entry) {
    return entry.content() instanceof Content.Actual actual
        ? Optional.of(actual)
        : Optional.empty();
  }

  /// Whether the entry is marked as sample data.
  public static boolean isSample(Entry entry) {
    return isSample(words(entry));
  }

  /// Whether the words mark what they are about as sample data.
  public static boolean isSample(Remarks words) {
    return isMarked(words.note()) || isMarked(words.evidence());
  }

  static boolean isMarked(String text) {
    return SAMPLE_MARKS.stream().anyMatch(text::contains);
  }
}
