package org.duban.status.explain;

import java.util.List;
import org.duban.plan.model.Indicator;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Step;
import org.duban.status.model.TaskStatus;
import org.duban.status.outlook.Needed;
import org.duban.status.outlook.NoProjection;
import org.duban.status.outlook.Projection;
import org.duban.text.Phrases;

/// Says why: each verdict in one sentence with every number in it, or step by step. Numbers are
/// rounded half up here, once; what was compared was exact.
public final class Explanation {

  private final StatusPhrases speech;
  private final IndicatorSentence indicators;
  private final TaskSentence tasks;
  private final IndicatorSteps indicatorSteps;
  private final TaskSteps taskSteps;
  private final NeededSentence needs;
  private final ProjectionSentence projections;

  private Explanation(StatusPhrases speech) {
    this.speech = speech;
    this.indicators = new IndicatorSentence(speech);
    this.tasks = new TaskSentence(speech);
    this.indicatorSteps = new IndicatorSteps(speech, indicators);
    this.taskSteps = new TaskSteps(speech, tasks);
    this.needs = new NeededSentence(speech);
    this.projections = new ProjectionSentence(speech);
  }

  public static Explanation in(Phrases phrases) {
    return new Explanation(StatusPhrases.in(phrases));
  }

  /// The reason for the status of an indicator, without a full stop:
  /// `累计新增3132人，完成全年目标5800人的54.0%，比序时进度（50.0%）高4.0个百分点`.
  public String sentence(IndicatorStatus status) {
    return indicators.of(status);
  }

  /// The reason for the status of a task, without a full stop.
  public String sentence(TaskStatus status) {
    return tasks.of(status);
  }

  /// What the rest of the year needs of an indicator, without a full stop:
  /// `还需2668人，余下6个月月均444.67人（前6个月月均522人）`.
  public String sentence(Indicator indicator, Needed needed) {
    return needs.of(indicator, needed);
  }

  /// How the year will probably end for an indicator, without a full stop.
  public String sentence(Indicator indicator, Projection projection) {
    return projections.of(indicator, projection);
  }

  /// Why there is no projection, without a full stop.
  public String sentence(NoProjection reason) {
    return projections.of(reason);
  }

  /// How a score comes about, without a full stop.
  public String formula() {
    return speech.say("score.formula");
  }

  /// From the wording of the target to the verdict.
  public List<Step> steps(IndicatorStatus status) {
    return indicatorSteps.of(status);
  }

  /// From the dates of the task to the verdict.
  public List<Step> steps(TaskStatus status) {
    return taskSteps.of(status);
  }
}
