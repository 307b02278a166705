package org.duban.cli.log;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.ProblemJson;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.Remarks;
import org.duban.ledger.Ledger;
import org.duban.status.model.Numbers;
import org.duban.text.Moments;
import org.duban.text.Phrases;
import org.duban.time.Period;

/// Entries of journals as JSON (`duban/log/1`) and as tables.
public final class LogPrinter {

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY =
      List.of("words", "recorded_by", "published_on", "state", "period", "kind");

  private static final List<String> NARROW = List.of("entry", "subject", "value");

  private final Phrases phrases;
  private final EnumWords words;

  public LogPrinter(Phrases phrases) {
    this.phrases = phrases;
    this.words = new EnumWords(phrases);
  }

  /// @param ledger that they stand in
  void printJson(List<Entry> entries, Ledger ledger, Output out) {
    Json.document(
        out,
        "duban/log/1",
        json -> {
          ProblemJson.write("problems", ledger.doubts(), phrases, json);
          json.objects(
              "entries",
              entries,
              entry -> {
                writeFields(entry, json);
                json.field("afterClose", ledger.closings().before(entry).map(Entry::reference));
              });
        });
  }

  public static void writeFields(Entry entry, Json json) {
    EntryFields fields = EntryFields.of(entry);
    json.field("journal", entry.journal());
    json.field("no", entry.no());
    json.field("recordedAt", Moments.exact(entry.recordedAt()));
    json.field("recordedBy", entry.recordedBy());
    json.field("kind", EntryKind.of(entry.content()).word());
    json.field("subject", fields.subject());
    json.field("period", fields.period().map(Period::toString));
    json.field("value", fields.value().map(v -> Numbers.exact(v)));
    json.field("basis", fields.basis().map(EnumWords::code));
    json.field("status", fields.status().map(EnumWords::code));
    json.field("publishedOn", entry.content().publishedOn().toString());
    Remarks remarks = fields.remarks();
    json.field("note", remarks.note());
    json.field("issues", remarks.issues());
    json.field("nextSteps", remarks.nextSteps());
    json.field("evidence", remarks.evidence());
    json.field("reason", remarks.reason());
    json.field("hash", entry.hash());
  }

  /// For reading.
  public PrintedTable table(List<Entry> entries) {
    return table(entries, _ -> false);
  }

  /// For reading.
  ///
  /// @param isAfterClose whether an entry was made after its period was closed
  PrintedTable table(List<Entry> entries, Predicate<Entry> isAfterClose) {
    return new PrintedTable(
        Stream.of(
                "recorded_at",
                "entry",
                "kind",
                "subject",
                "period",
                "value",
                "state",
                "published_on",
                "recorded_by",
                "words")
            .map(key ->
                new Column(
                    key,
                    phrases.say("cli.log.column." + key),
                    key.equals("value"),
                    Room.of(key, GIVES_WAY, NARROW)))
            .toList(),
        entries.stream().map(entry -> row(entry, isAfterClose)).toList());
  }

  private List<Cell> row(Entry entry, Predicate<Entry> isAfterClose) {
    EntryFields fields = EntryFields.of(entry);
    EntryKind kind = EntryKind.of(entry.content());
    return List.of(
        Cell.of(Moments.minute(entry.recordedAt())),
        Cell.of(entry.reference()),
        Cell.of(phrases.say("cli.log.kind." + kind.word())),
        Cell.of(
            kind == EntryKind.VOID ? entry.journal() + "#" + fields.subject() : fields.subject()),
        Cell.of(fields.period().map(Period::toString).orElse("")),
        Cell.of(
            fields
                .value()
                .map(v -> Numbers.exact(v) + (kind == EntryKind.PROGRESS ? "%" : ""))
                .orElse("")),
        Cell.of(words.state(fields)),
        Cell.of(entry.content().publishedOn().toString()),
        Cell.of(entry.recordedBy()),
        Cell.of(
            Stream.of(
                    isAfterClose.test(entry) ? phrases.say("cli.log.after_close") : "",
                    said(entry, fields))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" / "))));
  }

  /// The words for reading; what an issued report's entry notes is for programs.
  private static String said(Entry entry, EntryFields fields) {
    return switch (EntryKind.of(entry.content())) {
      case ISSUE -> "PDF " + fields.remarks().evidence();
      case APPROVE, RETURN, CLOSE, REOPEN -> fields.remarks().reason();
      case ACTUAL, PROGRESS, VOID, ADOPT, SEAL -> EnumWords.joined(fields.remarks());
    };
  }

  /// For working on: the columns of a journal, with the journal's name before them.
  PrintedTable data(List<Entry> entries) {
    return new PrintedTable(
        Stream.of(
                "journal",
                "no",
                "recorded_at",
                "recorded_by",
                "kind",
                "subject",
                "period",
                "value",
                "basis",
                "status",
                "published_on",
                "note",
                "issues",
                "next_steps",
                "evidence",
                "reason",
                "hash")
            .map(key -> new Column(key, key, key.equals("no") || key.equals("value"), Room.KEPT))
            .toList(),
        entries.stream().map(LogPrinter::data).toList());
  }

  private static List<Cell> data(Entry entry) {
    EntryFields fields = EntryFields.of(entry);
    Remarks remarks = fields.remarks();
    return Stream.of(
            entry.journal(),
            Integer.toString(entry.no()),
            Moments.exact(entry.recordedAt()),
            entry.recordedBy(),
            EntryKind.of(entry.content()).word(),
            fields.subject(),
            fields.period().map(Period::toString).orElse(""),
            fields.value().map(BigDecimal::toPlainString).orElse(""),
            fields.basis().map(EnumWords::code).orElse(""),
            fields.status().map(EnumWords::code).orElse(""),
            entry.content().publishedOn().toString(),
            remarks.note(),
            remarks.issues(),
            remarks.nextSteps(),
            remarks.evidence(),
            remarks.reason(),
            entry.hash())
        .map(Cell::of)
        .toList();
  }
}
