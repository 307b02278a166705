package org.duban.plan;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a clause with a number in it:
///
/// ```
/// clause   = word* quantity [ TO word* quantity ] word*
/// quantity = [ CURRENCY ] amount [ unit ]
/// word     = a keyword, or words that are the indicator's name
/// ```
///
/// The keywords met on the way say which side of the number is meant; those that contradict each
/// other make the clause unclear.
final class QuantityReader {

  /// More digits than any statistic has.
  private static final int MOST_DIGITS = 30;

  private final String wording;
  private final Clause clause;
  private final List<Token> tokens;
  private final Naming naming;
  private final UnitReader units;
  private final Set<Sense> senses = EnumSet.noneOf(Sense.class);
  private int next;

  /// Why the clause is not understood, once that is known.
  private Optional<Claim> obstacle = Optional.empty();

  private record Measured(BigDecimal value, String unit) {}

  QuantityReader(String wording, Clause clause, Naming naming, UnitReader units) {
    this.wording = wording;
    this.clause = clause;
    this.tokens = clause.tokens();
    this.naming = naming;
    this.units = units;
  }

  Claim read() {
    words();
    Optional<Measured> first = measured();
    Optional<Measured> second = Optional.empty();
    if (joins()) {
      next++;
      words();
      second = measured();
    }
    words();
    if (next < tokens.size()) {
      unclear(text(tokens.get(next)));
    }
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    return claim(first.orElseThrow(), second).orElseGet(() -> obstacle.orElseThrow());
  }

  /// Passes over keywords and the name, up to a number or to what joins it with the next.
  private void words() {
    for (; next < tokens.size(); next++) {
      switch (tokens.get(next)) {
        case Token.Amount _ -> {
          return;
        }
        case Token.Keyword(var sense, _, _) -> {
          if (sense == Sense.TO || sense == Sense.AND) {
            return;
          }
          senses.add(sense);
        }
        case Token.Words words -> {
          if (!naming.fits(text(words))) {
            unclear(text(words));
          }
        }
      }
    }
  }

  private Optional<Measured> measured() {
    if (!(next < tokens.size() && tokens.get(next) instanceof Token.Amount amount)) {
      unclear(clause.text());
      return Optional.empty();
    }
    if (amount.value().precision() > MOST_DIGITS) {
      unclear(text(amount));
    }
    boolean signed = next > 0 && tokens.get(next - 1).is(Sense.CURRENCY);
    String sign = signed ? text(tokens.get(next - 1)) : "";
    next++;
    String unit = "";
    if (next < tokens.size() && tokens.get(next) instanceof Token.Words words) {
      unit = text(words);
      next++;
    }
    return Optional.of(new Measured(amount.value(), sign + unit));
  }

  private boolean joins() {
    if (next >= tokens.size()) {
      return false;
    }
    boolean announced = tokens.stream().anyMatch(t -> t.is(Sense.BETWEEN));
    return tokens.get(next).is(Sense.TO) || (announced && tokens.get(next).is(Sense.AND));
  }

  private Optional<Claim> claim(Measured first, Optional<Measured> second) {
    Optional<Claim.Side> side = side(first.value());
    if (side.isEmpty()) {
      unclear(clause.text());
      return Optional.empty();
    }
    UnitReader.Found firstUnit = units.read(first.unit());
    UnitReader.Found secondUnit = units.read(second.map(Measured::unit).orElse(""));
    for (UnitReader.Found found : List.of(firstUnit, secondUnit)) {
      switch (found) {
        case UnitReader.Found.Unclear(var part) -> unclear(part);
        case UnitReader.Found.Other(var unit) -> obstacle(new Claim.OtherUnit(unit));
        case UnitReader.Found.Known _ -> {}
      }
    }
    return firstUnit instanceof UnitReader.Found.Known one
            && secondUnit instanceof UnitReader.Found.Known two
        ? claim(first, one, second, two, side.get())
        : Optional.empty();
  }

  /// Each bound takes what it lacks of a unit from the other: 5.5—6%, 1.2亿至1.5亿美元.
  private Optional<Claim> claim(
      Measured first,
      UnitReader.Found.Known one,
      Optional<Measured> second,
      UnitReader.Found.Known two,
      Claim.Side side) {
    UnitReader.Found.Known last = two.unit().isPresent() ? two : one;
    Optional<Unit> to = units.rowUnit().or(last::unit);
    Optional<Unit> from = one.unit().or(two::unit);
    Optional<BigDecimal> lower = converted(first.value(), from, last.unit(), to);
    Optional<BigDecimal> upper =
        second.flatMap(s -> converted(s.value(), last.unit(), last.unit(), to));
    if (lower.isEmpty()) {
      obstacle(new Claim.OtherUnit(one.text()));
      return Optional.empty();
    }
    if (upper.isPresent() && (lower.get().compareTo(upper.get()) > 0 || isStrict(side))) {
      unclear(clause.text());
      return Optional.empty();
    }
    return Optional.of(
        new Claim.Quantity(
            lower.get(),
            upper,
            side,
            has(Sense.CEILING, Sense.OR_LESS, Sense.HOLD, Sense.FALL_TO, Sense.UNDER),
            has(Sense.FALL),
            has(Sense.GROWTH),
            last.text()));
  }

  private static boolean isStrict(Claim.Side side) {
    return side == Claim.Side.ABOVE || side == Claim.Side.BELOW;
  }

  /// `value` in the unit `to`; empty where its own is another. A bare multiple (1.2亿至…) is of the
  /// base that the other bound has.
  private static Optional<BigDecimal> converted(
      BigDecimal value, Optional<Unit> from, Optional<Unit> other, Optional<Unit> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.of(value);
    }
    boolean fits = from.get().fits(to.get()) && other.map(o -> from.get().fits(o)).orElse(true);
    return fits ? Optional.of(from.get().convert(value, to.get())) : Optional.empty();
  }

  /// The side that the keywords name; empty where they contradict each other.
  private Optional<Claim.Side> side(BigDecimal value) {
    boolean floor = has(Sense.FLOOR, Sense.OR_MORE);
    boolean ceiling = has(Sense.CEILING, Sense.OR_LESS);
    boolean about = has(Sense.ABOUT, Sense.OR_SO);
    boolean strict = has(Sense.OVER, Sense.UNDER);
    boolean contradictory =
        (floor && (ceiling || about))
            || (strict && (floor || ceiling || about || has(Sense.HOLD)))
            || (has(Sense.OVER) && has(Sense.UNDER))
            || (has(Sense.FALL) && (has(Sense.GROWTH, Sense.FALL_TO) || value.signum() < 0));
    if (contradictory) {
      return Optional.empty();
    }
    if (strict) {
      return Optional.of(has(Sense.OVER) ? Claim.Side.ABOVE : Claim.Side.BELOW);
    }
    if (about) {
      return Optional.of(Claim.Side.ABOUT);
    }
    if (floor) {
      return Optional.of(Claim.Side.AT_LEAST);
    }
    boolean down = ceiling || has(Sense.HOLD, Sense.FALL_TO);
    return Optional.of(down ? Claim.Side.AT_MOST : Claim.Side.BARE);
  }

  private boolean has(Sense... any) {
    for (Sense sense : any) {
      if (senses.contains(sense)) {
        return true;
      }
    }
    return false;
  }

  private void unclear(String part) {
    obstacle(new Claim.Unclear(part));
  }

  /// The first obstacle is the one that is told.
  private void obstacle(Claim claim) {
    if (obstacle.isEmpty()) {
      obstacle = Optional.of(claim);
    }
  }

  private String text(Token token) {
    return wording.substring(token.start(), token.end());
  }
}
