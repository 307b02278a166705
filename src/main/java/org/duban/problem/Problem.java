package org.duban.problem;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A problem as data: what, where, and the facts that its sentence needs. The sentence itself is
/// made in the reader's language by `wording`.
///
/// @param args the facts by the names that the sentences use (`{wording}`)
public record Problem(Severity severity, Code code, Place place, Map<String, String> args) {

  /// Stands between the facts of a list: no text has it.
  public static final String LIST_SEPARATOR = "\u001e";

  public Problem {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(code);
    Objects.requireNonNull(place);
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  /// An error; `args` are names and values in turn.
  public static Problem error(Code code, Place place, String... args) {
    return new Problem(Severity.ERROR, code, place, pairs(args));
  }

  /// A warning; `args` are names and values in turn.
  public static Problem warning(Code code, Place place, String... args) {
    return new Problem(Severity.WARNING, code, place, pairs(args));
  }

  /// Several facts as one argument: each language joins them in its own way (甲、乙; a, b).
  public static String listed(Collection<String> facts) {
    return String.join(LIST_SEPARATOR, facts);
  }

  /// The same as a warning.
  public Problem asWarning() {
    return new Problem(Severity.WARNING, code, place, args);
  }

  /// The same where it stops what was begun.
  public Problem asError() {
    return new Problem(Severity.ERROR, code, place, args);
  }

  /// Orders the problems of one file from top to bottom. A comparator that the JDK makes would be
  /// linked anew at each start: it is in no archive of classes.
  public static int byLine(Problem a, Problem b) {
    return Integer.compare(a.place().line(), b.place().line());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private static Map<String, String> pairs(String... args) {
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException("names and values must come in pairs");
    }
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      map.put(args[i], args[i + 1]);
    }
    return map;
  }
}
