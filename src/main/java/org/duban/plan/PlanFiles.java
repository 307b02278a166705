package org.duban.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
  public static PlanFiles in(Path folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    try {
      for (PlanChange.Sheet sheet : PlanChange.Sheet.values()) {
        for (String ending : ENDINGS) {
          Path file = folder.resolve(sheet.fileName() + ending);
          if (Files.exists(file)) {
            contents.put(sheet.fileName() + ending, Files.readAllBytes(file));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PlanFiles(contents);
  }

  /// SHA-256, in hex, over a line for each file in the order of the names: the SHA-256 of its bytes
  /// in hex, two spaces, its name, a line feed. That is what `sha256sum * | sha256sum` prints in a
  /// frozen copy's folder.
  public String digest() {
    StringBuilder lines = new StringBuilder();
    contents.forEach(
        (name, bytes) -> lines.append(sha256(bytes)).append("  ").append(name).append('\n'));
    return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Whether `text` can be a digest.
  public static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }

  /// The name of the folder for a frozen copy: `2-6ed9a1c03b5f`.
  public static String folderName(int version, String digest) {
    return version + "-" + digest.substring(0, SHORT);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
