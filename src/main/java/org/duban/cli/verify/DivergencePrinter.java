package org.duban.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duban.cli.io.Json;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.Invocation;
import org.duban.journal.entry.Entry;
import org.duban.journal.verify.Divergence;
import org.duban.journal.verify.Divergence.Branch;

/// Lists the entries in which copies of a journal diverge.
///
/// @param other the copy that this one is held against
record DivergencePrinter(Invocation invocation, Optional<String> other) {

  private static final String HERE = ".";

  void print(Divergence divergence) {
    invocation.out().println("");
    invocation
        .out()
        .println(
            invocation.say(
                "verify.divergence",
                "journal",
                divergence.journal(),
                "no",
                Integer.toString(divergence.common() + 1),
                "copies",
                Integer.toString(divergence.branches().size())));
    invocation.print(table(divergence));
  }

  private PrintedTable table(Divergence divergence) {
    LogPrinter printer = new LogPrinter(invocation.phrases());
    List<Entry> entries = new ArrayList<>();
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < divergence.branches().size(); i++) {
      for (Entry entry : divergence.branches().get(i).entries()) {
        entries.add(entry);
        copies.add(named(divergence, i));
      }
    }
    PrintedTable plain = printer.table(entries);
    List<Column> columns = new ArrayList<>(plain.columns());
    columns.addFirst(new Column("copy", invocation.say("verify.column.copy"), false, Room.KEPT));
    columns.add(3, new Column("in_all", invocation.say("verify.column.in_all"), false, Room.KEPT));
    Predicate<Entry> inAll = divergence.inAllBranches();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<Cell> row = new ArrayList<>(plain.rows().get(i));
      row.addFirst(Cell.of(copies.get(i)));
      row.add(3, Cell.of(inAll.test(entries.get(i)) ? invocation.say("verify.in_all") : ""));
      rows.add(row);
    }
    return new PrintedTable(columns, rows);
  }

  private String named(Divergence divergence, int branch) {
    return copy(divergence.branches().get(branch), branch)
        .map(copy -> copy.equals(HERE) ? invocation.say("verify.here") : copy)
        .orElseGet(() ->
            invocation.say(
                "verify.from_line",
                "line",
                Integer.toString(divergence.branches().get(branch).line().orElseThrow())));
  }

  /// The copy as JSON names it; empty where the branch stands in the same file as the others.
  private Optional<String> copy(Branch branch, int index) {
    return branch.line().isPresent()
        ? Optional.empty()
        : Optional.of(index == 0 ? HERE : other.orElseThrow());
  }

  static void write(
      List<Divergence> divergences, Invocation invocation, Optional<String> other, Json json) {
    DivergencePrinter printer = new DivergencePrinter(invocation, other);
    json.objects(
        "divergences",
        divergences,
        divergence -> {
          Predicate<Entry> inAll = divergence.inAllBranches();
          json.field("journal", divergence.journal());
          json.field("file", divergence.file());
          json.field("common", divergence.common());
          json.objects(
              "copies",
              divergence.branches(),
              branch -> {
                json.field("copy", printer.copy(branch, divergence.branches().indexOf(branch)));
                branch
                    .line()
                    .ifPresentOrElse(
                        line -> json.field("line", line), () -> json.nullField("line"));
                json.objects(
                    "entries",
                    branch.entries(),
                    entry -> {
                      json.field("inAll", inAll.test(entry));
                      json.object("entry", () -> LogPrinter.writeFields(entry, json));
                    });
              });
        });
  }
}
