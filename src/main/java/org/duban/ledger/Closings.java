package org.duban.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.EntryKind;
import org.duban.time.Period;

/// Which periods were closed when (封账), by the office's journal. A closing is for the same months
/// however the period is named, for one department's journal or for all; of those that concern a
/// journal the last one says whether the period is closed there.
public final class Closings {

  private final Ledger ledger;

  /// In the order of entry.
  private final List<Entry> closings;

  Closings(Ledger ledger) {
    this.ledger = ledger;
    closings =
        Stream.of(EntryKind.CLOSE, EntryKind.REOPEN)
            .flatMap(kind -> ledger.everRegistered(kind).stream())
            .filter(entry -> entry.journal().equals(Entry.OFFICE_JOURNAL))
            .sorted(ledger.inOrder())
            .toList();
  }

  /// The closing by which `period` is closed for `department`'s journal; empty where it isn't.
  ///
  /// @param department empty for the whole
  public Optional<Entry> closed(Period period, String department) {
    return last(closings, period.months(), department);
  }

  /// The departments that a period is closed for on their own.
  public List<String> closedDepartments(Period period) {
    List<String> departments = new ArrayList<>();
    for (Entry entry : closings) {
      String department = content(entry).department();
      if (!department.isEmpty()
          && !departments.contains(department)
          && closed(period, department).isPresent()) {
        departments.add(department);
      }
    }
    return departments;
  }

  /// Whether a period is closed as a whole and was opened again for a department.
  public boolean isOpenedInPart(Period period) {
    return closings.stream()
        .map(entry -> content(entry).department())
        .anyMatch(department -> closed(period, department).isEmpty());
  }

  /// The closing of its period after which `entry`, a figure, an update or a withdrawal of one, was
  /// entered; empty where the period was open.
  public Optional<Entry> before(Entry entry) {
    if (closings.isEmpty()) {
      return Optional.empty();
    }
    return months(entry)
        .flatMap(months ->
            last(
                closings.stream().filter(c -> ledger.inOrder().compare(c, entry) < 0).toList(),
                months,
                entry.journal()));
  }

  private Optional<Integer> months(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual a -> Optional.of(a.period().months());
      case Content.Progress p -> Optional.of(p.period().months());
      case Content.Withdrawal w ->
          ledger
              .entry(entry.journal(), w.no())
              .filter(DecisionRules::isAboutUpdate)
              .flatMap(this::months);
      case Content.Act _ -> Optional.empty();
    };
  }

  private static Optional<Entry> last(List<Entry> among, int months, String department) {
    return among.stream()
        .filter(entry -> content(entry).period().months() == months)
        .filter(entry -> concerns(content(entry), department))
        .reduce((_, later) -> later)
        .filter(entry -> content(entry).closes());
  }

  private static boolean concerns(Content.Closing closing, String department) {
    return closing.department().isEmpty() || closing.department().equals(department);
  }

  private static Content.Closing content(Entry entry) {
    return (Content.Closing) entry.content();
  }

  /// What was entered after the close of its period without a reason.
  public List<Entry> withoutReason() {
    return closings.isEmpty()
        ? List.of()
        : ledger.entries().stream()
            .filter(entry -> EntryFields.of(entry).remarks().reason().isBlank())
            .filter(entry -> before(entry).isPresent())
            .toList();
  }
}
