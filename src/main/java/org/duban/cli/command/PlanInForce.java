package org.duban.cli.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.ledger.Ledger;
import org.duban.plan.Plan;

/// The plan that progress is judged by.
///
/// @param version the adopted version that it is; empty where none was adopted, or for a draft
/// @param originals the wordings of the first adopted version, by indicator
record PlanInForce(Plan plan, Optional<String> version, Map<String, String> originals) {

  PlanInForce {
    Objects.requireNonNull(plan);
    Objects.requireNonNull(version);
    originals = Map.copyOf(originals);
  }

  /// What one adopted version says of a subject.
  ///
  /// @param text the wording of a target, or the dates of a task
  record Said(String version, String text, String document, String reason, LocalDate publishedOn) {

    Said {
      Objects.requireNonNull(version);
      Objects.requireNonNull(text);
      Objects.requireNonNull(document);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(publishedOn);
    }
  }

  /// What the adopted versions say of `subject`, the first first.
  List<Said> history(String subject) {
    return List.of();
  }

  static PlanInForce of(WorkingYear working, Ledger ledger, boolean draft) {
    return new PlanInForce(working.draft(), Optional.empty(), Map.of());
  }
}
