package org.duban.status.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  private final Amounts chinese = new Amounts(Phrases.of(Lang.ZH));
  private final Amounts english = new Amounts(Phrases.of(Lang.EN));

  @ParameterizedTest
  @CsvSource({
    "3132, 人, 3132人, '3,132人'",
    "12.70, %, 12.7%, 12.7%",
    "100, %, 100%, 100%",
    "0.00, 家, 0家, 0家",
    "-5, ‰, -5‰, -5‰",
    "1.5, £, £1.5, £1.5",
    "-1500, £m, -£1500m, '-£1,500m'",
    "12, km, 12 km, 12 km",
    "37, 微克/立方米, 37微克/立方米, 37微克/立方米",
    "4, '', 4, 4",
    "0.5, 百分点, 0.5个百分点, 0.5 percentage points",
    "1, 百分点, 1个百分点, 1 percentage point",
    "1E+3, 人, 1000人, '1,000人'",
  })
  void printsAValueWithItsUnit(BigDecimal value, String unit, String zh, String en) {
    assertThat(chinese.amount(value, unit)).isEqualTo(zh);
    assertThat(english.amount(value, unit)).isEqualTo(en);
    assertThat(chinese.amount(Ratio.of(value), unit)).isEqualTo(zh);
  }

  @Test
  void roundsWhatIsComputedToTwoDigits() {
    assertThat(chinese.number(Ratio.of(1, 3))).isEqualTo("0.33");
    assertThat(chinese.number(Ratio.of(2, 3))).isEqualTo("0.67");
    assertThat(chinese.number(Ratio.of(-1, 600))).isEqualTo("0");
    assertThat(chinese.number(Ratio.of(new BigDecimal("0.0123456789")))).isEqualTo("0.0123456789");
  }

  @ParameterizedTest
  @CsvSource({
    "0.135, 13.5个百分点",
    "-0.135, 13.5个百分点",
    "0.0005, 0.1个百分点",
    "0.00049, 不足0.1个百分点",
    "0, 0.0个百分点"
  })
  void printsSharesAsPercentagePoints(BigDecimal share, String points) {
    assertThat(chinese.points(Ratio.of(share))).isEqualTo(points);
  }
}
