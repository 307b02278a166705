package org.duban.report.chart;

import org.duban.status.model.Light;

/// The colours of charts. The lights' differ in lightness too, so that they stay apart in grey.
final class Palette {

  static final int TEXT = 0x222222;
  static final int MUTED = 0x666666;
  static final int GRID = 0xd9d9d9;
  static final int TRACK = 0xf0f0f0;
  static final int MARK = 0x111111;
  static final int PAPER = 0xffffff;

  /// The whole span of a task.
  static final int SPAN = 0xdde3ea;

  static final int ACTUAL = 0x1f3a5f;
  static final int PLANNED = 0x8a4b00;
  static final int LAST_YEAR = 0x9aa5b1;

  /// Fields of a heat map, from light to dark.
  static final int GOOD = 0xd8eadf;

  static final int FAIR = 0xf6d58b;
  static final int POOR = 0xa33a32;

  private Palette() {}

  static int of(Light light) {
    return switch (light) {
      case GREEN -> 0x2e7d4f;
      case YELLOW -> 0xf0b429;
      case RED -> 0xb3261e;
      case GREY -> 0xa0a0a0;
    };
  }
}
