package org.duban.journal.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duban.disk.FileNames;

/// A file that proves what an entry says, as its cell `evidence` names it: `纪要.pdf sha256:9f86…`.
/// Several stand behind each other with `; ` between, words among them. The file is kept beside the
/// journals under its digest, so that what is altered is found and the same file is kept once.
///
/// @param name as it was called where it came from, without its folder
/// @param hash its SHA-256 in lower-case hex
public record Evidence(String name, String hash) {

  /// Stands between several.
  public static final String SEPARATOR = "; ";

  private static final String DIGEST = " sha256:";

  private static final Pattern TEXT =
      Pattern.compile("(?:^|(?<=; ))((?:(?!; ).)+?)" + DIGEST + "([0-9a-f]{64})(?=; |$)");

  /// What file systems leave for the name behind the digest, in UTF-8.
  private static final int LONGEST = 180;

  public Evidence {
    Objects.requireNonNull(name);
    Objects.requireNonNull(hash);
  }

  /// The files that a cell names; what else it says is words.
  public static List<Evidence> in(String cell) {
    return TEXT.matcher(cell).results().map(Evidence::of).toList();
  }

  private static Evidence of(MatchResult found) {
    return new Evidence(found.group(1), found.group(2));
  }

  /// The name of the file that is kept: of a long name its end, which says what kind it is.
  public String fileName() {
    String kept = name;
    while (FileNames.of(kept).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      kept = kept.substring(kept.offsetByCodePoints(0, 1));
    }
    return hash + "-" + FileNames.of(kept);
  }

  /// As it stands in the cell.
  @Override
  public String toString() {
    return name + DIGEST + hash;
  }
}
