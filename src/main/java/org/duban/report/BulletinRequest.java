package org.duban.report;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.Settings;
import org.duban.status.StatusSheet;
import org.duban.wording.Lang;

/// What a bulletin is to be made of.
///
/// @param number the document's number (龙政督〔2021〕6号); empty for a draft
/// @param date the instant that the PDF gives as its date. It comes from the data (the end of the
///   as-of day) and not from the clock, so that the same data make the same bytes.
public record BulletinRequest(
    StatusSheet sheet, Settings settings, Lang lang, Optional<String> number, Instant date) {

  public BulletinRequest {
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(settings);
    Objects.requireNonNull(lang);
    Objects.requireNonNull(number);
    Objects.requireNonNull(date);
  }
}
