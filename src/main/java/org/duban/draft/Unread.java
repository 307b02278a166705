package org.duban.draft;

import java.util.Objects;

/// A sentence that states targets, or may do so, and that no row was made from.
///
/// @param quote as it stands in the source
public record Unread(String quote, Why why) {

  /// Why nothing was made from it.
  public enum Why {
    /// It names no target that could be told from its words.
    NO_TARGET,
    /// Its number is not understood.
    NOT_UNDERSTOOD,
    /// What it is to keep in step with is no target of the text.
    NO_COUNTERPART,
    /// Of several years.
    SEVERAL_YEARS,
    /// Of a place above the report's own.
    OTHER_PLACE,
    /// Longer than any sentence of targets.
    TOO_LONG,
    /// The same target stands in the plan already.
    TWICE
  }

  public Unread {
    Objects.requireNonNull(quote);
    Objects.requireNonNull(why);
  }
}
