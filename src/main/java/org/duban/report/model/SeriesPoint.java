package org.duban.report.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// Where an indicator stood at the end of a month, from the start of the goal year.
///
/// @param month which month of the goal year, 1 to 12
/// @param label how a chart names it: 6月, Jun
/// @param actual the figure, in the unit
/// @param planned what was due
/// @param lastYear the figure of the same months of the year before
public record SeriesPoint(
    int month,
    String label,
    Optional<BigDecimal> actual,
    Optional<BigDecimal> planned,
    Optional<BigDecimal> lastYear) {

  public SeriesPoint {
    Objects.requireNonNull(label);
    Objects.requireNonNull(actual);
    Objects.requireNonNull(planned);
    Objects.requireNonNull(lastYear);
  }
}
