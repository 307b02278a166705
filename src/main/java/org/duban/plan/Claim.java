package org.duban.plan;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// What one clause of a wording says, before the row's direction and the other rows are looked at.
sealed interface Claim {

  /// A value and the side that it bounds.
  ///
  /// @param value in the row's unit, or in `unit` where the row has none
  /// @param upper the upper bound of a range
  /// @param down whether words ask to stay below: 控制在3%左右
  /// @param decline whether it is a decline: 下降3.6%
  /// @param growth whether words of growth stand in it
  /// @param unit the unit behind the number as written; empty when there is none
  record Quantity(
      BigDecimal value,
      Optional<BigDecimal> upper,
      Side side,
      boolean down,
      boolean decline,
      boolean growth,
      String unit)
      implements Claim {
    public Quantity {
      Objects.requireNonNull(value);
      Objects.requireNonNull(upper);
      Objects.requireNonNull(side);
      Objects.requireNonNull(unit);
    }

    Target target(Direction direction) {
      if (upper.isPresent()) {
        return new Target.Range(value, upper.get());
      }
      return switch (side) {
        case BARE ->
            direction == Direction.LOWER ? new Target.AtMost(value) : new Target.AtLeast(value);
        case AT_LEAST -> new Target.AtLeast(value);
        case AT_MOST -> new Target.AtMost(value);
        case ABOUT -> new Target.About(value);
        case ABOVE -> new Target.Above(value);
        case BELOW -> new Target.Below(value);
      };
    }
  }

  /// Which side of its value a quantity bounds.
  enum Side {
    /// No word says it: the row's direction does.
    BARE,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    ABOVE,
    BELOW
  }

  /// A phrase with a meaning of its own.
  record Phrase(SetPhrase.Meaning meaning) implements Claim {}

  /// Words without a number.
  record InWords() implements Claim {}

  /// Not understood, with the part that is to blame.
  record Unclear(String part) implements Claim {}

  /// In another unit than the row's.
  record OtherUnit(String unit) implements Claim {}
}
