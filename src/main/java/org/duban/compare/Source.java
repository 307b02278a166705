package org.duban.compare;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.duban.journal.entry.Entry;

/// The entry that something stands in.
///
/// @param reference `统计局#31`
/// @param recordedBy empty where a printed report doesn't say
/// @param hash the entry's; empty where a printed report doesn't carry its line
public record Source(
    String reference,
    Optional<String> recordedBy,
    Optional<OffsetDateTime> recordedAt,
    Optional<LocalDate> publishedOn,
    Optional<String> hash) {

  public Source {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(recordedBy);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(publishedOn);
    Objects.requireNonNull(hash);
  }

  /// An entry of which no more is to be said.
  static Source reference(String reference) {
    return new Source(
        reference, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether `other` stands under the same number of the same journal, and is another entry.
  boolean isRewrittenAs(Source other) {
    return reference.equals(other.reference)
        && hash.isPresent()
        && other.hash.isPresent()
        && !hash.equals(other.hash);
  }

  public static Source of(Entry entry) {
    return new Source(
        entry.reference(),
        Optional.of(entry.recordedBy()),
        Optional.of(entry.recordedAt()),
        Optional.of(entry.content().publishedOn()),
        Optional.of(entry.hash()));
  }
}
