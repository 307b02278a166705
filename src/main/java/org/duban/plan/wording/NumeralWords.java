package org.duban.plan.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
              "保[一二三四五六七八九十]争[一二三四五六七八九十]",
              "(?<=破|超|过|达|到|上|刺|越)(?:[百千万亿]{1,2}"
                  + MEASURE
                  + "|[百千万]?[万亿])(?=大关|台阶|关口|规模|[,;、。)]|$)",
              "[二两三四五六七八九十](?:个|项|件|名|位|条|处|成|批|次|分)" + END,
              "(?<=增长|下降|降低|达到|达|不低于|不超过|至少|完成|实现|约|^)" + DIGIT + "{1,20}" + END));

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:hundreds?|thousands?|millions?|billions?|dozens?|triple|treble|twice|twofold|threefold|tenfold"
              + "|tripling|trebling)\\b");

  private static final Pattern NUMBER =
      Pattern.compile("(百分之)?((?:(?!百分点)" + NUMERAL + "){1,20}(?:点" + RUN + ")?)");

  private static final String END_OF_SHARE = "(?=以上|以下|以内|左右|及以上|之?间|的|[,;、。)至到—~-]|\\s|$)";

  private static final Pattern SHARE =
      Pattern.compile(
          "(百|千|[二三四五六七八九十])分之((?:"
              + NUMERAL
              + "|点){1,9})"
              + "|([一二两三四五六七八九]|[1-9](?:\\.[0-9])?)成([一二三四五六七八九半])?"
              + END_OF_SHARE
              + "|(一半|半数|过半)(?=以上|以下|左右|的|[,;、。)]|\\s|$)");

  /// What a share in Chinese words begins with.
  private static final String SHARE_STARTS = "百千一二两三四五六七八九十半过";

  private static final String ONES = "one|two|three|four|five|six|seven|eight|nine";
  private static final String TEENS =
      "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
  private static final List<String> NAMES = List.of((ONES + "|" + TEENS + "|" + TENS).split("\\|"));

  private static final String TIME = "second|minute|hour|day|week|month|year|working|calendar";

  /// Two thirds, a half, 9 out of 10, 1 in 20.
  private static final Pattern ENGLISH_SHARE =
      Pattern.compile(
          "(?:(?:a|one) )?(half)\\b(?![ -]?(?:year|an? |hour|million|billion|term|day|price|hourly))"
              + "|(a|an|one|two|three|four|five|seven|nine)[ -](third|quarter|fifth|sixth|eighth|tenth)s?\\b"
              + "(?! (?:of the year|quarter|party|year|to|and))"
              + "|([0-9]{1,3}|"
              + ONES
              + ")(?: in| out of| in every| of every) (?:every )?([0-9]{1,4}|"
              + ONES
              + "|ten|twenty)\\b(?![.,%/]?[0-9])(?! ?(?:[a-z]+ )?(?:"
              + TIME
              + "|star|point|score|mark))");

  private static final List<String> PARTS =
      List.of("half", "third", "quarter", "fifth", "sixth", "", "eighth", "", "tenth");

  private static final Pattern ENGLISH_NUMBER =
      Pattern.compile(
          "(?:(?:("
              + TENS
              + ")(?:-("
              + ONES
              + "))?)|("
              + TEENS
              + "|"
              + ONES
              + "))"
              + "(?=( per ?cent| percentage points?|%|[ -](?:"
              + TIME
              + ")s?\\b)|[ -]?[a-z]| *$|[,;)])"
              + "(?![ -](?:hundred|thousand|million|billion|dozen|third|quarter|fifth|tenth|half|in|out of|of|times|fold|way"
              + "|stars?|stop|off)\\b)\\b-?");

  private static final int PERCENT_SCALE = 2;
  private static final Set<Integer> ROUND = Set.of(2, 3, 4, 5, 8, 10, 20, 25, 50, 100, 1000);

  /// A number in words, and where it ends.
  ///
  /// @param unit % for a share, else empty
  record Spelled(BigDecimal value, String unit, int end) {}

  /// The number in words that starts at `at` of `text` (small, half-width), a share in percent,
  /// rounded half up to two decimals: 三分之二, 九成, 百分之六, "two thirds", "9 out of 10", "four".
  static Optional<Spelled> at(String text, int at) {
    char c = text.charAt(at);
    boolean digit = c >= '0' && c <= '9';
    if (SHARE_STARTS.indexOf(c) >= 0 || (digit && text.indexOf('成', at) > 0)) {
      Matcher share = SHARE.matcher(text).region(at, text.length());
      if (share.lookingAt()) {
        return share(share);
      }
    }
    boolean letter = c >= 'a' && c <= 'z';
    // 9 out of 10, 1 in 20.
    if (!letter && !(digit && (text.indexOf(" in ", at) > 0 || text.indexOf(" out ", at) > 0))) {
      return Optional.empty();
    }
    Matcher english = ENGLISH_SHARE.matcher(text).region(at, text.length());
    english.useTransparentBounds(true);
    if (english.lookingAt()) {
      return englishShare(english);
    }
    Matcher number = ENGLISH_NUMBER.matcher(text).region(at, text.length());
    number.useTransparentBounds(true);
    if (number.lookingAt() && !(number.group().startsWith("one") && number.group(4) == null)) {
      int value =
          number.group(1) == null
              ? NAMES.indexOf(number.group(3)) + 1
              : (NAMES.indexOf(number.group(1)) - NAMES.indexOf("twenty") + 2) * 10
                  + (number.group(2) == null ? 0 : NAMES.indexOf(number.group(2)) + 1);
      return Optional.of(new Spelled(BigDecimal.valueOf(value), "", number.end()));
    }
    return Optional.empty();
  }

  /// Whether a share in words stands in `text`.
  static boolean fractionIn(String text) {
    return SHARE.matcher(text).find() || ENGLISH_SHARE.matcher(text).find();
  }

  private static Optional<Spelled> share(Matcher share) {
    if (share.group(5) != null) {
      return Optional.of(new Spelled(BigDecimal.valueOf(50), "%", share.end()));
    }
    if (share.group(3) != null) {
      BigDecimal tenths =
          Character.isDigit(share.group(3).charAt(0))
              ? new BigDecimal(share.group(3))
              : ChineseNumeral.value(share.group(3)).orElseThrow();
      BigDecimal more =
          share.group(4) == null
              ? BigDecimal.ZERO
              : share.group(4).equals("半")
                  ? BigDecimal.valueOf(5)
                  : ChineseNumeral.value(share.group(4)).orElseThrow();
      return Optional.of(new Spelled(tenths.multiply(BigDecimal.TEN).add(more), "%", share.end()));
    }
    Optional<BigDecimal> value = ChineseNumeral.value(share.group(2));
    return switch (share.group(1)) {
      case "百" -> value.map(v -> new Spelled(v, "%", share.end()));
      case "千" -> value.map(v -> new Spelled(v, "‰", share.end()));
      default -> {
        BigDecimal whole = ChineseNumeral.value(share.group(1)).orElseThrow();
        yield value
            .filter(v -> v.compareTo(whole) < 0)
            .map(v -> new Spelled(percent(v, whole), "%", share.end()));
      }
    };
  }

  private static Optional<Spelled> englishShare(Matcher share) {
    if (share.group(1) != null) {
      return Optional.of(new Spelled(BigDecimal.valueOf(50), "%", share.end()));
    }
    BigDecimal count;
    BigDecimal whole;
    if (share.group(2) != null) {
      count = share.group(2).startsWith("a") ? BigDecimal.ONE : count(share.group(2));
      whole = BigDecimal.valueOf(PARTS.indexOf(share.group(3)) + 2L);
    } else {
      count = count(share.group(4));
      whole = count(share.group(5));
    }
    // 7 out of 9 are seven of the nine there are, no share of any number.
    boolean isShare =
        share.group(2) != null
            || count.compareTo(BigDecimal.ONE) == 0
            || ROUND.contains(whole.intValue());
    return isShare && count.signum() > 0 && count.compareTo(whole) < 0
        ? Optional.of(new Spelled(percent(count, whole), "%", share.end()))
        : Optional.empty();
  }

  private static BigDecimal count(String text) {
    return Character.isDigit(text.charAt(0))
        ? new BigDecimal(text)
        : BigDecimal.valueOf(NAMES.indexOf(text) + 1L);
  }

  private static BigDecimal percent(BigDecimal count, BigDecimal whole) {
    BigDecimal percent =
        count
            .multiply(BigDecimal.valueOf(100))
            .divide(whole, PERCENT_SCALE, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }

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
