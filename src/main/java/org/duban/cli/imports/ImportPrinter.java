package org.duban.cli.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.option.ProblemJson;
import org.duban.intake.Intake;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.problem.Problem;
import org.duban.status.model.Numbers;
import org.duban.text.Phrases;
import org.duban.text.ProblemText;
import org.duban.time.Period;

/// What an import records or would record, as JSON (`duban/import/1`) and as a table of old and new
/// values.
final class ImportPrinter {

  private final Phrases phrases;
  private final EnumWords words;

  ImportPrinter(Phrases phrases) {
    this.phrases = phrases;
    this.words = new EnumWords(phrases);
  }

  void printJson(
      List<Intake.Item> changes,
      int alreadyThere,
      boolean dry,
      List<Problem> problems,
      Output out) {
    Json.document(
        out,
        "duban/import/1",
        json -> {
          json.field("recorded", changes.size());
          json.field("alreadyThere", alreadyThere);
          json.field("dryRun", dry);
          json.objects("changes", changes, change -> write(change, json));
          ProblemJson.write("problems", problems, phrases, json);
        });
  }

  private static void write(Intake.Item change, Json json) {
    EntryFields after = EntryFields.of(change.draft().content());
    Optional<EntryFields> before = change.before().map(Entry::content).map(EntryFields::of);
    json.field("journal", change.draft().journal());
    json.field("subject", after.subject());
    json.field("period", after.period().map(Period::toString));
    json.field("before", before.flatMap(EntryFields::value).map(v -> Numbers.exact(v)));
    json.field("after", after.value().map(v -> Numbers.exact(v)));
    json.field("basisBefore", before.flatMap(EntryFields::basis).map(EnumWords::code));
    json.field("basis", after.basis().map(EnumWords::code));
    json.field("status", after.status().map(EnumWords::code));
    json.field("replaces", change.before().map(Entry::reference));
    json.field("publishedOn", change.draft().content().publishedOn().toString());
    json.field("file", change.place().file());
    json.field("line", change.place().line());
  }

  PrintedTable table(List<Intake.Item> changes) {
    return new PrintedTable(
        Stream.of(
                "place", "journal", "subject", "period", "before", "after", "published_on", "words")
            .map(key ->
                new Column(
                    key,
                    phrases.say("cli.import.column." + key),
                    key.equals("before") || key.equals("after"),
                    key.equals("words")))
            .toList(),
        changes.stream().map(this::row).toList());
  }

  private List<Cell> row(Intake.Item change) {
    Content content = change.draft().content();
    EntryFields after = EntryFields.of(content);
    return Stream.of(
            ProblemText.place(change.place()),
            change.draft().journal(),
            after.subject(),
            after.period().map(Period::toString).orElse(""),
            change.before().map(Entry::content).map(this::value).orElse(""),
            value(content),
            content.publishedOn().toString(),
            after.remarks().note())
        .map(Cell::of)
        .toList();
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
