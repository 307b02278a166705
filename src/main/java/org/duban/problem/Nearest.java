package org.duban.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the words that a mistyped word may have meant.
public final class Nearest {

  private static final int MOST = 3;

  private Nearest() {}

  /// The candidates within a third of the word's length in edits (at least 1, Damerau's with
  /// transpositions, case ignored), or that contain the word; nearest first, then in their own
  /// order; at most three.
  public static List<String> to(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wanted.length() / 3);
    record Scored(String candidate, int distance) {}
    return candidates.stream()
        .distinct()
        .map(c -> new Scored(c, distance(wanted, c.toLowerCase(Locale.ROOT))))
        .filter(s -> s.distance() <= limit || contains(s.candidate(), wanted))
        .sorted(Comparator.comparingInt(Scored::distance))
        .limit(MOST)
        .map(Scored::candidate)
        .toList();
  }

  private static boolean contains(String candidate, String wanted) {
    return wanted.length() >= 2 && candidate.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
