package org.duban.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Remarks;
import org.duban.time.Period;

/// A figure, forecast or update in force.
///
/// @param value a figure in the indicator's unit, or percent done
/// @param state how firm a figure is, or what the department says of a task, as journals spell it
/// @param words empty where a printed report doesn't have them
public record Reported(
    Period period,
    Optional<BigDecimal> value,
    Optional<String> state,
    LocalDate publishedOn,
    Optional<Remarks> words,
    Source source) {

  public Reported {
    Objects.requireNonNull(period);
    value = value.map(Reported::plain);
    Objects.requireNonNull(state);
    Objects.requireNonNull(publishedOn);
    Objects.requireNonNull(words);
    Objects.requireNonNull(source);
  }

  public static Reported of(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual a ->
          new Reported(
              a.period(),
              Optional.of(a.value()),
              Optional.of(word(a.basis())),
              a.publishedOn(),
              Optional.of(a.remarks()),
              Source.of(entry));
      case Content.Progress p ->
          new Reported(
              p.period(),
              p.progress(),
              p.status().map(Reported::word),
              p.publishedOn(),
              Optional.of(p.remarks()),
              Source.of(entry));
      case Content.Act _ ->
          throw new IllegalArgumentException(entry.reference() + " reports nothing");
    };
  }

  /// All words on one line.
  public static String joined(Remarks remarks) {
    return Stream.of(
            remarks.note(),
            remarks.issues(),
            remarks.nextSteps(),
            remarks.evidence(),
            remarks.reason())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  /// The reason that was given for recording it anew.
  public String reason() {
    return words.map(Remarks::reason).orElse("");
  }

  /// Whether both say the same, in whichever entry. What an issued report leaves out is no
  /// difference.
  boolean saysSameAs(Reported other) {
    return period.covers(other.period)
        && value.equals(other.value)
        && state.equals(other.state)
        && publishedOn.equals(other.publishedOn)
        && (words.isEmpty() || other.words.isEmpty() || printed().equals(other.printed()));
  }

  /// The words that reports print.
  private Optional<List<String>> printed() {
    return words.map(w -> List.of(w.note(), w.issues(), w.nextSteps()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
