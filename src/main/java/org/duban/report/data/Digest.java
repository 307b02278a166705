package org.duban.report.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, in lower-case hex.
public final class Digest {

  /// How much of a digest people are asked to compare, and in groups of how many digits.
  private static final int SHORT = 20;

  private static final int GROUP = 4;

  private Digest() {}

  /// The beginning of a digest, for people to compare: `1a2b 3c4d 5e6f 7a8b 9c0d`.
  public static String fingerprint(String digest) {
    return digest.substring(0, SHORT).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
