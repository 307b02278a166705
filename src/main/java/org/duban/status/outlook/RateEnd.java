package org.duban.status.outlook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.time.Ratio;

/// Estimates how a year ends for a rate, from the figures so far and those of earlier years.
///
/// A rate goes on with a damped trend: of its average change over the last two figures, 3/10 is
/// expected in the next, 9/100 in the one after, and so on. The range is the one that the estimate
/// is inside 8 times out of 10, from how far the same months of two to five earlier years were off;
/// with fewer there is none. `src/bench/RateEndBench.java` tries it on any series.
public final class RateEnd {

  /// Years further back say little about this one.
  public static final int MOST_YEARS = 5;

  private static final int FEWEST_YEARS = 2;

  /// Changes of a rate that its trend is the average of.
  private static final int CHANGES = 2;

  private static final Ratio DAMPING = Ratio.of(3, 10);

  /// Digits of a deviation before its root is taken.
  private static final int DIGITS = 20;

  /// The figures of a rate up to a month in an earlier year, and how that year ended.
  public record PastPath(List<Ratio> soFar, Ratio whole) {
    public PastPath {
      soFar = List.copyOf(soFar);
      Objects.requireNonNull(whole);
    }
  }

  /// An estimate.
  ///
  /// @param central the best guess
  /// @param spread how far it may be off; empty where there are too few earlier years to tell
  public record Estimate(Ratio central, Optional<Spread> spread) {
    public Estimate {
      Objects.requireNonNull(central);
      Objects.requireNonNull(spread);
    }
  }

  /// How far an estimate may be off: Student's distribution.
  ///
  /// @param deviation its scale
  /// @param freedom its degrees of freedom
  public record Spread(Ratio deviation, int freedom) {
    public Spread {
      Objects.requireNonNull(deviation);
    }

    /// Half the width of the range that holds 8 outcomes out of 10.
    public Ratio margin() {
      return deviation.times(Ratio.of(StudentT.eightOfTen(freedom)));
    }
  }

  private RateEnd() {}

  /// A rate, from its figures so far, the earlier years' up to the same month, and how many figures
  /// are still to come. Earlier years stand with the latest first.
  public static Estimate ofRate(List<Ratio> soFar, List<PastPath> earlier, int steps) {
    List<Ratio> errors =
        earlier.stream()
            .limit(MOST_YEARS)
            .map(past -> past.whole().minus(damped(past.soFar(), steps)))
            .toList();
    int years = errors.size();
    Optional<Spread> spread =
        years < FEWEST_YEARS
            ? Optional.empty()
            : Optional.of(
                new Spread(
                    root(
                        sum(errors.stream().map(RateEnd::square).toList())
                            .dividedBy(Ratio.of(years, 1))),
                    years));
    return new Estimate(damped(soFar, steps), spread);
  }

  private static Ratio damped(List<Ratio> soFar, int steps) {
    int changes = Math.min(CHANGES, soFar.size() - 1);
    if (changes == 0) {
      return soFar.getLast();
    }
    Ratio before = soFar.get(soFar.size() - 1 - changes);
    Ratio change = soFar.getLast().minus(before).dividedBy(Ratio.of(changes, 1));
    Ratio end = soFar.getLast();
    for (int step = 0; step < steps; step++) {
      change = change.times(DAMPING);
      end = end.plus(change);
    }
    return end;
  }

  private static Ratio sum(List<Ratio> ratios) {
    return ratios.stream().reduce(Ratio.ZERO, Ratio::plus);
  }

  private static Ratio square(Ratio ratio) {
    return ratio.times(ratio);
  }

  private static Ratio root(Ratio ratio) {
    BigDecimal rounded = ratio.rounded(DIGITS);
    return Ratio.of(rounded.sqrt(MathContext.DECIMAL64));
  }
}
