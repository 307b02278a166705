package org.duban.office;

import java.math.BigDecimal;
import java.util.Objects;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.settings.Settings;

/// How one indicator's target was understood.
///
/// @param tolerance that it is judged with: its own, else the office's
/// @param ownTime whether it has another time than the goal year
public record TargetRow(int year, Indicator indicator, BigDecimal tolerance, boolean ownTime) {

  public TargetRow {
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
