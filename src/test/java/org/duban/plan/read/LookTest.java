package org.duban.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "housing",
        "Ｈousing",
        "Hous\u0456ng",
        "\u0397ousing",
        "Hous\u200bing",
        "Hous\u202eing",
        "\ufeffHousing",
        "Housing\ufe0f",
        "Hous\u00ading",
        "H\u03bfusing"
      })
  void namesLookAlike(String name) {
    assertThat(Look.isAlike("Housing", name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Housing,Housing",
    "Housing,Housings",
    "Housing,Hosing",
    "统计局,统筹局",
    "1.1,1.2",
    "gdp,gap"
  })
  void namesDoNot(String name, String other) {
    assertThat(Look.isAlike(name, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Caf\u00e9,Cafe\u0301",
    "（城区）局,(城区)局",
    "人社一局,人社\u2f00局",
    "1.1,l.l",
    "СОВЕТ,COBET",
    "A\u00a0B,A B"
  })
  void othersDoToo(String name, String other) {
    assertThat(Look.isAlike(name, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Hous\u0456ng,Housing,U+0456", "housing,Housing,U+0068", "A\u200bB\u200b,AB,U+200B"})
  void theOddCharactersAreNamed(String name, String other, String odd) {
    assertThat(Look.oddIn(name, other)).isEqualTo(odd);
  }
}
