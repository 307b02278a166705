package org.duban.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /// A journal's head, as the details of a seal or closing have it.
  private static final Pattern HEAD =
      Pattern.compile(
          "\"year\":(\\d{4}),\"journal\":\"((?:[^\"\\\\]|\\\\.)*)\",\"entries\":(\\d{1,9}),");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

  private final Ledger ledger;

  /// By the closing's number: how far each journal went.
  private final Map<Integer, Map<String, Integer>> heads = new HashMap<>();

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
                closings.stream().filter(c -> isBefore(c, entry)).toList(),
                months,
                entry.journal()));
  }

  /// By how far the entry's journal went when the period was closed: a clock may be set back, and
  /// two entries may bear one instant. Where a closing doesn't say it, the order of recording
  /// decides.
  private boolean isBefore(Entry closing, Entry entry) {
    Map<String, Integer> noted = heads.computeIfAbsent(closing.no(), _ -> heads(content(closing)));
    return noted.isEmpty()
        ? ledger.inOrder().compare(closing, entry) < 0
        : entry.no() > noted.getOrDefault(entry.journal(), 0);
  }

  /// The number of the last entry of each journal of the year, as a closing notes them.
  private Map<String, Integer> heads(Content.Closing closing) {
    Map<String, Integer> found = new HashMap<>();
    for (MatchResult head : HEAD.matcher(closing.details()).results().toList()) {
      if (head.group(1).equals(Integer.toString(ledger.year().year()))) {
        found.put(unescaped(head.group(2)), Integer.parseInt(head.group(3)));
      }
    }
    return found;
  }

  private static String unescaped(String json) {
    return ESCAPE
        .matcher(json)
        .replaceAll(e ->
            Matcher.quoteReplacement(
                e.group(1) == null
                    ? e.group(2)
                    : Character.toString((char) Integer.parseInt(e.group(1), 16))));
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
