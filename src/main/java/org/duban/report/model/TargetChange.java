package org.duban.report.model;

import java.util.Objects;

/// A target that an adopted plan version changed.
///
/// @param account one sentence: what it was, what it became, by which document and why
public record TargetChange(String id, String name, String before, String after, String account) {

  public TargetChange {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(account);
  }
}
