package org.duban.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.time.ChineseNumeral;

/// A target that offices word as a phrase: 保持正增长, 与经济增长同步, 高于全市平均, 前3位. The whole clause must be
/// the phrase, so that no number beside it is passed over.
///
/// @param pattern of a clause in small half-width letters
/// @param meaning what the clause means; empty where it turns out not to be the phrase
record SetPhrase(Pattern pattern, Function<MatchResult, Optional<Meaning>> meaning) {

  /// What a phrase means.
  sealed interface Meaning {

    /// A growth rate above zero.
    record Growing() implements Meaning {}

    /// A growth rate below zero.
    record Declining() implements Meaning {}

    /// 两位数增长: a growth rate of 10% or more.
    record GrowingBy(BigDecimal percent) implements Meaning {}

    /// 零增长, 持平: a growth rate of 0.
    record Unchanged() implements Meaning {}

    /// 零死亡, 清零: nothing of it.
    record Nothing() implements Meaning {}

    /// A place among others, or a better one than before.
    record Placed(Optional<Integer> place) implements Meaning {}

    /// At least what `words` name, say the growth of the economy.
    record InStep(String words) implements Meaning {}

    /// To be compared with a benchmark: above it, below it, or (优于) on the better side of it.
    record Compared(String benchmark, Optional<Direction> side) implements Meaning {}
  }

  private static final String NO_DIGITS = "[^0-9]*?";

  private static final String NOT_DENIED = "(?<!不)(?<!no )(?<!not )";

  private static final String AVERAGE = "[^0-9]*?(?:平均|均值|average|mean|benchmark)[^0-9]*";

  private static final List<SetPhrase> ALL =
      List.of(
          of(
              NO_DIGITS
                  + "(?:(?<!非)正增长|由负转正|positive(?: growth)?(?: in .*)?|grow(?:ing)? positively)",
              _ -> new Meaning.Growing()),
          of(
              NO_DIGITS
                  + "(?:(?:继续|持续)(?:保持)?(?:下降|降低|减少)|只降不升|只减不增|负增长|continu(?:e|es|ing) to"
                  + " (?:fall|decline|decrease|drop)|keeps?"
                  + " (?:falling|declining|decreasing)|(?:further|continued)"
                  + " (?:fall|decline|decrease)|negative growth)",
              _ -> new Meaning.Declining()),
          of(
              NO_DIGITS + "(?:[两双]位数(?:以上)?(?:的)?增长|增长[两双]位数(?:以上)?|double[- ]digit growth)",
              _ -> new Meaning.GrowingBy(BigDecimal.TEN)),
          of(
              NO_DIGITS + "(?:翻一番|翻番|doubl(?:e|es|ed|ing)(?: .*)?)",
              _ -> new Meaning.GrowingBy(BigDecimal.valueOf(100))),
          of(NO_DIGITS + "翻两番|quadruple", _ -> new Meaning.GrowingBy(BigDecimal.valueOf(300))),
          of(
              "[^0-9]*?(?:零增长|(?:与|同|和)?(?:上年|去年|上年同期|去年同期)?(?:水平)?(?:基本|大体|总体)?持平)"
                  + "|(?:zero|nil) growth",
              _ -> new Meaning.Unchanged()),
          of(
              NO_DIGITS
                  + "(?:(?:保持|实现|确保)?(?:零|0)(?:死亡|事故|发生|伤亡|新增|案件|违规|投诉|泄漏|火灾|返贫|复发|感染|上访|欠薪)|为零|归零|清零|零)"
                  + "|(?:zero|nil)(?: [a-z ]*)?",
              _ -> new Meaning.Nothing()),
          of(
              NO_DIGITS + "(?:位次|排名|名次)(?:继续|稳步|实现)?(?:前移|上升|提升|靠前|进位)|争先进位",
              _ -> new Meaning.Placed(Optional.empty())),
          of(
              "(?:a )?(?:better|higher|improved) rank(?:ing)?"
                  + "|(?:improve|move up) (?:in )?(?:the |our )?rank(?:ing)?s?",
              _ -> new Meaning.Placed(Optional.empty())),
          ofPlace(
              NO_DIGITS
                  + "前\\s*([0-9]{1,9}|[一二三四五六七八九十百]{1,4})\\s*(?:位|名|强|位次|名次)?"
                  + "(?:以内|之内|行列|方阵|水平)?"),
          ofPlace(
              NO_DIGITS
                  + "第\\s*(?:([0-9]{1,9})\\s*(?:位|名)?|([一二三四五六七八九十百]{1,4})\\s*(?:位|名))次?"
                  + "(?:以内|之内|以上|及以上)?"),
          ofPlace(NO_DIGITS + "(?:全[国省市区县州盟]|[排位居列]|排名|名列|保持|蝉联)第([一二三四五六七八九十]{1,3})"),
          ofPlace(NO_DIGITS + "([0-9]{1,9}|[一二三四五六七八九十]{0,3}[十百])强(?:县|区|市|行列|之列)?"),
          ofPlace(
              NO_DIGITS
                  + "\\b(?:rank(?:ed|ing)?|place[d]?|position)(?: (?:at|in|of|no\\.?|the))*(?:"
                  + " top)? #?([0-9]{1,9})(?:st|nd|rd|th)?(?: or (?:better|higher|above))?"),
          ofPlace(
              "(?:the )?([0-9]{1,9})(?:st|nd|rd|th)(?: (?:place|position|rank))?"
                  + "(?: or (?:better|higher|above))?"),
          ofPlace(
              NO_DIGITS
                  + "\\btop ([0-9]{1,9}|three|five|ten|twenty)(?: (?:in|of|among|nationally)"
                  + " [^0-9%]*| places?)?"),
          of(
              "[^0-9]*(?:与|和|同|跟)([^0-9]+?)(?:继续|保持|基本|大体|大致|总体|实现)*同步(?:增长|提高|提升)?",
              m -> new Meaning.InStep(m.group(1))),
          of(
              NO_DIGITS
                  + "(?:不低于|不慢于|略?高于|略?快于|跑赢|超过)"
                  + "((?:国民)?经济(?:增长|增速|发展)|(?:全[市区县省])?(?:gdp|(?:地区|国内)?生产总值)(?:增长|增速|增幅)?)"
                  + "(?:水平|速度)?",
              m -> new Meaning.InStep(m.group(1))),
          of(
              NO_DIGITS
                  + "\\b(?:at or above|no (?:less|lower) than|faster than|above)"
                  + " ((?:the )?(?:economic growth|growth of the economy|gdp(?: growth)?))",
              m -> new Meaning.InStep(m.group(1))),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:不低于|高于|快于)((?:全国|全省|全市|全区|国家|省里?|市里?)"
                  + "(?:(?:、|和|及|与)(?:全国|全省|全市))?(?:水平|增速|增幅|速度)?)",
              m -> new Meaning.Compared(m.group(1), Optional.of(Direction.HIGHER))),
          of(
              NO_DIGITS + NOT_DENIED + "(?:优于|好于)((?:全国|全省|全市|全区|国家|省里?|市里?)(?:水平)?)",
              m -> new Meaning.Compared(m.group(1), Optional.empty())),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:不高于|低于)((?:全国|全省|全市|全区|国家|省里?|市里?)"
                  + "(?:(?:、|和|及|与)(?:全国|全省|全市))?(?:水平|增速|增幅|速度)?)",
              m -> new Meaning.Compared(m.group(1), Optional.of(Direction.LOWER))),
          of(
              NO_DIGITS
                  + "(?:broadly )?(?:in (?:step|line|pace) with|keep(?:ing)? (?:pace|step|up) with)"
                  + " ([^0-9]+)",
              m -> new Meaning.InStep(m.group(1))),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:不低于|高于|超过|快于|大于|达到|\\bno (?:less|lower) than|\\bnot (?:less|lower)"
                  + " than|\\bat least|\\bat or above|\\babove|\\bover|\\bhigher"
                  + " than|\\bfaster than|\\bexceed(?:ing)?|>=?|≥)\\s*("
                  + AVERAGE
                  + ")",
              m -> new Meaning.Compared(m.group(1), Optional.of(Direction.HIGHER))),
          of(
              NO_DIGITS + NOT_DENIED + "(?:优于|好于|好过|\\bbetter than)\\s*(" + AVERAGE + ")",
              m -> new Meaning.Compared(m.group(1), Optional.empty())),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:不高于|不超过|低于|小于|少于|\\bno (?:more|higher) than|\\bat most|\\bat or"
                  + " below|\\bbelow|\\bunder|\\blower than|\\bless than|\\bwithin|<=?|≤)\\s*("
                  + AVERAGE
                  + ")",
              m -> new Meaning.Compared(m.group(1), Optional.of(Direction.LOWER))));

  private static final List<String> NUMBER_WORDS = List.of("three", "five", "ten", "twenty");
  private static final List<Integer> NUMBERS = List.of(3, 5, 10, 20);

  private static SetPhrase of(String pattern, Function<MatchResult, Meaning> meaning) {
    return new SetPhrase(Pattern.compile(pattern), m -> Optional.of(meaning.apply(m)));
  }

  private static SetPhrase ofPlace(String pattern) {
    return new SetPhrase(
        Pattern.compile(pattern),
        m ->
            place(m.group(1) != null ? m.group(1) : m.group(2))
                .map(p -> new Meaning.Placed(Optional.of(p))));
  }

  private static Optional<Integer> place(String number) {
    int word = NUMBER_WORDS.indexOf(number);
    if (word >= 0) {
      return Optional.of(NUMBERS.get(word));
    }
    return (Character.isDigit(number.charAt(0))
            ? Optional.of(Integer.valueOf(number))
            : ChineseNumeral.value(number).map(BigDecimal::intValueExact))
        .filter(p -> p > 0);
  }

  /// No phrase is longer; the patterns take their time with long texts.
  private static final int LONGEST = 100;

  /// What `clause` (small, half-width, without brackets) means as a phrase.
  static Optional<Meaning> in(String clause) {
    if (clause.length() > LONGEST) {
      return Optional.empty();
    }
    for (SetPhrase phrase : ALL) {
      Matcher matcher = phrase.pattern.matcher(clause);
      if (matcher.matches()) {
        Optional<Meaning> meaning = phrase.meaning.apply(matcher.toMatchResult());
        if (meaning.isPresent()) {
          return meaning;
        }
      }
    }
    return Optional.empty();
  }
}
