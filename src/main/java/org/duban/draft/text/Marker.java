package org.duban.draft.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.time.ChineseNumeral;

/// What a line begins with: 一、, （一）, 1., (1), 第一，, a bullet, "Goal 1:", "1.1".
///
/// @param rank how deep such a mark usually stands; less is higher
/// @param number the number as digits (1, 1.1); empty for a bullet
/// @param length the length of the mark in the line
public record Marker(Rank rank, String number, int length) {

  /// The usual order of marks, the highest first.
  public enum Rank {
    /// 第一部分.
    PART(0, "第([一二三四五六七八九十]{1,3})(?:部分|章|篇)[\\s、,:]*"),
    /// 一、.
    CHAPTER(1, "([一二三四五六七八九十]{1,3})[、.]\\s*"),
    /// （一）.
    SECTION(2, "\\(([一二三四五六七八九十]{1,3})\\)[、.,]?\\s*"),
    /// 第一，.
    ORDINAL(3, "第([一二三四五六七八九十]{1,3})[、,:]\\s*"),
    /// "Goal 1:", "Priority 2 –".
    GOAL(
        4,
        "(?:strategic |key |corporate )?(?:goal|priority|theme|pillar|aim|outcome|focus area|mission|ambition|strategy|direction|challenge|pledge|promise)\\s+"
            + "([0-9]{1,2}|[a-h])\\s*[:.–—-]+\\s*"),
    /// "Objective 1.1:", "TFA 2.1.1", "1.1", "Action 3:".
    OBJECTIVE(
        5,
        "(?:[a-z]{2,12}\\s+)?([0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}[a-z]?)(?:[:.)–—]|\\s)\\s*(?![%0-9])"),
    /// 1. and 1、.
    ITEM(
        6,
        "(?:(?:objective|action|task|step|project|initiative|commitment)\\s+)?([0-9]{1,3})"
            + "[、.:)](?![0-9])\\s*"),
    /// (1).
    SUBITEM(7, "\\(([0-9]{1,3})\\)[、.]?\\s*"),
    /// a) and (a).
    LETTER(8, "\\(?([a-z])[).]\\s+"),
    /// ①.
    CIRCLED(9, "([①-⑳])\\s*"),
    BULLET(10, "([●•◆■▪·★☆◇○►▶➤※□◎✓✔‣∙]|[-–—]{2,}|[-*–—+](?=\\s))\\s*");

    private final int depth;
    private final Pattern pattern;

    Rank(int depth, String pattern) {
      this.depth = depth;
      this.pattern = Pattern.compile(pattern);
    }

    /// How deep such a mark usually stands; 0 is the highest.
    public int depth() {
      return depth;
    }
  }

  /// The mark that `plain` starts with.
  static Optional<Marker> of(String plain) {
    for (Rank rank : Rank.values()) {
      Matcher matcher = rank.pattern.matcher(plain);
      if (matcher.lookingAt()) {
        return Optional.of(new Marker(rank, number(rank, matcher.group(1)), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static String number(Rank rank, String mark) {
    return switch (rank) {
      case PART, CHAPTER, SECTION, ORDINAL ->
          ChineseNumeral.value(mark).map(v -> v.toPlainString()).orElse("");
      case GOAL, OBJECTIVE, ITEM, SUBITEM, LETTER -> mark;
      case CIRCLED -> Integer.toString(mark.charAt(0) - '①' + 1);
      case BULLET -> "";
    };
  }

  public boolean isBullet() {
    return rank == Rank.BULLET;
  }
}
