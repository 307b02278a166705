package org.duban.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "督办, 4",
    "目标5800人, 10",
    "８％, 4",
    "、。，, 6",
    "“引号”…—, 8",
    "①, 1",
    "ｱ, 1",
    "가, 2",
    "か, 2",
    "䶮㛃, 4",
    "𠮷, 2",
    "👍, 2",
    "é, 1",
    "✓, 1",
    "£5, 2",
  })
  void countsColumns(String text, int columns) {
    assertThat(Width.of(text)).isEqualTo(columns);
  }

  @Test
  void combiningMarksAndInvisibleCharactersTakeNone() {
    assertThat(Width.of("e\u0301\u200B\uFE0F")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 5, abcd…",
    "城镇新增就业, 12, 城镇新增就业",
    "城镇新增就业, 11, 城镇新增就…",
    "城镇新增就业, 10, 城镇新增…",
    "𠮷𠮷𠮷, 4, 𠮷…",
    "abc, 1, …",
  })
  void cutsWhatIsTooWide(String text, int columns, String expected) {
    assertThat(Width.fit(text, columns)).isEqualTo(expected);
  }

  @Test
  void whatIsCutNeverIsWiderThanAskedFor() {
    long seed = 20210716;
    Random random = new Random(seed);
    String letters = "ab目标𠮷é\u0301👍—";
    int[] alphabet = letters.codePoints().toArray();
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      int columns = 1 + random.nextInt(20);
      assertThat(Width.of(Width.fit(text.toString(), columns)))
          .as("seed %d: %s in %d", seed, text, columns)
          .isLessThanOrEqualTo(columns);
    }
  }
}
