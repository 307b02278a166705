package org.duban.status.explain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.duban.plan.model.Task;
import org.duban.status.model.Step;
import org.duban.status.model.TaskStatus;

/// The calculation of a task's status, step by step.
final class TaskSteps {

  private final StatusPhrases speech;
  private final TaskSentence sentences;
  private final ThresholdText thresholds;

  TaskSteps(StatusPhrases speech, TaskSentence sentences) {
    this.speech = speech;
    this.sentences = sentences;
    this.thresholds = new ThresholdText(speech);
  }

  List<Step> of(TaskStatus status) {
    Task task = status.task();
    List<Step> steps = new ArrayList<>();
    if (!status.scheduledByLeaves()) {
      steps.add(dates(task));
    }
    steps.add(
        speech.step(
            "schedule",
            speech.say(
                status.scheduledByLeaves() ? "step.share_of_leaves" : "step.share_of_days",
                "share",
                status.scheduledShare().percent().toPlainString())));
    status.update().ifPresent(entry -> steps.add(speech.step("update", entry.reference())));
    status
        .reported()
        .ifPresent(
            reported -> steps.add(speech.step("reported", speech.say("reported", reported))));
    if (status.progress().isPresent()) {
      steps.add(speech.step("progress", sentences.progress(status)));
    }
    steps.add(speech.step("reason", sentences.of(status)));
    steps.add(
        speech.step(
            "thresholds",
            speech.join(
                List.of(
                    thresholds.ahead(status.thresholds()),
                    thresholds.lights(status.thresholds(), thresholds::points)))));
    steps.add(speech.verdict(status.verdict(), status.light()));
    return steps;
  }

  private Step dates(Task task) {
    return speech.step(
        "dates",
        speech.say(
            "step.dates_are",
            "start",
            speech.day(task.start()),
            "due",
            speech.day(task.due()),
            "days",
            Long.toString(ChronoUnit.DAYS.between(task.start(), task.due()) + 1)));
  }
}
