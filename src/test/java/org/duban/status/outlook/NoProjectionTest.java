package org.duban.status.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.status.model.IndicatorBuilder.atLeast;
import static org.duban.status.model.IndicatorBuilder.level;
import static org.duban.status.model.IndicatorBuilder.rank;
import static org.duban.status.model.IndicatorBuilder.total;

import java.util.stream.Stream;
import org.duban.plan.model.Aggregate;
import org.duban.status.model.Given;
import org.duban.status.model.IndicatorBuilder;
import org.duban.status.model.IndicatorStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoProjectionTest {

  @ParameterizedTest
  @MethodSource
  void saysWhyThereIsNone(IndicatorBuilder indicator, int months, NoProjection reason) {
    Given given = Given.year2021().indicator(indicator).figure("i", 6, "3").figure("i", 12, "3");
    IndicatorStatus status = given.indicatorAt(months);
    assertThat(NoProjection.of(status)).contains(reason);
    assertThat(Projection.of(status, given.figures())).isEmpty();
  }

  static Stream<Arguments> saysWhyThereIsNone() {
    return Stream.of(
        Arguments.of(total("i", "个", "5个", atLeast("5")), 5, NoProjection.NOTHING_JUDGED),
        Arguments.of(total("i", "个", "5个", atLeast("5")), 12, NoProjection.YEAR_OVER),
        Arguments.of(
            level("i", "%", "5%", atLeast("5")).aggregate(Aggregate.AVERAGE),
            6,
            NoProjection.AGGREGATE),
        Arguments.of(level("i", "", "前3位", rank(3)), 6, NoProjection.RANK));
  }

  @ParameterizedTest
  @MethodSource
  void saysNothingWhereThereIsOne(IndicatorBuilder indicator) {
    Given given = Given.year2021().indicator(indicator).figure("i", 6, "3");
    IndicatorStatus status = given.indicatorAt(6);
    assertThat(NoProjection.of(status)).isEmpty();
    assertThat(Projection.of(status, given.figures())).isPresent();
  }

  static Stream<IndicatorBuilder> saysNothingWhereThereIsOne() {
    return Stream.of(total("i", "个", "5个", atLeast("5")), level("i", "%", "5%以上", atLeast("5")));
  }
}
