package org.duban.cli.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.DepartmentOption;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.Recorder;
import org.duban.ledger.Ledger;
import org.duban.time.Period;

/// Which entries `log` was asked for.
final class LogFilter {

  private final Ledger ledger;
  private final Optional<String> subject;
  private final Optional<String> department;
  private final Optional<EntryKind> kind;
  private final Optional<Period> period;
  private final Optional<String> recorder;
  private final Optional<LocalDate> since;
  private final Optional<LocalDate> until;

  /// @param subject the id to look for
  LogFilter(Arguments arguments, Optional<String> subject, Optional<Period> period, Ledger ledger) {
    this.ledger = ledger;
    this.period = period;
    this.subject = subject;
    department = arguments.value(DepartmentOption.NAME);
    kind = arguments.choice("--kind", LogCommand.KINDS).flatMap(EntryKind::of);
    recorder = arguments.value("--by");
    since = arguments.day("--since");
    until = arguments.day("--until");
  }

  List<Entry> newestFirst() {
    return ledger.entries().reversed().stream().filter(this::isAskedFor).toList();
  }

  private boolean isAskedFor(Entry entry) {
    LocalDate day = entry.recordedAt().toLocalDate();
    return department.filter(d -> !d.equals(entry.journal())).isEmpty()
        && kind.filter(k -> k != EntryKind.of(entry.content())).isEmpty()
        && recorder.filter(r -> !r.equals(recorder(entry))).isEmpty()
        && since.filter(day::isBefore).isEmpty()
        && until.filter(day::isAfter).isEmpty()
        && ((subject.isEmpty() && period.isEmpty()) || isAbout(entry));
  }

  /// A withdrawal, an approval and a return are about what the entry that they are on is about.
  private boolean isAbout(Entry entry) {
    if (entry.content() instanceof Content.Withdrawal withdrawal) {
      return ledger.entry(entry.journal(), withdrawal.no()).filter(this::isAbout).isPresent();
    }
    if (entry.content() instanceof Content.Decision decision) {
      return ledger
          .entry(decision.about().journal(), decision.about().no())
          .filter(this::isAbout)
          .isPresent();
    }
    EntryFields fields = EntryFields.of(entry);
    return subject.filter(s -> !s.equals(fields.subject())).isEmpty()
        && period.filter(p -> fields.period().filter(p::covers).isEmpty()).isEmpty();
  }

  /// Who made the entry, without what the program says of the clock.
  private static String recorder(Entry entry) {
    return entry.recordedBy().replace(Recorder.CLOCK_SET, "").replace(Recorder.CLOCK_BEHIND, "");
  }
}
