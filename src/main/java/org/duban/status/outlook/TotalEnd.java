package org.duban.status.outlook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.duban.time.GoalYear;
import org.duban.time.Ratio;

/// Estimates what a total comes to in its year.
///
/// Two estimates are taken together, with s for what it has come to in m months. The first goes on
/// from last year's remaining months, r, at the growth g of the latest three months on the same of
/// last year, which seldom lasts in full: A = s + r × g^0.7. The second is the share of the year
/// that the last three years had reached by the same month, of which the median is taken so that no
/// single slow year decides: B = s ÷ share. The estimate is the cube root of A × A × B.
///
/// What is still to come lies 8 times out of 10 within a factor of the estimate, from how far the
/// same estimate was off in the earlier years, as logarithms, by Student's t. So it is never below
/// what has been reached. `src/bench/YearEndBench.java` tries it on any series.
///
/// It deals in probabilities, not in figures: StrictMath gives the same bits everywhere, and what
/// comes out is rounded to the decimals of the figures.
public final class TotalEnd {

  /// Years whose estimates say how far one may be off; each needs a year before it.
  public static final int MOST_YEARS = 6;

  private static final int FEWEST_ERRORS = 2;

  /// Years whose shares are looked at.
  private static final int SHARES = 3;

  /// Months whose growth goes on.
  private static final int LATEST = 3;

  private static final double LASTING = 0.7;

  /// What only the rounding of floating point makes.
  private static final double NOISE = 1e-9;

  /// The figures of one year: what the total had come to by each month for which there is one.
  public record Year(NavigableMap<Integer, Ratio> byMonth) {
    public Year {
      byMonth = new TreeMap<>(byMonth);
    }

    private OptionalDouble at(int month) {
      Ratio value = month == 0 ? Ratio.ZERO : byMonth.get(month);
      return value == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              new BigDecimal(value.numerator())
                  .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
                  .doubleValue());
    }

    private OptionalDouble whole() {
      return at(GoalYear.MONTHS);
    }
  }

  /// An estimate.
  ///
  /// @param soFar what it has come to
  /// @param rest what is probably still to come; not negative
  /// @param years how many earlier years it is from
  /// @param errors how many of them could be estimated from the ones before, 0 where it is too few
  /// @param deviation of the logarithms of what was to come, over its estimate
  public record Estimate(double soFar, double rest, int years, int errors, double deviation) {

    public BigDecimal central(int decimals) {
      return rounded(soFar + rest, decimals);
    }

    public boolean hasRange() {
      return errors > 0;
    }

    /// The range that holds 8 outcomes out of 10.
    public Projection.Range range(int decimals) {
      double factor = StrictMath.exp(StudentT.eightOfTen(errors).doubleValue() * deviation);
      return new Projection.Range(
          rounded(soFar + rest / factor, decimals), rounded(soFar + rest * factor, decimals));
    }

    /// The chance that it ends above `value`, in percent, 1 to 99.
    int percentAbove(Ratio value) {
      double needed = value.numerator().doubleValue() / value.denominator().doubleValue() - soFar;
      if (needed <= 0) {
        return 99;
      }
      if (rest == 0 || deviation < NOISE) {
        return rest >= needed * (1 - NOISE) ? 99 : 1;
      }
      return StudentT.percentBelow(StrictMath.log(rest / needed) / deviation, errors);
    }

    private static BigDecimal rounded(double value, int decimals) {
      return Ratio.of(new BigDecimal(value, MathContext.DECIMAL64)).rounded(decimals);
    }
  }

  private TotalEnd() {}

  /// The estimate after `month` months; empty where there is nothing to go by: nothing reached so
  /// far, or no earlier year that had reached anything by the same month.
  ///
  /// @param year the figures so far
  /// @param earlier those of the years before without a gap, the latest first; one that isn't known
  ///   is empty
  public static Optional<Estimate> of(Year year, List<Year> earlier, int month) {
    Objects.requireNonNull(year);
    OptionalDouble soFar = year.at(month);
    OptionalDouble end = end(year, earlier, month);
    if (soFar.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    List<Double> errors = errors(earlier, month);
    boolean enough = errors.size() >= FEWEST_ERRORS;
    double squares = errors.stream().mapToDouble(e -> e * e).sum();
    return Optional.of(
        new Estimate(
            soFar.getAsDouble(),
            Math.max(0, end.getAsDouble() - soFar.getAsDouble()),
            shares(earlier, month).size(),
            enough ? errors.size() : 0,
            enough ? StrictMath.sqrt(squares / errors.size()) : 0));
  }

  private static OptionalDouble end(Year year, List<Year> earlier, int month) {
    OptionalDouble soFar = year.at(month).stream().filter(s -> s > 0).findFirst();
    List<Double> shares = shares(earlier, month);
    if (soFar.isEmpty() || shares.isEmpty()) {
      return OptionalDouble.empty();
    }
    double byShare = soFar.getAsDouble() / median(shares);
    OptionalDouble byGrowth = byGrowth(year, earlier.getFirst(), month);
    return byGrowth.isEmpty()
        ? OptionalDouble.of(byShare)
        : OptionalDouble.of(
            StrictMath.exp(
                (2 * StrictMath.log(byGrowth.getAsDouble()) + StrictMath.log(byShare)) / 3));
  }

  private static OptionalDouble byGrowth(Year year, Year last, int month) {
    OptionalDouble whole = last.whole();
    OptionalDouble then = last.at(month);
    if (whole.isEmpty() || then.isEmpty() || whole.getAsDouble() < then.getAsDouble()) {
      return OptionalDouble.empty();
    }
    double remaining = whole.getAsDouble() - then.getAsDouble();
    double now = year.at(month).orElseThrow();
    // From the latest month that is far enough back and has a figure in both years: a January that
    // is not published, a quarterly total.
    for (int from = Math.max(0, month - LATEST); from >= 0; from--) {
      if (year.at(from).isPresent() && last.at(from).isPresent()) {
        double latest = now - year.at(from).getAsDouble();
        double before = then.getAsDouble() - last.at(from).getAsDouble();
        if (latest > 0 && before > 0) {
          return OptionalDouble.of(now + remaining * StrictMath.pow(latest / before, LASTING));
        }
      }
    }
    return OptionalDouble.empty();
  }

  /// The shares of their years that the latest three had reached.
  private static List<Double> shares(List<Year> earlier, int month) {
    List<Double> shares = new ArrayList<>();
    for (Year past : earlier.subList(0, Math.min(SHARES, earlier.size()))) {
      double then = past.at(month).orElse(0);
      double whole = past.whole().orElse(0);
      if (then > 0 && whole > 0) {
        shares.add(then / whole);
      }
    }
    return shares;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /// How far the estimates of earlier years were off in what was still to come, as logarithms.
  private static List<Double> errors(List<Year> earlier, int month) {
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_YEARS, earlier.size()) - 1; i++) {
      Year past = earlier.get(i);
      OptionalDouble end = end(past, earlier.subList(i + 1, earlier.size()), month);
      double soFar = past.at(month).orElse(0);
      double came = past.whole().orElse(0) - soFar;
      double expected = end.orElse(0) - soFar;
      if (end.isPresent() && came > 0 && expected > 0) {
        errors.add(StrictMath.log(came / expected));
      }
    }
    return errors;
  }
}
