package org.duban.disk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of files that stand beside another for a moment: `.bulletin.pdf.4026.<random>.part`.
/// Nobody can make a file or a link of such a name beforehand. The process that it is of is named,
/// so that the next one sees what was left by one that was killed.
final class PartNames {

  static final String UNFINISHED = ".part";
  static final String BEFORE = ".before";

  private static final Pattern NAME = Pattern.compile("\\..+\\.(\\d{1,18})\\.[0-9a-f]{16}\\.part");

  /// File systems stop at 255 bytes.
  private static final int MOST_LETTERS = 60;

  private PartNames() {}

  /// A hidden file of this process beside `target`.
  static Path beside(Path target, String ending) {
    String name = target.getFileName().toString();
    String start =
        name.substring(
            0,
            name.offsetByCodePoints(
                0, Math.min(MOST_LETTERS, name.codePointCount(0, name.length()))));
    String random = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    return target.resolveSibling(
        "." + start + "." + ProcessHandle.current().pid() + "." + random + ending);
  }

  /// The process that an unfinished file of this name is of; empty for the name of anything else.
  static OptionalLong process(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
