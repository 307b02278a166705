package org.duban.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.csv.Figure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

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
  /// @param others what the target may be to keep in step with
  /// @param place of the cell
  public record Row(
      String id,
      String name,
      String unit,
      Optional<Measure> measure,
      Optional<Direction> direction,
      Counterparts others,
      Place place) {

    public Row {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(measure);
      Objects.requireNonNull(direction);
      Objects.requireNonNull(others);
      Objects.requireNonNull(place);
    }
  }

  /// A goal, and what its row turned out to be: as its columns say, else as [Defaults] has it.
  public record Reading(Goal goal, String unit, Measure measure, Direction direction) {

    public Reading {
      Objects.requireNonNull(goal);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(measure);
      Objects.requireNonNull(direction);
    }
  }

  private static final Pattern NO_TARGET_YET =
      Pattern.compile(
          "待定|未定|暂无|暂缺|无目标|不设目标|未设(?:定|置)?目标|(?:待|尚未|暂未|未)(?:上级|省|市)?(?:下达|明确|确定|分解)"
              + "|to be (?:confirmed|decided|set|agreed|determined|advised)|tba|none yet|no target(?: set| yet)?|not (?:yet )?set|not applicable");

  private final String text;
  private final Row row;
  private final Analysis analysis;
  private final List<Problem> problems = new ArrayList<>();

  private Wording(String text, Row row) {
    this.text = text;
    this.row = row;
    this.analysis = new Analysis(text, row);
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
      return wording.reading(Optional.empty(), Optional.empty(), none, wording.direction(none));
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
    for (String words : analysis.passedOver()) {
      warn(PlanCode.T007, "part", words);
    }
    Direction direction = direction(main);
    Optional<Target> target = target(main, analysis.mainWords(), direction);
    Optional<Target> stretch =
        analysis.stretch().flatMap(s -> stretch(s.claim(), s.words(), main, direction));
    return problems.stream().anyMatch(Problem::isError)
        ? Read.failed(problems)
        : reading(target, stretch, main, direction);
  }

  private Read<Reading> reading(
      Optional<Target> target, Optional<Target> stretch, Claim main, Direction direction) {
    boolean decline = main instanceof Claim.Quantity quantity && quantity.decline();
    String unit = Defaults.unit(main, row);
    return Read.of(
        new Reading(
            new Goal(text, target, decline, stretch),
            unit,
            row.measure().orElseGet(() -> Defaults.measure(main, unit, analysis.naming())),
            direction),
        problems);
  }

  private Direction direction(Claim main) {
    return row.direction().orElseGet(() -> Defaults.direction(main, analysis.naming()));
  }

  private Optional<Target> target(Claim claim, String words, Direction direction) {
    return switch (claim) {
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
      case SetPhrase.Meaning.Unchanged _ -> Optional.of(new Target.About(BigDecimal.ZERO));
      case SetPhrase.Meaning.Nothing _ -> Optional.of(new Target.AtMost(BigDecimal.ZERO));
      case SetPhrase.Meaning.GrowingBy(var percent) -> Optional.of(new Target.AtLeast(percent));
      case SetPhrase.Meaning.Placed(var place) -> Optional.of(new Target.Rank(place));
      case SetPhrase.Meaning.Compared(var benchmark, _) ->
          Optional.of(
              direction == Direction.LOWER
                  ? new Target.AtMostBenchmark(benchmark.strip())
                  : new Target.AtLeastBenchmark(benchmark.strip()));
      case SetPhrase.Meaning.InStep(var words) -> inStep(words.strip());
    };
  }

  /// What is striven for is on the scale of what binds: 下降3%，力争3.5% strives for a decline.
  private Optional<Target> stretch(Claim claim, String words, Claim main, Direction direction) {
    boolean decline = main instanceof Claim.Quantity quantity && quantity.decline();
    if (claim instanceof Claim.Quantity stretch && stretch.decline() && !decline) {
      problems.add(Advice.notUnderstood(text, row, words));
      return Optional.empty();
    }
    return target(claim, words, decline ? Direction.HIGHER : direction);
  }

  /// The indicator named in brackets, else the one that the words fit.
  private Optional<Target> inStep(String words) {
    String named = analysis.notes().isEmpty() ? words : analysis.notes().getFirst();
    List<Counterparts.Named> fitting = row.others().fitting(named, row.id());
    if (fitting.size() == 1) {
      return Optional.of(new Target.InStepWith(fitting.getFirst().id()));
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

  /// Words of growth are about a percentage; in a row of amounts they can only be a slip.
  private void checkUnit(Claim main) {
    if (row.unit().isEmpty() || Unit.of(row.unit()).isPercent()) {
      return;
    }
    if (main instanceof Claim.Phrase(var meaning)) {
      switch (meaning) {
        case SetPhrase.Meaning.GrowingBy _, SetPhrase.Meaning.Unchanged _ ->
            problems.add(analysis.otherUnit("%"));
        case SetPhrase.Meaning.Growing _, SetPhrase.Meaning.Declining _ ->
            warn(PlanCode.T008, "rowUnit", row.unit());
        case SetPhrase.Meaning.InStep _,
            SetPhrase.Meaning.Placed _,
            SetPhrase.Meaning.Compared _,
            SetPhrase.Meaning.Nothing _ -> {}
      }
    }
  }

  /// A direction column that says the opposite of the words.
  private void checkDirection(Claim main) {
    if (row.direction().isEmpty()
        || !(main instanceof Claim.Quantity quantity)
        || quantity.decline()) {
      return;
    }
    boolean lower = row.direction().get() == Direction.LOWER;
    boolean disagrees =
        switch (quantity.side()) {
          case AT_LEAST, ABOVE -> lower;
          case AT_MOST, BELOW -> !lower;
          case BARE -> false;
          case ABOUT -> quantity.down() && !lower;
        };
    if (disagrees) {
      warn(PlanCode.T006, "direction", lower ? "lower" : "higher");
    }
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
