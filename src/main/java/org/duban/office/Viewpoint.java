package org.duban.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.duban.ledger.Ledger;
import org.duban.plan.settings.ApprovalRule;

/// From where a year is looked at.
///
/// @param asOf the day up to which something must have been published to be known; today where
///   empty
/// @param asRecorded the instant up to which it must have been entered
/// @param draft whether the plan is taken as its files stand, and not as it was adopted
/// @param unapproved whether what waits to be approved counts too
public record Viewpoint(
    Optional<LocalDate> asOf, Optional<Instant> asRecorded, boolean draft, boolean unapproved) {

  public Viewpoint {
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(asRecorded);
  }

  /// What of `ledger` is known from here on `day`, and counts.
  Ledger known(Ledger ledger, LocalDate day, ApprovalRule rule) {
    Ledger known = asRecorded.map(ledger::asRecorded).orElse(ledger).asOf(day);
    return rule.required() && !unapproved ? known.approvedOnly() : known;
  }
}
