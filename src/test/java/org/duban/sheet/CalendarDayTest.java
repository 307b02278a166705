package org.duban.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duban.problem.Place;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDayTest {

  private static final Place PLACE = new Place("t.csv", 2, 3, "due");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-07-05",
        "2021-7-5",
        "2021/7/5",
        "2021/07/05",
        "2021.7.5",
        "2021年7月5日",
        "２０２１年７月５日",
        "2021 年 7 月 5 日",
        " 2021-07-05　",
        "2021/7/5 0:00",
        "2021-07-05 00:00:00",
        "2021-07-05T00:00",
      })
  void readsDaysAsOfficesWriteThem(String text) {
    Read<LocalDate> read = CalendarDay.read(new Cell(text, PLACE, true));
    assertThat(read.problems()).isEmpty();
    assertThat(read.value()).contains(LocalDate.of(2021, 7, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-02-30, F041",
    "2021-13-01, F041",
    "2021年2月29日, F041",
    "2021-00-10, F041",
    "2021-07/05, F040",
    "2021-07, F040",
    "2021年7月, F040",
    "7月5日, F040",
    "20210705, F040",
    "21-07-05, F040",
    "2021-07-05 10:30, F040",
    "'', F040",
    "tomorrow, F040",
  })
  void whatIsNoDayIsALocatedProblem(String text, FileCode code) {
    Read<LocalDate> read = CalendarDay.read(text, PLACE);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code()).isEqualTo(code);
          assertThat(p.place()).isEqualTo(PLACE);
        });
  }
}
