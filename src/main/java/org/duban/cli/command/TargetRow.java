package org.duban.cli.command;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.Settings;
import org.duban.status.TargetTerms;

/// How one indicator's target was understood.
///
/// @param terms empty where there is no target yet
/// @param tolerance that it is judged with: its own, else the office's
record TargetRow(int year, Indicator indicator, Optional<TargetTerms> terms, BigDecimal tolerance) {

  TargetRow {
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(tolerance);
  }

  static TargetRow of(Plan plan, Indicator indicator, Settings settings) {
    return new TargetRow(
        plan.year().year(),
        indicator,
        indicator.goal().target().map(TargetTerms::of),
        indicator
            .tolerance()
            .or(() -> settings.ruleFor(indicator).tolerance())
            .orElse(BigDecimal.ZERO));
  }
}
