package org.duban.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.grid.FoundTable;
import org.duban.sheet.grid.GridRow;
import org.duban.sheet.grid.UnitLine;
import org.duban.text.HalfWidth;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// What stands above a table: 清溪县2021年1—6月主要经济指标完成情况表, 填报单位：县统计局, 单位：亿元、%.
///
/// @param period what the title, or else the sheet's name, says; empty where neither names one
/// @param units those of the unit line
/// @param department who filled the sheet in
/// @param cumulative whether a line says that the figures are those since the start of the year
/// @param planned whether the title says that these are targets: 序时目标表
record SheetHeading(
    Optional<Period> period,
    List<String> units,
    Optional<String> department,
    boolean cumulative,
    boolean planned) {

  private static final Pattern DEPARTMENT =
      Pattern.compile("(?:填报|报送|制表|编制|上报|填表)(?:单位|部门)[:：]\\s*([^\\s:：]+)");

  private static final Pattern DAYS =
      Pattern.compile("\\S*(?:时间|日期|[Dd]ate)[:：]\\s*\\S+|\\S*人[:：]\\s*\\S*");

  private static final Pattern PLANNED =
      Pattern.compile("(?:序时|目标|计划|任务)(?:进度|目标|计划|任务)?(?:分解|分配|安排)?表");

  private static final Pattern CUMULATIVE =
      Pattern.compile("累计|cumulative|year[ -]to[ -]date|\\bytd\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern DONE = Pattern.compile("完成|截至|截止|进展|推进");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年|[-/])");

  private static final Pattern MONTH_END = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");

  SheetHeading {
    units = List.copyOf(units);
  }

  static Read<SheetHeading> of(FoundTable table, GoalYear year) {
    List<Problem> problems = new ArrayList<>();
    List<Period> periods = new ArrayList<>();
    List<String> units = new ArrayList<>();
    Optional<String> department = Optional.empty();
    boolean cumulative = false;
    boolean planned = false;
    for (GridRow row : table.above()) {
      for (int c = 0; c < row.texts().size(); c++) {
        String text = HalfWidth.of(row.text(c)).replace('\n', ' ');
        if (text.isEmpty()) {
          continue;
        }
        Place place = table.grid().place(row.number(), c, "");
        Matcher named = DEPARTMENT.matcher(text);
        if (named.find()) {
          department = Optional.of(named.group(1));
          text = named.replaceAll(" ");
        }
        Optional<UnitLine> unit = UnitLine.in(text);
        if (unit.isPresent()) {
          units.addAll(unit.get().units());
          text = unit.get().rest();
        }
        text = DAYS.matcher(text).replaceAll(" ");
        periods.addAll(periods(text, year, place, problems));
        cumulative |= CUMULATIVE.matcher(text).find();
        planned |= PLANNED.matcher(text).find() && !DONE.matcher(text).find();
      }
    }
    Optional<Period> period = same(periods);
    if (period.isEmpty() && periods.isEmpty() && table.grid().isWorkbook()) {
      period =
          PeriodText.read(table.grid().sheet(), year, Place.NONE)
              .value()
              .filter(p -> p.year().equals(year))
              .filter(p -> !p.isWholeYear() || table.grid().sheet().contains("全年"));
    }
    return Read.of(new SheetHeading(period, units, department, cumulative, planned), problems);
  }

  /// One period, where all that are named are the same months.
  private static Optional<Period> same(List<Period> periods) {
    return periods.isEmpty() || periods.stream().anyMatch(p -> !p.covers(periods.getFirst()))
        ? Optional.empty()
        : Optional.of(periods.getFirst());
  }

  private static List<Period> periods(
      String text, GoalYear year, Place place, List<Problem> problems) {
    List<Period> found = new ArrayList<>();
    String close = text.replaceAll("\\s+", "");
    Matcher years = YEAR.matcher(close);
    String stated = years.find() ? years.group(1) + "年" : "";
    Matcher days = MONTH_END.matcher(close);
    StringBuilder plain = new StringBuilder();
    while (days.find()) {
      // 截至6月30日 is June; any other day is none of a period.
      boolean isLast = isLastDay(days.group(1), days.group(2), year);
      days.appendReplacement(plain, isLast ? days.group(1) + "月" : " ");
    }
    days.appendTail(plain);
    EnglishPeriod.in(text, year)
        .ifPresent(english -> {
          if (english.period().year().equals(year)) {
            found.add(english.period());
          } else {
            problems.addAll(
                PeriodText.readWithin(english.period().toString(), year, place).problems());
          }
        });
    Matcher named = ColumnSense.PERIOD.matcher(plain);
    while (named.find()) {
      String own = named.group();
      boolean hasYear = own.matches("(?:19|20)\\d\\d.*");
      Read<Period> read = PeriodText.readWithin(hasYear ? own : stated + own, year, place);
      read.value().ifPresent(found::add);
      if (PeriodText.read(hasYear ? own : stated + own, year, place).value().isPresent()) {
        problems.addAll(read.problems());
      }
    }
    return found;
  }

  private static boolean isLastDay(String month, String day, GoalYear year) {
    int m = Integer.parseInt(month);
    return m >= 1
        && m <= GoalYear.MONTHS
        && YearMonth.of(year.year(), m).lengthOfMonth() == Integer.parseInt(day);
  }
}
