package org.duban.problem;

import java.util.Collection;
import java.util.List;

/// Words that must be among those that the workspace knows.
public final class KnownWords {

  private KnownWords() {}

  /// Stops with a usage problem that suggests the nearest where `word` is not among `known`.
  public static void require(String word, Collection<String> known, UsageCode code) {
    if (!known.contains(word)) {
      Collection<String> nearest = known.isEmpty() ? List.of("—") : Nearest.to(word, known);
      throw CommandFailed.usage(
          code.with("value", word, "known", Problem.listed(nearest.isEmpty() ? known : nearest)));
    }
  }
}
