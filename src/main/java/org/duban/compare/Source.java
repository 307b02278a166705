package org.duban.compare;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.duban.ledger.Entry;

/// The entry that something stands in.
///
/// @param reference `统计局#31`
/// @param recordedBy empty where a printed report doesn't say
public record Source(
    String reference,
    Optional<String> recordedBy,
    Optional<OffsetDateTime> recordedAt,
    Optional<LocalDate> publishedOn) {

  public Source {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(recordedBy);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(publishedOn);
  }

  static Source of(Entry entry) {
    return new Source(
        entry.reference(),
        Optional.of(entry.recordedBy()),
        Optional.of(entry.recordedAt()),
        Optional.of(entry.content().publishedOn()));
  }
}
