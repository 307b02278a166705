package org.duban.status.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.duban.status.model.Amounts;
import org.duban.status.model.Light;
import org.duban.status.model.Schedule;
import org.duban.status.model.Step;
import org.duban.status.model.Verdict;
import org.duban.status.model.VerdictReason;
import org.duban.text.Notation;
import org.duban.text.Phrases;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;
import org.duban.time.Ratio;

/// What every sentence of this package is made with: phrases and amounts of one language.
record StatusPhrases(Phrases phrases, Amounts amounts) {

  static StatusPhrases in(Phrases phrases) {
    return new StatusPhrases(phrases, new Amounts(phrases));
  }

  /// The phrase of this package under `name`.
  String say(String name, String... args) {
    return phrases.say("status." + name, args);
  }

  /// The phrase for a constant: `status.verdict.on_track`.
  String say(String group, Enum<?> constant) {
    return say(group + "." + name(constant));
  }

  /// The name of a constant in a key.
  String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// `6个月`, `1 month`.
  String counted(String unit, int number) {
    return say(number == 1 ? unit : unit + "s", "number", Integer.toString(number));
  }

  String join(List<String> clauses) {
    return String.join(say("clause_separator"), clauses);
  }

  /// A period within a sentence: `the first half of 2021`.
  String period(Period period) {
    boolean part =
        !period.isWholeYear()
            && (period.form() == Period.Form.QUARTER || period.form() == Period.Form.HALF);
    return say(part ? "part_of_year" : "period", "period", PeriodLabel.of(period, phrases.lang()));
  }

  /// `2021年4月`, `April 2021`.
  String month(YearMonth month) {
    return period(new GoalYear(month.getYear(), month.getMonthValue()).through(1));
  }

  /// Whose target it is: the year's, or that of a longer or shorter goal.
  String scope(VerdictReason.Compared c) {
    return say(c.isOfYear() ? "scope.year" : c.bound().spread() ? "scope.span" : "scope.end");
  }

  /// `2021年12月31日`, `31 December 2021`.
  String day(LocalDate day) {
    return Notation.of(phrases.lang()).date(day);
  }

  /// A share against its schedule: `比序时进度（50.0%）高4.0个百分点`.
  ///
  /// @param side the sign of share − schedule
  String schedule(Schedule.Source source, Ratio share, Ratio gap, int side) {
    boolean slight = gap.signum() != 0 && gap.percent().signum() == 0;
    String key = side == 0 ? "equal" : (slight ? "slightly_" : "") + (side > 0 ? "above" : "below");
    return say(
        "schedule." + key,
        "pace",
        say("pace", source),
        "share",
        share.percent().toPlainString(),
        "points",
        amounts.points(gap));
  }

  Step step(String label, String text) {
    return new Step(say("step." + label), text);
  }

  /// The step that a calculation ends with.
  Step verdict(Verdict verdict, Light light) {
    return step(
        "verdict",
        say("step.verdict_is", "verdict", say("verdict", verdict), "light", say("light", light)));
  }
}
