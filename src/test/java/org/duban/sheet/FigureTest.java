package org.duban.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Read;
import org.duban.sheet.Figure.Change;
import org.duban.sheet.bytes.FileCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

  private static final Place PLACE = new Place("t.csv", 2, 3, "value");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "698 | 698",
        "0 | 0",
        "12.50 | 12.50",
        ".5 | .5",
        "1,234.5 | 1234.5",
        "1,234,567 | 1234567",
        "１，２３４ | 1234",
        "１２．５ | 12.5",
        "　５　 | 5",
        "-5.1 | -5.1",
        "+5.1 | 5.1",
        "－５．１ | -5.1",
        "−5.1 | -5.1",
        "- 5 | -5",
        "123456789012345678901234567890 | 123456789012345678901234567890",
      })
  void readsNumbersAsTheyAreTyped(String text, BigDecimal value) {
    Read<Figure> read = Figure.read(text, "", PLACE);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value()).contains(new Figure(value, false, Optional.empty()));
  }

  /// As financial pages print it; the currency belongs to the unit.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "£154,681.30 | £ | 154681.30",
        "£0.15m | £m | 0.15",
        "-£0.15m | £m | -0.15",
        "$ 12 | $ | 12",
        "￥5 | ¥ | 5",
        "NZ$3.5m | NZ$m | 3.5",
      })
  void readsACurrencyBeforeItsAmount(String text, String unit, BigDecimal value) {
    Read<Figure> read = Figure.read(text, unit, PLACE);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value()).contains(new Figure(value, false, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"£5, $", "£0.15, £m", "£0.15m, £", "£5, ''", "£5%, £", "££5, £", "£m5, £m"})
  void refusesAnotherCurrencyOrScale(String text, String unit) {
    assertThat(Figure.read(text, unit, PLACE).value()).isEmpty();
    assertThat(Figure.read(text, unit, PLACE).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(FileCode.F030));
  }

  @ParameterizedTest
  @CsvSource({
    "12.5%, 12.5,",
    "１２．５％, 12.5,",
    "12.5 %, 12.5,",
    "下降5.1%, 5.1, FALL",
    "下降 5.1%, 5.1, FALL",
    "降低3%, 3, FALL",
    "增长８％, 8, RISE",
    "上升0.2%, 0.2, RISE",
    "up 5%, 5, RISE",
    "down 5%, 5, FALL",
  })
  void keepsThePercentSignAndTheWordOfChange(String text, BigDecimal value, Change change) {
    Read<Figure> read = Figure.read(text, "", PLACE);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value()).contains(new Figure(value, true, Optional.ofNullable(change)));
  }

  @Test
  void theUnitMayStandBehindTheNumber() {
    assertThat(Figure.read("698万人", "万人", PLACE).value().orElseThrow().value()).isEqualTo("698");
    assertThat(Figure.read("698 万人", "万人", PLACE).problems()).isEmpty();
    assertThat(Figure.read("698亿元", "万人", PLACE).problems())
        .extracting(p -> p.code())
        .containsExactly(FileCode.F030);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "五点五 | F030",
        "5800入 | F030",
        "1.2.3 | F030",
        "5. | F030",
        "1 234 | F030",
        "约8 | F030",
        "0x10 | F030",
        "NaN | F030",
        "Infinity | F030",
        "1,23 | F031",
        "12,34 | F031",
        "1234,567 | F031",
        "1,,234 | F031",
        "1, | F031",
        "1e400 | F032",
        "1.5E+05 | F032",
        "1234567890123456789012345678901 | F033",
        "0.123456789012345678901234567890 | F033",
        "下降-5.1% | F034",
        "增长+5% | F034",
      })
  void whatIsNoNumberIsALocatedProblem(String text, FileCode code) {
    Read<Figure> read = Figure.read(new Cell(text, PLACE, true));
    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code()).isEqualTo(code);
          assertThat(p.place()).isEqualTo(PLACE);
          assertThat(p.args()).containsEntry("text", text);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "无", "暂无", "未公布", "不公布", "不适用", "", " ", "　", "-", "－", "—", "——", "–", "…", "……",
        "...", "NA", "n/a", "Ｎ／Ａ", "No Data", "no data", "NODATA", "tbc", "TBD"
      })
  void aMissingFigureIsNoZeroAndNoProblem(String text) {
    assertThat(Figure.isMissing(text)).isTrue();
    Read<Figure> read = Figure.read(text, "", PLACE);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "nab", "———", "data", "//"})
  void otherTextIsNotMissing(String text) {
    assertThat(Figure.isMissing(text)).isFalse();
  }
}
