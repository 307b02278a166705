package org.duban.sheet;

import java.math.BigDecimal;
import java.util.Objects;

/// What goes into one cell of a table that Duban writes.
public sealed interface Value {

  Value EMPTY = new Words("");

  /// Words. A spreadsheet never runs them as a formula: see [SafeText][org.duban.text.SafeText].
  record Words(String text) implements Value {
    public Words {
      Objects.requireNonNull(text);
    }
  }

  /// A figure: written in plain digits, with its trailing zeros.
  record Amount(BigDecimal figure) implements Value {
    public Amount {
      Objects.requireNonNull(figure);
    }
  }

  static Value of(String text) {
    return text.isEmpty() ? EMPTY : new Words(text);
  }

  static Value of(BigDecimal figure) {
    return new Amount(figure);
  }

  static Value of(int figure) {
    return new Amount(BigDecimal.valueOf(figure));
  }
}
