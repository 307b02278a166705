package org.duban.plan.wording;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.plan.model.Unit;

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

  /// @param written the unit with its capitals
  private record Measured(BigDecimal value, String unit, String written) {

    /// `read`, which is part of the unit, as it was written.
    String asWritten(String read) {
      int at = read.isEmpty() ? -1 : unit.indexOf(read);
      return at < 0 ? read : written.substring(at, at + read.length());
    }
  }

  /// Words that turn round what they stand beside.
  private static final Pattern DENIAL =
      Pattern.compile(
          "[不未无非没勿免禁防杜]|\\b(?:no|not|never|without|avoid|avoiding|prevent|preventing|stop|cannot|nor|neither"
              + "|fail|except|unless)\\b|n't\\b");

  /// "--5%": nobody can tell a sign from a dash.
  private static final Pattern DASHES = Pattern.compile("[-—~]+");

  /// "increase by 2030": nobody can tell a year from an amount.
  private static final Pattern YEAR = Pattern.compile("(?:19[5-9]|20[0-9])[0-9]");

  private final String original;
  private final Circumstances around;

  /// @param wording in small half-width letters
  /// @param original the same as it was written, for the unit (MW is not mw)
  /// @param around what the wording says beside the target
  QuantityReader(
      String wording,
      String original,
      Clause clause,
      Naming naming,
      UnitReader units,
      Circumstances around) {
    this.original = original;
    this.around = around;
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
        case Token.Keyword keyword -> {
          Sense sense = keyword.sense();
          if (sense == Sense.TO || sense == Sense.AND) {
            return;
          }
          if (isToLevel(keyword)) {
            toLevel();
          } else {
            senses.add(sense);
          }
        }
        case Token.Words words -> {
          String said = text(words);
          boolean denies = DENIAL.matcher(said).find() && !naming.has(said);
          if (denies || DASHES.matcher(said).matches() || !naming.fits(said)) {
            unclear(said);
          }
        }
      }
    }
  }

  /// Reduce complaints *to* 50, 将投诉降低…*到*50: a level, not a change by so much.
  private boolean isToLevel(Token.Keyword keyword) {
    boolean changes = has(Sense.FALL, Sense.GROWTH);
    String word = text(keyword);
    return changes
        && keyword.sense() == Sense.PLAIN
        && (word.equals("to") || word.equals("到") || word.equals("至"))
        && next + 1 < tokens.size();
  }

  private void toLevel() {
    if (senses.remove(Sense.FALL)) {
      senses.add(Sense.FALL_TO);
    }
    senses.remove(Sense.GROWTH);
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
    String signWritten = signed ? written(tokens.get(next - 1)) : "";
    next++;
    String unit = amount.unit();
    String unitWritten = unit;
    boolean mayBeYear =
        next > 1
            && YEAR.matcher(text(amount)).matches()
            && !(next < tokens.size() && tokens.get(next) instanceof Token.Words)
            && text(tokens.get(next - 2)).endsWith("by");
    if (mayBeYear && units.rowUnit().isEmpty()) {
      unclear(text(amount));
    }
    boolean zeroWithSign = amount.value().signum() == 0 && text(amount).startsWith("-");
    if (zeroWithSign) {
      unclear(text(amount));
    }
    if (next < tokens.size() && tokens.get(next) instanceof Token.Words words) {
      String behind = text(words);
      if (unit.isEmpty()) {
        unit = behind;
        unitWritten = written(words);
      } else if (!naming.fits(behind)) {
        unclear(behind);
      }
      next++;
    }
    return Optional.of(new Measured(amount.value(), sign + unit, signWritten + unitWritten));
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
    boolean behindSecond = second.isPresent() && two.unit().isPresent();
    UnitReader.Found.Known last = behindSecond ? two : one;
    Optional<Unit> to = units.rowUnit().or(last::unit);
    Optional<Unit> from = one.unit().or(two::unit);
    Optional<BigDecimal> lower = converted(first.value(), from, last.unit(), to);
    Optional<BigDecimal> upper =
        second.flatMap(s -> converted(s.value(), last.unit(), last.unit(), to));
    if (lower.isEmpty()) {
      obstacle(new Claim.OtherUnit(one.text()));
      return Optional.empty();
    }
    boolean twoSided = second.isPresent() && isTwoSided(side);
    if (upper.isPresent()
        && (lower.get().compareTo(upper.get()) > 0 || isStrict(side) || twoSided)) {
      unclear(clause.text());
      return Optional.empty();
    }
    boolean minus =
        around.isAgainst()
            && lower.get().signum() < 0
            && upper.isEmpty()
            && side == Claim.Side.BARE;
    return Optional.of(
        new Claim.Quantity(
            minus ? lower.get().negate() : lower.get(),
            upper,
            side,
            has(Sense.CEILING, Sense.OR_LESS, Sense.HOLD, Sense.FALL_TO, Sense.UNDER)
                || (around.takes() && !has(Sense.FLOOR, Sense.OR_MORE, Sense.OVER)),
            minus || has(Sense.FALL),
            has(Sense.GROWTH),
            behindSecond
                ? second.orElseThrow().asWritten(last.text())
                : first.asWritten(last.text()),
            one.guessed() || two.guessed(),
            last.passedOver().isEmpty() ? one.passedOver() : last.passedOver()));
  }

  /// A range has its own sides: "at least 5% to 7%" says two things.
  private static boolean isTwoSided(Claim.Side side) {
    return side == Claim.Side.AT_LEAST || side == Claim.Side.BETTER;
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
    boolean better = has(Sense.NO_WORSE, Sense.OR_BETTER);
    boolean contradictory =
        (floor && (ceiling || about))
            || (strict && (floor || ceiling || about || has(Sense.HOLD)))
            || (has(Sense.OVER) && has(Sense.UNDER))
            || (better && (floor || ceiling || about || strict || has(Sense.FALL, Sense.FALL_TO)))
            || (floor && has(Sense.FALL_TO))
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
    if (better) {
      return Optional.of(Claim.Side.BETTER);
    }
    if (floor) {
      return Optional.of(Claim.Side.AT_LEAST);
    }
    boolean down = ceiling || has(Sense.HOLD, Sense.FALL_TO) || around.takes();
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

  private String written(Token token) {
    return original.length() == wording.length()
        ? original.substring(token.start(), token.end())
        : text(token);
  }
}
