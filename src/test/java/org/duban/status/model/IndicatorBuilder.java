package org.duban.status.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Nature;
import org.duban.plan.model.Target;
import org.duban.problem.Place;
import org.duban.time.Frequency;
import org.duban.time.GoalYear;
import org.duban.time.Span;

/// Builds an indicator for a test.
public final class IndicatorBuilder {

  private final String id;
  private final Measure measure;
  private final String unit;
  private final String wording;
  private final Optional<Target> target;
  private String name;
  private boolean decline;
  private Optional<Target> stretch = Optional.empty();
  private Direction direction = Direction.HIGHER;
  private Frequency frequency = Frequency.MONTHLY;
  private Aggregate aggregate = Aggregate.LATEST;
  private Optional<BigDecimal> tolerance = Optional.empty();
  private Optional<BigDecimal> baseline = Optional.empty();
  private BigDecimal weight = BigDecimal.ONE;
  private Optional<Span> span = Optional.empty();
  private String department = "统计局";

  private IndicatorBuilder(
      String id, Measure measure, String unit, String wording, Optional<Target> target) {
    this.id = id;
    this.name = id;
    this.measure = measure;
    this.unit = unit;
    this.wording = wording;
    this.target = target;
  }

  public static IndicatorBuilder total(String id, String unit, String wording, Target target) {
    return new IndicatorBuilder(id, Measure.TOTAL, unit, wording, Optional.of(target));
  }

  public static IndicatorBuilder growth(String id, String wording, Target target) {
    return new IndicatorBuilder(id, Measure.GROWTH, "%", wording, Optional.of(target));
  }

  public static IndicatorBuilder level(String id, String unit, String wording, Target target) {
    return new IndicatorBuilder(id, Measure.LEVEL, unit, wording, Optional.of(target));
  }

  public static IndicatorBuilder withoutTarget(String id) {
    return new IndicatorBuilder(id, Measure.LEVEL, "%", "TBD", Optional.empty());
  }

  public static Target atLeast(String floor) {
    return new Target.AtLeast(new BigDecimal(floor));
  }

  public static Target atMost(String ceiling) {
    return new Target.AtMost(new BigDecimal(ceiling));
  }

  public static Target about(String value) {
    return new Target.About(new BigDecimal(value));
  }

  public static Target range(String lower, String upper) {
    return new Target.Range(new BigDecimal(lower), new BigDecimal(upper));
  }

  public static Target above(String bound) {
    return new Target.Above(new BigDecimal(bound));
  }

  public static Target below(String bound) {
    return new Target.Below(new BigDecimal(bound));
  }

  public static Target rank(int place) {
    return new Target.Rank(Optional.of(place));
  }

  public static Target rankBetter() {
    return new Target.Rank(Optional.empty());
  }

  public IndicatorBuilder named(String name) {
    this.name = name;
    return this;
  }

  public IndicatorBuilder decline() {
    decline = true;
    return this;
  }

  public IndicatorBuilder stretch(Target target) {
    stretch = Optional.of(target);
    return this;
  }

  public IndicatorBuilder lower() {
    direction = Direction.LOWER;
    return this;
  }

  public IndicatorBuilder frequency(Frequency frequency) {
    this.frequency = frequency;
    return this;
  }

  public IndicatorBuilder aggregate(Aggregate aggregate) {
    this.aggregate = aggregate;
    return this;
  }

  public IndicatorBuilder tolerance(String tolerance) {
    this.tolerance = Optional.of(new BigDecimal(tolerance));
    return this;
  }

  public IndicatorBuilder baseline(String baseline) {
    this.baseline = Optional.of(new BigDecimal(baseline));
    return this;
  }

  public IndicatorBuilder weight(String weight) {
    this.weight = new BigDecimal(weight);
    return this;
  }

  public IndicatorBuilder span(String first, String last) {
    span = Optional.of(new Span(YearMonth.parse(first), YearMonth.parse(last)));
    return this;
  }

  public IndicatorBuilder department(String department) {
    this.department = department;
    return this;
  }

  public Indicator build() {
    return build(new GoalYear(2021, 1));
  }

  Indicator build(GoalYear year) {
    return new Indicator(
        id,
        name,
        unit,
        new Goal(wording, target, decline, stretch),
        measure,
        direction,
        frequency,
        aggregate,
        tolerance,
        baseline,
        weight,
        span.orElse(Span.of(year)),
        department,
        "",
        Nature.INDICATIVE,
        "",
        Place.NONE,
        List.of());
  }
}
