package org.duban.plan.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.model.Direction;
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

    /// A growth rate that isn't below zero: 不出现负增长, "no further decline".
    record NotFalling() implements Meaning {}

    /// A growth rate that isn't above zero: 不反弹, "no increase".
    record NotRising() implements Meaning {}

    /// Halve: a decline by that percentage or more.
    record DecliningBy(BigDecimal percent) implements Meaning {}

    /// As fast as what `words` name, say the growth of the economy.
    ///
    /// @param roughly 基本同步: with a tolerance of its own
    record InStep(String words, boolean roughly) implements Meaning {}

    /// To be compared with what `words` name, an indicator: above or below it.
    record ComparedToIndicator(String words, Direction side, BigDecimal margin)
        implements Meaning {}

    /// To be compared with a benchmark: above it, below it, or (优于) on the better side of it.
    ///
    /// @param margin how far beyond it
    record Compared(String benchmark, Optional<Direction> side, BigDecimal margin)
        implements Meaning {
      Compared(String benchmark, Optional<Direction> side) {
        this(benchmark, side, BigDecimal.ZERO);
      }
    }

    /// Words that deny what would be a phrase without them.
    record Denied() implements Meaning {}
  }

  /// How far apart growth rates are that statistics offices called 基本同步: 12.0 and 12.7 percent, 9.7
  /// and 9.8, 2.9 and 3.0.
  static final BigDecimal ROUGHLY = new BigDecimal("0.7");

  /// Words that turn round what stands behind them.
  private static final Pattern DENIAL =
      Pattern.compile(
          "[不未无没勿免禁杜]|非(?!常)|防止|防范|遏制|扭转|制止|停止|严防|谨防|\\b(?:no|not|never|without|avoid|avoiding|prevent|preventing|stop|stopping|halt"
              + "|halting|reverse|reversing|cannot|nor|neither|fail|less|lower|slower)\\b|n't\\b");

  private static final String DENY =
      "(?:不|不再|不得|不能|不会|不许|未|没有|无|坚决?不|避免|防止|杜绝|扭转|遏制|严防|防范|坚决防止|坚决遏制|消除|制止|谨防|力避)"
          + "(?:出现|再|继续|持续|进一步|发生|产生|有|呈现|再次|大幅|明显|同比)*";

  private static final String DENY_EN =
      "(?:no|not|avoid(?:ing)?|prevent(?:ing)?|stop(?:ping)?|halt(?:ing)?|without|never|arrest(?:ing)?|reverse|reversing|do(?:es)? not"
          + "|must not|should not|will not|there (?:is|will be|must be|should be) no)"
          + " (?:any |a |the |have |see |show |further |more |continued |continuing |overall |net |year[- ]on[- ]year |real[- ]terms? |significant )*";

  private static final String FALLING = "(?:负增长|下降|下滑|降低|减少|回落|负值|倒退|下跌|萎缩)";

  private static final String RISING = "(?:正?增长|上升|增加|反弹|扩大|提高|上涨|增多|新增)";

  private static final String FALLING_EN =
      "(?:negative growth|declin(?:e|es|ing)|fall(?:s|ing)?|drop(?:s|ping)?|decreas(?:e|es|ing)|reduc(?:e|tion|tions|ing)|deteriorat(?:e|es|ion|ing)|loss(?:es)?|slippage|worsening|contraction)";

  private static final String RISING_EN =
      "(?:increas(?:e|es|ing)|ris(?:e|es|ing)|growth|grow(?:ing)?)";

  private static final String TAIL_EN = "(?: (?:in|of|on|from) .*)?";

  private static final String NUMBER = "([0-9]{1,4}(?:\\.[0-9]{1,4})?)";

  private static final String PLACES = "(?:全国|全省|全市|全区|全县|全州|全盟|国家|省里?|市里?|区里?)";

  private static final String ABOVE_ZH = "(?:不低于|略?高于|略?快于|超过|超出|高出|领先|跑赢|大于|优于|好于|多于)";

  private static final String NO_DIGITS = "[^0-9]*?";

  /// 不高于 is not 高于.
  private static final String NOT_DENIED = "(?<!不)(?<!no )(?<!not )";

  private static final String AVERAGE = "[^0-9]*?(?:平均|均值|average|mean|benchmark)[^0-9]*";

  private static final List<SetPhrase> ALL =
      List.of(
          of(
              "[^0-9]*?" + DENY + FALLING + "(?:的?(?:局面|态势|势头|趋势|情况|现象))?",
              _ -> new Meaning.NotFalling()),
          of("(?:[^0-9]*? )?" + DENY_EN + FALLING_EN + TAIL_EN, _ -> new Meaning.NotFalling()),
          of(
              "[^0-9]*?" + DENY + RISING + "(?:的?(?:局面|态势|势头|趋势|情况|现象))?",
              _ -> new Meaning.NotRising()),
          of("(?:[^0-9]*? )?" + DENY_EN + RISING_EN + TAIL_EN, _ -> new Meaning.NotRising()),
          of(
              "(?:至少|确保|力争|实现)?减半|" + "(?:at least )?halv(?:e|es|ed|ing)(?: (?:the |our )?.*)?",
              _ -> new Meaning.DecliningBy(BigDecimal.valueOf(50))),
          of(
              NO_DIGITS
                  + "(?:(?<!非)正增长|由负转正|positive(?: growth)?(?: in .*)?|grow(?:ing)? positively"
                  + "|continu(?:e|es|ing) to (?:grow|rise|increase)|keeps? (?:growing|rising))",
              _ -> new Meaning.Growing()),
          of(
              NO_DIGITS
                  + "(?:(?:继续|持续)(?:保持)?(?:下降|降低|减少)|只降不升|只减不增|逐[年步]下降|逐[年步]减少|负增长|continu(?:e|es|ing) to"
                  + " (?:fall|decline|decrease|drop)|keeps?"
                  + " (?:falling|declining|decreasing)|(?:further|continued)"
                  + " (?:fall|decline|decrease)|negative growth)",
              _ -> new Meaning.Declining()),
          of(
              NO_DIGITS + "(?:[两双]位数(?:以上)?(?:的)?增长|增长[两双]位数(?:以上)?|double[- ]digit growth)",
              _ -> new Meaning.GrowingBy(BigDecimal.TEN)),
          of(
              NO_DIGITS + "(?:翻一番|翻番|(?:at least )?doubl(?:e|es|ed|ing)(?: (.*))?)",
              _ -> new Meaning.GrowingBy(BigDecimal.valueOf(100))),
          of(NO_DIGITS + "翻两番|quadruple", _ -> new Meaning.GrowingBy(BigDecimal.valueOf(300))),
          of(
              "[^0-9]*?(?:零增长|(?:与|同|和)?(?:上年|去年|上年同期|去年同期)?(?:水平)?(?:基本|大体|总体)?持平)"
                  + "|(?:zero|nil) growth",
              _ -> new Meaning.Unchanged()),
          of(
              NO_DIGITS
                  + "(?:(?:保持|实现|确保)?(?:零|0)(?:死亡|事故|发生|伤亡|新增|案件|违规|投诉|泄漏|火灾|返贫|复发|感染|上访|欠薪)|为零|归零|清零|零)"
                  + "|(?:(?:to )?(?:zero|nil)|none)(?: ([a-z ]*))?|no (?!increase|growth|change|target|more|less|further)([a-z ]+)",
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
          ofPlace("[^0-9引招落投培对签]*?([0-9]{1,9}|[一二三四五六七八九十]{0,3}[十百])强(?:县|区|市|行列|之列)?"),
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
              "[^0-9]*(?:与|和|同|跟)([^0-9]+?)(?:继续|保持|实现|总体)*(基本|大体|大致|总体上)?(?:继续|保持|实现)*同步(?:增长|提高|提升)?",
              m -> new Meaning.InStep(m.group(1), m.group(2) != null || m.group().contains("基本"))),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:不低于|不慢于|略?高于|略?快于|跑赢|超过)"
                  + "((?:国民)?经济(?:增长|增速|发展)|(?:全[市区县省])?(?:gdp|(?:地区|国内)?生产总值)(?:增长|增速|增幅)?)"
                  + "(?:水平|速度)?(?:"
                  + NUMBER
                  + "个?百分点(?:以上)?)?",
              m ->
                  new Meaning.ComparedToIndicator(
                      m.group(1), Direction.HIGHER, margin(m.group(2)))),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:不高于|不快于|低于|慢于)"
                  + "((?:国民)?经济(?:增长|增速|发展)|(?:全[市区县省])?(?:gdp|(?:地区|国内)?生产总值)(?:增长|增速|增幅)?)"
                  + "(?:水平|速度)?(?:"
                  + NUMBER
                  + "个?百分点(?:以上)?)?",
              m ->
                  new Meaning.ComparedToIndicator(m.group(1), Direction.LOWER, margin(m.group(2)))),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "\\b(?:at or above|no (?:less|lower|slower) than|faster than|above|higher than|at least)"
                  + " ((?:the )?(?:economic growth|growth of the economy|gdp(?: growth)?))",
              m -> new Meaning.ComparedToIndicator(m.group(1), Direction.HIGHER, BigDecimal.ZERO)),
          // 高于全市1.4个百分点.
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + ABOVE_ZH
                  + "("
                  + PLACES
                  + "(?:平均)?(?:水平|增速|增幅|速度|平均水平|平均增速)?)"
                  + NUMBER
                  + "个?百分点(?:以上)?",
              m ->
                  new Meaning.Compared(
                      m.group(1), Optional.of(Direction.HIGHER), margin(m.group(2)))),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:低于|小于)("
                  + PLACES
                  + "(?:平均)?(?:水平|增速|增幅|速度|平均水平|平均增速)?)"
                  + NUMBER
                  + "个?百分点(?:以上)?",
              m ->
                  new Meaning.Compared(
                      m.group(1), Optional.of(Direction.LOWER), margin(m.group(2)))),
          of(
              "(?:at least )?"
                  + NUMBER
                  + " ?(?:percentage points?|points?|pp|ppts?) (?:or more )?(above|higher than|faster than|ahead of|more than|below|lower than|less than) ((?:the |our )?[a-z' ]{0,40}(?:average|mean|benchmark))",
              m ->
                  new Meaning.Compared(
                      m.group(3),
                      Optional.of(
                          m.group(2).matches("below|lower than|less than")
                              ? Direction.LOWER
                              : Direction.HIGHER),
                      margin(m.group(1)))),
          of(
              "(?:be )?(above|higher than|ahead of|exceed|below|lower than) ((?:the |our )?[a-z' ]{0,40}(?:average|mean|benchmark)) by (?:at least )?"
                  + NUMBER
                  + " ?(?:percentage points?|points?|pp|ppts?)(?: or more)?",
              m ->
                  new Meaning.Compared(
                      m.group(2),
                      Optional.of(
                          m.group(1).matches("below|lower than")
                              ? Direction.LOWER
                              : Direction.HIGHER),
                      margin(m.group(3)))),
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
                  + "(broadly )?(?:in (?:step|line|pace) with|keep(?:ing)? (?:pace|step|up) with)"
                  + " ([^0-9]+)",
              m -> new Meaning.InStep(m.group(2), m.group(1) != null)),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(?:不低于|高于|超过|快于|大于|达到|\\bno (?:less|lower|slower|worse) than|\\bnot (?:less|lower)"
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
              m -> new Meaning.Compared(m.group(1), Optional.of(Direction.LOWER))),
          of(
              NO_DIGITS
                  + NOT_DENIED
                  + "(不低于|不慢于|略?高于|略?快于|不高于|不快于|低于|慢于)(?!上年|去年|往年|预期|预算|计划|目标|同期|历史|国家|省|市)([^0-9]{2,20}?)(?:水平|速度)?(?:"
                  + NUMBER
                  + "个?百分点(?:以上)?)?",
              m ->
                  new Meaning.ComparedToIndicator(
                      m.group(2),
                      m.group(1).matches("不高于|不快于|低于|慢于") ? Direction.LOWER : Direction.HIGHER,
                      margin(m.group(3)))));

  private static BigDecimal margin(String number) {
    return number == null ? BigDecimal.ZERO : new BigDecimal(number);
  }

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

  /// What `clause` (small, half-width, without brackets) means as a phrase of a row named `naming`.
  static Optional<Meaning> in(String clause, Naming naming) {
    if (clause.length() > LONGEST) {
      return Optional.empty();
    }
    for (SetPhrase phrase : ALL) {
      Matcher matcher = phrase.pattern.matcher(clause);
      if (matcher.matches()) {
        Optional<Meaning> meaning =
            phrase
                .meaning
                .apply(matcher.toMatchResult())
                .flatMap(m -> meant(m, matcher, clause, naming));
        if (meaning.isPresent()) {
          return meaning;
        }
      }
    }
    return Optional.empty();
  }

  /// The meaning, if the words around it leave it.
  private static Optional<Meaning> meant(
      Meaning meaning, Matcher matcher, String clause, Naming naming) {
    boolean denied =
        ALTERNATIVE.matcher(clause).find()
            || DENIAL.matcher(WITHOUT_DENIAL.matcher(clause).replaceAll("")).find();
    return switch (meaning) {
      case Meaning.NotFalling _, Meaning.NotRising _, Meaning.Denied _ ->
          Optional.of(ALTERNATIVE.matcher(clause).find() ? new Meaning.Denied() : meaning);
      // "Zero carbon homes", "Double glazing installed": what is counted must be the row's.
      case Meaning.Nothing _ -> {
        boolean ofRow =
            matcher.groupCount() < 2
                || (isOfRow(matcher.group(1), naming) && isOfRow(matcher.group(2), naming));
        yield Optional.of(meaning).filter(_ -> ofRow);
      }
      case Meaning.GrowingBy _ -> {
        boolean ofRow = matcher.groupCount() < 1 || isOfRow(matcher.group(1), naming);
        yield denied ? Optional.of(new Meaning.Denied()) : Optional.of(meaning).filter(_ -> ofRow);
      }
      case Meaning.Growing _,
          Meaning.Declining _,
          Meaning.DecliningBy _,
          Meaning.Unchanged _,
          Meaning.Placed _,
          Meaning.InStep _,
          Meaning.ComparedToIndicator _,
          Meaning.Compared _ ->
          Optional.of(denied ? new Meaning.Denied() : meaning);
    };
  }

  /// 正增长或零增长 says two things.
  private static final Pattern ALTERNATIVE =
      Pattern.compile(
          "或(?!以上|以下|更)|\\bor (?!better|higher|above|more|below|lower|less|at)(?<!\\bat or )");

  /// What looks like a denial within a bound of its own.
  private static final Pattern WITHOUT_DENIAL =
      Pattern.compile(
          "不低于|不慢于|不高于|不超过|不快于|不少于|只降不升|只减不增|不断|\\b(?:no|not) (?:less|lower|more|higher|slower) than\\b"
              + "|(?<!no )(?<!not )\\b(?:less|lower|slower) than\\b|at least|无锡|不良");

  private static final Pattern COUNTED_BADS =
      Pattern.compile(
          "(?:[a-z]+ ){0,2}(?:complaints?|deaths?|fatalit(?:y|ies)|accidents?|breach(?:es)?|incidents?|injur(?:y|ies)|cases?|failures?|errors?"
              + "|never events|overdue [a-z]+|defaults?|losses|data losses|suspensions|exclusions|evictions|outages|spills|fines|penalties|findings)");

  private static final Pattern THE_NUMBER =
      Pattern.compile(
          "(?:the |our |their )?(?:total |current )?(?:number|numbers|amount|total|figure)");

  private static boolean isOfRow(String words, Naming naming) {
    if (words == null || words.isBlank()) {
      return true;
    }
    String plain = words.strip();
    return THE_NUMBER.matcher(plain).matches()
        || naming.fits(plain)
        || naming.begins(plain)
        || COUNTED_BADS.matcher(plain).matches();
  }
}
