package org.duban.plan.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.time.Frequency;
import org.duban.time.Span;

/// One indicator goal of the year: a row of indicators.csv with its defaults filled in.
///
/// @param unit the unit of all its values as written (万人, 亿元, %); empty for a bare number
/// @param tolerance how far the target may be missed and still count as met, in the unit; empty
///   where the office's rules decide
/// @param baseline the figure of the year before, if the plan gives it
/// @param span the months that the goal has; those of the goal year unless the row says otherwise
/// @param department the lead department; empty where the plan names none
/// @param lead the person who answers for it
/// @param source the document that the target is from
/// @param place the row in indicators.csv
/// @param defaults the columns that the row leaves to their defaults, in the order of the columns
/// @param guessed those of them that nothing but the row's name speaks for
/// @param aliases other names under which sheets know it
public record Indicator(
    String id,
    String name,
    String unit,
    Goal goal,
    Measure measure,
    Direction direction,
    Frequency frequency,
    Aggregate aggregate,
    Optional<BigDecimal> tolerance,
    Optional<BigDecimal> baseline,
    BigDecimal weight,
    Span span,
    String department,
    String lead,
    Nature nature,
    String source,
    Place place,
    List<String> defaults,
    List<String> guessed,
    List<String> aliases) {

  /// This indicator as another department's.
  Indicator of(String other) {
    return new Indicator(
        id, name, unit, goal, measure, direction, frequency, aggregate, tolerance, baseline, weight,
        span, other, lead, nature, source, place, defaults, guessed, aliases);
  }

  /// Behind an indicator's id, the subject that its benchmark is recorded under.
  public static final String BENCHMARK_SUFFIX = ".benchmark";

  /// Behind the id of a growth, the subject under which the level behind it is recorded (亿元 behind
  /// a growth of GDP), cumulative like every figure.
  public static final String LEVEL_SUFFIX = ".level";

  /// What no id ends in: a figure for it would be one for what stands before it.
  public static final List<String> SUFFIXES = List.of(BENCHMARK_SUFFIX, LEVEL_SUFFIX);

  public Indicator {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(goal);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(frequency);
    Objects.requireNonNull(aggregate);
    Objects.requireNonNull(tolerance);
    Objects.requireNonNull(baseline);
    Objects.requireNonNull(weight);
    Objects.requireNonNull(span);
    Objects.requireNonNull(department);
    Objects.requireNonNull(lead);
    Objects.requireNonNull(nature);
    Objects.requireNonNull(source);
    Objects.requireNonNull(place);
    defaults = List.copyOf(defaults);
    guessed = List.copyOf(guessed);
    aliases = List.copyOf(aliases);
  }

  /// An indicator of which nothing was guessed, without other names.
  public Indicator(
      String id,
      String name,
      String unit,
      Goal goal,
      Measure measure,
      Direction direction,
      Frequency frequency,
      Aggregate aggregate,
      Optional<BigDecimal> tolerance,
      Optional<BigDecimal> baseline,
      BigDecimal weight,
      Span span,
      String department,
      String lead,
      Nature nature,
      String source,
      Place place,
      List<String> defaults) {
    this(
        id,
        name,
        unit,
        goal,
        measure,
        direction,
        frequency,
        aggregate,
        tolerance,
        baseline,
        weight,
        span,
        department,
        lead,
        nature,
        source,
        place,
        defaults,
        List.of(),
        List.of());
  }

  /// `value`, which is in `other`, in the indicator's unit: 12560000人 is 1256 where that is 万人.
  /// Empty where it is not the same unit.
  public Optional<BigDecimal> inItsUnit(BigDecimal value, String other) {
    Unit from = Unit.of(other);
    Unit own = Unit.of(unit);
    boolean same = from.base().equals(own.base()) || (from.base().isEmpty() && !own.isRate());
    return other.isEmpty() || unit.isEmpty() || !same
        ? Optional.empty()
        : Optional.of(from.convert(value, own));
  }

  /// The indicator or task that a subject belongs to: a benchmark belongs to its indicator.
  public static String owning(String subject) {
    return subject.endsWith(BENCHMARK_SUFFIX)
        ? subject.substring(0, subject.length() - BENCHMARK_SUFFIX.length())
        : subject;
  }

  /// The growth behind which a level stands under `subject`; any other subject itself.
  public static String grown(String subject) {
    return subject.endsWith(LEVEL_SUFFIX)
        ? subject.substring(0, subject.length() - LEVEL_SUFFIX.length())
        : subject;
  }

  public boolean isPercentage() {
    return unit.equals("%") || unit.equals("百分点");
  }
}
