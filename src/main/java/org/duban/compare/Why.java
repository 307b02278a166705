package org.duban.compare;

import java.util.Objects;
import java.util.Optional;

/// Why something differs, and where that is written.
///
/// @param entry the entry that changed it; empty where none did
/// @param document the document that decided a plan version
/// @param reason what was given as the reason
public record Why(Cause cause, Optional<Source> entry, String document, String reason) {

  public Why {
    Objects.requireNonNull(cause);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(document);
    Objects.requireNonNull(reason);
  }

  static Why of(Cause cause) {
    return new Why(cause, Optional.empty(), "", "");
  }
}
