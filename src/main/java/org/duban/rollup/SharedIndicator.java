package org.duban.rollup;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Measure;
import org.duban.time.Ratio;

/// One indicator across the members that have it.
///
/// @param unit that of the first member; all values here are in it
/// @param values in the order of the members
/// @param sum the members' values together, of a total only; empty where none can be summed
public record SharedIndicator(
    String id, String name, String unit, List<MemberValue> values, Optional<Sum> sum) {

  /// What a member has of it.
  ///
  /// @param member its index among the members
  /// @param own as the member has it, in its own unit
  /// @param value in the shared unit
  /// @param target in the shared unit
  /// @param rank from 1: of a total by its completion rate, else by the value; empty where nothing
  ///   is judged or the member takes no part in ranks
  public record MemberValue(
      int member,
      MemberIndicator own,
      Optional<Ratio> value,
      Optional<BigDecimal> target,
      Optional<Integer> rank) {

    public MemberValue {
      Objects.requireNonNull(own);
      Objects.requireNonNull(value);
      Objects.requireNonNull(target);
      Objects.requireNonNull(rank);
    }
  }

  /// Values added up.
  ///
  /// @param value in the shared unit
  /// @param target the sum of the same members' targets; empty where one has no number
  /// @param members how many are in it
  public record Sum(Ratio value, Optional<BigDecimal> target, int members) {

    public Sum {
      Objects.requireNonNull(value);
      Objects.requireNonNull(target);
    }

    /// Value ÷ target; empty where there is no target above 0.
    public Optional<Ratio> completionRate() {
      return target.filter(t -> t.signum() > 0).map(t -> value.dividedBy(Ratio.of(t)));
    }
  }

  public SharedIndicator {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    values = List.copyOf(values);
    Objects.requireNonNull(sum);
  }

  /// @param of what the members have, by their index, in their order; all of one kind of unit
  /// @param takesPart whether a member is ranked and summed, by its index
  static SharedIndicator of(Map<Integer, MemberIndicator> of, IntPredicate takesPart) {
    MemberIndicator first = of.values().iterator().next();
    Map<Integer, Ratio> ranked = new LinkedHashMap<>();
    of.forEach((member, own) -> {
      if (takesPart.test(member)) {
        own.measured(first.unit()).ifPresent(measured -> ranked.put(member, measured));
      }
    });
    Comparator<Ratio> bestFirst =
        first.direction() == Direction.LOWER && first.measure() != Measure.TOTAL
            ? Comparator.naturalOrder()
            : Comparator.reverseOrder();
    Map<Integer, Integer> places = Placing.places(ranked, bestFirst);
    List<MemberValue> values =
        of.entrySet().stream()
            .map(e ->
                new MemberValue(
                    e.getKey(),
                    e.getValue(),
                    e.getValue().valueIn(first.unit()),
                    e.getValue().targetIn(first.unit()),
                    Optional.ofNullable(places.get(e.getKey()))))
            .toList();
    List<MemberValue> summed =
        values.stream()
            .filter(v -> v.own().isSummable() && v.value().isPresent())
            .filter(v -> takesPart.test(v.member()))
            .toList();
    return new SharedIndicator(first.id(), first.name(), first.unit(), values, sum(summed));
  }

  private static Optional<Sum> sum(List<MemberValue> summed) {
    if (summed.isEmpty()) {
      return Optional.empty();
    }
    Ratio value = summed.stream().flatMap(v -> v.value().stream()).reduce(Ratio.ZERO, Ratio::plus);
    boolean hasTargets = summed.stream().allMatch(v -> v.target().isPresent());
    Optional<BigDecimal> target =
        hasTargets
            ? summed.stream().flatMap(v -> v.target().stream()).reduce(BigDecimal::add)
            : Optional.empty();
    return Optional.of(new Sum(value, target, summed.size()));
  }

  /// The values with this place, the best one's where it is 1.
  public List<MemberValue> at(int place) {
    return values.stream().filter(v -> v.rank().filter(r -> r == place).isPresent()).toList();
  }

  /// The last place that anybody has; 0 where nobody is ranked.
  public int lastPlace() {
    return values.stream().flatMap(v -> v.rank().stream()).mapToInt(r -> r).max().orElse(0);
  }
}
