package org.duban.status.explain;

import org.duban.plan.model.Indicator;
import org.duban.status.outlook.Needed;
import org.duban.time.Ratio;

/// Says what the rest of the year needs.
final class NeededSentence {

  private final StatusPhrases speech;

  NeededSentence(StatusPhrases speech) {
    this.speech = speech;
  }

  String of(Indicator indicator, Needed needed) {
    return switch (needed) {
      case Needed.Amount amount ->
          speech.say(
              amount.ceiling() ? "needed.room" : "needed.amount",
              "left",
              amount(indicator, amount.left()),
              "months",
              speech.counted("month", amount.months()),
              "monthly",
              amount(indicator, amount.monthly()),
              "gone",
              speech.counted("month", amount.gone()),
              "so_far",
              amount(indicator, amount.monthlySoFar()));
      case Needed.Growth(var rate, var months) ->
          speech.say(
              "needed.growth",
              "months",
              speech.counted("month", months),
              "growth",
              speech.amounts().figure(indicator, Ratio.of(rate.rounded(1))));
      case Needed.LevelMissing(var subject, var period) ->
          speech.say("needed.no_level", "subject", subject, "period", speech.period(period));
    };
  }

  private String amount(Indicator indicator, Ratio value) {
    return speech.amounts().amount(value, indicator.unit());
  }
}
