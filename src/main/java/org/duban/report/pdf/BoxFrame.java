package org.duban.report.pdf;

/// The box around a code point that is printed in place of its character, in parts of the text's
/// size.
final class BoxFrame {

  /// How far its top is above the baseline.
  static final float ABOVE = 0.6f;

  /// How far its foot is below the baseline.
  static final float BELOW = 0.2f;

  /// The width of its lines.
  static final float WIDTH = 0.04f;

  private BoxFrame() {}
}
