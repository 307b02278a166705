package org.duban.status.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Target;
import org.duban.status.model.Amounts;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.time.Ratio;

/// Explains the status of a growth, a level or a rank: a figure that is compared as it stands.
final class LevelSentence {

  private final StatusPhrases speech;

  LevelSentence(StatusPhrases speech) {
    this.speech = speech;
  }

  String of(IndicatorStatus status, VerdictReason.Compared c) {
    Indicator indicator = status.indicator();
    List<String> clauses = new ArrayList<>();
    if (indicator.goal().target().orElseThrow() instanceof Target.Rank(var place)) {
      clauses.add(speech.say("rank.actual", "place", speech.amounts().number(c.actual())));
      clauses.add(place.isPresent() ? place(indicator, c) : move(indicator, c));
    } else {
      clauses.add(speech.amounts().aggregate(indicator, c.actual()));
      clauses.add(comparison(indicator, c));
      outcome(status.verdict(), c).ifPresent(clauses::add);
    }
    if (status.verdict() == Verdict.NEAR) {
      clauses.add(
          speech.say(
              "within_tolerance",
              "tolerance",
              speech.amounts().distance(indicator, c.thresholds().tolerance())));
    }
    return speech.join(clauses);
  }

  private Optional<String> outcome(Verdict verdict, VerdictReason.Compared c) {
    return switch (verdict) {
      case ACHIEVED -> Optional.of(speech.say("year.achieved", "scope", speech.scope(c)));
      case MISSED -> Optional.of(speech.say("year.missed", "scope", speech.scope(c)));
      case AHEAD, ON_TRACK, NEAR, BEHIND, OVERDUE, NO_DATA, NOT_DUE, NOT_ASSESSED ->
          Optional.empty();
    };
  }

  private String comparison(Indicator indicator, VerdictReason.Compared c) {
    Ratio above = c.actual().minus(c.bound().value());
    return speech.say(
        "compare." + side(indicator, c, above.signum()),
        "goal",
        goal(indicator, c),
        "distance",
        speech.amounts().distance(indicator, above));
  }

  private static String side(Indicator indicator, VerdictReason.Compared c, int above) {
    boolean met = c.bound().allows(c.lead(), Ratio.ZERO);
    if (above == 0) {
      return met ? "equal" : c.bound().ceiling() ? "not_below" : "not_above";
    }
    if (indicator.goal().decline()) {
      return above > 0 ? "steeper" : "milder";
    }
    if (above > 0) {
      return !met && c.bound().ceiling() && c.reference().isEmpty() ? "over" : "above";
    }
    return "below";
  }

  private String goal(Indicator indicator, VerdictReason.Compared c) {
    if (c.reference().isPresent()) {
      return referred(indicator, c, c.reference().get().name());
    }
    boolean range = indicator.goal().target().orElseThrow() instanceof Target.Range;
    return speech.say(
        (range ? "goal.range_" : "goal.") + (c.bound().ceiling() ? "ceiling" : "floor"),
        "scope",
        speech.scope(c),
        "wording",
        indicator.goal().wording());
  }

  /// The figure of the other subject, and the margin that the target asks for beside it.
  private String referred(Indicator indicator, VerdictReason.Compared c, String name) {
    boolean ceiling = c.bound().ceiling();
    Optional<Ratio> margin = indicator.goal().target().flatMap(Target::margin).map(Ratio::of);
    Ratio own = margin.orElse(Ratio.ZERO);
    Ratio figure = ceiling ? c.bound().value().plus(own) : c.bound().value().minus(own);
    String goal =
        speech.say(
            name.isEmpty() ? "goal.benchmark" : "goal.reference",
            "name",
            name,
            "figure",
            speech.amounts().figure(indicator, figure));
    return margin
        .map(m ->
            speech.say(
                ceiling ? "goal.minus" : "goal.plus",
                "goal",
                goal,
                "margin",
                speech.amounts().distance(indicator, m)))
        .orElse(goal);
  }

  private String place(Indicator indicator, VerdictReason.Compared c) {
    boolean met = c.bound().allows(c.lead(), Ratio.ZERO);
    return speech.say(
        met ? "rank.reached" : "rank.missed",
        "scope",
        speech.scope(c),
        "wording",
        indicator.goal().wording(),
        "places",
        speech.amounts().number(Amounts.magnitude(c.lead())));
  }

  private String move(Indicator indicator, VerdictReason.Compared c) {
    String key = c.lead().signum() == 0 ? "same" : c.lead().signum() > 0 ? "better" : "worse";
    return speech.say(
        "rank." + key,
        "before",
        speech.amounts().number(indicator.baseline().orElseThrow()),
        "places",
        speech.amounts().number(Amounts.magnitude(c.lead())));
  }
}
