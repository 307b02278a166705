package org.duban.plan.settings;

import java.util.List;
import java.util.Objects;

/// Whether a second person must stand for figures and updates, and who may.
///
/// @param required whether only what was approved counts
/// @param by who may approve; where it is empty, anyone but the recorder
public record ApprovalRule(boolean required, List<Approver> by) {

  /// Without an `[approval]` table.
  public static final ApprovalRule NONE = new ApprovalRule(false, List.of());

  public ApprovalRule {
    by = List.copyOf(by);
  }

  /// Somebody who may approve.
  ///
  /// @param departments whose figures and updates; those of all where it is empty
  public record Approver(String name, List<String> departments) {

    public Approver {
      Objects.requireNonNull(name);
      departments = List.copyOf(departments);
    }

    public boolean mayApprove(String department) {
      return departments.isEmpty() || departments.contains(department);
    }

    /// As duban.toml may have it in one text: `王芳: 统计局、财政局`.
    @Override
    public String toString() {
      return departments.isEmpty() ? name : name + ": " + String.join(", ", departments);
    }
  }
}
