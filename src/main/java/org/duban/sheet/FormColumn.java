package org.duban.sheet;

import java.util.List;
import java.util.Objects;

/// A column of a [FormWorkbook].
///
/// @param note what the header's note says
/// @param choices what the column chooses from; empty where anything may stand
/// @param open whether something else may be entered after a question
public record FormColumn(String header, String note, List<String> choices, boolean open) {

  public FormColumn {
    Objects.requireNonNull(header);
    Objects.requireNonNull(note);
    choices = List.copyOf(choices);
  }
}
