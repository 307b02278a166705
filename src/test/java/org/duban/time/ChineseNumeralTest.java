package org.duban.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {

  @ParameterizedTest
  @CsvSource({
    "六, 6",
    "十, 10",
    "十二, 12",
    "二十, 20",
    "二十二, 22",
    "一百, 100",
    "一百二, 120",
    "一百零二, 102",
    "一百一十, 110",
    "两千, 2000",
    "三千五百, 3500",
    "一千零五十, 1050",
    "五千八, 5800",
    "一万, 10000",
    "一万二, 12000",
    "一万零二, 10002",
    "十万, 100000",
    "三万五千, 35000",
    "一亿二千万, 120000000",
    "一万三千亿, 1300000000000",
    "万亿, 1000000000000",
    "二〇二一, 2021",
    "五点五, 5.5",
    "十点二五, 10.25",
    "零点六, 0.6",
    "百分之六, 6",
    "百分之六点五, 6.5",
    "百分之一百, 100"
  })
  void readsNumbersInChineseCharacters(String text, String value) {
    assertThat(ChineseNumeral.value(text))
        .hasValueSatisfying(v -> assertThat(v).hasToString(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "百分之", "五点", "点五", "统一", "一十二二", "第三", "五点十", "5", "三人"})
  void leavesOtherWordsAlone(String text) {
    assertThat(ChineseNumeral.value(text)).isEmpty();
  }

  @Test
  void anEndlessNumberIsNone() {
    assertThat(ChineseNumeral.value("一".repeat(31))).isEmpty();
  }
}
