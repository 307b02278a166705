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
import org.duban.journal.entry.EntryFields;
import org.duban.ledger.Ledger;
import org.duban.office.DueList;
import org.duban.plan.model.Task;
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

  private final Dues dues;
  private final Ledger ledger;
  private final Phrases phrases;

  /// @param ledger what it comes from
  DuePrinter(Dues dues, Ledger ledger, Phrases phrases) {
    this.dues = dues;
    this.ledger = ledger;
    this.phrases = phrases;
  }

  boolean isEmpty() {
    return dues.isEmpty();
  }

  String summary() {
    return say(
            isEmpty() ? "nothing" : "line",
            "period",
            PeriodLabel.of(dues.period(), phrases.lang()),
            "missing",
            Integer.toString(dues.missing().size()),
            "overdue",
            Integer.toString(dues.overdue().size()))
        + (dues.coming().isEmpty()
            ? ""
            : say("line.coming", "n", Integer.toString(dues.coming().size())))
        + (dues.waiting().isEmpty()
            ? ""
            : say("line.waiting", "n", Integer.toString(dues.waiting().size())));
  }

  /// A line for each department, to be sent to it as a message.
  List<String> messages() {
    Map<String, List<DueList.Missing>> owed =
        dues.missing().stream()
            .collect(
                Collectors.groupingBy(
                    DueList.Missing::department, LinkedHashMap::new, Collectors.toList()));
    Map<String, List<TaskStatus>> late =
        dues.overdue().stream()
            .collect(
                Collectors.groupingBy(
                    t -> t.task().department(), LinkedHashMap::new, Collectors.toList()));
    Set<String> departments = new LinkedHashSet<>(owed.keySet());
    departments.addAll(late.keySet());
    Map<String, List<Task>> coming =
        dues.coming().stream()
            .collect(
                Collectors.groupingBy(Task::department, LinkedHashMap::new, Collectors.toList()));
    departments.addAll(coming.keySet());
    Map<String, List<Entry>> waiting =
        dues.waiting().stream()
            .collect(
                Collectors.groupingBy(Entry::journal, LinkedHashMap::new, Collectors.toList()));
    departments.addAll(waiting.keySet());
    return departments.stream()
        .map(department ->
            say(
                    "message.to",
                    "department",
                    department.isEmpty() ? say("message.none") : Visible.text(department))
                + Stream.of(
                        Optional.ofNullable(owed.get(department)).map(this::toReport),
                        Optional.ofNullable(late.get(department)).map(this::toFinish),
                        Optional.ofNullable(coming.get(department)).map(this::toDo),
                        Optional.ofNullable(waiting.get(department)).map(this::toApprove))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(say("message.and")))
                + say("message.end"))
        .toList();
  }

  private String toReport(List<DueList.Missing> owed) {
    DueList.Missing first =
        owed.stream().min(Comparator.comparing(DueList.Missing::deadline)).orElseThrow();
    long days = first.daysLate(dues.today());
    return say(
        days > 0 ? "message.late" : "message.missing",
        "period",
        PeriodLabel.of(dues.period(), phrases.lang()),
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

  private String toDo(List<Task> coming) {
    LocalDate first = coming.stream().map(Task::due).min(Comparator.naturalOrder()).orElseThrow();
    return say(
        "message.coming",
        "n",
        Integer.toString(coming.size()),
        "names",
        names(coming.stream().map(Task::name).toList()),
        "date",
        Notation.of(phrases.lang()).date(first));
  }

  private String toApprove(List<Entry> waiting) {
    return say(
        "message.waiting",
        "n",
        Integer.toString(waiting.size()),
        "names",
        names(
            waiting.stream().map(e -> dues.name(EntryFields.of(e).subject())).distinct().toList()));
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
          json.field("year", dues.period().year().year());
          json.field("period", dues.period().toString());
          json.field("asOf", dues.today().toString());
          json.objects("missing", dues.missing(), m -> write(m, json));
          json.objects("overdue", dues.overdue(), t -> write(t, json));
          json.objects("coming", dues.coming(), t -> write(t, json));
          json.objects("waiting", dues.waiting(), e -> write(e, json));
        });
  }

  private void write(DueList.Missing m, Json json) {
    json.field("department", m.department());
    json.field("subject", m.subject());
    json.field("name", m.name());
    json.field("period", m.period().toString());
    json.field("deadline", m.deadline().toString());
    json.field("daysLate", Math.toIntExact(m.daysLate(dues.today())));
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

  private static void write(Task task, Json json) {
    json.field("department", task.department());
    json.field("subject", task.id());
    json.field("name", task.name());
    json.field("due", task.due().toString());
  }

  private void write(Entry waits, Json json) {
    EntryFields fields = EntryFields.of(waits);
    json.field("department", waits.journal());
    json.field("subject", fields.subject());
    json.field("name", dues.name(fields.subject()));
    json.field("period", fields.period().map(Period::toString));
    json.field("deadline", dues.deadline(waits).toString());
    json.field("daysLate", Math.toIntExact(dues.daysLate(waits)));
    json.field("entry", waits.reference());
  }

  PrintedTable table() {
    List<List<Cell>> rows =
        rows(m -> PeriodLabel.of(m, phrases.lang()), kind -> say("kind." + kind));
    boolean isReturned = dues.missing().stream().anyMatch(m -> m.returned().isPresent());
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
        dues.missing().stream()
            .map(m ->
                Stream.of(
                    kinds.apply("missing"),
                    m.department(),
                    m.subject(),
                    m.name(),
                    named.apply(m.period()),
                    m.deadline().toString(),
                    Long.toString(m.daysLate(dues.today())),
                    m.latest().map(named).orElse(""),
                    m.returned().map(this::reason).orElse("")));
    Stream<Stream<String>> overdueRows =
        dues.overdue().stream()
            .map(t -> row(kinds.apply("overdue"), t.task(), Integer.toString(t.overdueDays())));
    Stream<Stream<String>> comingRows =
        dues.coming().stream().map(t -> row(kinds.apply("coming"), t, "0"));
    Stream<Stream<String>> waitingRows =
        dues.waiting().stream()
            .map(e -> {
              EntryFields fields = EntryFields.of(e);
              return Stream.of(
                  kinds.apply("waiting"),
                  e.journal(),
                  fields.subject(),
                  dues.name(fields.subject()),
                  fields.period().map(named).orElse(""),
                  dues.deadline(e).toString(),
                  Long.toString(dues.daysLate(e)),
                  e.reference(),
                  "");
            });
    return Stream.of(missingRows, overdueRows, comingRows, waitingRows)
        .flatMap(rows -> rows)
        .map(r -> r.map(Cell::of).toList())
        .toList();
  }

  private static Stream<String> row(String kind, Task task, String daysLate) {
    return Stream.of(
        kind,
        task.department(),
        task.id(),
        task.name(),
        "",
        task.due().toString(),
        daysLate,
        "",
        "");
  }

  private String reason(Entry entry) {
    return entry.reference() + ": " + ledger.approval(entry).reason();
  }

  private String say(String key, String... args) {
    return phrases.say("cli.due." + key, args);
  }
}
