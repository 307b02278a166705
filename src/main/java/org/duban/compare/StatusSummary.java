package org.duban.compare;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.time.Ratio;

/// Where an indicator or a task stands.
///
/// @param completion a total's completion rate or a task's progress in percent, with one decimal;
///   empty where there is none
public record StatusSummary(Verdict verdict, Light light, Optional<BigDecimal> completion) {

  public StatusSummary {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(light);
    Objects.requireNonNull(completion);
  }

  static StatusSummary of(IndicatorStatus status) {
    return new StatusSummary(
        status.verdict(), status.light(), status.completionRate().map(Ratio::percent));
  }

  static StatusSummary of(TaskStatus status) {
    return new StatusSummary(
        status.verdict(), status.light(), status.progress().map(Ratio::percent));
  }

  /// Whether verdict or light differ, and not only the completion.
  public boolean isOtherVerdictThan(StatusSummary other) {
    return verdict != other.verdict || light != other.light;
  }
}
