package org.duban.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that announce the targets of a year: 今年发展主要预期目标是, 2021年…的主要预期目标是：.
///
/// @param end where in the sentence the targets begin
record TargetLead(int end, Of of) {

  /// Whose targets they are.
  enum Of {
    THE_YEAR,
    SEVERAL_YEARS,
    THE_PAST
  }

  private static final String SCOPE =
      "(?:主要|预期|奋斗|发展|总体|核心|工作|具体|年度|全年|今年|约束性|经济|社会|下列|以下|20[0-9]{2}年度?)";

  private static final String NOUN = "(?:目标|指标)(?:任务|指标|体系|值)?";

  private static final Pattern LEAD =
      Pattern.compile(
          SCOPE
              + "[^。;:,]{0,16}?"
              + NOUN
              + "(?:\\([^()]{0,20}\\))?(?:的)?(?:建议|初步|拟|安排|设定|确定|考虑|主要)*(?:是|为|如下|有|包括|分别|定|:)+[:,]?(?!\\s*[约]?[0-9])");

  /// A line of its own, with the targets in those below it.
  private static final Pattern HEADING =
      Pattern.compile(
          "[^。;]{0,40}(?:"
              + SCOPE
              + "[^。;:,]{0,12}?"
              + NOUN
              + ")(?:\\([^()]*\\))?(?:的)?(?:建议|安排|如下|分解|表|情况)?[:]?");

  private static final Pattern STRIVING =
      Pattern.compile(
          "(?:今年|全年|新的一年|20[0-9]{2}年)[^。;:,]{0,20},?(?:[^。;:,]{0,6}将?)(?:我们)?(?:要|将|建议)?[^。;:,]{0,8}(?:力争|确保|努力实现|力求|建议|安排|做到|实现)[:,]?(?=[^。]{2,30}(?:增长|达到|控制在|突破)[^。]{0,4}[0-9])");

  private static final Pattern SEVERAL =
      Pattern.compile("时期|“?十[三四五六七八]五”?(?:规划|期间|时期|末)?|五年|三年(?!级)|未来|中长期|远景|到20[0-9]{2}年|本届");

  private static final Pattern PAST =
      Pattern.compile(
          "去年|上年|上一年|过去一年|回顾|完成情况|(?:顺利|圆满|全面|超额|较好|基本|胜利)完成|(?:均|都|已|已经)?(?:完成了|实现了|达到了)");

  private static final Pattern THIS = Pattern.compile("今年|全年|本年|明年|来年");

  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(?:—(20[0-9]{2}))?年");

  static Optional<TargetLead> inSentence(String plain, int year) {
    Matcher lead = LEAD.matcher(plain);
    if (lead.find()) {
      return Optional.of(new TargetLead(lead.end(), of(plain.substring(0, lead.end()), year)));
    }
    return Optional.empty();
  }

  /// A sentence that strives for figures of the year without the word for targets.
  static Optional<TargetLead> striving(String plain, int year) {
    Matcher striving = STRIVING.matcher(plain);
    return striving.find()
        ? Optional.of(new TargetLead(striving.end(), of(plain.substring(0, striving.end()), year)))
        : Optional.empty();
  }

  static Optional<TargetLead> asHeading(String plain, int year) {
    return HEADING.matcher(plain).matches()
        ? Optional.of(new TargetLead(plain.length(), of(plain, year)))
        : Optional.empty();
  }

  private static Of of(String before, int year) {
    Matcher years = YEAR.matcher(before);
    int latest = 0;
    boolean named = false;
    while (years.find()) {
      int one = Integer.parseInt(years.group(1));
      if (years.group(2) != null) {
        return Of.SEVERAL_YEARS;
      }
      latest = Math.max(latest, one);
      named |= one == year;
    }
    boolean thisYear = named || THIS.matcher(before).find();
    if (!thisYear && SEVERAL.matcher(before).find()) {
      return Of.SEVERAL_YEARS;
    }
    if (PAST.matcher(before).find()
        || (latest != 0 && !named && latest < year && !THIS.matcher(before).find())) {
      return Of.THE_PAST;
    }
    return latest > year ? Of.SEVERAL_YEARS : Of.THE_YEAR;
  }
}
