package org.duban.status.explain;

import java.util.ArrayList;
import java.util.List;
import org.duban.status.model.Schedule;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.time.Ratio;

/// Explains the status of a task in one sentence.
final class TaskSentence {

  private final StatusPhrases speech;

  TaskSentence(StatusPhrases speech) {
    this.speech = speech;
  }

  String of(TaskStatus status) {
    List<String> clauses = new ArrayList<>();
    switch (status.verdict()) {
      case ACHIEVED -> clauses.add(speech.say("task.done"));
      case OVERDUE -> {
        clauses.add(
            speech.say(
                switch (status.overdueDays()) {
                  case 0 -> "task.overdue_today";
                  case 1 -> "task.overdue_by_a_day";
                  default -> "task.overdue";
                },
                "due",
                speech.day(status.task().due()),
                "days",
                Integer.toString(status.overdueDays())));
        clauses.add(
            status.progress().isPresent() ? progress(status) : speech.say("task.no_progress"));
      }
      case AHEAD, ON_TRACK, NEAR, BEHIND, MISSED -> {
        clauses.add(progress(status));
        clauses.add(againstTime(status));
        if (status.verdict() == Verdict.NEAR) {
          clauses.add(
              speech.say(
                  "within_tolerance",
                  "tolerance",
                  speech
                      .amounts()
                      .points(speech.amounts().number(status.thresholds().tolerance()))));
        }
      }
      case NO_DATA -> {
        clauses.add(speech.say("task.begun", "start", speech.day(status.task().start())));
        clauses.add(speech.say("task.no_progress"));
      }
      case NOT_DUE ->
          clauses.add(speech.say("task.not_begun", "start", speech.day(status.task().start())));
      case NOT_ASSESSED -> clauses.add(speech.say("task.suspended"));
    }
    status
        .delay()
        .ifPresent(delay ->
            clauses.add(
                speech.say(
                    "task.late_" + speech.name(delay.kind()),
                    "start",
                    speech.day(status.task().start()),
                    "number",
                    Integer.toString(delay.months()),
                    "months",
                    speech.counted("month", delay.months()))));
    if (status.disagrees()) {
      clauses.add(
          speech.say(
              "task.disagrees",
              "reported",
              speech.say("reported", status.reported().orElseThrow())));
    }
    return speech.join(clauses);
  }

  /// `进度45.0%`, for a parent with the number of its leaves.
  String progress(TaskStatus status) {
    String rate = status.progress().orElseThrow().percent().toPlainString();
    if (status.isLeaf()) {
      return speech.say("task.progress", "rate", rate);
    }
    String key = status.leaves() == 1 ? "task.rollup_of_one" : "task.rollup";
    return speech.say(
        status.unreported() == 0 ? key : "task.rollup_incomplete",
        "rate",
        rate,
        "leaves",
        Integer.toString(status.leaves()),
        "unreported",
        Integer.toString(status.unreported()));
  }

  private String againstTime(TaskStatus status) {
    Ratio gap = status.progress().orElseThrow().minus(status.scheduledShare());
    return speech.schedule(Schedule.Source.CALENDAR, status.scheduledShare(), gap, gap.signum());
  }
}
