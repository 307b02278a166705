package org.duban.plan.read;

import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.text.HalfWidth;
import org.duban.time.GoalYear;
import org.duban.time.PeriodText;

/// The headers of a table of planned values with a column for each period: 一季度 ｜ 上半年 ｜ 全年, 1—6月目标.
final class PacePeriods {

  private static final Pattern PLANNED =
      Pattern.compile(
          "\\s*(?:\\(?(?:序时|累计)?(?:目标|计划|任务|进度)?[值数]?(?:累计)?\\)?|/|planned|plan|target|\\(cumulative\\))+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COUNTER =
      Pattern.compile("序号|编序|行次|no\\.?|#|备注|责任单位|牵头单位", Pattern.CASE_INSENSITIVE);

  private PacePeriods() {}

  static boolean isPeriod(String header) {
    return header.length() < 30
        && PeriodText.read(plain(header), new GoalYear(2000, 1), Place.NONE).value().isPresent();
  }

  /// Whether a column says nothing that a planned value needs.
  static boolean isCounter(String header) {
    return COUNTER.matcher(header.strip()).matches();
  }

  /// The header as a period is written.
  static String plain(String header) {
    String plain = PLANNED.matcher(HalfWidth.of(header).strip()).replaceFirst("");
    return plain.isEmpty() ? "-" : plain;
  }
}
