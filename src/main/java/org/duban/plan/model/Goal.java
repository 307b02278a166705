package org.duban.plan.model;

import java.util.Objects;
import java.util.Optional;

/// An indicator's target as worded and as understood.
///
/// @param wording the cell as the office wrote it, trimmed
/// @param target what it means; empty for "no target yet" (TBD, —)
/// @param decline whether the wording is of a decline (下降3.6%): figures are then declines too
/// @param stretch the target striven for beside the binding one (力争7%)
public record Goal(
    String wording, Optional<Target> target, boolean decline, Optional<Target> stretch) {

  public Goal {
    Objects.requireNonNull(wording);
    Objects.requireNonNull(target);
    Objects.requireNonNull(stretch);
  }
}
