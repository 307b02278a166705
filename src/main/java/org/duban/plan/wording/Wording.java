package org.duban.plan.wording;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Goal;
import org.duban.plan.model.Measure;
import org.duban.plan.model.PlanCode;
import org.duban.plan.model.Target;
import org.duban.plan.model.Unit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Figure;
import org.duban.time.GoalYear;

/// Reads the wording of a target as work reports have it: 增长6%以上, 控制在4.5%以下, 与经济增长同步, "at least
/// 6%".
///
/// A wording is cut into [clauses][Clause]; each says a [quantity][QuantityReader], a [set
/// phrase][SetPhrase], or only words. One clause binds; what is striven for (力争7%) stands beside
/// it. Words without any number are reported in words; a wording with a number that is not
/// understood is an error, never a guess.
public final class Wording {

  /// The row that the wording stands in.
  ///
  /// @param unit as the row gives it; empty where the wording does
  /// @param measure as the row gives it
  /// @param direction as the row gives it
  /// @param months how many the row's start and due columns give the goal; empty where they don't
  /// @param others what the target may be to keep in step with
  /// @param place of the cell
  public record Row(
      String id,
      String name,
      String unit,
      Optional<Measure> measure,
      Optional<Direction> direction,
      Optional<Integer> months,
      Counterparts others,
      Place place) {

    /// A row without a time of its own.
    public Row(
        String id,
        String name,
        String unit,
        Optional<Measure> measure,
        Optional<Direction> direction,
        Counterparts others,
        Place place) {
      this(id, name, unit, measure, direction, Optional.empty(), others, place);
    }

    public Row {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(measure);
      Objects.requireNonNull(direction);
      Objects.requireNonNull(months);
      Objects.requireNonNull(others);
      Objects.requireNonNull(place);
    }
  }

  /// A goal, and what its row turned out to be: as its columns say, else as [Defaults] has it.
  ///
  /// @param tolerance of words that have one of their own (基本同步)
  /// @param baseline where the target starts from, in the unit
  /// @param start of a goal whose years the wording names (“十四五”期间)
  /// @param due when the wording says that it is due
  /// @param guessed the columns that nothing but the name speaks for, or words that are not known
  public record Reading(
      Goal goal,
      String unit,
      Measure measure,
      Direction direction,
      Optional<BigDecimal> tolerance,
      Optional<BigDecimal> baseline,
      Optional<YearMonth> start,
      Optional<Deadline> due,
      List<String> guessed) {

    public Reading {
      Objects.requireNonNull(goal);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(measure);
      Objects.requireNonNull(direction);
      Objects.requireNonNull(tolerance);
      Objects.requireNonNull(baseline);
      Objects.requireNonNull(start);
      Objects.requireNonNull(due);
      guessed = List.copyOf(guessed);
    }
  }

  /// 累计达到150家: how many there are, whenever they were added.
  private static final Pattern SAYS_STOCK =
      Pattern.compile("(?:(?:总数|总量|总规模|累计)(?:达|建成|突破|超过|拥有|培育|发展))");

  private static final Pattern NO_TARGET_YET =
      Pattern.compile(
          "待定|未定|暂无|暂缺|无目标|不设目标|未设(?:定|置)?目标|(?:待|尚未|暂未|未)(?:上级|省|市)?(?:下达|明确|确定|分解)"
              + "|to be (?:confirmed|decided|set|agreed|determined|advised)|tba|none yet|no target(?: set| yet)?|not (?:yet )?set|not applicable");

  private static final Pattern ADDED =
      Pattern.compile("净增|新增|增加|\\b(?:additional|extra|new|more)\\b", Pattern.CASE_INSENSITIVE);

  /// Nobody strives to add more than so many times what binds.
  private static final BigDecimal FAR = BigDecimal.valueOf(3);

  private final String text;
  private final Row row;
  private final Analysis analysis;
  private final List<Problem> problems = new ArrayList<>();

  private Wording(String text, Row row) {
    this.text = text;
    this.row = row;
    this.analysis = new Analysis(LetterSpacing.closed(text), row);
  }

  /// The goal that `text` words, in the unit that it is read in. No value when it is not
  /// understood.
  public static Read<Reading> read(String text, Row row) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Read.failed(
          Problem.error(PlanCode.T001, row.place(), "example", Advice.example("", row)));
    }
    Wording wording = new Wording(trimmed, row);
    if (Figure.isMissing(trimmed) || NO_TARGET_YET.matcher(Analysis.plain(trimmed)).matches()) {
      wording.warn(PlanCode.T002);
      Claim none = new Claim.InWords();
      return wording.reading(
          Optional.empty(), Optional.empty(), none, wording.direction(none), Optional.empty());
    }
    return wording.read();
  }

  private Read<Reading> read() {
    Optional<Problem> problem = analysis.problem();
    if (problem.isPresent()) {
      return Read.failed(problem.get());
    }
    Claim main = analysis.main();
    checkUnit(main);
    checkDirection(main);
    checkYears(main);
    for (String words : analysis.passedOver()) {
      warn(PlanCode.T007, "part", words);
    }
    Direction direction = direction(main);
    Optional<BigDecimal> baseline =
        analysis.circumstances().baseline().flatMap(b -> baseline(b, main));
    if (baseline.isPresent()) {
      direction = towards(baseline.get(), main, direction);
      Direction way = direction;
      row.direction()
          .filter(d -> d != way)
          .ifPresent(
              d -> warn(PlanCode.T006, "direction", d == Direction.LOWER ? "lower" : "higher"));
    }
    Optional<Target> target = target(main, analysis.mainWords(), direction);
    Direction meant = direction;
    Optional<Target> stretch =
        analysis.stretch().flatMap(s -> stretch(s.claim(), s.words(), main, meant));
    if (problems.stream().anyMatch(Problem::isError)) {
      return Read.failed(problems);
    }
    return reading(target, stretch, main, direction, baseline);
  }

  private Read<Reading> reading(
      Optional<Target> target,
      Optional<Target> stretch,
      Claim main,
      Direction direction,
      Optional<BigDecimal> baseline) {
    boolean decline =
        (main instanceof Claim.Quantity quantity && quantity.decline())
            || main instanceof Claim.Phrase(SetPhrase.Meaning.DecliningBy _);
    String unit = Defaults.unit(main, row);
    List<String> guessed = new ArrayList<>();
    boolean turned = baseline.isPresent();
    if (row.direction().isEmpty() && !turned && Defaults.isGuess(main, analysis.naming())) {
      guessed.add("direction");
      target.ifPresent(t -> warnOfDirection(t, direction));
    }
    Measure measure =
        row.measure().orElseGet(() -> Defaults.measure(main, unit, analysis.naming()));
    if (row.measure().isEmpty()
        && measure == Measure.TOTAL
        && main instanceof Claim.Quantity
        && analysis.isOfAverage()) {
      measure = Measure.LEVEL;
    }
    if (row.measure().isEmpty()
        && measure == Measure.TOTAL
        && Unit.of(unit).isTime()
        && direction == Direction.LOWER) {
      measure = Measure.LEVEL;
      guessed.add("measure");
      warn(PlanCode.T016, "unit", unit);
    }
    if (row.measure().isEmpty()
        && measure == Measure.TOTAL
        && main instanceof Claim.Quantity
        && (analysis.naming().isStock() || SAYS_STOCK.matcher(text.strip()).lookingAt())) {
      measure = Measure.LEVEL;
      guessed.add("measure");
      warn(PlanCode.T020);
    }
    if (main instanceof Claim.Quantity quantity && quantity.guessedUnit()) {
      guessed.add("unit");
      warn(PlanCode.T015, "unit", unit);
    }
    Circumstances around = analysis.circumstances();
    boolean roughly = main instanceof Claim.Phrase(SetPhrase.Meaning.InStep(_, var about)) && about;
    return Read.of(
        new Reading(
            new Goal(text, target, decline, stretch),
            unit,
            measure,
            direction,
            roughly ? Optional.of(SetPhrase.ROUGHLY) : Optional.empty(),
            baseline,
            around.start(),
            around.due(),
            guessed),
        problems);
  }

  /// Says both readings of a target whose side nothing but the name tells.
  private void warnOfDirection(Target target, Direction direction) {
    String value = target.number().map(BigDecimal::toPlainString).orElse("");
    boolean lower = direction == Direction.LOWER;
    warn(
        PlanCode.T014,
        "value",
        value,
        "direction",
        lower ? "lower" : "higher",
        "other",
        lower ? "higher" : "lower");
  }

  /// Where the target starts from, in the row's unit.
  private Optional<BigDecimal> baseline(Circumstances.Start start, Claim main) {
    if (!(main instanceof Claim.Quantity quantity)) {
      return Optional.empty();
    }
    String digits = start.number().replaceAll("[^0-9.]", "");
    Unit own = Unit.withLetters(start.unit());
    Unit unit = Unit.of(Defaults.unit(main, row));
    boolean contrary = quantity.decline() || quantity.growth() || quantity.upper().isPresent();
    if (contrary || !(own.fits(unit) || analysis.naming().fits(start.unit()))) {
      problems.add(Advice.notUnderstood(text, row, start.words()));
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(digits);
    BigDecimal value =
        start.unit().isEmpty() || own.base().isEmpty() ? number : own.convert(number, unit);
    int up = quantity.value().compareTo(value);
    boolean wrongWay = up == 0 || (start.way() != 0 && start.way() != up);
    boolean wrongSide =
        switch (quantity.side()) {
          case AT_LEAST, ABOVE -> up < 0;
          case AT_MOST, BELOW -> up > 0;
          case BARE, BETTER, ABOUT -> quantity.down() && up > 0;
        };
    if (wrongWay || wrongSide) {
      problems.add(Advice.notUnderstood(text, row, start.words()));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static Direction towards(BigDecimal baseline, Claim main, Direction otherwise) {
    return main instanceof Claim.Quantity quantity && !quantity.isBareZero()
        ? quantity.value().compareTo(baseline) < 0 ? Direction.LOWER : Direction.HIGHER
        : otherwise;
  }

  private Direction direction(Claim main) {
    return row.direction().orElseGet(() -> Defaults.direction(main, analysis.naming()));
  }

  private Optional<Target> target(Claim claim, String words, Direction direction) {
    return switch (claim) {
      case Claim.Quantity quantity when quantity.isBareZero() ->
          Optional.of(new Target.AtMost(BigDecimal.ZERO));
      case Claim.Quantity quantity ->
          Optional.of(quantity.target(quantity.decline() ? Direction.HIGHER : direction));
      case Claim.Phrase(var meaning) -> target(meaning, direction);
      case Claim.InWords _ -> Optional.of(new Target.Qualitative(words));
      // Both were told as problems before.
      case Claim.Unclear _, Claim.OtherUnit _ -> Optional.empty();
    };
  }

  private Optional<Target> target(SetPhrase.Meaning meaning, Direction direction) {
    return switch (meaning) {
      case SetPhrase.Meaning.Growing _ -> Optional.of(new Target.Above(BigDecimal.ZERO));
      case SetPhrase.Meaning.Declining _ -> Optional.of(new Target.Below(BigDecimal.ZERO));
      case SetPhrase.Meaning.NotFalling _ -> Optional.of(new Target.AtLeast(BigDecimal.ZERO));
      case SetPhrase.Meaning.NotRising _ -> Optional.of(new Target.AtMost(BigDecimal.ZERO));
      case SetPhrase.Meaning.Unchanged _ -> Optional.of(new Target.About(BigDecimal.ZERO));
      case SetPhrase.Meaning.Nothing _ -> Optional.of(new Target.AtMost(BigDecimal.ZERO));
      case SetPhrase.Meaning.GrowingBy(var percent) -> Optional.of(new Target.AtLeast(percent));
      case SetPhrase.Meaning.DecliningBy(var percent) -> Optional.of(new Target.AtLeast(percent));
      case SetPhrase.Meaning.Placed(var place) -> Optional.of(new Target.Rank(place));
      case SetPhrase.Meaning.Compared(var benchmark, var side, var margin) ->
          Optional.of(
              side.orElse(direction) == Direction.LOWER
                  ? new Target.AtMostBenchmark(benchmark.strip(), margin)
                  : new Target.AtLeastBenchmark(benchmark.strip(), margin));
      case SetPhrase.Meaning.InStep(var words, _) ->
          other(words.strip()).map(Target.InStepWith::new);
      case SetPhrase.Meaning.ComparedToIndicator(var words, var side, var margin) ->
          other(words.strip())
              .map(id ->
                  side == Direction.LOWER
                      ? new Target.AtMostIndicator(id, margin)
                      : new Target.AtLeastIndicator(id, margin));
      // Told as a problem before.
      case SetPhrase.Meaning.Denied _ -> Optional.empty();
    };
  }

  /// What is striven for is on the scale of what binds: 下降3%，力争3.5% strives for a decline.
  private Optional<Target> stretch(Claim claim, String words, Claim main, Direction direction) {
    boolean decline = main instanceof Claim.Quantity quantity && quantity.decline();
    if (claim instanceof Claim.Quantity stretch
        && ((stretch.decline() && !decline)
            || isOfOtherUnit(stretch, main)
            || isFarBeyond(stretch, main))) {
      problems.add(Advice.notUnderstood(text, row, words));
      return Optional.empty();
    }
    return target(claim, words, decline ? Direction.HIGHER : direction);
  }

  /// 净增20家，力争突破300家: what is added, and what there is then.
  private boolean isFarBeyond(Claim.Quantity stretch, Claim main) {
    return main instanceof Claim.Quantity quantity
        && quantity.value().signum() > 0
        && ADDED.matcher(text).find()
        && stretch.value().compareTo(quantity.value().multiply(FAR)) > 0;
  }

  /// 增长5%以上，力争突破100亿元: two scales.
  private boolean isOfOtherUnit(Claim.Quantity stretch, Claim main) {
    return row.unit().isEmpty()
        && main instanceof Claim.Quantity quantity
        && !Unit.of(stretch.unit()).fits(Unit.of(quantity.unit()));
  }

  /// The id of the indicator named in brackets, else of the one that the words fit.
  private Optional<String> other(String words) {
    String named = analysis.notes().isEmpty() ? words : analysis.notes().getFirst();
    List<Counterparts.Named> fitting = row.others().fitting(named, row.id());
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst().id());
    }
    if (fitting.isEmpty()) {
      List<String> near = row.others().nearest(named, row.id());
      error(PlanCode.T004, "words", named, "candidates", Problem.listed(near));
    } else {
      error(
          PlanCode.T005,
          "words",
          named,
          "candidates",
          Problem.listed(fitting.stream().map(n -> n.name() + " (" + n.id() + ")").toList()),
          "first",
          fitting.getFirst().id());
    }
    return Optional.empty();
  }

  /// A goal of several years is judged over them, and only the row can say which they are.
  private void checkYears(Claim main) {
    Optional<Integer> years = analysis.circumstances().years();
    if (main instanceof Claim.InWords || years.isEmpty()) {
      return;
    }
    int months = years.get() * GoalYear.MONTHS;
    if (row.months().filter(m -> m == months).isEmpty()) {
      error(PlanCode.T017, "years", years.get().toString(), "months", Integer.toString(months));
    }
  }

  /// Words of growth are about a percentage; in a row of amounts they can only be a slip.
  private void checkUnit(Claim main) {
    if (row.unit().isEmpty() || Unit.of(row.unit()).isPercent()) {
      return;
    }
    if (main instanceof Claim.Phrase(var meaning)) {
      switch (meaning) {
        case SetPhrase.Meaning.GrowingBy _,
            SetPhrase.Meaning.DecliningBy _,
            SetPhrase.Meaning.Unchanged _ ->
            problems.add(analysis.otherUnit("%"));
        case SetPhrase.Meaning.Growing _,
            SetPhrase.Meaning.Declining _,
            SetPhrase.Meaning.NotFalling _,
            SetPhrase.Meaning.NotRising _ ->
            warn(PlanCode.T008, "rowUnit", row.unit());
        case SetPhrase.Meaning.InStep _,
            SetPhrase.Meaning.ComparedToIndicator _,
            SetPhrase.Meaning.Denied _,
            SetPhrase.Meaning.Placed _,
            SetPhrase.Meaning.Compared _,
            SetPhrase.Meaning.Nothing _ -> {}
      }
    }
  }

  /// A direction column that says the opposite of the words.
  private void checkDirection(Claim main) {
    if (row.direction().isEmpty()) {
      return;
    }
    boolean lower = row.direction().get() == Direction.LOWER;
    boolean disagrees =
        switch (main) {
          case Claim.Quantity quantity -> disagrees(quantity, lower);
          case Claim.Phrase(var meaning) -> disagrees(meaning, lower);
          case Claim.InWords _, Claim.Unclear _, Claim.OtherUnit _ -> false;
        };
    if (disagrees) {
      warn(PlanCode.T006, "direction", lower ? "lower" : "higher");
    }
  }

  private static boolean disagrees(Claim.Quantity quantity, boolean lower) {
    if (quantity.decline()) {
      return false;
    }
    if (quantity.isBareZero()) {
      return !lower;
    }
    return switch (quantity.side()) {
      case AT_LEAST, ABOVE -> lower;
      case AT_MOST, BELOW -> !lower;
      case BARE, BETTER -> false;
      case ABOUT -> quantity.down() && !lower;
    };
  }

  private static boolean disagrees(SetPhrase.Meaning meaning, boolean lower) {
    return switch (meaning) {
      case SetPhrase.Meaning.Growing _,
          SetPhrase.Meaning.GrowingBy _,
          SetPhrase.Meaning.NotFalling _ ->
          lower;
      case SetPhrase.Meaning.Declining _,
          SetPhrase.Meaning.NotRising _,
          SetPhrase.Meaning.Nothing _ ->
          !lower;
      case SetPhrase.Meaning.Compared(_, var side, _) ->
          side.filter(s -> (s == Direction.LOWER) != lower).isPresent();
      case SetPhrase.Meaning.ComparedToIndicator(_, var side, _) ->
          (side == Direction.LOWER) != lower;
      case SetPhrase.Meaning.DecliningBy _,
          SetPhrase.Meaning.Unchanged _,
          SetPhrase.Meaning.Placed _,
          SetPhrase.Meaning.InStep _,
          SetPhrase.Meaning.Denied _ ->
          false;
    };
  }

  private void warn(PlanCode code, String... args) {
    problems.add(Problem.warning(code, row.place(), withWording(args)));
  }

  private void error(PlanCode code, String... args) {
    problems.add(Problem.error(code, row.place(), withWording(args)));
  }

  private String[] withWording(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "wording";
    all[args.length + 1] = text;
    return all;
  }
}
