package org.duban.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duban.disk.Elsewhere;
import org.duban.problem.Read;
import org.duban.text.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableWriterTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "目标|目标",
        "a,b|\"a,b\"",
        "5\"|\"5\"\"\"",
        "` x`|\" x\"",
        "`x　`|\"x　\"",
        "# 1|\"# 1\"",
        "=1+1|'=1+1",
        "-5.1|'-5.1",
        "``|``",
      })
  void textIsQuotedWhereItHasToBe(String text, String written) {
    assertThat(TableWriter.line(List.of(Value.of("x"), Value.of(text)))).isEqualTo("x," + written);
  }

  @Test
  void figuresAreWrittenInPlainDigits() {
    List<Value> row =
        List.of(Value.of(new BigDecimal("-5.10")), Value.of(new BigDecimal("1E+5")), Value.of(12));
    assertThat(TableWriter.line(row)).isEqualTo("-5.10,100000,12");
  }

  @Test
  void aRowOfOneEmptyCellIsNoBlankLine() {
    assertThat(TableWriter.line(List.of(Value.EMPTY))).isEqualTo("\"\"");
    assertThat(TableWriter.line(List.of(Value.EMPTY, Value.EMPTY))).isEqualTo(",");
  }

  @Test
  void aTableForSpreadsheetsHasAMarkAndItsLineEnds() throws IOException {
    StringWriter out = new StringWriter();
    TableWriter.write(List.of("指标", "数值"), List.of(List.of(Value.of("就业"), Value.of(698))), out);
    assertThat(out).hasToString("\ufeff指标,数值\r\n就业,698\r\n");
  }

  @Test
  void whateverIsWrittenIsReadAgain() throws IOException {
    long seed = 20210715;
    Random random = new Random(seed);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      // A row starts with its number: blank rows and comments would be passed over.
      rows.add(List.of("r" + i, text(random), text(random)));
    }
    StringWriter out = new StringWriter();
    TableWriter.write(
        List.of("id", "name", "target"),
        rows.stream().map(r -> r.stream().map(Value::of).toList()).toList(),
        out);
    Path file = Files.writeString(folder.resolve("t.csv"), out.toString());

    Read<Table> read = TableReader.read(Elsewhere.PLACE.input(file), "t.csv", Tables.SCHEMA);

    assertThat(read.problems()).as("seed %d", seed).isEmpty();
    List<List<String>> again =
        read.value().orElseThrow().rows().stream()
            .map(
                r -> Stream.of("id", "name", "target").map(r::raw).map(SafeText::restored).toList())
            .toList();
    assertThat(again).as("seed %d", seed).isEqualTo(rows);
  }

  private static String text(Random random) {
    String alphabet = "'=+-@\t\r\n,;\"# 目𠮷　\u00a0\u200b\u00851";
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
      text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
    }
    return text.toString();
  }
}
