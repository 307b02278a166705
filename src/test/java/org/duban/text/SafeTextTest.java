package org.duban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+8610", "-5.1", "@SUM(A1)", "\tx", "\rx", "'=1", "''-"})
  void whatASpreadsheetWouldRunGetsOneApostrophe(String text) {
    assertThat(SafeText.stored(text)).isEqualTo("'" + text);
    assertThat(SafeText.restored(SafeText.stored(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "增长5%", "'", "'十四五'规划", "1=1", " =1", "—", "'' x"})
  void otherTextStaysAsItIs(String text) {
    assertThat(SafeText.stored(text)).isEqualTo(text);
    assertThat(SafeText.restored(text)).isEqualTo(text);
  }

  @Test
  void everyTextComesBack() {
    long seed = 20210716;
    Random random = new Random(seed);
    String alphabet = "'=+-@\t\r\n,\"# 目1";
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String stored = SafeText.stored(text.toString());
      assertThat(SafeText.restored(stored)).as("seed %d", seed).isEqualTo(text.toString());
      assertThat(stored).as("seed %d", seed).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    }
  }
}
