package org.duban.cli.option;

import java.util.Optional;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.journal.entry.Approval;
import org.duban.journal.entry.Entry;
import org.duban.text.Moments;

/// How a figure or update stands with those who answer for it, as JSON.
public final class ApprovalJson {

  private ApprovalJson() {}

  public static void write(Approval approval, Json json) {
    json.object(
        "approval",
        () -> {
          json.field("state", EnumWords.code(approval.state()));
          json.field("by", approval.decision().map(Entry::recordedBy));
          json.field("at", approval.decision().map(d -> Moments.exact(d.recordedAt())));
          json.field("entry", approval.decision().map(Entry::reference));
          json.field("reason", Optional.of(approval.reason()).filter(r -> !r.isEmpty()));
        });
  }
}
