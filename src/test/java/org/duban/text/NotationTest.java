package org.duban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

  private static final Notation ZH = Notation.of(Lang.ZH);
  private static final Notation EN = Notation.of(Lang.EN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0",
        "698 | 698 | 698",
        "5800 | 5800 | 5,800",
        "-5800.50 | -5800.50 | -5,800.50",
        "1234567.125 | 1234567.125 | 1,234,567.125",
        "-123 | -123 | -123",
        "1E+6 | 1000000 | 1,000,000",
      })
  void numbersKeepTheirDigits(BigDecimal number, String zh, String en) {
    assertThat(ZH.number(number)).isEqualTo(zh);
    assertThat(EN.number(number)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource({"54, 1, 54.0", "91.65, 1, 91.7", "91.649, 1, 91.6", "-0.05, 1, -0.1", "2.5, 0, 3"})
  void roundingIsHalfUp(BigDecimal number, int decimals, String text) {
    assertThat(ZH.rounded(number, decimals)).isEqualTo(text);
    assertThat(EN.rounded(number, decimals)).isEqualTo(text);
  }

  @Test
  void datesAreWrittenOut() {
    LocalDate day = LocalDate.of(2021, 7, 6);
    assertThat(ZH.date(day)).isEqualTo("2021年7月6日");
    assertThat(EN.date(day)).isEqualTo("6 July 2021");
  }

  @Test
  void listsAreJoined() {
    List<String> three = List.of("甲", "乙", "丙");
    assertThat(ZH.all(three)).isEqualTo("甲、乙和丙");
    assertThat(ZH.any(three)).isEqualTo("甲、乙或丙");
    assertThat(ZH.some(three)).isEqualTo("甲、乙、丙");
    assertThat(EN.all(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(EN.any(List.of("a", "b"))).isEqualTo("a or b");
    assertThat(EN.some(List.of("a", "b"))).isEqualTo("a, b");
    assertThat(EN.all(List.of("a"))).isEqualTo("a");
    assertThat(ZH.any(List.of())).isEmpty();
  }
}
