package org.duban.report.model;

import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Target;
import org.duban.status.model.Amounts;
import org.duban.time.Ratio;

/// Figures of indicators as a table prints them.
public final class Figures {

  private static final String MINUS = "−";

  private final Amounts amounts;
  private final String points;

  public Figures(ReportPhrases prose) {
    this.amounts = prose.amounts();
    this.points = prose.say("unit_points");
  }

  /// A figure with its unit: 3132人, 12.7%; a decline, and whatever is measured as one, in words:
  /// 下降5.1%; a rank as one: 第4位.
  public String figure(Indicator indicator, Ratio value) {
    boolean rank = indicator.goal().target().filter(Target.Rank.class::isInstance).isPresent();
    boolean plain = value.signum() >= 0 && !indicator.goal().decline() && !rank;
    return plain ? amounts.amount(value, indicator.unit()) : amounts.figure(indicator, value);
  }

  /// A lead over what was due, with its sign: +13.5.
  public String lead(Indicator indicator, Ratio gap) {
    String size = size(indicator, gap);
    return switch (gap.signum()) {
      case 1 -> "+" + size;
      case -1 -> MINUS + size;
      default -> size;
    };
  }

  /// The unit of a lead: percentage points for totals and percentages.
  public String leadUnit(Indicator indicator) {
    boolean inPoints = indicator.measure() == Measure.TOTAL || indicator.isPercentage();
    return inPoints ? points : indicator.unit();
  }

  private String size(Indicator indicator, Ratio gap) {
    Ratio size = gap.signum() < 0 ? gap.negated() : gap;
    if (indicator.measure() == Measure.TOTAL) {
      return size.percent().toPlainString();
    }
    return indicator.isPercentage() ? size.rounded(1).toPlainString() : amounts.number(size);
  }
}
