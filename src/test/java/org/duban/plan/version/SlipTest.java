package org.duban.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-06-30,2021-09-30                       | 1 | 92
          2021-06-30,2021-06-30,2021-09-30,2021-12-31 | 2 | 184
          2021-06-30,2021-05-31                       | 1 | -30
          2021-06-30,2021-09-30,2021-06-30            | 2 | 0
          """)
  void countsTheMoves(String dates, int times, int days) {
    Slip slip = Slip.of(dates(dates)).orElseThrow();
    assertThat(slip.times()).isEqualTo(times);
    assertThat(slip.days()).isEqualTo(days);
    assertThat(slip.first()).isEqualTo("2021-06-30");
  }

  @Test
  void isNoneWhereTheDateNeverMoved() {
    assertThat(Slip.of(dates("2021-06-30"))).isEqualTo(Optional.empty());
    assertThat(Slip.of(dates("2021-06-30,2021-06-30"))).isEmpty();
  }

  private static List<LocalDate> dates(String text) {
    return Stream.of(text.split(",")).map(LocalDate::parse).toList();
  }
}
