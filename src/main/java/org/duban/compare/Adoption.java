package org.duban.compare;

import java.util.Objects;
import org.duban.ledger.Content;
import org.duban.ledger.Entry;
import org.duban.plan.Plan;

/// A plan version that was adopted.
public record Adoption(Entry entry, Plan plan) {

  public Adoption {
    Objects.requireNonNull(entry);
    Objects.requireNonNull(plan);
  }

  public int version() {
    return content().version();
  }

  Content.Adopt content() {
    return (Content.Adopt) entry.content();
  }
}
