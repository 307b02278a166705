package org.duban.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.disk.Found;

/// A document that is named as a proof: a file, or in words what it is.
public final class EvidenceFile {

  /// Ends the name of a file, and no words.
  private static final Pattern NAME =
      Pattern.compile(
          ".+\\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|md|html?|wps|et|dps|ofd|jpe?g|png|gif|tiff?|heic|zip|rar|7z|eml|msg|mp4)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR = Pattern.compile("[、;；\\n]+");

  private EvidenceFile() {}

  /// The first file that `text` names and that isn't there; empty where all are, or none is named.
  ///
  /// @param beside the file beside which it is looked for, as it was typed; empty for the folder in
  ///   which the command runs
  public static Optional<String> missing(String text, String beside, Invocation invocation) {
    if (isThere(text.strip(), beside, invocation)) {
      return Optional.empty();
    }
    return SEPARATOR
        .splitAsStream(text)
        .map(String::strip)
        .filter(name -> NAME.matcher(name).matches() && !isThere(name, beside, invocation))
        .findFirst();
  }

  private static boolean isThere(String name, String beside, Invocation invocation) {
    try {
      Path folder = beside.isEmpty() ? Path.of("") : Path.of(beside).resolveSibling("");
      Path file = invocation.file(folder.resolve(name).toString());
      return invocation.area(file).at(file) != Found.NOTHING;
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
