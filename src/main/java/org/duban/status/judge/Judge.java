package org.duban.status.judge;

import java.time.LocalDate;
import java.util.Optional;
import org.duban.plan.model.Plan;
import org.duban.plan.settings.Settings;
import org.duban.status.model.StatusSheet;
import org.duban.time.Period;

/// From a plan and the figures known to where everything stands: the public way into this package.
public final class Judge {

  private Judge() {}

  /// The status of every indicator and task at the last day of `period`.
  ///
  /// @param figures as known on `asOf`
  /// @param asOf the day of knowledge, for the record: `figures` are filtered by it already
  /// @param planVersion the adopted version that `plan` is; empty for a draft
  public static StatusSheet sheet(
      Plan plan,
      KnownFigures figures,
      Period period,
      LocalDate asOf,
      Settings settings,
      Optional<String> planVersion) {
    IndicatorJudge indicators = new IndicatorJudge(plan, figures, period, asOf, settings);
    TaskJudge tasks = new TaskJudge(plan, figures, period, settings.taskRule(), settings.delays());
    return new StatusSheet(
        plan,
        period,
        asOf,
        planVersion,
        plan.indicators().stream().map(indicators::status).toList(),
        tasks.statuses());
  }
}
