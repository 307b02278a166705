package org.duban.report;

import java.util.Objects;
import org.duban.problem.Place;

/// A text of the plan or the journals that a report prints.
///
/// @param place the row that it stands in
/// @param where the field, as a user would name it: `gdp name`, `统计局#12 note`
record SourceText(Place place, String where, String text) {

  /// Where a text is the template's own.
  static final SourceText TEMPLATE = new SourceText(Place.NONE, "template", "");

  SourceText {
    Objects.requireNonNull(place);
    Objects.requireNonNull(where);
    Objects.requireNonNull(text);
  }

  boolean contains(int codePoint) {
    return text.indexOf(codePoint) >= 0;
  }
}
