package org.duban.cli.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.io.CsvTable;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.MarkdownTable;
import org.duban.cli.io.Paint;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.option.Invocation;
import org.duban.compare.Change;
import org.duban.compare.Comparison;
import org.duban.compare.Source;
import org.duban.compare.words.ChangeRecord;
import org.duban.compare.words.ChangeText;
import org.duban.compare.words.ChangeText.Line;
import org.duban.text.Moments;
import org.duban.text.Visible;

/// A comparison to be read, and as CSV.
final class ComparePrinter {

  private static final List<String> COLUMNS =
      List.of(
          "subject",
          "what",
          "period",
          "before",
          "after",
          "cause",
          "entry",
          "recorded_by",
          "published_on",
          "recorded_at",
          "remark");

  /// What goes below a row of a narrow terminal, first to last.
  private static final List<String> GIVES_WAY =
      List.of("remark", "recorded_at", "published_on", "recorded_by", "entry", "cause", "period");

  private static final List<String> NARROW = List.of("subject", "what", "before", "after");

  private final Comparison comparison;
  private final ChangeText narrative;
  private final Invocation invocation;

  ComparePrinter(Comparison comparison, Invocation invocation) {
    this.comparison = comparison;
    this.narrative = new ChangeText(comparison, invocation.phrases());
    this.invocation = invocation;
  }

  String summary() {
    return narrative.summary();
  }

  void print() {
    invocation.printText(Visible.text(narrative.title()));
    invocation.printText(narrative.summary());
    narrative.programs().map(Visible::text).ifPresent(invocation::printText);
    if (!comparison.isEmpty()) {
      invocation.printText("");
      invocation.print(grouped());
    }
  }

  /// As a comment in a review: what changed its status in the open, and what there is of each
  /// subject to be unfolded.
  void printMarkdown() {
    line("**" + MarkdownTable.escaped(narrative.title()) + "**");
    line("");
    line(narrative.summary());
    narrative.programs().ifPresent(p -> line("\n" + MarkdownTable.escaped(p)));
    List<Line> lines = narrative.lines();
    List<String> turns = turns(lines);
    if (!turns.isEmpty()) {
      line("");
      turns.forEach(this::line);
    }
    Map<String, List<Line>> bySubject = new LinkedHashMap<>();
    lines.forEach(l -> bySubject.computeIfAbsent(l.subject(), _ -> new ArrayList<>()).add(l));
    bySubject.forEach((subject, changes) -> {
      line("");
      String whats =
          changes.stream()
              .map(Line::what)
              .distinct()
              .collect(Collectors.joining(invocation.phrases().say("compare.summary.join")));
      line(
          "<details><summary>"
              + HtmlPage.escaped(subject)
              + " ("
              + HtmlPage.escaped(whats)
              + ")</summary>");
      line("");
      invocation.printMarkdown(
          table(
              changes.stream().map(c -> row(c, "")).toList(), COLUMNS.subList(1, COLUMNS.size())));
      line("");
      line("</details>");
    });
  }

  /// A line for each subject whose status changed.
  private List<String> turns(List<Line> lines) {
    List<String> turns = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line l = lines.get(i);
      if (comparison.changes().get(i) instanceof Change.StandingChanged s && s.isOfVerdict()) {
        String why =
            Stream.of(l.cause(), l.remark())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(invocation.phrases().say("compare.summary.join")));
        turns.add(
            MarkdownTable.escaped(
                invocation
                    .phrases()
                    .say(
                        "compare.turn",
                        "subject",
                        l.subject(),
                        "before",
                        l.before().isEmpty()
                            ? invocation.phrases().say("compare.nothing")
                            : l.before(),
                        "after",
                        l.after().isEmpty()
                            ? invocation.phrases().say("compare.nothing")
                            : l.after(),
                        "why",
                        why)));
      }
    }
    return turns;
  }

  void printHtml() {
    List<String> lines = new ArrayList<>(List.of(narrative.summary()));
    narrative.programs().ifPresent(lines::add);
    HtmlPage.print(invocation.lang(), narrative.title(), lines, grouped(), invocation.out());
  }

  void printCsv() {
    CsvTable.print(
        new PrintedTable(
            Stream.of(
                    "subject",
                    "name",
                    "what",
                    "period",
                    "before",
                    "after",
                    "cause",
                    "entry",
                    "recorded_by",
                    "published_on",
                    "recorded_at",
                    "document",
                    "reason")
                .map(key -> new Column(key, key, false, Room.KEPT))
                .toList(),
            comparison.changes().stream().map(c -> data(ChangeRecord.of(c, comparison))).toList()),
        invocation.out());
  }

  private static List<Cell> data(ChangeRecord fact) {
    var entry = fact.why().entry();
    return Stream.of(
            fact.subject(),
            fact.name(),
            fact.what(),
            fact.period().orElse(""),
            fact.before().orElse(""),
            fact.after().orElse(""),
            EnumWords.code(fact.why().cause()),
            entry.map(Source::reference).orElse(""),
            entry.flatMap(Source::recordedBy).orElse(""),
            entry.flatMap(Source::publishedOn).map(Object::toString).orElse(""),
            entry.flatMap(Source::recordedAt).map(Moments::exact).orElse(""),
            fact.why().document(),
            fact.why().reason())
        .map(Cell::of)
        .toList();
  }

  /// One row a change; a subject is named once, in front of its first.
  private PrintedTable grouped() {
    List<List<Cell>> rows = new ArrayList<>();
    String above = "";
    for (Line line : narrative.lines()) {
      rows.add(row(line, line.subject().equals(above) ? "" : line.subject()));
      above = line.subject();
    }
    return table(rows, COLUMNS);
  }

  private PrintedTable table(List<List<Cell>> rows, List<String> columns) {
    return new PrintedTable(
        columns.stream()
            .map(key ->
                new Column(
                    key,
                    invocation.phrases().say("compare.column." + key),
                    false,
                    Room.of(key, GIVES_WAY, NARROW)))
            .toList(),
        rows.stream().map(r -> r.subList(r.size() - columns.size(), r.size())).toList());
  }

  private static List<Cell> row(Line line, String subject) {
    Paint paint =
        line.light()
            .map(light ->
                switch (light) {
                  case GREEN -> Paint.GREEN;
                  case YELLOW -> Paint.YELLOW;
                  case RED -> Paint.RED;
                  case GREY -> Paint.GREY;
                })
            .orElse(Paint.NONE);
    return List.of(
        Cell.of(subject),
        Cell.of(line.what()),
        Cell.of(line.period()),
        Cell.of(line.before()),
        new Cell(line.after(), line.after(), paint),
        Cell.of(line.cause()),
        Cell.of(line.entry()),
        Cell.of(line.recordedBy()),
        Cell.of(line.publishedOn()),
        Cell.of(line.recordedAt()),
        Cell.of(line.remark()));
  }

  private void line(String text) {
    invocation.out().println(text);
  }
}
