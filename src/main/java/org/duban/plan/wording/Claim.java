package org.duban.plan.wording;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Target;

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
  /// @param guessedUnit whether the words behind the number are taken for a unit that is not known
  /// @param passedOver words behind the unit that are not judged; empty for none
  record Quantity(
      BigDecimal value,
      Optional<BigDecimal> upper,
      Side side,
      boolean down,
      boolean decline,
      boolean growth,
      String unit,
      boolean guessedUnit,
      String passedOver)
      implements Claim {
    public Quantity {
      Objects.requireNonNull(value);
      Objects.requireNonNull(upper);
      Objects.requireNonNull(side);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(passedOver);
    }

    /// A floor or a ceiling of 0 and nothing more: 0处, "0 breaches".
    boolean isBareZero() {
      return side == Side.BARE && value.signum() == 0 && upper.isEmpty() && !growth && !decline;
    }

    /// A floor and a ceiling above it in the same unit; empty for any other two.
    static Optional<Claim> range(Quantity floor, Quantity ceiling) {
      boolean one =
          floor.side == Side.AT_LEAST
              && ceiling.side == Side.AT_MOST
              && !floor.decline
              && !ceiling.decline
              && floor.growth == ceiling.growth
              && floor.upper.isEmpty()
              && ceiling.upper.isEmpty()
              && (floor.unit.equals(ceiling.unit) || ceiling.unit.isEmpty())
              && floor.value.compareTo(ceiling.value) < 0;
      return one
          ? Optional.of(
              new Quantity(
                  floor.value,
                  Optional.of(ceiling.value),
                  Side.BARE,
                  false,
                  false,
                  floor.growth,
                  floor.unit,
                  floor.guessedUnit,
                  floor.passedOver))
          : Optional.empty();
    }

    Target target(Direction direction) {
      if (upper.isPresent()) {
        return new Target.Range(value, upper.get());
      }
      return switch (side) {
        case BARE, BETTER ->
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
    /// "no worse than": the row's direction says which side that is.
    BETTER,
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
