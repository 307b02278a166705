package org.duban.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duban.csv.HalfWidth;

/// What an indicator's name tells: which words are only the name again, and what the figures are.
final class Naming {

  private static final Pattern GDP =
      Pattern.compile("国内生产总值|地区生产总值|生产总值|经济总量|gross domestic product");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Signs that say nothing.
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s.,;:!'\"“”‘’·()、。…—/《》-]*");

  private static final Pattern GROWTH_SUFFIX = Pattern.compile("(增长率|增长速度|增速|增长|增幅|涨幅| growth)$");
  private static final Pattern GROWTH =
      Pattern.compile("增速|增长|增幅|涨幅|降幅|降低率|下降率|growth|increase|inflation");
  private static final Pattern RATE =
      Pattern.compile("率|比重|占比|比例|浓度|指数|水平|强度|系数|密度|rate|share|ratio|index|per cent");
  private static final Pattern LOWER_IS_BETTER =
      Pattern.compile(
          "失业率|失业人数|消费价格|物价|cpi|pm2\\.?5|pm10|臭氧|能耗|排放|死亡|事故|发案|负债|债务率|不良|贫困发生|超标|重污染"
              + "|流失率|辍学率|投诉|赤字|杠杆率|用水量|煤炭消费|漏损|闲置|化肥使用|农药使用|火灾|unemployment|inflation|emission|death|fatalit|accident|crime|debt"
              + "|waiting|homeless|complaint|arrears|absence|sickness|days to |time to |fly-?tip");
  private static final Pattern HIGHER_AFTER_ALL =
      Pattern.compile(
          "下降|降低|减少|削减|减排|压减|压降|结案|破案|处置|处理|整改|办结|化解|满意|回复|盘活|达标|合格|完成率|成功|查处|回收|治理|覆盖|及时|预防|监测|安置"
              + "|resolved|answered|satisf|reduction|decrease|saving|positive|prevent|relie[fv]|success|solved"
              + "|detect|recover|collected|complian|on time|within|less than|fewer than|into work|cleared");

  /// One common word of this length makes two names of one thing.
  private static final int COMMON = 2;

  /// Longer words are no name.
  private static final int LONGEST = 60;

  private final String plain;

  /// Worked out when first asked for: most wordings do not repeat the name.
  private String canonical;

  Naming(String name) {
    this.plain = plain(name);
  }

  /// The name in small half-width letters, as a wording may start with it.
  static String plain(String name) {
    return HalfWidth.of(name).toLowerCase(Locale.ROOT);
  }

  /// Letters and digits alone, with one word for 生产总值.
  static String canonical(String words) {
    return NO_LETTER.matcher(GDP.matcher(plain(words)).replaceAll("gdp")).replaceAll("");
  }

  /// The length of the name at the start of `wording` (small, half-width): 0 when it doesn't start
  /// with it or has nothing behind it.
  int lengthAtStartOf(String wording) {
    if (plain.isEmpty() || wording.isEmpty() || wording.charAt(0) != plain.charAt(0)) {
      return 0;
    }
    for (String name : List.of(plain, GROWTH_SUFFIX.matcher(plain).replaceAll(""))) {
      if (!name.isEmpty() && wording.length() > name.length() && wording.startsWith(name)) {
        return name.length();
      }
    }
    return 0;
  }

  /// Whether `words` are only the name again, in other words: at least half of them are in it.
  boolean fits(String words) {
    String other = canonical(words);
    if (canonical == null) {
      canonical = canonical(plain);
    }
    if (other.isEmpty()) {
      return PUNCTUATION.matcher(words).matches();
    }
    boolean economy = other.equals("经济") && canonical.contains("gdp");
    if (canonical.contains(other) || economy || isShortFor(canonical, other)) {
      return true;
    }
    if (other.length() > LONGEST) {
      return false;
    }
    int common = longestCommonPart(other, canonical);
    return common >= COMMON && common * 2 >= other.length();
  }

  /// Whether `name` is an abbreviation of `words`: 社零 of 社会消费品零售总额, 居民收入 of 居民人均可支配收入.
  private static boolean isShortFor(String name, String words) {
    String core = GROWTH_SUFFIX.matcher(name).replaceAll("");
    if (core.length() < COMMON || core.charAt(0) != words.charAt(0)) {
      return false;
    }
    int next = 0;
    for (int i = 0; i < words.length() && next < core.length(); i++) {
      if (words.charAt(i) == core.charAt(next)) {
        next++;
      }
    }
    return next == core.length();
  }

  private static int longestCommonPart(String a, String b) {
    int longest = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = 0; j < b.length(); j++) {
        int n = 0;
        while (i + n < a.length() && j + n < b.length() && a.charAt(i + n) == b.charAt(j + n)) {
          n++;
        }
        longest = Math.max(longest, n);
      }
    }
    return longest;
  }

  boolean speaksOfGrowth() {
    return GROWTH.matcher(plain).find();
  }

  boolean isRate() {
    return RATE.matcher(plain).find();
  }

  boolean isBetterLower() {
    return LOWER_IS_BETTER.matcher(plain).find() && !HIGHER_AFTER_ALL.matcher(plain).find();
  }
}
