package org.duban.text;

import java.util.Optional;

/// A language that Duban speaks.
public enum Lang {
  ZH,
  EN;

  /// The code that options and file names use: `zh`, `en`.
  public String code() {
    return switch (this) {
      case ZH -> "zh";
      case EN -> "en";
    };
  }

  public static Optional<Lang> of(String code) {
    for (Lang lang : values()) {
      if (lang.code().equals(code)) {
        return Optional.of(lang);
      }
    }
    return Optional.empty();
  }
}
