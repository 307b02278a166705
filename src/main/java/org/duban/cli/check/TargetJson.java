package org.duban.cli.check;

import org.duban.cli.io.Json;
import org.duban.plan.model.Target;
import org.duban.status.model.Numbers;

/// A target as the fields of a JSON object.
final class TargetJson {

  private TargetJson() {}

  /// What the target asks for: its operator, its numbers, and what it is compared with.
  static void write(Target target, Json json) {
    json.field("operator", target.operator());
    json.field("value", target.number().map(v -> Numbers.exact(v)));
    json.field("upper", target.upperNumber().map(v -> Numbers.exact(v)));
    json.field("reference", target.reference());
    json.field("margin", target.margin().map(v -> Numbers.exact(v)));
  }
}
