package org.duban.status.explain;

import java.math.BigDecimal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Target;
import org.duban.status.model.Bound;
import org.duban.time.Ratio;

/// A typed target in words, so that a reader sees how its wording was understood.
record TargetText(StatusPhrases speech) {

  String of(Indicator indicator, Target target) {
    String text = withMargin(indicator, target, text(indicator, target));
    return indicator.goal().decline() ? speech.say("target.decline", "target", text) : text;
  }

  private String withMargin(Indicator indicator, Target target, String text) {
    String key = target.operator().equals("at_most") ? "target.minus" : "target.plus";
    return target
        .margin()
        .map(m ->
            speech.say(
                key, "target", text, "margin", speech.amounts().distance(indicator, Ratio.of(m))))
        .orElse(text);
  }

  private String text(Indicator indicator, Target target) {
    return switch (target) {
      case Target.AtLeast(var floor) -> say("at_least", indicator, floor);
      case Target.AtMost(var ceiling) -> say("at_most", indicator, ceiling);
      case Target.About(var value) ->
          say(Bound.isLowerBetter(indicator) ? "about_ceiling" : "about_floor", indicator, value);
      case Target.Range(var lower, var upper) ->
          speech.say(
              Bound.isLowerBetter(indicator) ? "target.range_ceiling" : "target.range_floor",
              "lower",
              amount(indicator, lower),
              "upper",
              amount(indicator, upper));
      case Target.Above(var bound) -> say("above", indicator, bound);
      case Target.Below(var bound) -> say("below", indicator, bound);
      case Target.InStepWith(var other) -> speech.say("target.in_step_with", "subject", other);
      case Target.AtLeastIndicator(var other, _) ->
          speech.say("target.in_step_with", "subject", other);
      case Target.AtMostIndicator(var other, _) ->
          speech.say("target.indicator_ceiling", "subject", other);
      case Target.AtLeastBenchmark _ ->
          speech.say("target.benchmark", "subject", indicator.id() + Indicator.BENCHMARK_SUFFIX);
      case Target.AtMostBenchmark _ ->
          speech.say(
              "target.benchmark_ceiling", "subject", indicator.id() + Indicator.BENCHMARK_SUFFIX);
      case Target.Rank(var place) ->
          place
              .map(p -> speech.say("target.rank", "place", Integer.toString(p)))
              .orElseGet(() -> speech.say("target.rank_better"));
      case Target.Qualitative _ -> speech.say("target.qualitative");
    };
  }

  private String say(String key, Indicator indicator, BigDecimal value) {
    return speech.say("target." + key, "amount", amount(indicator, value));
  }

  private String amount(Indicator indicator, BigDecimal value) {
    return speech.amounts().amount(value, indicator.unit());
  }
}
