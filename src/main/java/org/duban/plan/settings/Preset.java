package org.duban.plan.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A ready set of status rules, by the office that it is taken from.
enum Preset {
  /// Behind the schedule is yellow, 10 points behind red: the common practice of Chinese offices.
  SEQUENTIAL("sequential"),
  /// Yellow from 10 points behind, red past 30: Yinchuan.
  YINCHUAN("yinchuan"),
  /// Amber within 10% of the target, red beyond: British councils.
  UK_COUNCIL("uk-council");

  private final String id;

  Preset(String id) {
    this.id = id;
  }

  static List<String> ids() {
    return List.of(values()).stream().map(p -> p.id).toList();
  }

  static Preset of(String id) {
    return List.of(values()).stream().filter(p -> p.id.equals(id)).findFirst().orElseThrow();
  }

  /// The rule for figures that run up to a whole: totals and tasks.
  StatusRule ofShares() {
    return switch (this) {
      case SEQUENTIAL -> rule(StatusRule.Rule.POINTS, null, null, true);
      case YINCHUAN -> rule(StatusRule.Rule.POINTS, BigDecimal.TEN, BigDecimal.valueOf(30), false);
      case UK_COUNCIL -> relative();
    };
  }

  /// The rule for rates and levels, which have no schedule to be points behind of.
  StatusRule ofLevels() {
    return switch (this) {
      case SEQUENTIAL -> rule(StatusRule.Rule.POINTS, null, null, true);
      case YINCHUAN -> rule(StatusRule.Rule.POINTS, null, null, false);
      case UK_COUNCIL -> relative();
    };
  }

  /// Yinchuan: yellow in the month in which a task was to start and has not, red from the third on;
  /// yellow a month after the start without a report, red past two.
  Delays delays() {
    return switch (this) {
      case YINCHUAN -> new Delays(Optional.of(1), Optional.of(3), Optional.of(1), Optional.of(2));
      case SEQUENTIAL, UK_COUNCIL -> Delays.NONE;
    };
  }

  private static StatusRule relative() {
    return rule(StatusRule.Rule.RELATIVE, null, BigDecimal.TEN, false);
  }

  private static StatusRule rule(
      StatusRule.Rule rule, BigDecimal yellow, BigDecimal red, boolean redIncluded) {
    return new StatusRule(
        rule,
        Optional.ofNullable(yellow),
        Optional.ofNullable(red),
        Optional.empty(),
        Optional.empty(),
        redIncluded,
        StatusRule.Pace.CALENDAR);
  }
}
