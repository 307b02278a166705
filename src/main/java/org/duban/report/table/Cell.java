package org.duban.report.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// One value of a table.
sealed interface Cell {

  /// Words; empty where there are none.
  record Text(String text) implements Cell {
    public Text {
      Objects.requireNonNull(text);
    }
  }

  record Amount(BigDecimal figure) implements Cell {
    public Amount {
      Objects.requireNonNull(figure);
    }
  }

  record Day(LocalDate day) implements Cell {
    public Day {
      Objects.requireNonNull(day);
    }
  }

  Cell EMPTY = new Text("");

  static Cell text(String text) {
    return new Text(text);
  }

  static Cell text(Optional<String> text) {
    return new Text(text.orElse(""));
  }

  /// A decimal text as a number.
  static Cell amount(Optional<String> decimal) {
    return decimal.<Cell>map(d -> new Amount(new BigDecimal(d))).orElse(EMPTY);
  }

  /// An ISO date as a day.
  static Cell day(Optional<String> day) {
    return day.<Cell>map(d -> new Day(LocalDate.parse(d))).orElse(EMPTY);
  }
}
