package org.duban.report.chart;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.status.model.Light;

/// One row of a timeline.
///
/// @param from where it begins, in percent of the goal year
/// @param to where it is due
/// @param done how much of it is done, in percent
/// @param text what is printed beside it, with the numbers
record TimelineBar(
    String label,
    BigDecimal from,
    BigDecimal to,
    Optional<BigDecimal> done,
    String text,
    Light light) {

  TimelineBar {
    Objects.requireNonNull(label);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(done);
    Objects.requireNonNull(text);
    Objects.requireNonNull(light);
  }
}
