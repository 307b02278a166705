package org.duban.plan.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.text.Currency;
import org.duban.text.HalfWidth;

/// A unit as a power of ten of a base: 万人 is 10⁴ 人, £m is 10⁶ £. Two units of the same base convert
/// into each other exactly.
///
/// @param base empty for a bare multiple (5.75万)
public record Unit(String base, int power) {

  static final Unit PERCENT = new Unit("%", 0);

  private static final String MULTIPLES = "十百千万亿";
  private static final List<Integer> POWERS = List.of(1, 2, 3, 4, 8);
  private static final Map<String, Integer> WORDS =
      Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);
  private static final Map<String, Integer> LETTERS =
      Map.of("k", 3, "000", 3, "'000", 3, "000s", 3, "m", 6, "mn", 6, "b", 9, "bn", 9, "tn", 12);

  /// "per 1,000 people", "kg per household": by another unit.
  private static final Pattern PER = Pattern.compile("(?:^|\\s)per\\s(?!cent)");

  private static final Pattern CURRENCY =
      Pattern.compile(
          "((?:" + Currency.DOLLARS + ")\\$|[" + Currency.SIGNS + "])(.*)", Pattern.DOTALL);
  private static final Pattern WORD_FIRST =
      Pattern.compile("(thousand|million|billion|trillion)(.*)", Pattern.DOTALL);
  private static final Pattern LETTER_FIRST =
      Pattern.compile("\\s*(k|mn?|bn?|tn|'?000s?)(?:\\s+(.*))?", Pattern.DOTALL);

  /// Spellings of one unit; the first of each line is the base.
  private static final Map<String, Unit> SPELLINGS =
      spellings(
          "% percent pct pc percentage",
          "‰ permille",
          "百分点 个百分点 percentagepoint percentagepoints pp ppt ppts",
          "人 people person persons",
          "户 household households",
          "元 人民币 人民币元 元人民币 rmb cny yuan ¥",
          "美元 usd us$ $ dollar dollars",
          "日元 jpy",
          "欧元 eur € euro euros",
          "£ gbp 英镑 pound pounds",
          "米 公尺 metre metres meter meters",
          "克 gram grams",
          "吨 t tonne tonnes metricton metrictons",
          "平方米 平米 ㎡ m² m2 sqm",
          "立方米 m³ m3",
          "公顷 ha hectare hectares",
          "微克/立方米 微克每立方米 μg/m³ µg/m³ μg/m3 µg/m3 ug/m3 ug/m³",
          "天 日 day days calendarday calendardays",
          "工作日 个工作日 workingday workingdays businessday businessdays",
          "小时 个小时 hour hours hr hrs",
          "分钟 minute minutes min mins",
          "秒 秒钟 second seconds sec secs",
          "周 week weeks",
          "月 个月 month months",
          "年 year years",
          "kwh 千瓦时 度 千瓦小时",
          "千瓦 kw",
          "倍 times",
          "nz$ nzd 新西兰元",
          "a$ aud au$ 澳元",
          "c$ cad ca$ 加元",
          "s$ sgd",
          "hk$ 港元 hkd",
          "家",
          "个",
          "名");

  private static final Map<String, Unit> MULTIPLE_SPELLINGS =
      Map.of(
          "公里", new Unit("米", 3),
          "km", new Unit("米", 3),
          "kilometre", new Unit("米", 3),
          "kilometres", new Unit("米", 3),
          "公斤", new Unit("克", 3),
          "kg", new Unit("克", 3),
          "kilogram", new Unit("克", 3),
          "kilograms", new Unit("克", 3));

  /// Watts by their spelling: MW is a million times kW by a thousand, and mW nobody means.
  private static final Map<String, Unit> WATTS =
      Map.of(
          "兆瓦", new Unit("千瓦", 3),
          "mw", new Unit("千瓦", 3),
          "吉瓦", new Unit("千瓦", 6),
          "gw", new Unit("千瓦", 6),
          "mwh", new Unit("kwh", 3),
          "gwh", new Unit("kwh", 6),
          "twh", new Unit("kwh", 9),
          "兆瓦时", new Unit("kwh", 3));

  /// The same spelled out, and by what is installed at its peak.
  private static final Map<String, Unit> WATTS_IN_WORDS = wattsInWords();

  private static Map<String, Unit> wattsInWords() {
    Map<String, Unit> words = new HashMap<>();
    List.of(Map.entry("kilo", 0), Map.entry("mega", 3), Map.entry("giga", 6))
        .forEach(multiple -> {
          Unit power = new Unit("千瓦", multiple.getValue());
          Unit peak = new Unit("kwp", multiple.getValue());
          Unit energy = new Unit("kwh", multiple.getValue());
          String letter = multiple.getKey().substring(0, 1);
          for (String plural : List.of("", "s")) {
            words.put(multiple.getKey() + "watt" + plural, power);
            words.put(multiple.getKey() + "watt-hour" + plural, energy);
            words.put(multiple.getKey() + "watthour" + plural, energy);
          }
          words.put(multiple.getKey() + "watt-peak", peak);
          words.put(multiple.getKey() + "watt-peaks", peak);
          words.put(letter + "wp", peak);
        });
    return Map.copyOf(words);
  }

  private static final Set<String> TIMES = Set.of("天", "工作日", "小时", "分钟", "秒", "周", "月", "年");

  /// All of them, in a map that is faster to ask than Map.copyOf.
  private static final Map<String, Unit> ALL = new HashMap<>(SPELLINGS);

  static {
    ALL.putAll(WATTS);
    ALL.putAll(WATTS_IN_WORDS);
    ALL.putAll(MULTIPLE_SPELLINGS);
  }

  /// The other bases that are known for units wherever they stand behind a number.
  private static final Set<String> BASES =
      Set.of(
          ("项 件 套 台 辆 座 条 处 所 间 张 份 次 场 批 期 亩 斤 岁 人次 户次 车次 架次 瓦 位 分 头 只 株"
                  + " 例 起 宗 本 篇 册 平方公里 毫克/升 吨标准煤 床 张床位 标方 人/万人 种 支 艘 列 班 栋 幢 片 口 眼 根 级 场次 批次 台次 件次 班次 航班 标箱 标准箱 吨公里 人公里 吨/万元 吨标准煤/万元"
                  + " 千克标准煤/万元 立方米/万元 起/10万人 起/万人 人/10万人 件/万人 件/10万人 元/人 万元/人 元/吨 元/亩 元/平方米 亩/人 平方米/人 千克/亩 公斤/亩 :1 盏 棵 块 幅 组 团 队 店 门 亿立方米 项次 名次"
                  + " 家次 例次 吨煤 个/万人 人/千人 张/千人 件/家 村 社区 镇 乡 部 集 届 首 项目 企业 学位 个学位 床位 车位 泊位 公里/小时 兆比特/秒 分贝 摄氏度 度电 吨位 箱 袋 桶 升 毫升 毫克 千克 公升 辆次 艘次"
                  + " kwp mbps gbps dpm db co2e tco2e tonnesco2e tco2 kgco2e litres litre miles mile acres acre")
              .split(" "));

  private static Map<String, Unit> spellings(String... lines) {
    Map<String, Unit> spellings = new HashMap<>();
    for (String line : lines) {
      String[] names = line.split(" ", -1);
      for (String name : names) {
        spellings.put(name, new Unit(names[0], 0));
      }
    }
    return Map.copyOf(spellings);
  }

  /// The unit that `text` names. A text that is no known spelling is a base of its own.
  public static Unit of(String text) {
    Unit known = spelled(text);
    return known != null ? known : ofPlain(plain(text));
  }

  private static Unit ofPlain(String plain) {
    Unit spelled = spelled(plain);
    if (spelled != null) {
      return spelled;
    }
    if (plain.isEmpty() || Character.isIdeographic(plain.charAt(0))) {
      return chinese(plain);
    }
    Matcher currency = CURRENCY.matcher(plain);
    if (currency.matches()) {
      return money(currency.group(1), currency.group(2));
    }
    Matcher word = WORD_FIRST.matcher(plain);
    return word.matches() ? of(word.group(2)).times(WORDS.get(word.group(1))) : chinese(plain);
  }

  /// The unit that `text` names when a letter before it is a multiple: 1.2m people.
  public static Unit withLetters(String text) {
    Matcher letter = LETTER_FIRST.matcher(HalfWidth.of(text).toLowerCase(Locale.ROOT));
    if (!letter.matches()) {
      return of(text);
    }
    String rest = letter.group(2) == null ? "" : letter.group(2);
    return of(rest).times(LETTERS.get(letter.group(1)));
  }

  private Unit times(int factor) {
    return new Unit(base, power + factor);
  }

  private static Unit spelled(String plain) {
    return ALL.get(plain);
  }

  /// What stands behind a currency sign: £m, $亿, £ per household.
  private static Unit money(String sign, String rest) {
    Integer factor = LETTERS.containsKey(rest) ? LETTERS.get(rest) : WORDS.get(rest);
    Unit behind = factor != null ? new Unit("", factor) : chinese(rest);
    return new Unit(of(sign).base + behind.base, behind.power);
  }

  private static Unit chinese(String plain) {
    int power = 0;
    int start = 0;
    while (start < plain.length() && spelled(plain.substring(start)) == null) {
      int index = MULTIPLES.indexOf(plain.charAt(start));
      if (index < 0) {
        break;
      }
      power += POWERS.get(index);
      start++;
    }
    String rest = plain.substring(start);
    Unit spelled = spelled(rest);
    return spelled == null ? new Unit(rest, power) : new Unit(spelled.base, spelled.power + power);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String small = Currency.halfWidth(HalfWidth.of(text).toLowerCase(Locale.ROOT));
    String half = PER.matcher(small).replaceAll("/");
    for (int i = 0; i < half.length(); i++) {
      if (!Character.isWhitespace(half.charAt(i))) {
        plain.append(half.charAt(i));
      }
    }
    return plain.toString();
  }

  /// Whether it is one that offices use, not just any word.
  public boolean isKnown() {
    return SPELLINGS.containsKey(base)
        || BASES.contains(base)
        || CURRENCY.matcher(base).matches()
        || (base.isEmpty() && power > 0);
  }

  /// Whether it is one of rates: %, 人/万人.
  public boolean isRate() {
    return base.equals("%")
        || base.equals("‰")
        || base.equals("百分点")
        || base.contains("/")
        || base.contains("每")
        || base.equals(":1");
  }

  /// Whether it is a time: how long something takes, or how many days of a kind there are.
  public boolean isTime() {
    return TIMES.contains(base);
  }

  public boolean isPercent() {
    return base.equals("%");
  }

  /// Whether values in this unit can be given in `other`. A bare multiple fits any unit.
  public boolean fits(Unit other) {
    return base.equals(other.base) || base.isEmpty() || other.base.isEmpty();
  }

  /// `value`, which is in this unit, in `other`.
  public BigDecimal convert(BigDecimal value, Unit other) {
    if (power == other.power) {
      return value;
    }
    BigDecimal converted = value.scaleByPowerOfTen(power - other.power).stripTrailingZeros();
    return converted.scale() < 0 ? converted.setScale(0) : converted;
  }
}
