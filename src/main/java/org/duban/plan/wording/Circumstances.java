package org.duban.plan.wording;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.time.ChineseNumeral;

/// What a wording says around its target: by when, from which start, over how many years, and the
/// numbers that belong to a noun (5000万元以上项目25个, "95% within 20 working days"). What was found is
/// blanked, so that the rest is the target alone and every place in it stays what it was.
///
/// A number is only taken for a noun's where another one is left for the target.
final class Circumstances {

  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String NUMBER =
      "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?";

  private static final String MONTH_NAME =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final String COUNT = "[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten";
  private static final List<String> COUNTS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /// Words before a date that say until when.
  private static final String BY =
      "(?:no later than|on or before|up to and including|as at|as of"
          + "|(?<!increase |reduce |grow |rise |fall |cut |up |down |decrease |drop |raise |lower )by"
          + "|before|until|till|through|in|during|for|at)"
          + "(?: the)?(?: (?:end|close|start) of(?: the)?| end[ -]of(?: the)?| year[ -]end| end)? ?";

  /// Words before a year that say against what.
  private static final String AGAINST =
      "(?:since|from|than|against|versus|vs\\.?|(?:when )?compared (?:with|to)|relative to"
          + "|(?:based )?on|over|below|above)"
          + "(?: (?:a|an|the|our|its|their))?(?: (?:baseline|base year|level)s?(?: (?:of|in))?)? ";

  private static final String YEARS_FIGURE =
      "(?: ?(?:levels?|baselines?(?: year)?|base(?: year)?|figures?|out-?turns?|performance|rates?"
          + "|totals?|values?|results?))?";

  private static final String END = "(?![0-9.,%/]?[0-9%])";

  /// What may follow a year by itself: "by 2000 homes" is no date.
  private static final String AFTER_YEAR =
      END
          + "(?= *(?:$|[,;.:)(0-9£$€]|(?:and|or|to|at|from|with|against|compared|relative|onwards?|thereafter|then"
          + "|across|as|by|is|no|not|over|under|above|below)\\b))";

  /// A pattern and what is to be done where it is found.
  ///
  /// @param latin whether it is of English wordings
  private record Frame(
      LazyPattern pattern, Function<MatchResult, Found> meaning, boolean ofNoun, boolean latin) {

    Frame(String pattern, Function<MatchResult, Found> meaning, boolean ofNoun) {
      this(new LazyPattern(pattern), meaning, ofNoun, LazyPattern.isLatin(pattern));
    }
  }

  /// What a frame turned out to say.
  private sealed interface Found {

    record Due(Deadline deadline) implements Found {}

    record Over(int years) implements Found {}

    /// A range of years, or the years of a five-year plan.
    record Between(YearMonth start, YearMonth due) implements Found {}

    record From(String number, String unit, int way) implements Found {}

    /// "18 days to process a claim": how long something takes.
    record Takes() implements Found {}

    /// Nothing that counts.
    record Nothing() implements Found {}

    /// From 2020 levels: what a change is counted from.
    record Against() implements Found {}

    /// Years or amounts: nobody can tell.
    record Unclear() implements Found {}

    /// Not what it looked like.
    record No() implements Found {}
  }

  private static final List<Frame> FRAMES =
      List.of(
          // 由60.2%提高到65.2%: the start.
          frame(
              "(?:由|从|自)(?:目前|现在|当前|上年|去年|(?:"
                  + YEAR
                  + "年(?:底|末)?))?(?:的)?("
                  + NUMBER
                  + ")((?:[^0-9,;、。()]{0,8}?|:1))(?= ?(?:逐步|稳步|进一步|分别|左右)?(提高|提升|增加|增长|上升|扩大|上调|升|增"
                  + "|下降|降低|减少|缩小|压减|压降|下调|回落|收窄|缩减|压缩|降|减|缩|到|至|达到|达))",
              m -> new Found.From(m.group(1), m.group(2), way(m.group(3)))),
          // From 88 to 90%: the start.
          frame(
              "(?:\\b(up|down|rise|rising|increase|increasing|improve|improving|raise|raising|grow"
                  + "|fall|falling|reduce|reducing|decrease|decreasing|cut|cutting|drop|lower|lowering) )?"
                  + "\\bfrom (?:a |the |its |our )?(?:(?:current|present|baseline|base|level|rate|last"
                  + " year's|previous) ?(?:level |rate |figure )?(?:of )?)?([£$€]?(?:"
                  + NUMBER
                  + "))((?: ?[a-z%:'-]{1,14}(?:1\\b)?){0,3}?(?: per [0-9]{1,3}(?:,[0-9]{3})*)?)(?: (?:in|at|as at) "
                  + YEAR
                  + "(?:[/-][0-9]{2})?)? (?=to [^0-9]{0,12}([0-9][0-9.,]*)([ a-z%]{0,3}))",
              m ->
                  m.group(2).matches(YEAR) && m.group(4).matches(YEAR) && m.group(5).isBlank()
                      ? new Found.Unclear()
                      : new Found.From(m.group(2), m.group(3).strip(), way(m.group(1)))),
          frame(
              "[,;]? ?\\b(up|down) from (?:a |the )?([£$€]?(?:"
                  + NUMBER
                  + "))( ?(?:%|[a-z]{1,12}))?(?: (?:in|at) (?:"
                  + YEAR
                  + "(?:[/-][0-9]{2})?|the previous year|last year))?(?=[,;.]|$| *$)",
              m ->
                  new Found.From(
                      m.group(2), m.group(3) == null ? "" : m.group(3).strip(), way(m.group(1)))),
          // “十四五”期间, 2021—2025年: the goal's own years.
          frame("[“\"]?十([二三四五六七])五[”\"]?(?:规划)?(?:期间|时期|五年)(?!末)", m -> ofPlanYears(m.group(1))),
          frame(
              "[“\"]?十([二三四五六七])五[”\"]?(?:规划)?(?:时期|期)?(?:期末|末期|末|收官之年|收官)(?:之?前)?",
              m -> new Found.Due(new Deadline.InYear(lastOf(m.group(1))))),
          frame(
              "[(]?(" + YEAR + ")年?[-—~至到](" + YEAR + ")年(?:期间)?[)]?",
              m -> between(m.group(1), m.group(2))),
          // 比2020年, 较2015年末: against what.
          frame(
              "(?:比|较|与|同|相比于|相较于|相对于|自|从|以)"
                  + YEAR
                  + "年(?:同期|底|末|水平|以来|起|开始|为基期|为基数|为基准|基数|的?水平|相比)*",
              m -> new Found.Against()),
          frame(YEAR + "年(?:以来|为基期|为基数|基期|不变价|可比价|(?:同期)?的?水平)", m -> new Found.Nothing()),
          // 到2027年3月底.
          frame(
              "(?:截至|截止到?|到|至|在|于|计划)?("
                  + YEAR
                  + ")年([0-9]{1,2})月(?:[0-9]{1,2}日)?(?:份|底|末|初)?(?:之?前|以前)?(?:力争)?",
              m -> inMonth(m.group(1), m.group(2))),
          frame(
              "(?:截至|截止到?|到|至|在|于|计划)?(" + YEAR + ")(?:年度|年(?:年底|年末|底|末|内|期末)?)(?:之?前|以前)?",
              m -> new Found.Due(new Deadline.InYear(Integer.parseInt(m.group(1))))),
          frame(
              "(?:截至|截止到?|到|至|在|于)?([0-9]{1,2})月(?:[0-9]{1,2}日|份)?(?:底|末)?(?:之?前|以前)?",
              m -> inMonth(m.group(1))),
          frame(
              "(?:到|至|在)?(?:(上半年|年中)|前三季度|(?:第)?([一二三四1-4])季度)(?:底|末|内)?(?:之?前|以前)?",
              m -> inQuarter(m)),
          // Against what, in English.
          frame(
              "\\b"
                  + AGAINST
                  + "(?:fy ?)?"
                  + YEAR
                  + "(?:[/-](?:20)?[0-9]{2})?"
                  + END
                  + YEARS_FIGURE
                  + "(?= *(?:$|[,;.:)(]|(?:and|to|by|at|of)\\b))",
              m -> new Found.Against()),
          frame(
              "\\b(?:fy ?)?" + YEAR + "(?:[/-][0-9]{2})?(?: levels?| baselines?)\\b",
              m -> new Found.Against()),
          // By 31 March 2025.
          frame(
              "\\b(?:"
                  + BY
                  + ")?(?:[0-9]{1,2}(?:st|nd|rd|th)? )?("
                  + MONTH_NAME
                  + ")\\b\\.?(?: [0-9]{1,2}(?:st|nd|rd|th)?,)?,? ?("
                  + YEAR
                  + ")"
                  + END,
              m -> inMonth(m.group(2), Integer.toString(monthNumber(m.group(1))))),
          frame(
              "\\b" + BY + "(?:[0-9]{1,2}(?:st|nd|rd|th)? )?(" + MONTH_NAME + ")\\b(?! [0-9])",
              m ->
                  new Found.Due(new Deadline.InMonthOfGoalYear(Month.of(monthNumber(m.group(1)))))),
          frame(
              "\\b(?:" + BY + ")?([0-9]{1,2})/([0-9]{1,2})/(" + YEAR + ")" + END,
              // Day first, unless it can only be the month.
              m ->
                  Integer.parseInt(m.group(2)) > 12
                      ? inMonth(m.group(3), m.group(1))
                      : inMonth(m.group(3), m.group(2))),
          frame(
              ",?(?: and)? (?:maintain|maintained|sustain|sustained|hold|held|keep|kept)(?: it| this)? thereafter\\b",
              m -> new Found.Nothing()),
          frame(
              "\\b(?:"
                  + BY
                  + ")("
                  + YEAR
                  + ")-([0-9]{2})(?:-[0-9]{2})?"
                  + END
                  + "(?<!(?:19|20)[0-9]{2}-[2-9][0-9])",
              m -> splitOrMonth(m.group(1), m.group(2))),
          frame(
              "\\b(?:"
                  + BY
                  + ")?(?:fy ?)?("
                  + YEAR
                  + ")(?:[/—-]|[- ]to[- ])(?:20)?([0-9]{2})"
                  + END,
              m -> split(m.group(1), m.group(2))),
          frame(
              "\\b"
                  + BY
                  + "(?:q([1-4])|quarter ([1-4]))(?: (?:of )?(?:fy ?)?("
                  + YEAR
                  + ")(?:[/-][0-9]{2})?)?"
                  + END,
              m -> quarter(m)),
          frame(
              "\\b"
                  + BY
                  + "(?:(?:calendar |financial |fiscal )?(?:year )?)?(?:fy ?)?("
                  + YEAR
                  + ")"
                  + AFTER_YEAR,
              m -> new Found.Due(new Deadline.InYear(Integer.parseInt(m.group(1))))),
          frame(
              "^(?:by|in) (?:the end of )?(" + YEAR + ")(?= [a-z])",
              m -> new Found.Due(new Deadline.InYear(Integer.parseInt(m.group(1))))),
          frame(
              "\\b(?:by|before|until|at|in|over|during|for) (?:the )?(?:end of (?:the )?)?"
                  + "(?:(?:financial|fiscal|calendar|municipal|current|this) )?year(?:[- ]end)?\\b",
              m -> new Found.Nothing()),
          // Goals of several years.
          frame(
              "\\b(?:(?:in|over|within|across|during|for)(?: the)?(?: next| coming| following)? |a )?("
                  + COUNT
                  + ")[ -]years?(?: (?:period|total|programme))?\\b(?![ -]?old)",
              m -> new Found.Over(count(m.group(1)))),
          frame(
              "(?:未来|今后|近|在|用)?([0-9]{1,2}|[两二三四五六七八十])年(?:之?内|累计|总计|共计?|间|时间)(?!行动|计划|规划)",
              m -> new Found.Over(count(m.group(1)))),
          // Numbers of nouns.
          noun("[“\"「『《][^“”\"「」『』《》]{0,30}[0-9][^“”\"「」『』《》]{0,30}[”\"」』》]"),
          noun(
              "(?:总?投资(?:额)?|年?产值|年?营收|单体|面积)?[0-9.]+[十百千万亿]*(?:美元|元|平方米|千瓦|蒸吨|吨|亩|人|周岁|岁|米|层|张)(?:[(]含[)])?(?:及)?(?:以上|以下|级)(?:的)?"
                  + "(?=[^0-9,;、。]{0,8}?(?:项目|企业|工业|大户|农户|园区|水库|锅炉|机组|电站|学校|小区|商场|市场|老人|老年人|老年|人口|人群|儿童|青少年|船舶|产业|集群|工程|设施|设备|建筑|煤矿|居民|群众|妇女))"),
          noun(
              "(?<=^|[^0-9十百千万亿])[十百千万亿]{1,2}元(?:以上|级)?(?:的)?(?=[^0-9,;、。]{0,6}?(?:项目|企业|产业|集群|园区))"),
          noun("[0-9]{1,3}(?:分钟|小时|公里|里)(?:[\\u4e00-\\u9fff]{0,8}?)圈"),
          noun("[0-9]{1,2}(?:个)?(?:秒钟?|分钟|小时|个?工作日|日|天|个月)(?:之)?内"),
          frame(
              "(?<=引进|招引|引入|落户|引育|培育|对接|投资|签约|合作|招商)(?:世界|全球|中国|全国|民营企业|民企|国内|行业)[0-9]{2,4}强(?:企业)?",
              m -> new Found.Nothing()),
          noun("(?:世界|全球|中国|全国|民营企业|民企|国内|行业)?[0-9]{2,4}强(?:企业)?"),
          noun(
              "(?:,? ?\\b(?:answered|resolved|completed|processed|responded to|dealt with|cleared|paid|seen|repaired|removed|acknowledged|determined|decided|closed|issued|delivered|attended|inspected) )?"
                  + "\\b(?:with)?in (?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)[ -]"
                  + "(?:[a-z-]{1,12} ){0,2}(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\\b"
                  + "(?: (?:of|from|after|or less)\\b[^0-9,;.]{0,60})?"),
          noun(
              "\\b(?:in )?(?:under|over|more than|less than|longer than|fewer than|up to) [0-9]{1,3} "
                  + "(?:[a-z-]{1,12} ){0,2}(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?)\\b(?: (?:of|from|after|old)\\b[^0-9,;.]{0,60})?"),
          noun(
              "\\b(?:at |of |in )?(?:key stage|level|grade|stage|ks|category|band|phase|tier|class|type|group|zone|article|section|part|year|schedule) ?[0-9]{1,2}[a-z]?"
                  + "(?:(?: ?[-/+&—] ?| and | or | to )[0-9]{1,2})?(?: (?:or|and) (?:higher|above|better|below|over))?\\+?(?![0-9.%])"),
          noun(
              "\\b(?:aged |ages? )?[0-9]{1,2}(?:-| to |—)[0-9]{1,2}[- ]year[- ]olds?\\b"
                  + "|\\baged [0-9]{1,2}(?:(?:-|—| to )[0-9]{1,2}|\\+| (?:and|or) (?:over|under|above|older|younger))?(?![0-9.%])"
                  + "|\\b(?:under|over)[- ]?[0-9]{1,2}s\\b|\\b[0-9]{1,2}\\+? ?[- ]?year[- ]olds?\\b"),
          noun("\\b[0-9]{1,3}-(?:hour|day|minute|week|month|bed|mile|star)(?= [a-z])"),
          noun("\\b24/7\\b"),
          frame(
              "(?<=days|hours|weeks|minutes|months|seconds) (?:taken )?to (?:be )?(?!more|less|the |a )[a-z]{3,}[a-z'& -]{0,60}$",
              m -> new Found.Takes()),
          // 92% of all registered markets: what the share is of.
          frame(
              "(?<=%|per cent|percent|half|third|thirds|quarter|quarters) ?of ([a-z'&/ -]{2,150}?)(?= or (?:more|above|higher|better|over|less|below|lower|fewer|under)\\b"
                  + "| (?:a|per|each|every) (?:year|annum)\\b|[,;.)]|$)",
              m -> harmless(m.group(1))),
          // 10% reduction in the backlog: of what.
          frame(
              "(?<=increase|reduction|decrease|growth|rise|fall|cut|improvement|decline|drop|uplift) in ([a-z'&/ -]{2,100}?)(?= by\\b| to\\b| of\\b(?= [0-9£])| or (?:more|above|higher|over|less|below|lower|under)\\b|[,;.)]|$)",
              m -> harmless(m.group(1))));

  /// Words that change what a share or a change is compared with, or whether it is wanted.
  private static final Pattern TELLING =
      Pattern.compile(
          "\\b(?:average|mean|median|national|regional|previous|last|prior|preceding|baseline|targets?|benchmark"
              + "|level|levels|gdp|than|least|most|above|below|over|under|minimum|maximum|stretch|aim|ambition|no|not"
              + "|never|without|except|excluding|each|every|per|within|between|half|double|twice|times|year)\\b");

  private static Found harmless(String words) {
    return TELLING.matcher(words).find() ? new Found.No() : new Found.Nothing();
  }

  private static Frame frame(String pattern, Function<MatchResult, Found> meaning) {
    return new Frame(pattern, meaning, false);
  }

  private static Frame noun(String pattern) {
    return new Frame(pattern, _ -> new Found.Nothing(), true);
  }

  private static final Pattern NUMBER_START = Pattern.compile("(?:" + COUNT + ")\\b");
  private static final Pattern HAS_DIGIT = Pattern.compile("[0-9]");
  private static final Pattern CLAUSE_END = Pattern.compile("[,;、。]");

  /// A longer text has no frames that are read: the patterns take their time.
  private static final int LONGEST = 300;

  private final StringBuilder rest;
  private Optional<Deadline> due = Optional.empty();
  private Optional<YearMonth> start = Optional.empty();
  private Optional<Integer> years = Optional.empty();
  private Optional<Start> baseline = Optional.empty();
  private boolean takes;
  private boolean against;
  private Optional<String> unclear = Optional.empty();

  /// Where a target starts from.
  ///
  /// @param way 1 where it goes up, -1 down, 0 where the words don't say
  record Start(String number, String unit, int way, String words) {}

  private Circumstances(String wording) {
    this.rest = new StringBuilder(wording);
  }

  /// @param wording in small half-width letters, without brackets
  static Circumstances of(String wording) {
    Circumstances circumstances = new Circumstances(wording);
    if (wording.length() > LONGEST) {
      return circumstances;
    }
    Hints hints = Hints.of(wording);
    if (hints.noun() || hints.time()) {
      for (Frame frame : FRAMES) {
        if (hints.allow(frame)) {
          circumstances.find(frame);
        }
      }
    }
    return circumstances;
  }

  /// Which frames may stand in a wording. Most have none: this spares them the patterns.
  ///
  /// @param latin whether it has Latin letters
  /// @param noun whether it may have two numbers, one of them a noun's
  /// @param time whether it has what the frames of Chinese wordings have one of
  private record Hints(boolean latin, boolean noun, boolean time) {

    private static final String TIMES = "年月季由从自强";

    /// An amount of money without digits (亿元以上项目30个), or a share in words.
    private static final Pattern AMOUNT_IN_WORDS = Pattern.compile("[十百千万亿]元|分之|成");

    private static final Pattern PLAN_YEARS = Pattern.compile("十[二三四五六七][”\"]?五");

    static Hints of(String wording) {
      int numbers = 0;
      boolean inNumber = false;
      boolean latin = false;
      boolean inWords = false;
      boolean time = false;
      for (int i = 0; i < wording.length(); i++) {
        char c = wording.charAt(i);
        boolean digit = c >= '0' && c <= '9';
        numbers += digit && !inNumber ? 1 : 0;
        inNumber = digit || (inNumber && (c == '.' || c == ','));
        latin |= c >= 'a' && c <= 'z';
        inWords |= c == '元' || c == '分' || c == '成';
        time |= TIMES.indexOf(c) >= 0 || (c == '十' && PLAN_YEARS.matcher(wording).find());
      }
      boolean noun = latin || numbers > 1 || (inWords && AMOUNT_IN_WORDS.matcher(wording).find());
      return new Hints(latin, noun, time);
    }

    boolean allow(Frame frame) {
      return frame.latin() ? latin || (noun && frame.ofNoun()) : frame.ofNoun() ? noun : time;
    }
  }

  private void find(Frame frame) {
    Matcher matcher = frame.pattern().matcher(rest.toString());
    while (matcher.find()) {
      if (frame.ofNoun() && !hasNumberBeside(matcher.start(), matcher.end())) {
        continue;
      }
      Found found = frame.meaning().apply(matcher.toMatchResult());
      String words = rest.substring(matcher.start(), matcher.end()).strip();
      switch (found) {
        case Found.Due(var deadline) -> {
          if (due.filter(d -> !d.equals(deadline)).isPresent()) {
            unclear = Optional.of(words);
          }
          due = Optional.of(deadline);
        }
        case Found.Over(var count) -> {
          // "80 years" by itself is what is to be reached.
          boolean isAmount = NUMBER_START.matcher(words).lookingAt();
          if (isAmount && !hasNumberBeside(matcher.start(), matcher.end())) {
            continue;
          }
          years = Optional.of(count);
        }
        case Found.Between(var first, var last) -> {
          start = Optional.of(first);
          due = Optional.of(new Deadline.InYear(last.getYear()));
        }
        case Found.From(var number, var unit, var way) -> {
          if (baseline.isPresent()) {
            unclear = Optional.of(words);
          }
          baseline = Optional.of(new Start(number, unit, way, words));
        }
        case Found.Nothing() -> {}
        case Found.Takes() -> takes = true;
        case Found.Against() -> against = true;
        case Found.Unclear() -> {
          unclear = Optional.of(words);
          continue;
        }
        case Found.No() -> {
          continue;
        }
      }
      for (int i = matcher.start(); i < matcher.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
  }

  /// Whether the clause has another number than the one from `start` to `end`.
  private boolean hasNumberBeside(int start, int end) {
    int from = 0;
    Matcher ends = CLAUSE_END.matcher(rest);
    int to = rest.length();
    while (ends.find()) {
      if (ends.end() <= start) {
        from = ends.end();
      } else if (ends.start() >= end) {
        to = ends.start();
        break;
      }
    }
    String before = rest.substring(from, start);
    String after = rest.substring(Math.min(end, to), to);
    return hasNumber(before) || hasNumber(after);
  }

  static boolean hasNumber(String text) {
    return HAS_DIGIT.matcher(text).find() || NumeralWords.fractionIn(text);
  }

  private static int way(String word) {
    if (word == null || word.matches("到|至|达到?")) {
      return 0;
    }
    return word.matches("提.*|增.*|上.*|扩大|升|up|rise|rising|increas.*|improv.*|rais.*|grow")
        ? word.startsWith("improv") ? 0 : 1
        : -1;
  }

  private static Found ofPlanYears(String numeral) {
    int last = lastOf(numeral);
    return new Found.Between(YearMonth.of(last - 4, 1), YearMonth.of(last, 12));
  }

  /// 十四五 ends in 2025.
  private static int lastOf(String numeral) {
    int plan = 10 + "一二三四五六七八九".indexOf(numeral) + 1;
    return 2025 + (plan - 14) * 5;
  }

  private static Found between(String first, String last) {
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(last);
    return from > to
        ? new Found.No()
        : new Found.Between(YearMonth.of(from, 1), YearMonth.of(to, 12));
  }

  private static Found inMonth(String year, String month) {
    try {
      return new Found.Due(
          new Deadline.InMonth(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))));
    } catch (DateTimeException _) {
      return new Found.No();
    }
  }

  private static Found inMonth(String month) {
    int number = Integer.parseInt(month);
    return number < 1 || number > 12
        ? new Found.No()
        : new Found.Due(new Deadline.InMonthOfGoalYear(Month.of(number)));
  }

  private static Found inQuarter(MatchResult m) {
    if (m.group(1) != null) {
      return new Found.Due(new Deadline.InQuarterOfGoalYear(2));
    }
    String number = m.group(2);
    int quarter = number == null ? 3 : Math.max("一二三四".indexOf(number), "1234".indexOf(number)) + 1;
    return new Found.Due(new Deadline.InQuarterOfGoalYear(quarter));
  }

  private static Found quarter(MatchResult m) {
    int quarter = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
    // A quarter of a named year may be the calendar's or the office's.
    return m.group(3) != null && quarter != 4
        ? new Found.No()
        : m.group(3) != null
            ? new Found.Due(new Deadline.InYear(Integer.parseInt(m.group(3))))
            : new Found.Due(new Deadline.InQuarterOfGoalYear(quarter));
  }

  private static Found split(String first, String last) {
    int year = Integer.parseInt(first);
    return (year + 1) % 100 == Integer.parseInt(last)
        ? new Found.Due(new Deadline.InSplitYear(year))
        : new Found.No();
  }

  private static Found splitOrMonth(String year, String number) {
    Found split = split(year, number);
    return split instanceof Found.No ? inMonth(year, number) : split;
  }

  private static int monthNumber(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
  }

  private static int count(String text) {
    int word = COUNTS.indexOf(text);
    if (word >= 0) {
      return word + 2;
    }
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : ChineseNumeral.value(text).orElseThrow().intValueExact();
  }

  /// The wording with blanks for what was found.
  String rest() {
    return rest.toString();
  }

  Optional<Deadline> due() {
    return due;
  }

  /// The month in which the goal's own years begin.
  Optional<YearMonth> start() {
    return start;
  }

  /// Over how many years the goal runs, where it doesn't say from when.
  Optional<Integer> years() {
    return years;
  }

  /// Whether a year is named to compare with.
  boolean isAgainst() {
    return against;
  }

  /// Whether the target is a time that something takes.
  boolean takes() {
    return takes;
  }

  Optional<Start> baseline() {
    return baseline;
  }

  /// The part that can't be understood beside the others.
  Optional<String> unclear() {
    return unclear;
  }
}
