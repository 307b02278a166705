package org.duban.ledger;

import java.time.Clock;
import java.util.Objects;

/// Who makes entries, and by which clock.
///
/// @param clockSet whether the clock was set by hand; entries made under it say so
public record Recorder(String name, Clock clock, boolean clockSet) {

  /// Ends `recorded_by` of an entry made under a clock set by hand.
  public static final String CLOCK_SET = " (clock set)";

  /// In `recorded_by` of an entry whose clock was behind the entry before it.
  public static final String CLOCK_BEHIND = " (clock behind)";

  public Recorder {
    Objects.requireNonNull(name);
    Objects.requireNonNull(clock);
  }
}
