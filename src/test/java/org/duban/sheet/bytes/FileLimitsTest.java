package org.duban.sheet.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileLimitsTest {

  @Test
  void areStatedInTheDocuments() throws IOException {
    String table =
        Files.readString(Path.of("src/site/markdown/formats.md")).split("## Limits", 2)[1];

    assertThat(table)
        .contains("| " + (FileLimits.FILE_BYTES >> 20) + " MB | F004 |")
        .contains("| " + grouped(FileLimits.ROW_LENGTH) + " characters | F016 |")
        .contains("| " + FileLimits.COLUMNS + " | F024 |")
        .contains("| " + FileLimits.BROKEN_ROWS + " | F019 |")
        .contains(
            grouped(FileLimits.SHEET_ROWS)
                + " rows, "
                + grouped(FileLimits.SHEET_CELLS)
                + " cells | F053 |");
    assertThat(
            Stream.of(FileLimits.HEADER_LENGTH, FileLimits.WORD_LENGTH, FileLimits.TEXT_LENGTH)
                .map(length -> "| " + grouped(length) + " characters | F015 |"))
        .allSatisfy(row -> assertThat(table).contains(row));
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
