package org.duban.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Nature;
import org.duban.plan.wording.Choices;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What `check --explain` prints of a row may be typed into the sheet.
class ChoicesTest {

  static Stream<Arguments> printed() {
    return Stream.of(
            of("measure", IndicatorRows.MEASURES, Measure.values()),
            of("direction", IndicatorRows.DIRECTIONS, Direction.values()),
            of("frequency", IndicatorRows.FREQUENCIES, org.duban.time.Frequency.values()),
            of("aggregate", IndicatorRows.AGGREGATES, Aggregate.values()),
            of("nature", IndicatorRows.NATURES, Nature.values()))
        .flatMap(s -> s);
  }

  private static <E extends Enum<E>> Stream<Arguments> of(
      String column, Choices<E> choices, E[] constants) {
    return Stream.of(constants).map(c -> Arguments.of(column, choices, c));
  }

  @ParameterizedTest
  @MethodSource("printed")
  <E extends Enum<E>> void readsTheWordsThatArePrinted(
      String column, Choices<E> choices, E constant) {
    String key = "cli.plan." + column + "." + constant.name().toLowerCase(Locale.ROOT);
    assertThat(choices.find(Phrases.of(Lang.ZH).say(key))).as(key).contains(constant);
  }
}
