package org.duban.journal.entry;

import java.util.Objects;
import java.util.Optional;

/// How a figure or update stands with those who answer for it beside its recorder.
///
/// @param decision the approval or return that decides it, where there is one
public record Approval(State state, Optional<Entry> decision) {

  /// 审核状态.
  public enum State {
    /// Nobody has to approve it, and nobody did.
    NONE,
    /// 待审核: it doesn't count yet.
    WAITING,
    /// 已审核.
    APPROVED,
    /// 已退回: it doesn't count until it is recorded anew.
    RETURNED
  }

  /// Of an entry that nobody has to approve.
  public static final Approval NONE = new Approval(State.NONE, Optional.empty());

  /// Of an entry that somebody must approve yet.
  public static final Approval WAITING = new Approval(State.WAITING, Optional.empty());

  public Approval {
    Objects.requireNonNull(state);
    Objects.requireNonNull(decision);
  }

  /// Why it was sent back.
  public String reason() {
    return decision
        .map(Entry::content)
        .map(content -> content instanceof Content.Decision d ? d.reason() : "")
        .orElse("");
  }
}
