package org.duban.text;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Instants as they are written.
public final class Moments {

  private Moments() {}

  /// With its offset and its seconds, as RFC 3339 wants them.
  public static String exact(OffsetDateTime instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
  }

  /// For reading, to the minute and in its own zone.
  public static String minute(OffsetDateTime instant) {
    return instant.toLocalDate() + " " + instant.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }
}
