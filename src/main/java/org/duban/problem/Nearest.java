package org.duban.problem;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the words that a mistyped word may have meant.
public final class Nearest {

  private static final int MOST = 3;
  private static final int MOST_FIRST = 10;

  /// With more candidates than this, a suggestion isn't worth the time that looking at all would
  /// take for a thousand mistyped words.
  private static final int MOST_CANDIDATES = 10_000;

  /// Longer ones are sentences: nobody mistyped a word, and comparing takes the square of it.
  private static final int LONGEST = 100;

  private static final int FAR = Integer.MAX_VALUE;

  private Nearest() {}

  /// The candidates within a third of the word's length in edits (at least 1, Damerau's with
  /// transpositions) that share a character with it, and those that contain the word or are
  /// contained in it; nearest first, then in their own order; at most three. Case and full-width
  /// forms make no difference. None for a word of more than a hundred characters.
  public static List<String> to(String word, Collection<String> candidates) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    int[] wanted = letters(word);
    int limit = Math.max(1, wanted.length / 3);
    record Scored(String candidate, int distance) {}
    return candidates.stream()
        .distinct()
        .limit(MOST_CANDIDATES)
        .filter(c -> c.length() <= LONGEST)
        .map(c -> new Scored(c, distance(wanted, letters(c), limit)))
        .filter(s -> s.distance() != FAR)
        .sorted(Comparator.comparingInt(Scored::distance))
        .limit(MOST)
        .map(Scored::candidate)
        .toList();
  }

  /// The nearest candidates; where none is near, the first ten of them, so that there is always
  /// something to choose from.
  public static List<String> orFirst(String word, Collection<String> candidates) {
    List<String> near = to(word, candidates);
    return near.isEmpty() ? first(candidates) : near;
  }

  static List<String> first(Collection<String> candidates) {
    return candidates.stream().limit(MOST_FIRST).toList();
  }

  private static int[] letters(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .toArray();
  }

  /// How far two words are apart; [#FAR] when neither edits nor containment make them near.
  private static int distance(int[] a, int[] b, int limit) {
    int apart = Math.abs(a.length - b.length);
    int edits = apart <= limit ? edits(a, b) : FAR;
    if (edits <= limit && edits < Math.max(a.length, b.length)) {
      return edits;
    }
    return contains(a, b) || contains(b, a) ? apart : FAR;
  }

  private static boolean contains(int[] whole, int[] part) {
    if (part.length < 2) {
      return false;
    }
    for (int i = 0; i + part.length <= whole.length; i++) {
      if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  private static int edits(int[] a, int[] b) {
    int[][] d = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length; j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        int change = a[i - 1] == b[j - 1] ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length][b.length];
  }
}
