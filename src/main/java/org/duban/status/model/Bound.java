package org.duban.status.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Target;
import org.duban.time.Ratio;

/// What a figure has to reach by the end of the year: a target as a number and a side.
///
/// @param value in the indicator's unit
/// @param ceiling whether the figure must stay below it
/// @param strict whether reaching exactly the value is not enough
/// @param spread whether it is due in shares over the year, as a total with a target of its own is
public record Bound(Ratio value, boolean ceiling, boolean strict, boolean spread) {

  /// The bound that the indicator's own row gives; empty where it takes the figure of another
  /// subject, or where no number says it.
  public static Optional<Bound> of(Indicator indicator) {
    boolean spread = indicator.measure() == Measure.TOTAL;
    boolean lower = isLowerBetter(indicator);
    return indicator
        .goal()
        .target()
        .flatMap(target ->
            switch (target) {
              case Target.AtLeast(var floor) -> bound(floor, false, false, spread);
              case Target.AtMost(var ceiling) -> bound(ceiling, true, false, spread);
              case Target.About(var value) -> bound(value, lower, false, spread);
              case Target.Range(var floor, var ceiling) ->
                  bound(lower ? ceiling : floor, lower, false, spread);
              case Target.Above(var value) -> bound(value, false, true, spread);
              case Target.Below(var value) -> bound(value, true, true, spread);
              case Target.Rank(var place) ->
                  place
                      .flatMap(p -> bound(BigDecimal.valueOf(p), true, false, false))
                      .or(() -> indicator.baseline().flatMap(b -> bound(b, true, true, false)));
              case Target.InStepWith _,
                  Target.AtLeastIndicator _,
                  Target.AtMostIndicator _,
                  Target.AtLeastBenchmark _,
                  Target.AtMostBenchmark _,
                  Target.Qualitative _ ->
                  Optional.empty();
            });
  }

  /// The bound that the figure of another subject sets, with the target's margin: to be at least or
  /// at most there as the target says, and where it doesn't, as is better.
  public static Bound reference(Indicator indicator, Ratio figure) {
    Target target = indicator.goal().target().orElseThrow();
    Ratio margin = target.margin().map(Ratio::of).orElse(Ratio.ZERO);
    return switch (target) {
      case Target.AtLeastIndicator _, Target.AtLeastBenchmark _ ->
          new Bound(figure.plus(margin), false, false, false);
      case Target.AtMostIndicator _, Target.AtMostBenchmark _ ->
          new Bound(figure.minus(margin), true, false, false);
      case Target.InStepWith _,
          Target.AtLeast _,
          Target.AtMost _,
          Target.About _,
          Target.Range _,
          Target.Above _,
          Target.Below _,
          Target.Rank _,
          Target.Qualitative _ ->
          new Bound(figure, isLowerBetter(indicator), false, false);
    };
  }

  private static Optional<Bound> bound(
      BigDecimal value, boolean ceiling, boolean strict, boolean spread) {
    return Optional.of(new Bound(Ratio.of(value), ceiling, strict, spread));
  }

  /// A decline is a figure of which more is better, whatever the indicator's column says.
  public static boolean isLowerBetter(Indicator indicator) {
    return indicator.direction() == Direction.LOWER && !indicator.goal().decline();
  }

  /// How much better `actual` is than `due`: negative where it is worse.
  public Ratio lead(Ratio actual, Ratio due) {
    return ceiling ? due.minus(actual) : actual.minus(due);
  }

  /// Whether a figure with that lead keeps the promise when it may fall short by `slack`.
  public boolean allows(Ratio lead, Ratio slack) {
    int sign = lead.plus(slack).signum();
    return strict ? sign > 0 : sign >= 0;
  }
}
