package org.duban.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Measure;

/// A plan as it was read from documents, for a person to look through. Every row carries the words
/// that it was made from.
///
/// @param firstMonth in which the year starts
/// @param indicators in the order of the text
/// @param tasks each before those under it
/// @param unread what stands where targets are stated, and no row was made from
public record Draft(
    int year,
    int firstMonth,
    List<IndicatorRow> indicators,
    List<TaskRow> tasks,
    List<Unread> unread) {

  public Draft {
    indicators = List.copyOf(indicators);
    tasks = List.copyOf(tasks);
    unread = List.copyOf(unread);
  }

  /// Where a row comes from.
  ///
  /// @param quote as it stands in the document
  /// @param offset of its first character in the document's text, counted in characters from 0
  public record Origin(String file, String quote, int offset) {
    public Origin {
      Objects.requireNonNull(file);
      Objects.requireNonNull(quote);
    }
  }

  /// A target.
  ///
  /// @param target its wording, which a plan can hold
  /// @param operator as JSON names it
  /// @param value the number, of a range the lower one
  /// @param direction where the document says it apart from the wording (Good is: Low)
  /// @param due the last month, where the target is for later than the year
  public record IndicatorRow(
      String id,
      String name,
      String target,
      String operator,
      Optional<BigDecimal> value,
      Optional<BigDecimal> upper,
      String unit,
      Measure measure,
      Optional<Direction> direction,
      Optional<LocalDate> due,
      Assignment assigned,
      Set<Doubt> doubts,
      Origin origin) {

    public IndicatorRow {
      Objects.requireNonNull(id);
      Objects.requireNonNull(name);
      Objects.requireNonNull(target);
      doubts = doubts.isEmpty() ? Set.of() : EnumSet.copyOf(doubts);
    }

    public String department() {
      return assigned.department();
    }

    public List<String> support() {
      return assigned.support();
    }

    public boolean isSure() {
      return doubts.isEmpty();
    }
  }

  /// A task or measure.
  ///
  /// @param parent the id of the task above; empty at the first level
  /// @param dueDay the last day that they allow; empty where no calendar knows them
  /// @param measureOfSuccess the figures that its words have
  public record TaskRow(
      String id,
      String parent,
      String name,
      Assignment assigned,
      Optional<LocalDate> dueDay,
      String measureOfSuccess,
      Set<Doubt> doubts,
      Origin origin) {

    public TaskRow {
      Objects.requireNonNull(id);
      Objects.requireNonNull(parent);
      Objects.requireNonNull(name);
      Objects.requireNonNull(measureOfSuccess);
      doubts = doubts.isEmpty() ? Set.of() : EnumSet.copyOf(doubts);
    }

    public String department() {
      return assigned.department();
    }

    public List<String> support() {
      return assigned.support();
    }

    public String due() {
      return assigned.due();
    }

    public boolean isSure() {
      return doubts.isEmpty();
    }
  }

  /// Whether nothing was found.
  public boolean isEmpty() {
    return indicators.isEmpty() && tasks.isEmpty();
  }

  /// How many rows a person has to look at.
  public long doubtful() {
    return indicators.stream().filter(i -> !i.isSure()).count()
        + tasks.stream().filter(t -> !t.isSure()).count();
  }
}
