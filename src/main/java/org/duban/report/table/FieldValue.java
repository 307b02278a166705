package org.duban.report.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// One value of a table.
sealed interface FieldValue {

  /// Words; empty where there are none.
  record Text(String text) implements FieldValue {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  record Amount(BigDecimal figure) implements FieldValue {
    public Amount {
      Objects.requireNonNull(figure);
    }
  }

  record Day(LocalDate day) implements FieldValue {
    public Day {
      Objects.requireNonNull(day);
    }
  }

  FieldValue EMPTY = new Text("");

  static FieldValue text(String text) {
    return new Text(text);
  }

  static FieldValue text(Optional<String> text) {
    return new Text(text.orElse(""));
  }

  /// A decimal text as a number.
  static FieldValue amount(Optional<String> decimal) {
    return decimal.<FieldValue>map(d -> new Amount(new BigDecimal(d))).orElse(EMPTY);
  }

  /// An ISO date as a day.
  static FieldValue day(Optional<String> day) {
    return day.<FieldValue>map(d -> new Day(LocalDate.parse(d))).orElse(EMPTY);
  }
}
