package org.duban.report.chart;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.status.model.Light;

/// One row of a bullet chart.
///
/// @param value how long the bar is; empty where there is no figure
/// @param mark where the mark stands that the bar should reach
/// @param text what is printed beside it, with the numbers
record BulletBar(
    String label, Optional<BigDecimal> value, Optional<BigDecimal> mark, String text, Light light) {

  BulletBar {
    Objects.requireNonNull(label);
    Objects.requireNonNull(value);
    Objects.requireNonNull(mark);
    Objects.requireNonNull(text);
    Objects.requireNonNull(light);
  }
}
