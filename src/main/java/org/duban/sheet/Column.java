package org.duban.sheet;

import java.util.List;
import java.util.Objects;
import org.duban.sheet.bytes.FileLimits;

/// A column that a file may have.
///
/// @param id its canonical English name in snake case (`published_on`), which is also a header
/// @param chinese its canonical Chinese name, which is also a header
/// @param aliases the other headers by which offices know it, in any language
/// @param longest how many characters a cell may have
public record Column(
    String id, boolean required, String chinese, List<String> aliases, int longest) {

  public Column {
    Objects.requireNonNull(id);
    Objects.requireNonNull(chinese);
    aliases = List.copyOf(aliases);
  }

  public static Column required(String id, String chinese, String... aliases) {
    return new Column(id, true, chinese, List.of(aliases), FileLimits.WORD_LENGTH);
  }

  public static Column optional(String id, String chinese, String... aliases) {
    return new Column(id, false, chinese, List.of(aliases), FileLimits.WORD_LENGTH);
  }

  /// The same for texts, which are kept as they are.
  public Column ofText() {
    return new Column(id, required, chinese, aliases, FileLimits.TEXT_LENGTH);
  }
}
