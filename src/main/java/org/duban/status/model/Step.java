package org.duban.status.model;

import java.util.Objects;

/// One line of a calculation that is shown step by step.
///
/// @param label what the step is (目标原文)
/// @param text what it comes to, with its numbers
public record Step(String label, String text) {

  public Step {
    Objects.requireNonNull(label);
    Objects.requireNonNull(text);
  }
}
