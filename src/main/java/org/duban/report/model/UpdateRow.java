package org.duban.report.model;

import java.util.Objects;

/// One update of a task as a report prints it.
///
/// @param period 1—6月
/// @param progress 45.0%; a dash where it says nothing of it
/// @param reported what the department said: 正常推进; a dash where it said nothing
/// @param words the note, the issues and the next steps, as sentences
/// @param publishedOn 7月15日
/// @param day the same day as 2021-07-15, for sorting
public record UpdateRow(
    String id,
    String name,
    String period,
    String progress,
    String reported,
    String words,
    String publishedOn,
    String day) {

  public UpdateRow {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(period);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(reported);
    Objects.requireNonNull(words);
    Objects.requireNonNull(publishedOn);
    Objects.requireNonNull(day);
  }
}
