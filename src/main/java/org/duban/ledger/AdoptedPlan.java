package org.duban.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Plan;

/// A plan version that was adopted.
///
/// @param entry of the office, which adopted it
/// @param plan as it was frozen
public record AdoptedPlan(Entry entry, Plan plan) {

  public AdoptedPlan {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(plan);
  }

  public Content.Adopt adoption() {
    return (Content.Adopt) entry.content();
  }

  public int number() {
    return adoption().version();
  }

  /// `v1`.
  public String version() {
    return "v" + number();
  }

  /// The document that adopted it; may be empty.
  public String document() {
    return adoption().document();
  }

  /// Why; may be empty.
  public String reason() {
    return adoption().reason();
  }

  public LocalDate publishedOn() {
    return adoption().publishedOn();
  }
}
