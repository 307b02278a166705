package org.duban.report.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// How much was on schedule at the end of a month.
///
/// @param label 6月, Jun
/// @param share in percent of what was assessed; empty where nothing was
public record MonthShare(String label, int onSchedule, int assessed, Optional<BigDecimal> share) {

  public MonthShare {
    Objects.requireNonNull(label);
    Objects.requireNonNull(share);
  }
}
