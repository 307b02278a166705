package org.duban.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.7 8 | 0 5 10 15",
        "-5.1 12.7 | -10 -5 0 5 10 15",
        "54 50 | 0 20 40 60",
        "0.4 | 0 0.1 0.2 0.3 0.4",
        "-3 | -3 -2 -1 0",
        "0 | 0 0.25 0.5 0.75 1",
        "5800 | 0 2000 4000 6000"
      })
  void hasRoundNumbersAndTakesInZero(String values, String ticks) {
    Axis axis = Axis.over(Stream.of(values.split(" ", -1)).map(BigDecimal::new).toList());
    assertThat(
            axis.ticks().stream()
                .map(tick -> tick.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ")))
        .isEqualTo(ticks);
    assertThat(axis.position(axis.low())).isZero();
    assertThat(axis.position(axis.high())).isEqualTo(1);
    assertThat(List.of(axis.low().signum() <= 0, axis.high().signum() >= 0)).containsOnly(true);
  }
}
