package org.duban.status.explain;

import java.util.ArrayList;
import java.util.List;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.status.model.Amounts;
import org.duban.status.model.FigureEntry;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Schedule;
import org.duban.status.model.Step;
import org.duban.status.model.Thresholds;
import org.duban.status.model.VerdictReason;
import org.duban.time.Ratio;

/// The calculation of an indicator's status, step by step: wording → target → figure → share →
/// threshold → verdict.
final class IndicatorSteps {

  private final StatusPhrases speech;
  private final IndicatorSentence sentences;
  private final TargetText targets;
  private final ThresholdText thresholds;

  IndicatorSteps(StatusPhrases speech, IndicatorSentence sentences) {
    this.speech = speech;
    this.sentences = sentences;
    this.targets = new TargetText(speech);
    this.thresholds = new ThresholdText(speech);
  }

  List<Step> of(IndicatorStatus status) {
    List<Step> steps = new ArrayList<>();
    addTarget(steps, status.indicator());
    switch (status.grounds()) {
      case VerdictReason.Compared compared -> {
        addFigures(steps, status.indicator(), compared);
        addComparison(steps, status, compared);
      }
      case VerdictReason.FigureMissing _,
          VerdictReason.ReferenceMissing _,
          VerdictReason.NothingDue _,
          VerdictReason.InWords _,
          VerdictReason.NoTarget _,
          VerdictReason.NoBaseline _ -> {
        status.figure().ifPresent(entry -> steps.add(figure(status.indicator(), entry)));
        steps.add(speech.step("reason", sentences.of(status)));
      }
    }
    steps.add(speech.verdict(status.verdict(), status.light()));
    return steps;
  }

  private void addTarget(List<Step> steps, Indicator indicator) {
    Goal goal = indicator.goal();
    steps.add(speech.step("wording", goal.wording()));
    goal.target().ifPresent(t -> steps.add(speech.step("target", targets.of(indicator, t))));
    goal.stretch().ifPresent(t -> steps.add(speech.step("stretch", targets.of(indicator, t))));
  }

  private void addFigures(List<Step> steps, Indicator indicator, VerdictReason.Compared c) {
    if (!c.isOfYear()) {
      steps.add(span(c));
    }
    c.earlier().forEach(entry -> steps.add(figure(indicator, entry)));
    if (indicator.aggregate() == Aggregate.LATEST) {
      steps.add(figure(indicator, c.figures().getLast()));
    } else {
      c.figures().forEach(entry -> steps.add(figure(indicator, entry)));
    }
    if (!c.earlier().isEmpty()) {
      String amount = speech.amounts().amount(c.actual(), indicator.unit());
      steps.add(speech.step("aggregate", speech.say("cumulative", "amount", amount)));
    } else if (indicator.aggregate() != Aggregate.LATEST) {
      steps.add(speech.step("aggregate", speech.amounts().aggregate(indicator, c.actual())));
    }
  }

  private Step span(VerdictReason.Compared c) {
    return speech.step(
        "span",
        speech.say(
            "step.span_is",
            "first",
            speech.month(c.span().first()),
            "last",
            speech.month(c.span().last()),
            "months",
            speech.counted("month", c.span().months()),
            "gone",
            Integer.toString(c.gone())));
  }

  private void addComparison(List<Step> steps, IndicatorStatus status, VerdictReason.Compared c) {
    Indicator indicator = status.indicator();
    c.reference().ifPresent(r -> steps.add(reference(indicator, r)));
    status.completionRate().ifPresent(rate -> steps.add(rate(c, rate)));
    c.schedule()
        .ifPresentOrElse(
            schedule -> steps.add(schedule(indicator, c, schedule)),
            () -> steps.add(speech.step("due", due(indicator, c))));
    steps.add(gap(status, c));
    steps.add(speech.step("thresholds", thresholds(indicator, c)));
  }

  private Step figure(Indicator indicator, Entry entry) {
    return speech.step("figure", figureText(indicator, entry));
  }

  private String figureText(Indicator indicator, Entry entry) {
    FigureEntry reading = FigureEntry.of(entry);
    return speech.say(
        "step.figure_is",
        "period",
        speech.period(reading.period()),
        "figure",
        speech.amounts().figure(indicator, reading.value()),
        "entry",
        entry.reference(),
        "basis",
        speech.say("basis", reading.actual().basis()),
        "day",
        speech.day(reading.actual().publishedOn()));
  }

  private Step reference(Indicator indicator, VerdictReason.Reference reference) {
    return speech.step(
        "reference",
        speech.say(
            "step.reference_is",
            "name",
            reference.name().isEmpty()
                ? speech.say("step.benchmark", "subject", reference.subject())
                : reference.name(),
            "figure",
            figureText(indicator, reference.figure().orElseThrow())));
  }

  private Step rate(VerdictReason.Compared c, Ratio rate) {
    return speech.step(
        "rate",
        speech.say(
            "step.rate_is",
            "actual",
            speech.amounts().number(c.actual()),
            "target",
            speech.amounts().number(c.bound().value()),
            "rate",
            rate.percent().toPlainString()));
  }

  private Step schedule(Indicator indicator, VerdictReason.Compared c, Schedule schedule) {
    return speech.step(
        "schedule",
        speech.say(
            schedule.source() == Schedule.Source.CALENDAR
                ? "step.schedule_by_month"
                : "step.schedule_by_plan",
            "pace",
            speech.say("pace", schedule.source()),
            "gone",
            Integer.toString(c.gone()),
            "months",
            Integer.toString(c.span().months()),
            "share",
            schedule.share().percent().toPlainString(),
            "planned",
            speech.amounts().amount(schedule.planned(), indicator.unit())));
  }

  /// What a figure that is compared as it stands has to reach.
  private String due(Indicator indicator, VerdictReason.Compared c) {
    String key =
        c.bound().strict()
            ? c.bound().ceiling() ? "below" : "above"
            : c.bound().ceiling() ? "at_most" : "at_least";
    if (Amounts.isRank(indicator)) {
      return speech.say(
          c.bound().strict() ? "target.rank_than" : "target.rank",
          "place",
          speech.amounts().number(c.due()));
    }
    String amount = speech.amounts().amount(c.due(), indicator.unit());
    String text = speech.say("target." + key, "amount", amount);
    return indicator.goal().decline() ? speech.say("target.decline", "target", text) : text;
  }

  private Step gap(IndicatorStatus status, VerdictReason.Compared c) {
    String distance =
        c.schedule().isPresent() && status.gap().isPresent()
            ? speech.amounts().points(status.gap().get())
            : speech.amounts().distance(status.indicator(), c.lead());
    String level = c.bound().allows(c.lead(), Ratio.ZERO) ? "level" : "not_enough";
    String key = c.lead().signum() == 0 ? level : c.lead().signum() > 0 ? "better" : "worse";
    return speech.step("gap", speech.say("step.gap_" + key, "distance", distance));
  }

  private String thresholds(Indicator indicator, VerdictReason.Compared c) {
    Thresholds t = c.thresholds();
    List<String> clauses = new ArrayList<>();
    if (c.schedule().isPresent() && !c.isOver()) {
      clauses.add(thresholds.ahead(t));
    }
    if (t.tolerance().signum() > 0) {
      clauses.add(
          speech.say(
              "threshold.tolerance", "size", speech.amounts().distance(indicator, c.slack())));
    }
    clauses.add(
        thresholds.lights(
            t,
            size ->
                indicator.measure() == Measure.TOTAL
                    ? thresholds.points(size)
                    : speech.amounts().distance(indicator, size)));
    return speech.join(clauses);
  }
}
