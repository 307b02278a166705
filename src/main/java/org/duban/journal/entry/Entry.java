package org.duban.journal.entry;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/// One line of a journal.
///
/// @param journal the journal's name: its file's without `.csv`
/// @param no its place in the journal, from 1
/// @param recordedAt when it was written, with the offset of the clock
/// @param hash SHA-256 over the hash before it and its own content, in hex
public record Entry(
    String journal,
    int no,
    OffsetDateTime recordedAt,
    String recordedBy,
    Content content,
    String hash) {

  /// The name of the office's own journal, for plan versions, issued reports, and subjects without
  /// a department.
  public static final String OFFICE_JOURNAL = "_office";

  public Entry {
    Objects.requireNonNull(journal);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(recordedBy);
    Objects.requireNonNull(content);
    Objects.requireNonNull(hash);
  }

  /// How users and reports refer to it: `统计局#12`.
  public String reference() {
    return journal + "#" + no;
  }

  /// How many days after it became known it was recorded; 0 when it was recorded in time.
  public long daysLate() {
    return Math.max(0, ChronoUnit.DAYS.between(content.publishedOn(), recordedAt.toLocalDate()));
  }
}
