package org.duban.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.IndicatorBuilder.atLeast;
import static org.duban.status.IndicatorBuilder.total;

import java.util.stream.Stream;
import org.duban.wording.Lang;
import org.duban.wording.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The sentence behind each verdict, in both languages.
class ExplanationTest {

  @ParameterizedTest(name = "{2}")
  @MethodSource("indicators")
  void saysWhyAnIndicatorStandsThere(
      Given given, int months, String chinese, String english, Verdict verdict, Light light) {
    IndicatorStatus status = given.indicatorAt(months);
    assertThat(Explanation.in(Phrases.of(Lang.ZH)).sentence(status)).isEqualTo(chinese);
    assertThat(Explanation.in(Phrases.of(Lang.EN)).sentence(status)).isEqualTo(english);
    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.light()).isEqualTo(light);
  }

  static Stream<Arguments> indicators() {
    return Stream.of(totals(), ceilings(), rates(), references(), notAssessed()).flatMap(s -> s);
  }

  private static Stream<Arguments> totals() {
    return Stream.of(
        of(
            jobs().figure("jobs", 6, "3132"),
            6,
            "累计新增3132人，完成全年目标5800人的54.0%，高于序时进度50.0% 4.0个百分点",
            "3132 人 new so far, 54.0% of the year's target of 5800 人,"
                + " 4.0 percentage points ahead of the schedule of 50.0%",
            Verdict.ON_TRACK,
            Light.GREEN));
  }

  private static Stream<Arguments> ceilings() {
    return Stream.of();
  }

  private static Stream<Arguments> rates() {
    return Stream.of();
  }

  private static Stream<Arguments> references() {
    return Stream.of();
  }

  private static Stream<Arguments> notAssessed() {
    return Stream.of();
  }

  private static Given jobs() {
    return Given.year2021().indicator(total("jobs", "人", "5800人", atLeast("5800")).named("城镇新增就业"));
  }

  private static Arguments of(
      Given given, int months, String chinese, String english, Verdict verdict, Light light) {
    return Arguments.of(given, months, chinese, english, verdict, light);
  }
}
