package org.duban.journal.entry;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.duban.plan.read.Look;

/// Who makes entries, and by which clock.
///
/// @param clockSet whether the clock was set by hand; entries made under it say so
public record Recorder(String name, Clock clock, boolean clockSet) {

  /// Ends `recorded_by` of an entry made under a clock set by hand.
  public static final String CLOCK_SET = " (clock set)";

  /// In `recorded_by` of an entry whose clock was behind the entry before it.
  public static final String CLOCK_BEHIND = " (clock behind)";

  /// Whether a name says of the clock what only Duban says.
  public static boolean isMarked(String name) {
    String plain = Look.of(name);
    return plain.contains(Look.of(CLOCK_SET.strip()))
        || plain.contains(Look.of(CLOCK_BEHIND.strip()));
  }

  /// What is the same for all spellings of the name of who made an entry: in whatever case, width
  /// and composition, with or without blanks.
  ///
  /// @param recordedBy as an entry has it, with what it says of the clock
  public static String person(String recordedBy) {
    String name = recordedBy;
    for (String mark : List.of(CLOCK_SET, CLOCK_BEHIND)) {
      name = name.endsWith(mark) ? name.substring(0, name.length() - mark.length()) : name;
    }
    StringBuilder person = new StringBuilder();
    Look.of(name)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(person::appendCodePoint);
    return person.toString();
  }

  public Recorder {
    Objects.requireNonNull(name);
    Objects.requireNonNull(clock);
  }
}
