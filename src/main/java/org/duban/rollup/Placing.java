package org.duban.rollup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.time.Ratio;

/// Places from 1; equals share one, and the next stands behind all of them (1, 1, 3).
final class Placing {

  private Placing() {}

  /// The place of each key.
  static <K> Map<K, Integer> places(Map<K, Ratio> values, Comparator<Ratio> bestFirst) {
    List<Ratio> sorted = values.values().stream().sorted(bestFirst).toList();
    Map<Ratio, Integer> first = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      first.putIfAbsent(sorted.get(i), i + 1);
    }
    Map<K, Integer> places = new HashMap<>();
    values.forEach((key, value) -> places.put(key, first.get(value)));
    return places;
  }
}
