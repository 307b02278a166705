package org.duban.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.Line;

/// Of which place a Chinese report is, so that the figures of a place above it are told apart:
/// 预计全省生产总值增长6%以上 in a county's.
final class OwnPlace {

  /// From the lowest up; districts and counties are alike.
  private static final List<String> LEVELS = List.of("镇乡", "县区旗", "市州盟", "省", "国");

  private static final Pattern TITLED =
      Pattern.compile(
          "^[\\p{IsHan}]{1,8}?([镇乡县区旗市州盟省])(?=20[0-9]{2}年|人民政府|政府|国民经济|第|经济|重点|[,、 ]|委)");

  private static final Pattern NAMED = Pattern.compile("[全我]([镇乡县区旗市州盟省国])(?!平均|上下|各)");
  private static final int LINES_OF_TITLE = 3;
  private static final int WEIGHT_OF_TITLE = 3;

  private final Pattern above;

  OwnPlace(List<Line> lines) {
    int[] counts = new int[LEVELS.size()];
    for (int i = 0; i < lines.size(); i++) {
      Matcher named = NAMED.matcher(lines.get(i).text().plain());
      while (named.find()) {
        counts[level(named.group(1))]++;
      }
      Matcher titled = TITLED.matcher(lines.get(i).text().plain());
      if (i < LINES_OF_TITLE && titled.find()) {
        counts[level(titled.group(1))] += WEIGHT_OF_TITLE;
      }
    }
    int own = 0;
    for (int i = 1; i < counts.length; i++) {
      own = counts[i] > counts[own] ? i : own;
    }
    StringBuilder higher = new StringBuilder();
    for (int i = own + 1; i < LEVELS.size() && counts[own] > 0; i++) {
      higher.append(LEVELS.get(i));
    }
    // 全区 may be an autonomous region's, 全市 that of one directly under the state.
    above =
        Pattern.compile(
            higher.isEmpty()
                ? "(?!)"
                : "(?:预计|预测|预期|其中|当前|20[0-9]{2}年|今年|全年|,)*[全我][" + higher + "](?!下达|平均).*",
            Pattern.DOTALL);
  }

  private static int level(String letter) {
    for (int i = 0; i < LEVELS.size(); i++) {
      if (LEVELS.get(i).contains(letter)) {
        return i;
      }
    }
    throw new IllegalArgumentException(letter);
  }

  /// Whether a clause is about a place above the report's own.
  boolean isOfAnother(String clause) {
    return above.matcher(clause).matches();
  }
}
