package org.duban.report.model;

import java.util.Objects;

/// An indicator or task that is behind.
///
/// @param account where it stands, with the numbers
/// @param reason what the department gives as the reason; a sentence that says so where it gives
///   none
public record Laggard(
    String id, String name, String department, Standing standing, String account, String reason) {

  public Laggard {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(account);
    Objects.requireNonNull(reason);
  }
}
