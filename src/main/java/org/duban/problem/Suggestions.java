package org.duban.problem;

import java.util.Collection;
import java.util.List;

/// The [words][Nearest] that the mistyped ones of one file may have meant. Looking costs time for
/// each candidate, and a file may have a mistyped word in each of its rows: behind a million
/// candidates nothing is suggested any more, so that reading takes time by the file's length.
public final class Suggestions {

  private static final int MOST_LOOKS = 1_000_000;

  private long looks;

  /// The nearest candidates; none once too many were looked at.
  public List<String> to(String word, Collection<String> candidates) {
    looks += candidates.size();
    return looks > MOST_LOOKS ? List.of() : Nearest.to(word, candidates);
  }

  /// The nearest candidates; where none is found, the first of them.
  public List<String> orFirst(String word, Collection<String> candidates) {
    looks += candidates.size();
    return looks > MOST_LOOKS ? Nearest.first(candidates) : Nearest.orFirst(word, candidates);
  }
}
