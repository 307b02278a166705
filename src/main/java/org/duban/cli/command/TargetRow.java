package org.duban.cli.command;

import java.math.BigDecimal;
import java.util.Objects;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.Settings;

/// How one indicator's target was understood.
///
/// @param tolerance that it is judged with: its own, else the office's
/// @param ownTime whether it has another time than the goal year
record TargetRow(int year, Indicator indicator, BigDecimal tolerance, boolean ownTime) {

  TargetRow {
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(tolerance);
  }

  static TargetRow of(Plan plan, Indicator indicator, Settings settings) {
    return new TargetRow(
        plan.year().year(),
        indicator,
        indicator
            .tolerance()
            .or(() -> settings.ruleFor(indicator).tolerance())
            .orElse(BigDecimal.ZERO),
        !indicator.span().is(plan.year()));
  }
}
