package org.duban.plan.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Characters that are taken for each other in typing and scanning.
final class LookAlike {

  private static final Map<Character, String> MEANT =
      Map.ofEntries(
          Map.entry('入', "人"),
          Map.entry('八', "人"),
          Map.entry('有', "右"),
          Map.entry('又', "右"),
          Map.entry('佐', "左"),
          Map.entry('在', "左"),
          Map.entry('忆', "亿"),
          Map.entry('方', "万"),
          Map.entry('无', "元"),
          Map.entry('园', "元"),
          Map.entry('土', "上"),
          Map.entry('己', "以"),
          Map.entry('已', "以"),
          Map.entry('卞', "下"),
          Map.entry('末', "米"),
          Map.entry('底', "低"),
          Map.entry('张', "长"),
          Map.entry('泸', "沪"),
          Map.entry('o', "0"),
          Map.entry('l', "1"),
          Map.entry('。', "."));

  private LookAlike() {}

  /// `text` with one such character replaced, in each way that is possible.
  static List<String> corrections(String text) {
    List<String> corrections = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String meant = MEANT.get(text.charAt(i));
      if (meant != null) {
        corrections.add(text.substring(0, i) + meant + text.substring(i + 1));
      }
    }
    return corrections;
  }
}
