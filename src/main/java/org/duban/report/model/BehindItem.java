package org.duban.report.model;

import java.util.Objects;

/// An indicator or task that is behind.
///
/// @param account where it stands, with the numbers, as a sentence
/// @param reason what the department gives as the reason, as a sentence; empty where it gives none
/// @param nextStep what the department will do, as a sentence; empty where it says nothing
public record BehindItem(
    String id,
    String name,
    String department,
    LitWord standing,
    String account,
    String reason,
    String nextStep) {

  public BehindItem {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(department);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(account);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(nextStep);
  }
}
