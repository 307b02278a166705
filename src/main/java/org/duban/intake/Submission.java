package org.duban.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.duban.problem.Place;
import org.duban.sheet.Cell;

/// One update as somebody typed it, on the command line or in a row of a file; nothing in it is
/// checked yet.
///
/// @param place where problems with the whole of it stand
/// @param cells what was given; an absent field was not given
public record Submission(Place place, Map<Field, Cell> cells) {

  /// What an update may say.
  public enum Field {
    SUBJECT,
    /// Beside the subject's id, or in its place.
    NAME,
    DEPARTMENT,
    UNIT,
    PERIOD,
    VALUE,
    BASIS,
    PROGRESS,
    STATUS,
    PUBLISHED_ON,
    NOTE,
    ISSUES,
    NEXT_STEPS,
    EVIDENCE,
    REASON
  }

  /// What is said in words.
  static final Set<Field> WORDS =
      EnumSet.of(Field.NOTE, Field.ISSUES, Field.NEXT_STEPS, Field.EVIDENCE, Field.REASON);

  /// What makes an update worth recording.
  static final Set<Field> SUBSTANCE =
      EnumSet.of(
          Field.VALUE,
          Field.PROGRESS,
          Field.STATUS,
          Field.NOTE,
          Field.ISSUES,
          Field.NEXT_STEPS,
          Field.EVIDENCE);

  public Submission {
    Map<Field, Cell> given = new EnumMap<>(Field.class);
    cells.forEach((field, cell) -> {
      if (!cell.isEmpty()) {
        given.put(field, cell);
      }
    });
    cells = given;
  }

  /// What was typed on the command line.
  public static Submission typed(Map<Field, String> texts) {
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    texts.forEach((field, text) -> cells.put(field, new Cell(text.strip(), Place.NONE, true)));
    return new Submission(Place.NONE, cells);
  }

  public boolean has(Field field) {
    return cells.containsKey(field);
  }

  /// Whether there is anything to record.
  boolean saysSomething() {
    return SUBSTANCE.stream().anyMatch(this::has);
  }

  public String text(Field field) {
    return has(field) ? cells.get(field).text() : "";
  }

  public Place place(Field field) {
    return has(field) ? cells.get(field).place() : place;
  }
}
