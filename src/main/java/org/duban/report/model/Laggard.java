package org.duban.report.model;

import java.util.Objects;

/// An indicator or task that is behind.
///
/// @param account where it stands, with the numbers, as a sentence
/// @param reason what the department gives as the reason, as a sentence; one that says so where it
///   gives none
/// @param nextStep what the department will do, as a sentence; empty where it says nothing
public record Laggard(
    String id,
    String name,
    String department,
    Standing standing,
    String account,
    String reason,
    String nextStep) {

  public Laggard {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(account);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(nextStep);
  }
}
