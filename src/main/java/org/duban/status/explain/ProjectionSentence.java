package org.duban.status.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duban.plan.model.Indicator;
import org.duban.status.outlook.NoProjection;
import org.duban.status.outlook.Projection;
import org.duban.time.Ratio;

/// Says how the year will probably end.
final class ProjectionSentence {

  private final StatusPhrases speech;

  ProjectionSentence(StatusPhrases speech) {
    this.speech = speech;
  }

  String of(Indicator indicator, Projection projection) {
    List<String> clauses = new ArrayList<>();
    clauses.add(
        speech.say(
            "projection." + speech.name(projection.method()),
            "central",
            figure(indicator, projection.central()),
            "years",
            speech.counted("year", projection.years())));
    projection
        .range()
        .ifPresentOrElse(
            range ->
                clauses.add(
                    speech.say(
                        "projection.range",
                        "low",
                        figure(indicator, range.low()),
                        "high",
                        figure(indicator, range.high()))),
            () -> clauses.add(speech.say("projection.no_range")));
    projection
        .chance()
        .ifPresent(percent ->
            clauses.add(speech.say("projection.chance", "percent", Integer.toString(percent))));
    return speech.join(clauses);
  }

  String of(NoProjection reason) {
    return speech.say("no_projection", reason);
  }

  private String figure(Indicator indicator, BigDecimal value) {
    return speech.amounts().figure(indicator, Ratio.of(value));
  }
}
