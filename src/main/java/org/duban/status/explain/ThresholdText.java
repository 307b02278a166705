package org.duban.status.explain;

import java.util.List;
import java.util.function.Function;
import org.duban.plan.settings.StatusRule;
import org.duban.status.model.Thresholds;
import org.duban.time.Ratio;

/// Thresholds in words.
record ThresholdText(StatusPhrases speech) {

  /// From where on a lead is ahead of schedule.
  String ahead(Thresholds thresholds) {
    return speech.say("threshold.ahead", "size", points(thresholds.ahead()));
  }

  /// What colour a shortfall has.
  ///
  /// @param size a threshold of the points rule with its unit
  String lights(Thresholds thresholds, Function<Ratio, String> size) {
    Function<Ratio, String> sized =
        thresholds.rule() == StatusRule.Rule.RELATIVE ? this::percentOfPlan : size;
    String red =
        speech.say(
            thresholds.redIncluded() ? "threshold.red_from" : "threshold.red_past",
            "size",
            sized.apply(thresholds.red()));
    String yellow =
        thresholds.yellow().signum() == 0
            ? speech.say("threshold.yellow_at_once")
            : speech.say("threshold.yellow_from", "size", sized.apply(thresholds.yellow()));
    return speech.join(List.of(yellow, red));
  }

  String points(Ratio size) {
    return speech.amounts().points(speech.amounts().number(size));
  }

  private String percentOfPlan(Ratio size) {
    return speech.say("threshold.percent", "number", speech.amounts().number(size));
  }
}
