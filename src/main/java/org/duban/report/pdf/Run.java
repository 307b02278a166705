package org.duban.report.pdf;

import java.util.Locale;
import java.util.Objects;
import org.openpdf.pdf.FontDescription;

/// A stretch of text that is set in one font.
///
/// @param boxed whether it is a single character that no font has, printed as its code point in a
///   box
record Run(String text, FontDescription font, boolean boxed) {

  /// The size of a boxed code point, of the text's.
  private static final float BOXED_SIZE = 0.5f;

  /// What a box has at either side of its code point, and between its rim and the next character,
  /// of the text's size.
  private static final float PADDING = 0.08f;

  Run {
    Objects.requireNonNull(text);
    Objects.requireNonNull(font);
  }

  /// What is printed: the text, or the code point in hexadecimal.
  String shown() {
    return boxed ? String.format(Locale.ROOT, "%04X", text.codePointAt(0)) : text;
  }

  /// The size that it is printed in, in a text of `size`.
  float shownSize(float size) {
    return boxed ? size * BOXED_SIZE : size;
  }

  /// The room on either side of what is printed, in a text of `size`.
  float padding(float size) {
    return boxed ? size * 2 * PADDING : 0;
  }

  /// Where the rim of the box stands from the beginning of the room.
  float rim(float size) {
    return size * PADDING;
  }

  /// How wide it is in a text of `size`.
  float width(float size) {
    return font.getFont().getWidthPoint(shown(), shownSize(size)) + 2 * padding(size);
  }
}
