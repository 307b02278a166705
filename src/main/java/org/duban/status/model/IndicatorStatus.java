package org.duban.status.model;

import java.util.Objects;
import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Indicator;
import org.duban.time.Ratio;

/// Where one indicator stands, with the numbers that led there.
///
/// @param figure the entry in force that is shown: the latest up to the period, older than what is
///   due where that is missing (the verdict is then no_data)
/// @param revisions how many earlier figures for the same period it replaced
/// @param words the latest update in words, for a target that is not a number
/// @param actual the value that is judged (over several months for an average), in the unit
/// @param completionRate for a total: actual ÷ target, as a share of 1; empty where the target is
///   not above 0
/// @param scheduledShare for a total: what should have been reached, as a share of 1
/// @param gap the lead over what was due, negative when behind: for a total a share of 1, else in
///   the unit
/// @param grounds why it has this verdict
public record IndicatorStatus(
    Indicator indicator,
    Optional<Entry> figure,
    int revisions,
    Optional<Entry> words,
    Optional<Ratio> actual,
    Optional<Ratio> completionRate,
    Optional<Ratio> scheduledShare,
    Optional<Ratio> gap,
    Verdict verdict,
    Light light,
    VerdictReason grounds) {

  public IndicatorStatus {
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(figure);
    Objects.requireNonNull(words);
    Objects.requireNonNull(actual);
    Objects.requireNonNull(completionRate);
    Objects.requireNonNull(scheduledShare);
    Objects.requireNonNull(gap);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(light);
    Objects.requireNonNull(grounds);
  }
}
