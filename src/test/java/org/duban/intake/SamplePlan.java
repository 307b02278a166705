package org.duban.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.duban.ledger.Sample;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Nature;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Target;
import org.duban.plan.model.Task;
import org.duban.problem.Place;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.duban.time.Span;

/// A small plan for tests.
final class SamplePlan {

  static final Plan PLAN =
      new Plan(
          Sample.YEAR,
          List.of(
              indicator("gdp", "生产总值增速", "%", Measure.GROWTH, Frequency.QUARTERLY, false, "统计局"),
              indicator("jobs", "城镇新增就业", "人", Measure.TOTAL, Frequency.MONTHLY, false, "人社局"),
              indicator("energy", "单位能耗", "%", Measure.GROWTH, Frequency.MONTHLY, true, "发改委"),
              indicator(
                  "industry",
                  "工业增加值",
                  "%",
                  Measure.GROWTH,
                  Frequency.MONTHLY_FROM_FEBRUARY,
                  false,
                  "工信局"),
              indicator("forest", "森林覆盖率", "%", Measure.LEVEL, Frequency.ANNUAL, false, "")),
          List.of(task("1", "优化布局", "规划局"), task("1.1", "招商引资", "商务局")),
          List.of(),
          List.of());

  private SamplePlan() {}

  static Indicator indicator(
      String id,
      String name,
      String unit,
      Measure measure,
      Frequency frequency,
      boolean decline,
      String department) {
    return new Indicator(
        id,
        name,
        unit,
        new Goal(
            decline ? "下降3%" : "8%",
            Optional.of(
                new Target.AtLeast(BigDecimal.valueOf(measure == Measure.TOTAL ? 5800 : 10))),
            decline,
            Optional.empty()),
        measure,
        Direction.HIGHER,
        frequency,
        Aggregate.LATEST,
        Optional.empty(),
        Optional.empty(),
        BigDecimal.ONE,
        Span.of(new GoalYear(2021, 1)),
        department,
        "",
        Nature.INDICATIVE,
        "",
        Place.NONE,
        List.of());
  }

  private static Task task(String id, String name, String department) {
    return new Task(
        id,
        id.contains(".") ? id.substring(0, id.lastIndexOf('.')) : "",
        name,
        department,
        List.of("财政局"),
        "",
        Sample.YEAR.firstDay(),
        Sample.YEAR.lastDay(),
        BigDecimal.ONE,
        "",
        Place.NONE);
  }
}
