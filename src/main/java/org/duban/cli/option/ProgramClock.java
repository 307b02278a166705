package org.duban.cli.option;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.duban.cli.io.Console;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;

/// The one clock of a run. `DUBAN_CLOCK` stops it at an instant, and its offset is then the zone of
/// "today"; otherwise it is the machine's, in the machine's zone.
///
/// @param isSet whether DUBAN_CLOCK set it, which entries made under it say
public record ProgramClock(Clock clock, boolean isSet) {

  public static final String VARIABLE = "DUBAN_CLOCK";

  /// No office kept a journal before, and none of this year's dates reach beyond.
  private static final int EARLIEST = 1970;

  private static final int LATEST = 9998;

  public ProgramClock {
    Objects.requireNonNull(clock);
  }

  public static ProgramClock of(Console console) {
    return console
        .variable(VARIABLE)
        .map(text -> new ProgramClock(stoppedAt(text), true))
        .orElseGet(() -> new ProgramClock(console.clock(), false));
  }

  /// The day on which the program runs.
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /// The moment for `recorded_at`, to the second.
  public OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Clock stoppedAt(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      if (moment.getYear() < EARLIEST || moment.getYear() > LATEST) {
        throw CommandFailed.usage(UsageCode.U010.with("value", text));
      }
      return Clock.fixed(moment.toInstant(), moment.getOffset());
    } catch (DateTimeParseException e) {
      throw CommandFailed.usage(UsageCode.U010.with("value", text));
    }
  }
}
