package org.duban.plan.wording;

import java.util.Set;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Unit;

/// What a row is taken to be where its columns don't say:
///
/// - `measure` is growth where the wording speaks of growth or decline in %, or the unit is % and
///   the name speaks of growth (增速); a level for other percentages and rates; else a total.
/// - `direction` is lower for a ceiling (控制在…以下, 不超过, a rank), higher for a floor (以上, 不低于) and for
///   a decline (下降3.6%); where the wording leaves it open, lower for what every office wants less
///   of (失业率, PM2.5, 能耗, 消费价格) and for negative values; else higher.
/// - `unit` is the wording's, and % for growth without a number (保持正增长).
final class Defaults {

  /// Units of figures at a point in time.
  private static final Set<String> LEVELS = Set.of("岁", "分", "位", "倍", "级", "度");

  private Defaults() {}

  static Measure measure(Claim claim, String unit, Naming naming) {
    return switch (claim) {
      case Claim.Quantity quantity when quantity.growth() || quantity.decline() ->
          Unit.of(unit).isPercent() ? Measure.GROWTH : byUnit(unit, naming);
      case Claim.Quantity _ -> byUnit(unit, naming);
      case Claim.Phrase(var meaning) ->
          switch (meaning) {
            case SetPhrase.Meaning.Growing _,
                SetPhrase.Meaning.Declining _,
                SetPhrase.Meaning.NotFalling _,
                SetPhrase.Meaning.NotRising _,
                SetPhrase.Meaning.DecliningBy _,
                SetPhrase.Meaning.GrowingBy _,
                SetPhrase.Meaning.Unchanged _,
                SetPhrase.Meaning.ComparedToIndicator _,
                SetPhrase.Meaning.InStep _ ->
                Measure.GROWTH;
            case SetPhrase.Meaning.Denied _ -> byUnit(unit, naming);
            case SetPhrase.Meaning.Nothing _ -> byUnit(unit, naming);
            case SetPhrase.Meaning.Placed _ -> Measure.LEVEL;
            case SetPhrase.Meaning.Compared _ ->
                byUnit(unit, naming) == Measure.GROWTH ? Measure.GROWTH : Measure.LEVEL;
          };
      case Claim.InWords _, Claim.Unclear _, Claim.OtherUnit _ -> byUnit(unit, naming);
    };
  }

  private static Measure byUnit(String unit, Naming naming) {
    Unit of = Unit.of(unit);
    if (of.isPercent() && naming.speaksOfGrowth()) {
      return Measure.GROWTH;
    }
    boolean level = of.isRate() || LEVELS.contains(of.base()) || naming.isRate();
    return level ? Measure.LEVEL : Measure.TOTAL;
  }

  static Direction direction(Claim claim, Naming naming) {
    return switch (claim) {
      case Claim.Quantity quantity -> direction(quantity, naming);
      case Claim.Phrase(var meaning) ->
          switch (meaning) {
            case SetPhrase.Meaning.Growing _,
                SetPhrase.Meaning.GrowingBy _,
                SetPhrase.Meaning.DecliningBy _,
                SetPhrase.Meaning.NotFalling _ ->
                Direction.HIGHER;
            case SetPhrase.Meaning.Declining _,
                SetPhrase.Meaning.NotRising _,
                SetPhrase.Meaning.Placed _,
                SetPhrase.Meaning.Nothing _ ->
                Direction.LOWER;
            case SetPhrase.Meaning.InStep _,
                SetPhrase.Meaning.Unchanged _,
                SetPhrase.Meaning.Denied _ ->
                byName(naming);
            case SetPhrase.Meaning.ComparedToIndicator(_, var side, _) -> side;
            case SetPhrase.Meaning.Compared(_, var side, _) -> side.orElseGet(() -> byName(naming));
          };
      case Claim.InWords _, Claim.Unclear _, Claim.OtherUnit _ -> byName(naming);
    };
  }

  private static Direction byName(Naming naming) {
    return naming.isBetterLower() ? Direction.LOWER : Direction.HIGHER;
  }

  private static Direction direction(Claim.Quantity quantity, Naming naming) {
    if (quantity.decline()) {
      return Direction.HIGHER;
    }
    if (quantity.down()) {
      return Direction.LOWER;
    }
    if (quantity.isBareZero()) {
      return Direction.LOWER;
    }
    return switch (quantity.side()) {
      case AT_LEAST, ABOVE -> Direction.HIGHER;
      case AT_MOST, BELOW -> Direction.LOWER;
      case BARE ->
          !quantity.growth()
                  && (naming.isSurelyLower()
                      || (quantity.upper().isPresent() && naming.isBetterLower()))
              ? Direction.LOWER
              : Direction.HIGHER;
      case BETTER, ABOUT -> byName(naming);
    };
  }

  /// Whether nothing but the name says which way is better, and another reading may be meant: the
  /// name tells of what there should be less of, or the words ask for the better side.
  static boolean isGuess(Claim claim, Naming naming) {
    boolean open =
        switch (claim) {
          case Claim.Quantity q when q.decline() || q.down() || q.isBareZero() -> false;
          case Claim.Quantity q when q.side() == Claim.Side.BETTER -> true;
          case Claim.Quantity q ->
              q.side() == Claim.Side.ABOUT || (q.side() == Claim.Side.BARE && !q.growth());
          case Claim.Phrase(SetPhrase.Meaning.Compared(_, var side, _)) -> side.isEmpty();
          case Claim.Phrase _, Claim.InWords _, Claim.Unclear _, Claim.OtherUnit _ -> false;
        };
    boolean negative = claim instanceof Claim.Quantity q && q.value().signum() < 0;
    boolean better = claim instanceof Claim.Quantity q && q.side() == Claim.Side.BETTER;
    boolean time =
        claim instanceof Claim.Quantity q && Unit.of(q.unit()).isTime() && !naming.countsDays();
    return open && (negative || better || time || naming.isBetterLower() || naming.touchesLower());
  }

  static String unit(Claim claim, Wording.Row row) {
    if (!row.unit().isEmpty()) {
      return row.unit();
    }
    return switch (claim) {
      case Claim.Quantity quantity -> quantity.unit();
      case Claim.Phrase(var meaning) ->
          switch (meaning) {
            case SetPhrase.Meaning.Growing _,
                SetPhrase.Meaning.Declining _,
                SetPhrase.Meaning.NotFalling _,
                SetPhrase.Meaning.NotRising _,
                SetPhrase.Meaning.DecliningBy _,
                SetPhrase.Meaning.GrowingBy _,
                SetPhrase.Meaning.Unchanged _,
                SetPhrase.Meaning.ComparedToIndicator _,
                SetPhrase.Meaning.InStep _ ->
                "%";
            case SetPhrase.Meaning.Denied _,
                SetPhrase.Meaning.Placed _,
                SetPhrase.Meaning.Compared _,
                SetPhrase.Meaning.Nothing _ ->
                "";
          };
      case Claim.InWords _, Claim.Unclear _, Claim.OtherUnit _ -> "";
    };
  }
}
