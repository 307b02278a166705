package org.duban.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.model.Unit;
import org.duban.problem.Place;
import org.duban.text.HalfWidth;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// What the header of a column of figures says that they are: 1—6月 / 同比增长, 数值（万人）, 2020年目标.
///
/// @param kind what sort of figure
/// @param growth whether a benchmark or forecast is one of growth
/// @param period what the header names; empty where it names none
/// @param unit what stands in its brackets; empty for nothing
/// @param basis the word for how firm the figures are; empty for none
/// @param why for a column that gives no figure, the reason
record ColumnSense(
    Kind kind, boolean growth, Optional<Period> period, String unit, String basis, String why) {

  enum Kind {
    /// The figure itself, whatever it is: 绝对值, 数值, 1—6月.
    VALUE,
    /// Since the start of the year: 累计.
    CUMULATIVE,
    /// Of one month or quarter: 当月.
    SINGLE,
    /// 同比增长.
    GROWTH,
    /// Percent done: 完成进度.
    PROGRESS,
    /// 全市平均.
    BENCHMARK,
    /// None of the figures that are recorded: 上年同期, 目标, 占比, 排名.
    OTHER
  }

  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

  static final Pattern PERIOD =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d年?)?(?:"
              + "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月?[-—–―－~～至到](?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|末|底)?"
              + "|(?<!\\d)\\d{1,2}月(?:份|末|底)?(?!\\d)|[一二三四五六七八九十]{1,2}月(?:份|末|底)?"
              + "|第?[一二三四1-4]季度?|前[二三2-3]个?季度|上半年|下半年|前\\d{1,2}个月)"
              + "|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])(?!\\d)"
              + "|(?:(?:19|20)\\d\\d年?)?全年(?![目计任]|预[算期])");

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:/\\d\\d(?!\\d))?年?度?");

  private static final Pattern RANK = Pattern.compile("排名|排位|位次|名次|\\brank");
  private static final Pattern DIFFERENCE =
      Pattern.compile("百分点|差距|差额|缺口|(?:增减|增加|增长|同比增)[额量数值]|比全[市省国]|variance|gap|difference");
  private static final Pattern SHARE =
      Pattern.compile("占比|比重|贡献|share|rolling|滚动|monthlyaverage|月均");
  private static final Pattern MONTH_ON_MONTH = Pattern.compile("环比|[比较](?:上月|上季|年初|月初|季初)");
  private static final Pattern PROGRESS =
      Pattern.compile(
          "进度|完成率|完成比例|完成百分比|完成[(（]?%|完成(?:年度|全年|年初)?(?:目标|计划|预算|任务)"
              + "|[占达](?:年度|全年|年初)?(?:目标|计划|预算|任务)|progress|percent|%complete");
  private static final Pattern SCHEDULE = Pattern.compile("序时|时间进度|应完成");
  private static final Pattern BENCHMARK =
      Pattern.compile("全[市省国]|平均|市均|省均|average|national|regional|benchmark");
  private static final Pattern GROWTH =
      Pattern.compile("同比|增长|增速|增幅|涨幅|[比较](?:上年|去年)|±|增减|growth|change|yoy|y/y|year-on-year");
  private static final Pattern LAST_YEAR =
      Pattern.compile("上年|去年|同期|上期|上月|基期|基数|前年|prior|previous|last");
  private static final Pattern PLAN =
      Pattern.compile("计划|目标|任务[数量额]|预算|预期|年度任务|planned|plan|target|budget");
  private static final Pattern FORECAST =
      Pattern.compile("预计|预测|预估|估计|forecast|projected|estimate");

  /// What a forecast is of, whatever month the title is of.
  private static final Pattern YEAR_END =
      Pattern.compile("outturn|full-?year|year-?end|endofyear|年终|年末|年底");

  private static final Pattern SINGLE =
      Pattern.compile("当月|本月(?![止末底累])|单月|当季|本季(?![止末底累度])|本季度(?![止末底累])|当期|当日|inmonth|monthly");
  private static final Pattern CUMULATIVE =
      Pattern.compile("累计|月止|月末|季末|年初至|年初以来|1月?(?:[-—–―－~至到])本月|ytd|yeartodate|cumulative");
  private static final Pattern VALUE =
      Pattern.compile(
          "绝对[值额量数]|总量|数值|实绩|实际|完成|本期|现状|金额|数量|期末|余额|水平|数据|指标值|actual|value|figure|outturn|result|current|thisperiod|performance|achieved");

  /// What may stand beside such a word without changing it.
  private static final Pattern FILLING =
      Pattern.compile(
          "情况|[本数值额量年度的末底止至月期]|截至|截止|自|当年|本年|今年|今|this|the|to|date|of|year|[/、,，.:：\\s·-]");

  /// The sense of the header of which `levels` are the rows, where it is one of figures.
  static Optional<ColumnSense> of(List<String> levels, GoalYear year) {
    List<String> own = new ArrayList<>(levels);
    Optional<Period> period = Optional.empty();
    for (int i = 0; i < own.size(); i++) {
      Optional<Period> whole = wholePeriod(own.get(i), year);
      if (whole.isPresent()) {
        period = whole;
        own.set(i, "");
      }
    }
    for (int i = 0; i < own.size() && period.isEmpty(); i++) {
      Optional<EnglishPeriod> english = EnglishPeriod.in(own.get(i), year);
      if (english.isPresent()) {
        period = Optional.of(english.get().period());
        own.set(i, english.get().rest());
      }
    }
    String text =
        HalfWidth.of(String.join("/", own)).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    String unit = "";
    String basis = "";
    StringBuilder plain = new StringBuilder();
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      String inside = brackets.group(1);
      String kept = inside;
      if (Unit.of(inside).isKnown()) {
        unit = inside;
        kept = inside.equals("%") ? "%" : "";
      } else if (StatedWord.basis(inside).isPresent()) {
        basis = inside;
        kept = "";
      }
      brackets.appendReplacement(plain, Matcher.quoteReplacement(kept));
    }
    brackets.appendTail(plain);
    String rest = plain.toString();
    if (period.isEmpty()) {
      Matcher named = PERIOD.matcher(rest);
      if (named.find() && !rest.startsWith("日", named.end())) {
        period = PeriodText.read(named.group(), year, Place.NONE).value();
        if (period.isPresent()) {
          rest = rest.substring(0, named.start()) + rest.substring(named.end());
        }
      }
    }
    Matcher named = YEAR.matcher(rest);
    boolean otherYear = period.isPresent() && !period.get().year().equals(year);
    boolean isYear = false;
    if (named.find()) {
      otherYear |= Integer.parseInt(named.group(1)) != year.year();
      rest = named.replaceAll("");
      // 2021年 by itself is all of it, or what the title says of it.
      isYear = FILLING.matcher(rest).replaceAll("").isEmpty();
    }
    if (period.isEmpty() && FORECAST.matcher(rest).find() && YEAR_END.matcher(rest).find()) {
      period = Optional.of(year.whole());
    }
    return sense(rest, otherYear, isYear, period, unit, basis);
  }

  private static Optional<Period> wholePeriod(String text, GoalYear year) {
    return PeriodText.read(text, year, Place.NONE)
        .value()
        .filter(p -> !p.isWholeYear() || text.matches(".*(全年|[Yy]ear|[Aa]nnual).*"));
  }

  private static Optional<ColumnSense> sense(
      String rest,
      boolean otherYear,
      boolean isYear,
      Optional<Period> period,
      String unit,
      String basis) {
    boolean growth = GROWTH.matcher(rest).find();
    boolean forecast = FORECAST.matcher(rest).find();
    String firm = basis.isEmpty() && forecast ? "预计" : basis;
    Kind kind = null;
    String why = "";
    if (RANK.matcher(rest).find()) {
      why = "rank";
    } else if (DIFFERENCE.matcher(rest).find()) {
      why = "difference";
    } else if (MONTH_ON_MONTH.matcher(rest).find()) {
      why = "month_on_month";
    } else if (SHARE.matcher(rest).find()) {
      why = "share";
    } else if (SCHEDULE.matcher(rest).find()) {
      why = "plan";
    } else if (PROGRESS.matcher(rest).find()) {
      boolean planned = rest.matches(".*(?:计划|目标|planned|target)(?:进度)?$") && !rest.contains("%");
      why = otherYear || planned ? "plan" : "";
      kind = why.isEmpty() ? Kind.PROGRESS : null;
    } else if (BENCHMARK.matcher(rest).find()) {
      kind = otherYear ? null : Kind.BENCHMARK;
      why = "last_year";
    } else if (growth && !PLAN.matcher(rest).find()) {
      boolean single = SINGLE.matcher(rest).find();
      kind = otherYear || single ? null : Kind.GROWTH;
      why = single ? "single" : "last_year";
    } else if (LAST_YEAR.matcher(rest).find() || otherYear) {
      why = "last_year";
    } else if (PLAN.matcher(rest).find()) {
      why = "plan";
    } else if (SINGLE.matcher(rest).find()) {
      kind = Kind.SINGLE;
    } else if (CUMULATIVE.matcher(rest).find()) {
      kind = isClear(CUMULATIVE.matcher(rest).replaceAll("")) ? Kind.CUMULATIVE : null;
      why = "unclear";
    } else {
      boolean named = VALUE.matcher(rest).find() || forecast || period.isPresent() || isYear;
      if (!named) {
        return Optional.empty();
      }
      kind = isClear(rest) ? Kind.VALUE : null;
      why = "unclear";
    }
    return Optional.of(
        new ColumnSense(
            kind == null ? Kind.OTHER : kind, growth, period, unit, firm, kind == null ? why : ""));
  }

  private static boolean isClear(String rest) {
    String left = FORECAST.matcher(rest).replaceAll("");
    left = VALUE.matcher(left).replaceAll("");
    left = FILLING.matcher(left).replaceAll("");
    return left.replace("%", "").isEmpty();
  }

  /// The same as another kind.
  ColumnSense as(Kind other, String reason) {
    return new ColumnSense(other, growth, period, unit, basis, reason);
  }

  /// The same for another period.
  ColumnSense of(Optional<Period> other) {
    return new ColumnSense(kind, growth, other, unit, basis, why);
  }

  boolean isFigure() {
    return kind != Kind.OTHER && kind != Kind.PROGRESS;
  }
}
