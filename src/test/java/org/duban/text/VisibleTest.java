package org.duban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisibleTest {

  static Object[] texts() {
    return new Object[] {
      Arguments.of("生产总值 8%左右 𠮷 é", "生产总值 8%左右 𠮷 é"),
      Arguments.of("a\nb\r\tc", "a\\nb\\r\\tc"),
      Arguments.of("\u001b]0;x\u0007", "\\u001B]0;x\\u0007"),
      Arguments.of("\u009b31m\u007f", "\\u009B31m\\u007F"),
      Arguments.of("a\u202eb\u200b\u2028", "a\\u202Eb\\u200B\\u2028"),
      Arguments.of("\ud800x", "\\uD800x"),
      Arguments.of("\udb40\udc01", "\\u{E0001}"),
    };
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyCharacterShows(String text, String shown) {
    assertThat(Visible.text(text)).isEqualTo(shown);
    assertThat(Visible.shortened(text)).isEqualTo(shown);
  }

  @Test
  void theMiddleOfALongTextIsLeftOut() {
    String text = "头" + "𠮷".repeat(1000) + "尾";
    String shown = Visible.shortened(text);
    assertThat(shown).startsWith("头𠮷").contains("𠮷…𠮷").endsWith("𠮷尾");
    assertThat(shown.codePointCount(0, shown.length())).isEqualTo(161);
    assertThat(Visible.shortened("x".repeat(160))).isEqualTo("x".repeat(160));
  }

  @Test
  void nothingShownMovesTheCursor() {
    long seed = 20210718;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append((char) random.nextInt(0x10000));
      }
      assertThat(Visible.text(text.toString()).chars())
          .as("seed %d", seed)
          .noneMatch(Character::isISOControl);
    }
  }
}
