package org.duban.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duban.text.HalfWidth;

/// Finds the subjects whose id or name is most like a text.
final class Likeness {

  private static final int MOST_CANDIDATES = 10_000;

  /// Below it, what two texts share is chance.
  private static final double LEAST = 0.2;

  private Likeness() {}

  /// The ids, with their names where these are known, that share most with `text`; those that share
  /// nothing are left out.
  static List<String> nearest(String text, Map<String, String> namesById, int most) {
    record Scored(String shown, double score) {}
    Set<String> wanted = parts(text);
    return namesById.entrySet().stream()
        .limit(MOST_CANDIDATES)
        .map(e ->
            new Scored(
                e.getValue().isEmpty() ? e.getKey() : e.getKey() + " " + e.getValue(),
                Math.max(score(wanted, parts(e.getKey())), score(wanted, parts(e.getValue())))))
        .filter(s -> s.score() >= LEAST)
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(most)
        .map(Scored::shown)
        .toList();
  }

  private static double score(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return 2.0 * common.size() / (a.size() + b.size());
  }

  /// The pairs of characters in a text.
  private static Set<String> parts(String text) {
    String plain = HalfWidth.of(text).toLowerCase(Locale.ROOT);
    Set<String> parts = new HashSet<>();
    for (int i = 0; i + 2 <= plain.length(); i++) {
      parts.add(plain.substring(i, i + 2));
    }
    return parts;
  }
}
