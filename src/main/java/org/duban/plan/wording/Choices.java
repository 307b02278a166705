package org.duban.plan.wording;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duban.text.HalfWidth;

/// The words by which a column's choices are known, in Chinese and English.
///
/// @param names the first word of each choice, to suggest
public record Choices<E extends Enum<E>>(Map<String, E> byWord, List<String> names) {

  public Choices {
    byWord = Map.copyOf(byWord);
    names = List.copyOf(names);
  }

  /// The words for the constants of a type.
  ///
  /// @param words the words of each constant in turn, the words of one apart by spaces
  public static <E extends Enum<E>> Choices<E> of(Class<E> type, String... words) {
    E[] constants = type.getEnumConstants();
    Map<E, List<String>> byConstant = new EnumMap<>(type);
    Map<String, E> byWord = new HashMap<>();
    for (int i = 0; i < constants.length; i++) {
      List<String> own = Arrays.asList(words[i].split(" ", -1));
      byConstant.put(constants[i], own);
      for (String word : own) {
        byWord.put(word, constants[i]);
      }
    }
    List<String> names = byConstant.values().stream().map(List::getFirst).toList();
    return new Choices<>(byWord, names);
  }

  public Optional<E> find(String text) {
    String plain = HalfWidth.of(text).toLowerCase(Locale.ROOT).replace(" ", "_").replace("-", "_");
    return Optional.ofNullable(byWord.get(plain));
  }
}
