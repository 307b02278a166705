package org.duban.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  private static final int NAMES = 20_000;

  /// What names are made of here: all that is treated apart, and some of the rest.
  private static final String[] PIECES = {
    "%", "%3A", "%3a", "3", "A", ":", "<", ">", "?", "*", "|", "\"", "/", "\\", ".", " ", "~$",
    "CON", "con", "nul", "COM1", "LPT9", "发改局", "x", "100%", "_"
  };

  @ParameterizedTest
  @CsvSource({
    "统计局,统计局",
    "发改局:项目科,发改局%3A项目科",
    "CON,%43ON",
    "con.x,%63on.x",
    "'Aux ',%41ux%20",
    "COM1,%43OM1",
    "COM10,COM10",
    "控制,控制",
    "局.,局%2E",
    ".局,%2E局",
    "~$局,%7E$局",
    "100%,100%",
    "5%3A,5%253A"
  })
  void standForNamesThatNotEverySystemTakes(String name, String file) {
    assertThat(FileNames.of(name)).isEqualTo(file);
    assertThat(FileNames.nameOf(file)).hasValue(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CON", "a:b", "a%3ab", "%41", "x."})
  void ofNoNameAreNotReadBack(String file) {
    assertThat(FileNames.nameOf(file)).isEmpty();
  }

  @Test
  void areReadBackAndTakenByWindows() {
    Random random = new Random(1);
    Map<String, String> names = new HashMap<>();
    Stream.generate(() -> name(random))
        .limit(NAMES)
        .forEach(name -> {
          String file = FileNames.of(name);
          assertThat(FileNames.nameOf(file)).hasValue(name);
          assertThat(file).doesNotContainPattern("[<>:\"/\\\\|?*]|[. ]$|^\\.");
          assertThat(file.toUpperCase(Locale.ROOT))
              .doesNotMatch("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)( *\\..*)?");
          assertThat(names.merge(file, name, (one, _) -> one)).isEqualTo(name);
        });
  }

  private static String name(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(6))
        .mapToObj(_ -> PIECES[random.nextInt(PIECES.length)])
        .reduce("", String::concat);
  }
}
