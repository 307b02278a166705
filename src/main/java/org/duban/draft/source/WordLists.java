package org.duban.draft.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The lists of a document of Word, whose numbers stand in no text (ECMA-376, 17.9).
final class WordLists extends DefaultHandler {

  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  /// How a level of a list counts.
  private static final class Level {
    int start = 1;
    String format = "decimal";
    String text = "";
    boolean legal;
    Optional<Integer> restart = Optional.empty();
  }

  /// What a list counts by, and where it is.
  private static final class WordList {
    final String counting;
    final Level[] own = new Level[LEVELS];
    final Map<Integer, Integer> starts = new HashMap<>();

    WordList(String counting) {
      this.counting = counting;
    }
  }

  private final Map<String, Level[]> definitions = new HashMap<>();
  private final Map<String, String> linked = new HashMap<>();
  private final Map<String, String> byStyle = new HashMap<>();
  private final Map<String, WordList> lists = new HashMap<>();
  private final Map<String, Integer[]> counters = new HashMap<>();

  private String definition = "";
  private WordList list = new WordList("");
  private boolean inList;
  private int overridden;
  private Level level = new Level();

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    String value = WordBody.value(attributes, "val");
    switch (name) {
      case "abstractNum" -> {
        definition = WordBody.value(attributes, "abstractNumId");
        definitions.put(definition, new Level[LEVELS]);
        inList = false;
      }
      case "numStyleLink" -> linked.put(definition, value);
      case "styleLink" -> byStyle.put(value, definition);
      case "num" -> {
        inList = true;
        definition = WordBody.value(attributes, "numId");
      }
      case "abstractNumId" -> {
        list = new WordList(value);
        lists.put(definition, list);
      }
      case "lvlOverride" ->
          overridden = WordBody.number(WordBody.value(attributes, "ilvl")).orElse(0);
      case "startOverride" ->
          WordBody.number(value).ifPresent(start -> list.starts.put(overridden, start));
      case "lvl" -> {
        level = new Level();
        int index = WordBody.number(WordBody.value(attributes, "ilvl")).orElse(0);
        if (index >= 0 && index < LEVELS) {
          (inList ? list.own : definitions.getOrDefault(definition, new Level[LEVELS]))[index] =
              level;
        }
      }
      case "start" -> level.start = WordBody.number(value).orElse(1);
      case "numFmt" -> level.format = value;
      case "lvlText" -> level.text = value;
      case "lvlRestart" -> level.restart = WordBody.number(value);
      case "isLgl" -> level.legal = WordBody.isOn(value, true);
      default -> {
        // Looks.
      }
    }
  }

  /// The mark of the next item of a list, which counts on; empty for no list.
  String next(String id, int depth) {
    WordList own = lists.get(id);
    if (own == null || depth < 0 || depth >= LEVELS) {
      return "";
    }
    String counting = counting(own);
    Integer[] at = counters.computeIfAbsent(counting, _ -> new Integer[LEVELS]);
    Integer fresh = own.starts.remove(depth);
    Level here = level(own, counting, depth);
    at[depth] =
        fresh != null ? fresh : at[depth] == null ? Integer.valueOf(here.start) : at[depth] + 1;
    for (int deeper = depth + 1; deeper < LEVELS; deeper++) {
      int restart = level(own, counting, deeper).restart.orElse(deeper);
      if (restart != 0 && depth < restart) {
        at[deeper] = null;
      }
    }
    if (here.format.equals("bullet")) {
      return "● ";
    }
    Matcher place = PLACE.matcher(here.text);
    StringBuilder mark = new StringBuilder();
    while (place.find()) {
      int of = place.group(1).charAt(0) - '1';
      Level other = level(own, counting, of);
      int number = at[of] == null ? other.start : at[of];
      String format = here.legal && of <= depth ? "decimal" : other.format;
      place.appendReplacement(mark, Matcher.quoteReplacement(ListMark.word(format, number)));
    }
    place.appendTail(mark);
    String shown = mark.toString().strip();
    return shown.isEmpty() ? "" : shown.endsWith("、") ? shown : shown + " ";
  }

  /// The definition that a list goes back to; lists that share one count on from each other.
  private String counting(WordList own) {
    String style = linked.get(own.counting);
    return style == null ? own.counting : byStyle.getOrDefault(style, own.counting);
  }

  private Level level(WordList own, String counting, int depth) {
    Level[] defined = definitions.get(counting);
    Level level = own.own[depth] != null || defined == null ? own.own[depth] : defined[depth];
    return level == null ? new Level() : level;
  }
}
