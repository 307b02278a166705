package org.duban.cli.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duban.audit.Audit;
import org.duban.audit.CopyCheck;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.Invocation;
import org.duban.journal.verify.Divergence;
import org.duban.ledger.verify.Chain;
import org.duban.ledger.verify.JournalPair;
import org.duban.office.WorkspaceFinder;
import org.duban.office.Years;
import org.duban.plan.model.Workspace;
import org.duban.problem.CommandFailed;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.version.GitCheckout;
import org.duban.version.VersionName;

/// What `verify --against` found: the journals here and in another copy of the workspace.
///
/// @param named the other copy as it was typed
/// @param mayBeAhead whether that one may have recorded more
record CopyAudit(String named, boolean mayBeAhead, List<CopyCheck> years) {

  static final String AGAINST = "--against";
  static final String AHEAD_OK = "--ahead-ok";

  /// How many of the entries that are missing in a journal are listed.
  private static final int LISTED = 100;

  CopyAudit {
    years = List.copyOf(years);
  }

  /// Empty where no other copy was named.
  ///
  /// @param others whether years are looked at that only the other copy has
  static Optional<CopyAudit> of(List<Audit> audits, boolean others, Invocation invocation) {
    Optional<String> named = invocation.arguments().value(AGAINST);
    boolean mayBeAhead = invocation.arguments().has(AHEAD_OK);
    if (named.isEmpty()) {
      if (mayBeAhead) {
        throw CommandFailed.usage(UsageCode.U045.with("option", AHEAD_OK, "other", AGAINST));
      }
      return Optional.empty();
    }
    try (GitCheckout checkout = new GitCheckout(invocation)) {
      String typed = named.get();
      Workspace other =
          typed.startsWith(VersionName.GIT)
              ? new Workspace(checkout.of(typed.substring(VersionName.GIT.length())))
              : WorkspaceFinder.named(typed, invocation.console().folder());
      Workspace workspace = invocation.workspace();
      Map<Integer, Chain> years = new TreeMap<>();
      if (others) {
        Years.in(other, invocation.need(invocation.settings())).all().stream()
            .forEach(year -> years.put(year.year(), Chain.verify(workspace, year)));
      }
      audits.forEach(audit -> years.put(audit.year().year(), audit.chain()));
      return Optional.of(
          new CopyAudit(
              typed,
              mayBeAhead,
              years.values().stream()
                  .map(chain -> CopyCheck.of(chain, workspace, other, typed, mayBeAhead))
                  .toList()));
    }
  }

  List<Problem> findings() {
    return years.stream().flatMap(year -> year.findings().stream()).toList();
  }

  List<Divergence> divergences() {
    return years.stream().flatMap(year -> year.divergences().stream()).toList();
  }

  void write(Json json) {
    json.object(
        "against",
        () -> {
          json.field("copy", named);
          json.field("aheadOk", mayBeAhead);
          json.objects(
              "journals",
              pairs(),
              pair -> {
                json.field("journal", pair.journal());
                json.field("relation", EnumWords.code(pair.relation()));
                json.field("here", pair.here());
                json.field("there", pair.there());
                json.field("common", pair.common());
                json.objects(
                    "missing",
                    pair.missing().stream().limit(LISTED).toList(),
                    entry -> LogPrinter.writeFields(entry, json));
              });
        });
  }

  PrintedTable table(Invocation invocation) {
    return new PrintedTable(
        Stream.of("journal", "here", "there", "common", "relation")
            .map(key ->
                new Column(
                    key,
                    invocation.say("verify.against." + key),
                    !key.equals("journal") && !key.equals("relation"),
                    Room.KEPT))
            .toList(),
        pairs().stream()
            .map(pair ->
                Stream.of(
                        pair.journal(),
                        Integer.toString(pair.here()),
                        Integer.toString(pair.there()),
                        Integer.toString(pair.common()),
                        invocation.say("verify.relation." + EnumWords.code(pair.relation())))
                    .map(Cell::of)
                    .toList())
            .toList());
  }

  /// The entries that are missing here, by journal.
  void printMissing(Invocation invocation) {
    if (mayBeAhead) {
      return;
    }
    LogPrinter printer = new LogPrinter(invocation.phrases());
    for (JournalPair pair : pairs()) {
      if (!pair.missing().isEmpty()) {
        invocation.out().println("");
        invocation
            .out()
            .println(
                invocation.say(
                    "verify.missing",
                    "journal",
                    pair.journal(),
                    "count",
                    Integer.toString(pair.missing().size()),
                    "other",
                    named));
        invocation.print(printer.table(pair.missing().stream().limit(LISTED).toList()));
        if (pair.missing().size() > LISTED) {
          invocation
              .out()
              .println(
                  invocation.say(
                      "verify.missing_more",
                      "count",
                      Integer.toString(pair.missing().size() - LISTED)));
        }
      }
    }
  }

  private List<JournalPair> pairs() {
    return years.stream().flatMap(year -> year.pairs().stream()).toList();
  }
}
