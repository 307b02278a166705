package org.duban.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingNumeralTest {

  @ParameterizedTest
  @CsvSource({
    "1,一",
    "9,九",
    "10,十",
    "11,十一",
    "19,十九",
    "20,二十",
    "21,二十一",
    "99,九十九",
    "100,一百",
    "101,一百零一",
    "110,一百一十",
    "115,一百一十五",
    "205,二百零五",
    "1001,一千零一",
    "1010,一千零一十",
    "9999,九千九百九十九"
  })
  void numbersHeadings(int number, String numeral) {
    assertThat(HeadingNumeral.of(number)).isEqualTo(numeral);
  }

  @Test
  void hasNoneForZeroAndTenThousand() {
    assertThatThrownBy(() -> HeadingNumeral.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HeadingNumeral.of(10_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
