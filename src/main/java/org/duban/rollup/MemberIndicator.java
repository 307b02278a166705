package org.duban.rollup;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.model.Aggregate;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Target;
import org.duban.plan.model.Unit;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.Light;
import org.duban.status.model.Verdict;
import org.duban.time.Ratio;

/// Where one indicator of one member stands.
///
/// @param wording the target as the member's plan has it
/// @param target its number, in the unit; empty where it has none or two
/// @param value what is judged for the period, in the unit; empty where the period has no figure,
///   even where there is an older one
/// @param completionRate for a total: value ÷ target, as a share of 1
/// @param isSummable whether values of several members add up to one of them together
public record MemberIndicator(
    String id,
    String name,
    String unit,
    Measure measure,
    Direction direction,
    String department,
    String wording,
    Optional<BigDecimal> target,
    Optional<Ratio> value,
    Optional<Ratio> completionRate,
    Verdict verdict,
    Light light,
    boolean isSummable) {

  public MemberIndicator {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(department);
    Objects.requireNonNull(wording);
    Objects.requireNonNull(target);
    Objects.requireNonNull(value);
    Objects.requireNonNull(completionRate);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(light);
  }

  static MemberIndicator of(IndicatorStatus status) {
    Indicator indicator = status.indicator();
    Optional<Target> target = indicator.goal().target();
    boolean isWithinUnit = target.flatMap(Target::upperNumber).isEmpty();
    return new MemberIndicator(
        indicator.id(),
        indicator.name(),
        indicator.unit(),
        indicator.measure(),
        indicator.direction(),
        indicator.department(),
        indicator.goal().wording(),
        target.filter(_ -> isWithinUnit).flatMap(Target::number),
        status.actual().filter(_ -> status.verdict() != Verdict.NO_DATA),
        status.completionRate().filter(_ -> status.verdict() != Verdict.NO_DATA),
        status.verdict(),
        status.light(),
        indicator.measure() == Measure.TOTAL
            && indicator.aggregate() == Aggregate.LATEST
            && !Unit.of(indicator.unit()).isRate());
  }

  /// The factor from the unit to `other`; empty where they are not of one kind.
  Optional<Ratio> factorTo(String other) {
    Unit own = Unit.of(unit);
    Unit wanted = Unit.of(other);
    return own.base().equals(wanted.base())
        ? Optional.of(Ratio.of(own.convert(BigDecimal.ONE, wanted)))
        : Optional.empty();
  }

  /// The value in `other`, which is of the same kind.
  Optional<Ratio> valueIn(String other) {
    return value.flatMap(v -> factorTo(other).map(v::times));
  }

  /// The target in `other`, which is of the same kind.
  Optional<BigDecimal> targetIn(String other) {
    return target.map(t -> Unit.of(unit).convert(t, Unit.of(other)));
  }

  /// By what it is ranked: a total by its completion rate, so that small members can be compared
  /// with large ones, else the value in `other`. Empty where it is not judged.
  Optional<Ratio> measured(String other) {
    Optional<Ratio> measured = measure == Measure.TOTAL ? completionRate : valueIn(other);
    return measured.filter(_ -> verdict.isAssessed());
  }
}
