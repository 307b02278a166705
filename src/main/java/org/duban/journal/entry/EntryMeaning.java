package org.duban.journal.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What a figure or update says, in a form in which two that say the same are equal: 12.7 is 12.70,
/// and June is the first half.
///
/// @param topic what it is about: of two contents with the same topic one replaces the other
/// @param value the numbers and words themselves
public record EntryMeaning(
    Topic topic, LocalDate publishedOn, List<Object> value, Remarks remarks) {

  /// What a figure is of.
  ///
  /// @param isForecast forecasts are never replaced by figures
  public record Topic(String subject, int months, boolean isForecast) {}

  public static EntryMeaning of(Content content) {
    return switch (content) {
      case Content.Actual(var subject, var period, var value, var basis, var day, var remarks) ->
          new EntryMeaning(
              new Topic(subject, period.months(), basis == Basis.FORECAST),
              day,
              List.of(value.stripTrailingZeros(), basis),
              remarks);
      case Content.Progress(
              var subject,
              var period,
              var progress,
              var status,
              var day,
              var remarks) ->
          new EntryMeaning(
              new Topic(subject, period.months(), false),
              day,
              List.of(progress.map(BigDecimal::stripTrailingZeros), status),
              remarks);
      case Content.Act _ ->
          throw new IllegalArgumentException("neither a figure nor an update: " + content);
    };
  }

  /// Whether `other` says all that this does. Words that are not given are not said: a bare figure
  /// adds nothing to the same figure with a note.
  public boolean isSaidBy(EntryMeaning other) {
    return topic.equals(other.topic)
        && publishedOn.equals(other.publishedOn)
        && value.equals(other.value)
        && remarks.areIn(other.remarks);
  }

  /// The same, said on another day.
  public EntryMeaning on(LocalDate day) {
    return new EntryMeaning(topic, day, value, remarks);
  }
}
