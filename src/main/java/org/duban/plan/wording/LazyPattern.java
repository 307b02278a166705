package org.duban.plan.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is compiled when it is first asked for: there are a hundred, and a plan needs
/// few.
final class LazyPattern {

  private final String regex;

  /// Compiled twice at worst, where two threads ask for it at once.
  private volatile Pattern compiled;

  LazyPattern(String regex) {
    this.regex = regex;
  }

  Matcher matcher(CharSequence text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(regex);
      compiled = pattern;
    }
    return pattern.matcher(text);
  }

  /// Whether nothing in a pattern is of Chinese wordings.
  static boolean isLatin(String regex) {
    for (int i = 0; i < regex.length(); i++) {
      if (Character.isIdeographic(regex.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
