package org.duban.sheet.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixedEncodingsTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /// Of GB 2312 all, and of the rest of the CJK block some: names have rare characters.
  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      if (random.nextInt(20) == 0) {
        words.appendCodePoint(0x4E00 + random.nextInt(0x5200));
        continue;
      }
      // Every sixth character or so in a text is not among the everyday ones.
      int lead = random.nextInt(6) == 0 ? 0xD8 + random.nextInt(31) : 0xB0 + random.nextInt(39);
      byte[] bytes = {(byte) lead, (byte) (0xA1 + random.nextInt(94))};
      words.append(new String(bytes, GB18030));
    }
    return words.toString();
  }

  private static byte[] table(Random random, int strangeLine) {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    for (int line = 1; line <= 20; line++) {
      String text = words(random) + "," + words(random) + ",5\n";
      table.writeBytes(text.getBytes(line == strangeLine ? UTF_8 : GB18030));
    }
    return table.toByteArray();
  }

  @Test
  void aFileInOneEncodingIsNeverTakenForMixed() {
    long seed = 20210719;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      assertThat(MixedEncodings.find(table(random, 0), "t.csv")).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aLineInTheOtherEncodingIsFound() {
    long seed = 20210720;
    Random random = new Random(seed);
    int missed = 0;
    for (int i = 0; i < 2_000; i++) {
      int strange = 1 + random.nextInt(20);
      var problem = MixedEncodings.find(table(random, strange), "t.csv");
      if (problem.isEmpty()) {
        missed++;
      } else {
        assertThat(problem.get().place().line()).as("seed %d", seed).isEqualTo(strange);
      }
    }
    // Only where a few rare characters in a row look the same in both.
    assertThat(missed).as("seed %d", seed).isLessThan(20);
  }
}
