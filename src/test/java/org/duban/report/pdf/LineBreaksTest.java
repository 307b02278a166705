package org.duban.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.layout.breaker.BreakPoint;
import org.openpdf.layout.breaker.BreakPointsProvider;

class LineBreaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "增长稳定 | 增/长/稳/定",
        "完成，超额。 | 完/成，/超/额。",
        "他说：“好”。 | 他/说：/“好”。",
        "（一）布局 | （一）/布/局",
        "系统v3.0上线 | 系/统/v3.0上/线",
        "完成12.5亿元 | 完/成/12.5亿/元",
        "5,800人 | 5,800人",
        "占82.6%，高 | 占/82.6%，/高",
        "1—6月数据 | 1—6月/数/据",
        "至8月底 | 至/8月/底",
        "at January–June 2021 | at /January–June /2021",
        "共3.5% | 共/3.5%",
        "气温25℃以上 | 气/温/25℃/以/上",
        "￥500 | ￥500",
        "at 3/4 of | at /3/4 /of"
      })
  void aLineEndsOnlyWhereItMay(String text, String pieces) {
    assertThat(String.join("/", pieces(text, false))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Housing, Climate | Ho/u/s/i/ng,/ /Climate",
        "Air | Air",
        "Trade (East) | Tr/a/de/ /(East)",
        "“Retail” sales | “R/e/t/a/il”/ /sales",
        "GB/T9704-2012 | GB//T/9/7/0/4-/2/0/12",
        "𠮷𠮷县 | 𠮷𠮷/县",
        "完成 | 完/成",
        "………… | …………",
        "………………… | …………/………",
        "—————————— | ————/————/——",
        "甲\u00a0乙\u00a0丙 | 甲\u00a0/乙\u00a0丙"
      })
  void aLongWordIsBrokenWhereItsPartsCanStand(String text, String pieces) {
    assertThat(String.join("/", pieces(text, true))).isEqualTo(pieces);
  }

  private static List<String> pieces(String text, boolean intoWords) {
    BreakPointsProvider breaks = LineBreaks.of(text, intoWords);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (BreakPoint at = breaks.next(); at.getPosition() >= 0; at = breaks.next()) {
      pieces.add(text.substring(start, at.getPosition()));
      start = at.getPosition();
    }
    assertThat(start).isEqualTo(text.length());
    return pieces;
  }
}
