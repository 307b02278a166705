package org.duban.report.chart;

import org.duban.status.Light;

/// The colours of charts. The lights' differ in lightness too, so that they stay apart in grey.
final class Palette {

  static final int TEXT = 0x222222;
  static final int MUTED = 0x666666;
  static final int GRID = 0xd9d9d9;
  static final int TRACK = 0xf0f0f0;
  static final int MARK = 0x111111;

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
