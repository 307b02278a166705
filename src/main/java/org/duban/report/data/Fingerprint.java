package org.duban.report.data;

/// The beginning of a digest, for people to compare.
public final class Fingerprint {

  /// How much of a digest people are asked to compare, and in groups of how many digits.
  private static final int SHORT = 20;

  private static final int GROUP = 4;

  private Fingerprint() {}

  /// `1a2b 3c4d 5e6f 7a8b 9c0d`.
  public static String of(String digest) {
    return digest.substring(0, SHORT).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }
}
