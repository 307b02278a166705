package org.duban.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.audit.Audit;
import org.duban.audit.CopyCheck;
import org.duban.cli.console.Json;
import org.duban.cli.console.Table;
import org.duban.cli.console.Table.Cell;
import org.duban.cli.console.Table.Column;
import org.duban.ledger.Divergence;
import org.duban.ledger.JournalPair;
import org.duban.plan.Workspace;
import org.duban.problem.Problem;

/// What `verify --against` found: the journals here and in another copy of the workspace.
///
/// @param named the other copy as it was typed
record CopyAudit(String named, List<CopyCheck> years) {

  static final String AGAINST = "--against";

  CopyAudit {
    years = List.copyOf(years);
  }

  /// Empty where no other copy was named.
  static Optional<CopyAudit> of(List<Audit> audits, Invocation invocation) {
    Optional<String> named = invocation.arguments().value(AGAINST);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    try (GitCheckout checkout = new GitCheckout(invocation)) {
      String typed = named.get();
      Workspace other =
          typed.startsWith(SideName.GIT)
              ? new Workspace(checkout.of(typed.substring(SideName.GIT.length())))
              : WorkspaceFinder.find(named, invocation.console().folder());
      return Optional.of(
          new CopyAudit(
              typed,
              audits.stream()
                  .map(audit -> CopyCheck.of(audit, invocation.workspace(), other, typed))
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
          json.objects(
              "journals",
              pairs(),
              pair -> {
                json.field("journal", pair.journal());
                json.field("relation", Words.code(pair.relation()));
                json.field("here", pair.here());
                json.field("there", pair.there());
                json.field("common", pair.common());
              });
        });
  }

  Table table(Invocation invocation) {
    return new Table(
        Stream.of("journal", "here", "there", "common", "relation")
            .map(key ->
                new Column(
                    key,
                    invocation.say("verify.against." + key),
                    !key.equals("journal") && !key.equals("relation"),
                    false))
            .toList(),
        pairs().stream()
            .map(pair ->
                Stream.of(
                        pair.journal(),
                        Integer.toString(pair.here()),
                        Integer.toString(pair.there()),
                        Integer.toString(pair.common()),
                        invocation.say("verify.relation." + Words.code(pair.relation())))
                    .map(Cell::of)
                    .toList())
            .toList());
  }

  private List<JournalPair> pairs() {
    return years.stream().flatMap(year -> year.pairs().stream()).toList();
  }
}
