package org.duban.draft.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The styles of a document of Word, as far as they tell headings, lists and what is in bold.
final class WordStyles extends DefaultHandler {

  /// Word's levels of an outline count from 0; 9 is body text.
  private static final int BODY_TEXT = 9;

  private static final class Style {
    String name = "";
    String basedOn = "";
    Optional<Integer> outline = Optional.empty();
    Optional<Boolean> bold = Optional.empty();
    Optional<String> list = Optional.empty();
    Optional<Integer> listLevel = Optional.empty();
  }

  private final Map<String, Style> styles = new HashMap<>();
  private Style current = new Style();
  private String byDefault = "";

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "style" -> {
        current = new Style();
        String id = WordBody.value(attributes, "styleId");
        styles.put(id, current);
        if (WordBody.value(attributes, "type").equals("paragraph")
            && WordBody.isOn(WordBody.value(attributes, "default"), false)) {
          byDefault = id;
        }
      }
      case "name" -> current.name = WordBody.value(attributes, "val");
      case "basedOn" -> current.basedOn = WordBody.value(attributes, "val");
      case "outlineLvl" -> current.outline = WordBody.number(WordBody.value(attributes, "val"));
      case "numId" -> current.list = Optional.of(WordBody.value(attributes, "val"));
      case "ilvl" -> current.listLevel = WordBody.number(WordBody.value(attributes, "val"));
      case "b" ->
          current.bold = Optional.of(WordBody.isOn(WordBody.value(attributes, "val"), true));
      default -> {
        // Looks.
      }
    }
  }

  private <T> Optional<T> inherited(String style, Function<Style, Optional<T>> property) {
    Set<String> seen = new HashSet<>();
    String id = style.isEmpty() ? byDefault : style;
    while (seen.add(id) && styles.containsKey(id)) {
      Style own = styles.get(id);
      Optional<T> value = property.apply(own);
      if (value.isPresent()) {
        return value;
      }
      id = own.basedOn;
    }
    return Optional.empty();
  }

  /// The level of a heading, from 1; 0 for body text.
  int level(String style) {
    return level(inherited(style, s -> s.outline).orElse(BODY_TEXT));
  }

  /// The same of a level as Word counts it.
  static int level(int outline) {
    return outline < 0 || outline >= BODY_TEXT ? 0 : Math.min(outline + 1, 6);
  }

  boolean isBold(String style) {
    return inherited(style, s -> s.bold).orElse(false);
  }

  Optional<String> list(String style) {
    return inherited(style, s -> s.list);
  }

  int listLevel(String style) {
    return inherited(style, s -> s.listLevel).orElse(0);
  }

  /// A line of a table of contents, which says again what the headings say.
  boolean isContents(String style) {
    Style own = styles.get(style);
    return own != null && own.name.toLowerCase(java.util.Locale.ROOT).matches("toc [0-9]");
  }
}
