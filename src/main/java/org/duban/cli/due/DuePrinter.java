package org.duban.cli.due;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.ApprovalJson;
import org.duban.cli.option.ProblemJson;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.office.DueList;
import org.duban.status.model.Numbers;
import org.duban.status.model.TaskStatus;
import org.duban.text.Notation;
import org.duban.text.Phrases;
import org.duban.text.Visible;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;

/// What departments owe, as JSON (`duban/due/1`) and as tables.
final class DuePrinter {

  private static final String RETURNED = "returned";

  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "department",
          "subject",
          "name",
          "period",
          "deadline",
          "days_late",
          "latest",
          RETURNED);

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY =
      List.of(RETURNED, "latest", "deadline", "subject", "kind");

  private static final List<String> NARROW = List.of("department", "name");

  private final Period period;
  private final LocalDate today;
  private final List<DueList.Missing> missing;
  private final List<TaskStatus> overdue;
  private final Ledger ledger;
  private final Phrases phrases;

  /// @param ledger what it comes from
  DuePrinter(
      Period period,
      LocalDate today,
      List<DueList.Missing> missing,
      List<TaskStatus> overdue,
      Ledger ledger,
      Phrases phrases) {
    this.period = period;
    this.today = today;
    this.missing = missing;
    this.overdue = overdue;
    this.ledger = ledger;
    this.phrases = phrases;
  }

  boolean isEmpty() {
    return missing.isEmpty() && overdue.isEmpty();
  }

  String summary() {
    return say(
        isEmpty() ? "nothing" : "line",
        "period",
        PeriodLabel.of(period, phrases.lang()),
        "missing",
        Integer.toString(missing.size()),
        "overdue",
        Integer.toString(overdue.size()));
  }

  /// A line for each department, to be sent to it as a message.
  List<String> messages() {
    Map<String, List<DueList.Missing>> owed =
        missing.stream()
            .collect(
                Collectors.groupingBy(
                    DueList.Missing::department, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<TaskStatus>> late =
        overdue.stream()
            .collect(
                Collectors.groupingBy(
                    t -> t.task().department(), LinkedHashMap::new, Collectors.toList()));
    Set<String> departments = new LinkedHashSet<>(owed.keySet());
    departments.addAll(late.keySet());
    return departments.stream()
        .map(department ->
            say(
                    "message.to",
                    "department",
                    department.isEmpty() ? say("message.none") : Visible.text(department))
                + Stream.of(
                        Optional.ofNullable(owed.get(department)).map(this::toReport),
                        Optional.ofNullable(late.get(department)).map(this::toFinish))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(say("message.and")))
                + say("message.end"))
        .toList();
  }

  private String toReport(List<DueList.Missing> owed) {
    DueList.Missing first =
        owed.stream().min(Comparator.comparing(DueList.Missing::deadline)).orElseThrow();
    long days = first.daysLate(today);
    return say(
        days > 0 ? "message.late" : "message.missing",
        "period",
        PeriodLabel.of(period, phrases.lang()),
        "n",
        Integer.toString(owed.size()),
        "names",
        names(owed.stream().map(DueList.Missing::name).toList()),
        "date",
        Notation.of(phrases.lang()).date(first.deadline()),
        "days",
        Long.toString(days));
  }

  private String toFinish(List<TaskStatus> late) {
    return say(
        "message.overdue",
        "n",
        Integer.toString(late.size()),
        "names",
        names(late.stream().map(t -> t.task().name()).toList()));
  }

  private String names(List<String> names) {
    Notation notation = Notation.of(phrases.lang());
    return Visible.text(notation.some(names.stream().map(notation::quoted).toList()));
  }

  void printJson(Output out) {
    Json.document(
        out,
        "duban/due/1",
        json -> {
          ProblemJson.write("problems", ledger.doubts(), phrases, json);
          json.field("year", period.year().year());
          json.field("period", period.toString());
          json.field("asOf", today.toString());
          json.objects("missing", missing, m -> write(m, json));
          json.objects("overdue", overdue, t -> write(t, json));
        });
  }

  private void write(DueList.Missing m, Json json) {
    json.field("department", m.department());
    json.field("subject", m.subject());
    json.field("name", m.name());
    json.field("period", m.period().toString());
    json.field("deadline", m.deadline().toString());
    json.field("daysLate", Math.toIntExact(m.daysLate(today)));
    json.field("latest", m.latest().map(Period::toString));
    m.returned()
        .ifPresentOrElse(
            entry ->
                json.object(
                    "returned",
                    () -> {
                      json.field("entry", entry.reference());
                      ApprovalJson.write(ledger.approval(entry), json);
                    }),
            () -> json.nullField("returned"));
  }

  private static void write(TaskStatus t, Json json) {
    json.field("department", t.task().department());
    json.field("subject", t.task().id());
    json.field("name", t.task().name());
    json.field("due", t.task().due().toString());
    json.field("overdueDays", t.overdueDays());
    json.field("progress", Numbers.percent(t.progress()));
  }

  PrintedTable table() {
    List<List<Cell>> rows =
        rows(m -> PeriodLabel.of(m, phrases.lang()), kind -> say("kind." + kind));
    boolean isReturned = missing.stream().anyMatch(m -> m.returned().isPresent());
    int shown = isReturned ? COLUMNS.size() : COLUMNS.indexOf(RETURNED);
    return new PrintedTable(
        COLUMNS.subList(0, shown).stream()
            .map(key ->
                new Column(
                    key,
                    say("column." + key),
                    key.equals("days_late"),
                    Room.of(key, GIVES_WAY, NARROW)))
            .toList(),
        rows.stream().map(row -> row.subList(0, shown)).toList());
  }

  PrintedTable data() {
    return new PrintedTable(
        COLUMNS.stream()
            .map(key -> new Column(key, key, key.equals("days_late"), Room.KEPT))
            .toList(),
        rows(Period::toString, kind -> kind));
  }

  private List<List<Cell>> rows(Function<Period, String> named, UnaryOperator<String> kinds) {
    Stream<Stream<String>> missingRows =
        missing.stream()
            .map(m ->
                Stream.of(
                    kinds.apply("missing"),
                    m.department(),
                    m.subject(),
                    m.name(),
                    named.apply(m.period()),
                    m.deadline().toString(),
                    Long.toString(m.daysLate(today)),
                    m.latest().map(named).orElse(""),
                    m.returned().map(this::reason).orElse("")));
    Stream<Stream<String>> overdueRows =
        overdue.stream()
            .map(t ->
                Stream.of(
                    kinds.apply("overdue"),
                    t.task().department(),
                    t.task().id(),
                    t.task().name(),
                    "",
                    t.task().due().toString(),
                    Integer.toString(t.overdueDays()),
                    "",
                    ""));
    return Stream.concat(missingRows, overdueRows).map(r -> r.map(Cell::of).toList()).toList();
  }

  private String reason(Entry entry) {
    return entry.reference() + ": " + ledger.approval(entry).reason();
  }

  private String say(String key, String... args) {
    return phrases.say("cli.due." + key, args);
  }
}
