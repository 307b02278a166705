package org.duban.plan.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.duban.disk.Found;
import org.duban.disk.RefusedException;
import org.duban.disk.Sha256;
import org.duban.disk.Tree;
import org.duban.problem.EnvironmentFailure;

/// The files of a plan, byte for byte.
///
/// @param contents by file name, in the order of the names
public record PlanFiles(Map<String, byte[]> contents) {

  /// How much of the digest stands in the name of a frozen copy.
  private static final int SHORT = 12;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final List<String> ENDINGS = List.of(".csv", ".xlsx");

  public PlanFiles {
    contents = Collections.unmodifiableMap(new TreeMap<>(contents));
  }

  /// The files of the plan that `folder` holds. What else stands in it is none of the plan's.
  ///
  /// @param shownAs the folder's path in problems
  public static PlanFiles in(Tree tree, Path folder, String shownAs) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (PlanChange.Sheet sheet : PlanChange.Sheet.values()) {
      for (String ending : ENDINGS) {
        String name = sheet.fileName() + ending;
        Path file = folder.resolve(name);
        try {
          if (tree.at(file) != Found.NOTHING) {
            contents.put(name, tree.bytes(file));
          }
        } catch (RefusedException e) {
          throw new EnvironmentFailure(e.problem(shownAs + "/" + name), e);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return new PlanFiles(contents);
  }

  /// SHA-256, in hex, over a line for each file in the order of the names: the SHA-256 of its bytes
  /// in hex, two spaces, its name, a line feed. That is what `sha256sum * | sha256sum` prints in a
  /// frozen copy's folder.
  public String digest() {
    StringBuilder lines = new StringBuilder();
    contents.forEach(
        (name, bytes) -> lines.append(Sha256.hex(bytes)).append("  ").append(name).append('\n'));
    return Sha256.hex(lines.toString());
  }

  /// Whether `text` can be a digest.
  public static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  /// The name of the folder for a frozen copy: `2-6ed9a1c03b5f`.
  public static String folderName(int version, String digest) {
    return version + "-" + digest.substring(0, SHORT);
  }
}
