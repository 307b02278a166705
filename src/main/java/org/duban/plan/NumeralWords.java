package org.duban.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.time.ChineseNumeral;

/// Finds quantities that are written in words: 五点五, 三千人, 百分之六, 二十, "six percent". Words that merely
/// have such a character in them are none: 进一步, 一体化, 第一, 千方百计, 三类以上水质.
final class NumeralWords {

  private static final String NUMERAL = "[〇零一二两三四五六七八九十百千万亿]";

  /// Set phrases that would look like quantities.
  private static final Pattern IDIOM =
      Pattern.compile(
          "第"
              + NUMERAL
              + "{1,9}|十[一二三四五六七]五|十[八九]大|二十大|[一二三四五六七八九十]{1,3}届|[一二三四五六七八九十]中全会|三点一线"
              + "|[一二三四五六七八九十]{1,3}强|一五一十|十全十美|百分百|三百六十行|五十步笑百步|二十四节气|万一|双十一");

  /// Measures that always count what is before them.
  private static final String MEASURE = "(?:%|个?百分点|倍|家|户|人(?!民)|公里|亩|吨|元|座|所|套|台|辆|公顷|平方|立方|两位数)";

  /// Words that follow a quantity at its end.
  private static final String END = "(?=以上|以下|以内|左右|上下|及以上|之内|[,;、。)]|$)";

  /// A run of numerals; bounded, so that no text takes long.
  private static final String RUN = NUMERAL + "{1,20}";

  private static final String DIGIT = "[一二两三四五六七八九十]";

  private static final Pattern QUANTITY =
      Pattern.compile(
          String.join(
              "|",
              "百分之" + RUN + "(?:点" + RUN + ")?",
              RUN + "点" + RUN,
              // Twenty, three thousand: a digit and a power of ten in one run.
              "(?="
                  + NUMERAL
                  + "{0,20}"
                  + DIGIT
                  + ")(?="
                  + NUMERAL
                  + "{0,20}[十百千万亿])"
                  + NUMERAL
                  + "{2,20}",
              "[二两三四五六七八九十]" + MEASURE,
              "一(?:%|个?百分点|倍)",
              "翻[一两二三四]番",
              "(?<=破|超|过|达|到|上|刺|越)(?:[百千万亿]{1,2}"
                  + MEASURE
                  + "|[百千万]?[万亿])(?=大关|台阶|关口|规模|[,;、。)]|$)",
              "[二两三四五六七八九十](?:个|项|件|名|位|条|处|成|批|次|分)" + END,
              "(?<=增长|下降|降低|达到|达|不低于|不超过|至少|完成|实现|约|^)" + DIGIT + "{1,20}" + END));

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
              + "|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen"
              + "|double|triple)\\b|\\bone per ?cent");

  private static final Pattern NUMBER =
      Pattern.compile("(百分之)?((?:(?!百分点)" + NUMERAL + "){1,20}(?:点" + RUN + ")?)");

  private NumeralWords() {}

  /// The first quantity in words in `text` (small, half-width).
  static Optional<String> quantityIn(String text) {
    Matcher quantity = QUANTITY.matcher(IDIOM.matcher(text).replaceAll("□"));
    if (quantity.find()) {
      return Optional.of(quantity.group());
    }
    Matcher english = ENGLISH.matcher(text);
    return english.find() ? Optional.of(english.group()) : Optional.empty();
  }

  /// `text` with its numbers in Chinese characters as digits.
  static String inDigits(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(m ->
            ChineseNumeral.value(m.group(2))
                .map(v -> v.toPlainString() + (m.group(1) == null ? "" : "%"))
                .orElse(m.group()));
  }
}
