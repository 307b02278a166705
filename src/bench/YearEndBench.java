import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.status.outlook.Projection;
import org.duban.status.outlook.RateEnd;
import org.duban.status.outlook.TotalEnd;
import org.duban.time.Ratio;

/// Tries the estimates of [TotalEnd] and [RateEnd] on monthly series whose years are over: from
/// each month of each year, with the years before it known, against the year's outcome.
///
/// Run after a build, from the root of the repository: `java -cp target/classes
/// src/bench/YearEndBench.java FILE.csv`. The file has the columns `series, period, value` (in that
/// order, with a header), the period as `2021-06`, the value that of the month alone. Years with a
/// month missing are left out.
///
/// Prints for each month, over all series and years: the mean and the median absolute percentage
/// error of the estimated total, beside those of "calendar share" (12 ÷ months gone by) and "same
/// share as last year"; and how many outcomes were inside the range that should hold 80% of them.
/// Then the same for the growth of the cumulative total on the year before, with the mean absolute
/// error in points, beside that of "no change".
public final class YearEndBench {

  private static final int MONTHS = 12;
  private static final int DECIMALS = 6;

  /// The errors of some methods and the hits of the range, at one month.
  private static final class Score {

    private final List<List<Double>> errors =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private int ranges;
    private int hits;

    void add(int method, double error) {
      errors.get(method).add(Math.abs(error));
    }

    void range(RateEnd.Estimate estimate, Ratio outcome) {
      estimate
          .spread()
          .ifPresent(spread -> {
            ranges++;
            Ratio off = outcome.minus(estimate.central());
            Ratio size = off.signum() < 0 ? off.negated() : off;
            hits += size.compareTo(spread.margin()) <= 0 ? 1 : 0;
          });
    }

    void range(TotalEnd.Estimate estimate, Ratio outcome) {
      if (estimate.hasRange()) {
        ranges++;
        Projection.Range range = estimate.range(DECIMALS);
        BigDecimal exact = outcome.rounded(DECIMALS);
        hits += range.low().compareTo(exact) <= 0 && exact.compareTo(range.high()) <= 0 ? 1 : 0;
      }
    }

    String row(int methods) {
      StringBuilder row = new StringBuilder();
      for (int method = 0; method < methods; method++) {
        double mean = errors.get(method).stream().mapToDouble(e -> e).average().orElse(Double.NaN);
        double[] sorted = errors.get(method).stream().mapToDouble(e -> e).sorted().toArray();
        double median = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
        row.append(String.format(Locale.ROOT, " %6.2f/%5.2f", mean, median));
      }
      double share = ranges == 0 ? Double.NaN : 100.0 * hits / ranges;
      return row.append(String.format(Locale.ROOT, " %9.1f%% of %d", share, ranges)).toString();
    }

    void addAll(Score other) {
      for (int method = 0; method < errors.size(); method++) {
        errors.get(method).addAll(other.errors.get(method));
      }
      ranges += other.ranges;
      hits += other.hits;
    }
  }

  private YearEndBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: java -cp target/classes src/bench/YearEndBench.java FILE.csv");
      System.exit(2);
    }
    Map<String, NavigableMap<Integer, List<Ratio>>> series = read(Path.of(args[0]));
    System.out.println("series: " + series.size());
    print(
        "year-end total, mean/median absolute percentage error",
        " month     estimate     calendar    last year     in range",
        3,
        series.values().stream().map(YearEndBench::totals).toList());
    print(
        "growth of the cumulative total, mean/median absolute error in points",
        " month     estimate    no change     in range",
        2,
        series.values().stream().map(YearEndBench::growths).toList());
  }

  private static void print(
      String title, String heads, int methods, List<NavigableMap<Integer, Score>> all) {
    System.out.println();
    System.out.println(title);
    System.out.println(heads);
    NavigableMap<Integer, Score> scores = new TreeMap<>();
    Score overall = new Score();
    for (var one : all) {
      one.forEach((month, score) -> scores.computeIfAbsent(month, _ -> new Score()).addAll(score));
      one.values().forEach(overall::addAll);
    }
    scores.forEach((month, score) ->
        System.out.println(String.format(Locale.ROOT, "%6d", month) + score.row(methods)));
    System.out.println("   all" + overall.row(methods));
  }

  private static NavigableMap<Integer, Score> totals(NavigableMap<Integer, List<Ratio>> years) {
    NavigableMap<Integer, Score> scores = new TreeMap<>();
    for (var year : years.entrySet()) {
      List<List<Ratio>> earlier = before(years, year.getKey());
      if (earlier.isEmpty()) {
        continue;
      }
      Ratio whole = year.getValue().getLast();
      for (int month = 1; month < MONTHS; month++) {
        Score score = scores.computeIfAbsent(month, _ -> new Score());
        int at = month - 1;
        Ratio soFar = year.getValue().get(at);
        Ratio last = earlier.getFirst().get(at);
        Optional<TotalEnd.Estimate> made =
            TotalEnd.of(
                year(year.getValue()), earlier.stream().map(YearEndBench::year).toList(), month);
        if (made.isEmpty() || last.signum() <= 0 || whole.signum() <= 0) {
          continue;
        }
        TotalEnd.Estimate estimate = made.get();
        score.add(0, percentOff(Ratio.of(estimate.central(DECIMALS)), whole));
        score.add(1, percentOff(soFar.times(Ratio.of(MONTHS, month)), whole));
        score.add(2, percentOff(soFar.times(earlier.getFirst().getLast()).dividedBy(last), whole));
        score.range(estimate, whole);
      }
    }
    return scores;
  }

  private static TotalEnd.Year year(List<Ratio> soFar) {
    NavigableMap<Integer, Ratio> byMonth = new TreeMap<>();
    for (int month = 1; month <= soFar.size(); month++) {
      byMonth.put(month, soFar.get(month - 1));
    }
    return new TotalEnd.Year(byMonth);
  }

  private static NavigableMap<Integer, Score> growths(NavigableMap<Integer, List<Ratio>> totals) {
    NavigableMap<Integer, List<Ratio>> years = new TreeMap<>();
    totals.forEach((year, soFar) ->
        Optional.ofNullable(totals.get(year - 1))
            .ifPresent(before -> years.put(year, growth(soFar, before))));
    NavigableMap<Integer, Score> scores = new TreeMap<>();
    for (var year : years.entrySet()) {
      for (int month = 1; month < MONTHS; month++) {
        Score score = scores.computeIfAbsent(month, _ -> new Score());
        int gone = month;
        List<Ratio> path = year.getValue().subList(0, gone);
        List<RateEnd.PastPath> past =
            before(years, year.getKey()).stream()
                .map(e -> new RateEnd.PastPath(e.subList(0, gone), e.getLast()))
                .toList();
        Ratio outcome = year.getValue().getLast();
        RateEnd.Estimate estimate = RateEnd.ofRate(path, past, MONTHS - month);
        score.add(0, number(estimate.central().minus(outcome)));
        score.add(1, number(path.getLast().minus(outcome)));
        score.range(estimate, outcome);
      }
    }
    return scores;
  }

  private static List<Ratio> growth(List<Ratio> soFar, List<Ratio> before) {
    List<Ratio> growth = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      Ratio factor = soFar.get(i).dividedBy(before.get(i)).minus(Ratio.ONE);
      // Published growth has one digit after the point.
      growth.add(Ratio.of(factor.times(Ratio.of(100, 1)).rounded(1)));
    }
    return growth;
  }

  /// The years before, without a gap, the latest first.
  private static List<List<Ratio>> before(NavigableMap<Integer, List<Ratio>> years, int year) {
    List<List<Ratio>> before = new ArrayList<>();
    for (int y = year - 1; years.containsKey(y); y--) {
      before.add(years.get(y));
    }
    return before;
  }

  private static double percentOff(Ratio estimate, Ratio outcome) {
    return 100 * number(estimate.dividedBy(outcome).minus(Ratio.ONE));
  }

  private static double number(Ratio ratio) {
    return ratio.rounded(9).doubleValue();
  }

  /// The cumulative totals of each complete year of each series.
  private static Map<String, NavigableMap<Integer, List<Ratio>>> read(Path file)
      throws IOException {
    Map<String, NavigableMap<YearMonth, Ratio>> months = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.replace("\"", "").split(",", -1);
      if (cells.length >= 3 && !cells[2].isBlank()) {
        months
            .computeIfAbsent(cells[0].strip(), _ -> new TreeMap<>())
            .put(YearMonth.parse(cells[1].strip()), Ratio.of(new BigDecimal(cells[2].strip())));
      }
    }
    Map<String, NavigableMap<Integer, List<Ratio>>> series = new TreeMap<>();
    months.forEach((name, values) -> series.put(name, completeYears(values)));
    return series;
  }

  private static NavigableMap<Integer, List<Ratio>> completeYears(
      NavigableMap<YearMonth, Ratio> months) {
    if (months.isEmpty()) {
      return Collections.emptyNavigableMap();
    }
    NavigableMap<Integer, List<Ratio>> years = new TreeMap<>();
    for (int year = months.firstKey().getYear(); year <= months.lastKey().getYear(); year++) {
      List<Ratio> totals = new ArrayList<>();
      Ratio total = Ratio.ZERO;
      for (int month = 1;
          month <= MONTHS && months.containsKey(YearMonth.of(year, month));
          month++) {
        total = total.plus(months.get(YearMonth.of(year, month)));
        totals.add(total);
      }
      if (totals.size() == MONTHS) {
        years.put(year, totals);
      }
    }
    return years;
  }
}
