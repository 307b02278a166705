package org.duban.report.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.duban.plan.settings.Settings;
import org.duban.report.data.Provenance;
import org.duban.report.model.ReportKind;
import org.duban.status.model.StatusSheet;
import org.duban.text.Lang;

/// What a report is to be made of.
///
/// @param subject the department, or the task's id, that it is about; empty for the other kinds
/// @param sheet where everything stands, whatever the report is about
/// @param number the document's number (龙政督〔2021〕6号); empty for a draft
/// @param date the instant that the PDF gives as its date. It comes from the data (the end of the
///   as-of day) and not from the clock, so that the same data make the same bytes.
public record ReportRequest(
    ReportKind kind,
    String subject,
    StatusSheet sheet,
    Background background,
    Provenance provenance,
    Settings settings,
    Lang lang,
    Optional<String> number,
    Instant date) {

  public ReportRequest {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(background);
    Objects.requireNonNull(provenance);
    Objects.requireNonNull(settings);
    Objects.requireNonNull(lang);
    Objects.requireNonNull(number);
    Objects.requireNonNull(date);
    if (kind.isAboutOne() == subject.isEmpty()) {
      throw new IllegalArgumentException(kind + " about " + subject);
    }
  }

  /// The part of the sheet that the report is about.
  public StatusSheet part() {
    return switch (kind) {
      case BULLETIN, BRIEF, ANNUAL -> sheet;
      case DEPARTMENT, REMINDER -> sheet.ofDepartment(subject);
      case TASK -> sheet.ofTask(subject);
    };
  }

  /// The same as a draft.
  public ReportRequest unnumbered() {
    return new ReportRequest(
        kind, subject, sheet, background, provenance, settings, lang, Optional.empty(), date);
  }

  /// What the report is called beside others of its period: `bulletin`, `department-区商务局`.
  public String name() {
    return subject.isEmpty() ? kind.id() : kind.id() + "-" + subject;
  }
}
