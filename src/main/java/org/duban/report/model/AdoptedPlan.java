package org.duban.report.model;

import java.time.LocalDate;
import java.util.Objects;
import org.duban.plan.Plan;

/// A plan version that was adopted.
///
/// @param version `v1`
/// @param document the document that adopted it; may be empty
/// @param reason why; may be empty
public record AdoptedPlan(
    String version, Plan plan, String document, String reason, LocalDate publishedOn) {

  public AdoptedPlan {
    Objects.requireNonNull(version);
    Objects.requireNonNull(plan);
    Objects.requireNonNull(document);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(publishedOn);
  }
}
