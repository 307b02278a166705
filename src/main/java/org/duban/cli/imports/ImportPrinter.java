package org.duban.cli.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.io.Paint;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.ProblemJson;
import org.duban.intake.Intake;
import org.duban.intake.Reading;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.problem.Place;
import org.duban.sheet.grid.Grid;
import org.duban.status.model.Numbers;
import org.duban.text.Phrases;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// How sheets were read and what an import records or would record, as JSON (`duban/import/2`) and
/// as text that is checked at a glance.
final class ImportPrinter {

  /// From here on a change is coloured: a total or level half as large or twice as large.
  private static final BigDecimal MUCH = BigDecimal.valueOf(2);

  private final Phrases phrases;
  private final EnumWords words;

  ImportPrinter(Phrases phrases) {
    this.phrases = phrases;
    this.words = new EnumWords(phrases);
  }

  void printJson(Preview preview, Output out) {
    Json.document(
        out,
        "duban/import/2",
        json -> {
          json.field("dryRun", preview.isDry());
          json.field("recorded", preview.recorded());
          json.field("alreadyThere", preview.alreadyThere());
          json.objects("reading", preview.readings(), reading -> write(reading, json));
          json.objects("rows", preview.changes(), row -> write(row, preview.plan(), json));
          json.objects("superseded", preview.superseded(), row -> writeSuperseded(row, json));
          json.texts("notReturned", preview.notReturned());
          ProblemJson.write("problems", preview.problems(), phrases, json);
        });
  }

  private static void write(Reading reading, Json json) {
    json.field("file", reading.file());
    json.field("sheet", reading.sheet());
    json.numbers("headerRows", reading.headerRows());
    json.field("period", reading.period().map(Period::toString));
    json.field("unit", Optional.of(reading.unit()).filter(u -> !u.isEmpty()));
    json.field("department", Optional.of(reading.department()).filter(d -> !d.isEmpty()));
    json.objects(
        "columns",
        reading.columns(),
        column -> {
          json.field("column", column.column());
          json.field("header", column.header());
          json.field("as", column.as());
          json.field("why", Optional.of(column.why()).filter(w -> !w.isEmpty()));
        });
    json.objects(
        "passedOver",
        reading.passedOver(),
        row -> {
          json.field("row", row.row());
          json.field("why", row.why());
          json.field("text", row.text());
        });
    json.texts("sheetsNotRead", reading.sheetsNotRead());
  }

  private static void write(Intake.Item change, Plan plan, Json json) {
    EntryFields after = EntryFields.of(change.draft().content());
    Optional<EntryFields> before = change.before().map(Entry::content).map(EntryFields::of);
    json.field("subject", after.subject());
    json.field("name", name(after.subject(), plan));
    json.field("period", after.period().map(Period::toString));
    json.field("before", before.flatMap(EntryFields::value).map(v -> Numbers.exact(v)));
    json.field("after", after.value().map(v -> Numbers.exact(v)));
    json.field("completion", completion(after, plan).map(BigDecimal::toPlainString));
    json.field("cell", cell(change.cell()));
    json.field("journal", change.draft().journal());
    json.field("basisBefore", before.flatMap(EntryFields::basis).map(EnumWords::code));
    json.field("basis", after.basis().map(EnumWords::code));
    json.field("status", after.status().map(EnumWords::code));
    json.field("replaces", change.before().map(Entry::reference));
    json.field("publishedOn", change.draft().content().publishedOn().toString());
    json.field("file", Grid.fileOf(change.place().file()));
    json.field("sheet", Grid.sheetOf(change.place().file()));
    json.field("line", change.place().line());
  }

  private static void writeSuperseded(Intake.Item item, Json json) {
    EntryFields fields = EntryFields.of(item.draft().content());
    json.field("subject", fields.subject());
    json.field("period", fields.period().map(Period::toString));
    json.field("by", item.before().map(Entry::reference));
    json.field("cell", cell(item.cell()));
  }

  /// D6, as a spreadsheet calls it; the row alone where no figure was given.
  private static String cell(Place place) {
    String row = Integer.toString(place.line());
    return place.column() == 0 ? row : Grid.letters(place.column() - 1) + row;
  }

  private static String name(String subject, Plan plan) {
    String id =
        subject.endsWith(".level")
            ? subject.substring(0, subject.lastIndexOf('.'))
            : Indicator.owning(subject);
    return plan.indicator(id)
        .map(Indicator::name)
        .or(() -> plan.task(id).map(Task::name))
        .orElse(subject);
  }

  /// Which percentage of its target a total has reached.
  private static Optional<BigDecimal> completion(EntryFields fields, Plan plan) {
    return plan.indicator(fields.subject())
        .filter(i -> i.measure() == Measure.TOTAL)
        .flatMap(i -> i.goal().target())
        .flatMap(t -> t.number())
        .filter(t -> t.signum() > 0)
        .flatMap(t -> fields.value().map(v -> Ratio.of(v).dividedBy(Ratio.of(t)).percent()));
  }

  /// How each table was read.
  List<String> reading(Preview preview) {
    List<String> lines = new ArrayList<>();
    for (Reading reading : preview.readings()) {
      lines.add(
          say(
              "table",
              "file",
              reading.sheet().isEmpty()
                  ? reading.file()
                  : reading.file() + " [" + reading.sheet() + "]",
              "rows",
              joined(reading.headerRows().stream().map(String::valueOf).toList()),
              "period",
              reading.period().map(Period::toString).orElse("—"),
              "unit",
              reading.unit().isEmpty() ? "—" : reading.unit()));
      List<String> read = new ArrayList<>();
      List<String> passed = new ArrayList<>();
      for (Reading.Column column : reading.columns()) {
        boolean isPassed = column.as().equals("passed_over");
        String meaning = word(isPassed ? column.why() : column.as());
        (isPassed ? passed : read)
            .add(column.column() + " " + column.header().strip() + " = " + meaning);
      }
      add(lines, "columns", read);
      add(lines, "columns_passed", passed);
      Map<String, List<String>> rows =
          reading.passedOver().stream()
              .collect(
                  Collectors.groupingBy(
                      Reading.Passed::why,
                      LinkedHashMap::new,
                      Collectors.mapping(r -> Integer.toString(r.row()), Collectors.toList())));
      List<String> kinds = new ArrayList<>();
      rows.forEach((why, numbers) ->
          kinds.add(word(why.equals("note") ? "footnote" : why) + " " + String.join(" ", numbers)));
      add(lines, "rows_passed", kinds);
      add(lines, "sheets", reading.sheetsNotRead());
    }
    lines.addAll(superseded(preview));
    return lines;
  }

  /// What was entered once and isn't in force any more, with what took its place.
  List<String> superseded(Preview preview) {
    List<String> lines = new ArrayList<>();
    for (Intake.Item item : preview.superseded()) {
      EntryFields fields = EntryFields.of(item.draft().content());
      lines.add(
          say(
              item.before().isPresent() ? "replaced" : "withdrawn",
              "subject",
              fields.subject(),
              "period",
              fields.period().map(Period::toString).orElse(""),
              "entry",
              item.before().map(Entry::reference).orElse("")));
    }
    return lines.stream().distinct().toList();
  }

  private void add(List<String> lines, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      lines.add("  " + say(key, "list", joined(texts)));
    }
  }

  private String joined(List<String> texts) {
    return String.join(say("separator"), texts);
  }

  private String say(String key, String... args) {
    return phrases.say("cli.import.reading." + key, args);
  }

  private String word(String code) {
    return phrases.find("cli.import.word." + code).orElse(code);
  }

  PrintedTable table(Preview preview) {
    return new PrintedTable(
        Stream.of(
                "subject",
                "name",
                "period",
                "before",
                "after",
                "change",
                "completion",
                "cell",
                "words")
            .map(key ->
                new Column(
                    key,
                    phrases.say("cli.import.column." + key),
                    List.of("before", "after", "change", "completion").contains(key),
                    Room.of(key, List.of("words", "cell", "completion"), List.of("name"))))
            .toList(),
        rows(preview));
  }

  private List<List<Cell>> rows(Preview preview) {
    Set<String> labels = new HashSet<>();
    preview.items().forEach(i -> labels.add(i.cell().file()));
    boolean isOneFile = labels.stream().map(Grid::fileOf).distinct().count() < 2;
    return preview.changes().stream()
        .map(change -> {
          String label = change.cell().file();
          String sheet = Grid.sheetOf(label).map(s -> s + "!").orElse("");
          String where = isOneFile ? sheet : label + ":";
          return row(change, preview.plan(), labels.size() > 1 ? where : "");
        })
        .toList();
  }

  /// @param where the file or sheet that the row's cell is on, where there are several
  private List<Cell> row(Intake.Item change, Plan plan, String where) {
    Content content = change.draft().content();
    EntryFields after = EntryFields.of(content);
    Optional<EntryFields> before = change.before().map(EntryFields::of);
    String difference = difference(before, after);
    Paint paint = before.filter(b -> isMuch(b, after)).map(_ -> Paint.YELLOW).orElse(Paint.NONE);
    return List.of(
        Cell.of(after.subject()),
        Cell.of(name(after.subject(), plan)),
        Cell.of(after.period().map(Period::toString).orElse("")),
        Cell.of(change.before().map(Entry::content).map(this::value).orElse("")),
        new Cell(value(content), value(content), paint),
        new Cell(difference, difference, paint),
        Cell.of(completion(after, plan).map(c -> c.toPlainString() + "%").orElse("")),
        Cell.of(where + cell(change.cell())),
        Cell.of(after.remarks().note()));
  }

  private static String difference(Optional<EntryFields> before, EntryFields after) {
    Optional<BigDecimal> difference =
        before.flatMap(EntryFields::value).flatMap(b -> after.value().map(a -> a.subtract(b)));
    return difference.map(d -> (d.signum() > 0 ? "+" : "") + Numbers.exact(d)).orElse("");
  }

  private static boolean isMuch(EntryFields before, EntryFields after) {
    if (before.value().isEmpty() || after.value().isEmpty()) {
      return false;
    }
    BigDecimal b = before.value().get();
    BigDecimal a = after.value().get();
    return a.signum() * b.signum() < 0
        || a.abs().compareTo(b.abs().multiply(MUCH)) >= 0
        || b.abs().compareTo(a.abs().multiply(MUCH)) >= 0;
  }

  /// The figure with how firm it is, or the progress with what the department says.
  private String value(Content content) {
    EntryFields fields = EntryFields.of(content);
    String number = fields.value().map(v -> Numbers.exact(v)).orElse("");
    return Stream.of(
            content instanceof Content.Progress && !number.isEmpty() ? number + "%" : number,
            fields.basis().map(b -> words.of("basis", b)).orElse(""),
            fields.status().map(s -> words.of("reported", s)).orElse(""))
        .filter(t -> !t.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
