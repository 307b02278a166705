package org.duban.report;

import java.util.Objects;
import org.duban.problem.Place;

/// A text of the plan or the journals that a report prints.
///
/// @param place the row that it stands in
/// @param where the field, as a user would name it: `gdp 的名称`, `统计局#12 的说明`
record SourceText(Place place, String where, String text) {

  SourceText {
    Objects.requireNonNull(place);
    Objects.requireNonNull(where);
    Objects.requireNonNull(text);
  }

  boolean contains(int codePoint) {
    return text.indexOf(codePoint) >= 0;
  }
}
