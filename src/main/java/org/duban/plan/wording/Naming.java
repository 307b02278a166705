package org.duban.plan.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duban.text.HalfWidth;

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
      Pattern.compile(
          "率|比重|占比|比例|浓度|指数|水平|强度|系数|密度|倍差|收入比|平均|人均|户均|亩均|地均|车均|每[万千百十个名户亩]|(?<=[^平])均(?=[^衡])|时长|时限|用时|耗时|库存|余额|存量|保有量"
              + "|常住人口|总人口|\\b(?:rate|rates|share|ratio|index|per cent|percentage|proportion|per|average|mean|median"
              + "|duration|turnaround|backlog|caseload|headcount|reserves|stock|population|balance)\\b|^%"
              + "|(?:days|hours|weeks|minutes|time|months) (?:taken )?(?:to|for|between)\\b|waiting time|re-?let times?|response time");

  /// Times that are to stay short.
  private static final String SHORT_TIMES =
      "(?:payment|processing|repair|response|turnaround|waiting|re-?let|letting|void|completion|handling|journey|travel|queu(?:e|ing)|answer|call|resolution|clearance|decision|transfer|discharge|recovery|delivery|permit|approval) times?(?: [(].*)?$";

  /// What everybody wants less of, as the thing that is measured itself: the end of the name.
  private static final Pattern LOWER_IS_BETTER =
      Pattern.compile(
          "(?:失业率|失业人数|消费价格(?:总水平)?(?:涨幅|指数)?|物价(?:总水平)?(?:涨幅)?|cpi|pm2\\.?5(?:年?(?:平均|均))?(?:浓度)?|pm10(?:年?(?:平均|均))?(?:浓度)?"
              + "|颗粒物(?:年?平?均)?浓度|臭氧(?:年?平?均)?浓度|能耗(?:强度)?|排放(?:总量|量|强度)?|碳排放强度|死亡(?:人数|率)?|事故(?:起数|总数|数|死亡人数|发生率)?|发案(?:数|率|量)?"
              + "|负债率|债务率|不良(?:贷款)?率|贫困发生率|超标(?:率|天数)|重污染天数|流失率|辍学率|投诉(?:量|件数|数|率)?|赤字(?:率|规模)?|杠杆率|用水量|煤炭消费(?:总?量)?"
              + "|漏损率|闲置率|化肥使用量|农药使用量|火灾(?:起数|数)?|收入比|倍差)(?:[(（].*)?$"
              + "|(?:unemployment(?: rate)?|inflation(?: rate)?|emissions?(?: levels?)?|deaths?|fatalities|fatality rate|mortality(?: rate| ratio)?"
              + "|accidents?|crimes?|crime rate|complaints?|arrears|debt|absence(?: rate)?|sickness(?: absence)?(?: rate)?"
              + "|homeless(?:ness)?(?: households)?|fly-?tip(?:s|ping incidents)?|waiting (?:time|list)s?|wait|incidents|breaches)(?: [(].*)?$"
              + "|^(?:average |mean |median )?(?:number of )?(?:working |calendar )?(?:days|time|hours|minutes|weeks|wait|length of stay) (?:taken )?(?:to|for|in)?\\b"
              + "|^(?:average|mean|median) (?:time|days|wait|waiting|response|turnaround|re-?let)"
              + "|"
              + SHORT_TIMES);

  private static final Pattern SURELY_LOWER =
      Pattern.compile(
          "(?:失业率|pm2\\.?5(?:年?(?:平均|均))?(?:浓度)?|pm10(?:年?(?:平均|均))?(?:浓度)?|臭氧(?:年?平?均)?浓度|unemployment(?: rate)?)(?:[(（].*)?$"
              + "|^(?:average |mean |median )?(?:number of )?(?:working |calendar )?(?:days|time|hours|minutes|weeks) (?:taken )?to\\b"
              + "|"
              + SHORT_TIMES);
  private static final Pattern HIGHER_AFTER_ALL =
      Pattern.compile(
          "下降|降低|减少|削减|减排|压减|压降|结案|破案|处置|处理|整改|办结|化解|满意|回复|盘活|达标|合格|完成率|成功|查处|回收|治理|覆盖|及时|预防|监测|安置"
              + "|^%|^(?:proportion|percentage|share|number|rate) of (?!days|incidents|complaints?$|deaths|accidents|crimes)"
              + "|resolved|answered|satisf|reduction|decrease|saving|positive|prevent|relie[fv]|success|solved"
              + "|detect|recover|collected|complian|on time|within|less than|fewer than|into work|cleared|dedicated|closed|responded|reply");

  /// Names that have to do with what there should be less of, though what is measured may be
  /// wanted.
  private static final Pattern TOUCHES_LOWER =
      Pattern.compile(
          "失业|消费价格|物价|cpi|pm2\\.?5|pm10|臭氧|能耗|排放|死亡|事故|发案|负债|债务|不良|贫困|超标|污染|流失|辍学|投诉|赤字|杠杆|用水量|煤炭消费|漏损|闲置|化肥|农药|火灾|积压|超期|逾期|拖欠|缺口|差错|伤亡|受伤"
              + "|unemploy|inflation|emission|death|fatalit|mortality|accident|crime|debt|waiting|homeless|complaint|arrears|absence|sickness|days to |time to |fly-?tip|incident|breach|delay|overdue|backlog|vacan|injur|outage");

  /// What there is at a time: no sum over the year.
  private static final Pattern STOCK =
      Pattern.compile(
          "(?:总数|蓄积量|储备量|持有量|拥有量|在校生(?:人数|数)?|户籍人口(?:数)?|床位数?|装机(?:容量|规模)?|(?:通车|运营|通航|管网)(?:总)?里程|存栏量?"
              + "|基本农田(?:面积)?|(?:企业|主体|用户|户|机构|人才)总量)(?:[(（].*)?$"
              + "|\\b(?:registered|in place|in care|in post|in use|outstanding|on (?:the )?[a-z ]{0,20}(?:register|roll|waiting list)|at (?:the )?(?:year|quarter|month)[- ]?end"
              + "|at (?:the )?end of (?:the )?(?:year|quarter|march|june|september|december)|members(?:hip)?|carers|empty homes|(?:open|active|live) [a-z]+)\\b");

  private static final Pattern ADDED =
      Pattern.compile(
          "新增|净增|新建|新开|新设|开工|竣工|引进|培育|增加|扩建|改造|\\b(?:new|newly|net|additional|extra|completed|built|delivered|added|installed|created|started|recruited)\\b");

  /// One common word of this length makes two names of one thing.
  private static final int COMMON = 2;

  /// A Latin word that is shorter must be a word of the name.
  private static final int SHORT = 4;

  /// A name of this length that begins a longer text is meant by it.
  private static final int TOLD = 8;

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
    return LetterSpacing.closed(HalfWidth.of(name)).toLowerCase(Locale.ROOT);
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

  int length() {
    return plain.length();
  }

  /// Where the whole name stands in `wording` (small, half-width), with something beside it; -1
  /// where it doesn't.
  int placeIn(String wording) {
    int at = plain.length() < COMMON ? -1 : wording.indexOf(plain);
    if (at < 0 || wording.isBlank() || wording.strip().length() == plain.length()) {
      return -1;
    }
    int end = at + plain.length();
    boolean inWord =
        (isLatinLetter(plain.charAt(0)) && at > 0 && isLatinLetter(wording.charAt(at - 1)))
            || (isLatinLetter(plain.charAt(plain.length() - 1))
                && end < wording.length()
                && isLatinLetter(wording.charAt(end)));
    return inWord ? -1 : at;
  }

  private static boolean isLatinLetter(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
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
    String said = plain(words).strip();
    if (said.length() < SHORT && other.charAt(0) < 0x80 && Character.isLetter(other.charAt(0))) {
      return (" " + NO_LETTER.matcher(plain).replaceAll(" ") + " ").contains(" " + other + " ");
    }
    boolean economy = other.equals("经济") && canonical.contains("gdp");
    if (canonical.contains(other) || economy || isShortFor(canonical, other)) {
      return true;
    }
    if (other.length() > LONGEST) {
      return false;
    }
    int common = longestCommonPart(other, canonical);
    boolean latin = other.codePoints().noneMatch(Character::isIdeographic);
    return common >= (latin ? SHORT : COMMON) && common * 2 >= other.length();
  }

  /// Whether the name has just these words in it.
  boolean has(String words) {
    return plain.contains(words.strip());
  }

  /// Whether `words` begin with the whole name.
  boolean begins(String words) {
    String name = canonical(plain);
    return name.length() >= TOLD && canonical(words).startsWith(name);
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

  /// Whether it counts what there is, not what is added.
  boolean isStock() {
    return STOCK.matcher(plain.strip()).find() && !ADDED.matcher(plain).find();
  }

  boolean isRate() {
    return RATE.matcher(plain).find();
  }

  /// Whether the name speaks of what there should be less of, though it may measure what is done
  /// about it.
  boolean touchesLower() {
    return TOUCHES_LOWER.matcher(plain).find() && !HIGHER_AFTER_ALL.matcher(plain).find();
  }

  /// Whether it counts the days of a kind: 空气优良天数.
  boolean countsDays() {
    return plain.contains("天数") || plain.contains("寿命") || plain.contains("年限");
  }

  /// Whether nobody ever wanted more of it: a bare number is a ceiling then.
  boolean isSurelyLower() {
    return SURELY_LOWER.matcher(plain.strip()).find();
  }

  boolean isBetterLower() {
    return LOWER_IS_BETTER.matcher(plain.strip()).find() && !HIGHER_AFTER_ALL.matcher(plain).find();
  }
}
