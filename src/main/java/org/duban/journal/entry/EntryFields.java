package org.duban.journal.entry;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.time.Period;

/// What an entry of any kind says, in the columns of a journal.
///
/// @param subject the indicator or task, the number withdrawn, the plan version, the document, the
///   entry decided on, or the department whose period is closed
public record EntryFields(
    String subject,
    Optional<Period> period,
    Optional<BigDecimal> value,
    Optional<Basis> basis,
    Optional<TaskReport> status,
    Remarks remarks) {

  public EntryFields {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(period);
    Objects.requireNonNull(value);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(status);
    Objects.requireNonNull(remarks);
  }

  public static EntryFields of(Entry entry) {
    return of(entry.content());
  }

  public static EntryFields of(Content content) {
    return switch (content) {
      case Content.Actual a ->
          new EntryFields(
              a.subject(),
              Optional.of(a.period()),
              Optional.of(a.value()),
              Optional.of(a.basis()),
              Optional.empty(),
              a.remarks());
      case Content.Progress p ->
          new EntryFields(
              p.subject(),
              Optional.of(p.period()),
              p.progress(),
              Optional.empty(),
              p.status(),
              p.remarks());
      case Content.Withdrawal w ->
          words(Integer.toString(w.no()), Optional.empty(), "", "", w.reason());
      case Content.Adopt a ->
          words("v" + a.version(), Optional.empty(), a.document(), a.digest(), a.reason());
      case Content.Seal s -> words("", Optional.empty(), s.details(), "", s.reason());
      case Content.Issue i ->
          words(i.number(), Optional.of(i.period()), i.details(), i.digest(), "");
      case Content.Decision d ->
          words(d.about().toString(), Optional.empty(), d.signature(), d.hash(), d.reason());
      case Content.Closing c ->
          words(c.department(), Optional.of(c.period()), c.details(), "", c.reason());
    };
  }

  /// Whether figure and state are the same.
  public boolean says(EntryFields other) {
    return value
            .map(BigDecimal::stripTrailingZeros)
            .equals(other.value.map(BigDecimal::stripTrailingZeros))
        && basis.equals(other.basis)
        && status.equals(other.status);
  }

  private static EntryFields words(
      String subject, Optional<Period> period, String note, String evidence, String reason) {
    return new EntryFields(
        subject,
        period,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Remarks(note, "", "", evidence, reason));
  }
}
