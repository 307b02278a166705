package org.duban.journal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Instants and days of journals: what Duban writes is read by code of its own, the rest of RFC
/// 3339 by `java.time`.
class StoredInstantTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-07-16T09:30:00+08:00",
        "2021-07-16T09:30:00.123+08:00",
        "2021-07-16T09:30:00.007-09:30",
        "2021-07-16T09:30:00.123456789+08:00",
        "2021-07-16T09:30:00Z",
        "2020-02-29T23:59:59+00:00",
        "2021-07-16T09:30+08:00",
        "0001-01-01T00:00:00+18:00",
      })
  void readsAsJavaTimeDoes(String text) {
    assertThat(StoredEntry.instantIn(text)).contains(OffsetDateTime.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021-02-29T09:30:00+08:00",
        "2021-07-16T24:00:00+08:00",
        "2021-07-16T09:60:00+08:00",
        "2021-07-16T09:30:60+08:00",
        "2021-07-16T09:30:00+19:00",
        "2021-07-16T09:30:00+08:60",
        "2021-07-16 09:30:00+08:00",
        "2021-07-16T09:30:00",
        "2021-7-16T09:30:00+08:00",
        "12021-07-16T09:30:00+08:00",
        "-2021-07-16T09:30:00+08:00",
        "２０２１-07-16T09:30:00+08:00",
        "2021-07-16T09:30:00+08:00 ",
      })
  void refusesWhatIsNoInstant(String text) {
    assertThat(StoredEntry.instantIn(text)).isEmpty();
  }

  @Test
  void readsDays() {
    assertThat(StoredEntry.dayIn("2020-02-29")).contains(LocalDate.of(2020, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021-02-29",
        "2021-13-01",
        "2021-7-1",
        "-2021-07-01",
        "2021-07-01Z",
        "２０２１-07-01"
      })
  void refusesWhatIsNoDay(String text) {
    assertThat(StoredEntry.dayIn(text)).isEmpty();
  }
}
