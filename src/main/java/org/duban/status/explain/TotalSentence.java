package org.duban.status.explain;

import java.util.ArrayList;
import java.util.List;
import org.duban.plan.model.Indicator;
import org.duban.status.model.Amounts;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Schedule;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.time.Ratio;

/// Explains the status of a total that is due in shares over the year.
final class TotalSentence {

  private final StatusPhrases speech;

  TotalSentence(StatusPhrases speech) {
    this.speech = speech;
  }

  String of(IndicatorStatus status, VerdictReason.Compared c, Schedule schedule) {
    Indicator indicator = status.indicator();
    List<String> clauses = new ArrayList<>();
    clauses.add(soFar(indicator, c));
    boolean hasShares = status.completionRate().isPresent();
    if (hasShares) {
      clauses.add(
          speech.say(
              c.bound().ceiling() ? "total.share_of_ceiling" : "total.share",
              "scope",
              speech.scope(c),
              "rate",
              status.completionRate().get().percent().toPlainString(),
              "target",
              amount(indicator, c.bound().value())));
    }
    Ratio left = c.bound().value().minus(c.actual());
    boolean settled = c.isOver() || status.verdict() == Verdict.ACHIEVED;
    if (settled) {
      clauses.add(outcome(status, c, left));
    } else if (c.bound().ceiling() && left.signum() < 0) {
      clauses.add(pastCeiling(c, amount(indicator, left.negated())));
    } else if (hasShares) {
      Ratio gap = status.gap().orElseThrow();
      int side = c.bound().ceiling() ? -gap.signum() : gap.signum();
      clauses.add(speech.schedule(schedule.source(), schedule.share(), gap, side));
    } else {
      clauses.add(againstPlan(indicator, c));
    }
    if (status.verdict() == Verdict.NEAR) {
      clauses.add(speech.say("within_tolerance", "tolerance", amount(indicator, c.slack())));
    }
    return speech.join(clauses);
  }

  private String soFar(Indicator indicator, VerdictReason.Compared c) {
    if (indicator.goal().decline()) {
      return speech.amounts().figure(indicator, c.actual());
    }
    String key =
        c.bound().ceiling()
            ? "total.so_far"
            : indicator.name().contains("新增")
                ? "total.new"
                : indicator.goal().wording().contains("净增") ? "total.net" : "total.done";
    return speech.say(key, "amount", amount(indicator, c.actual()));
  }

  private String outcome(IndicatorStatus status, VerdictReason.Compared c, Ratio left) {
    String amount = amount(status.indicator(), Amounts.magnitude(left));
    boolean kept = status.verdict() == Verdict.ACHIEVED;
    if (c.bound().ceiling()) {
      return kept ? speech.say("total.kept", "scope", speech.scope(c)) : pastCeiling(c, amount);
    }
    if (!kept) {
      return speech.say("total.short", "scope", speech.scope(c), "amount", amount);
    }
    return left.signum() < 0
        ? speech.say("total.exceeded", "amount", amount)
        : speech.say("total.reached", "scope", speech.scope(c));
  }

  private String pastCeiling(VerdictReason.Compared c, String amount) {
    return speech.say("total.past_ceiling", "scope", speech.scope(c), "amount", amount);
  }

  /// For a target that has no shares, 0 or less: amount against amount.
  private String againstPlan(Indicator indicator, VerdictReason.Compared c) {
    Ratio above = c.actual().minus(c.due());
    String key = above.signum() == 0 ? "equal" : above.signum() > 0 ? "above" : "below";
    return speech.say(
        "plan." + key,
        "scope",
        speech.scope(c),
        "planned",
        amount(indicator, c.due()),
        "target",
        amount(indicator, c.bound().value()),
        "amount",
        amount(indicator, Amounts.magnitude(above)));
  }

  private String amount(Indicator indicator, Ratio value) {
    return speech.amounts().amount(value, indicator.unit());
  }
}
