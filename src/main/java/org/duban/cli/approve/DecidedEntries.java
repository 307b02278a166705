package org.duban.cli.approve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.cli.io.Json;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.EntryName;
import org.duban.office.Deciding;
import org.duban.office.YearSession;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;
import org.duban.text.Visible;

/// What `approve` and `return` have in common.
final class DecidedEntries {

  private DecidedEntries() {}

  /// The entries that `JOURNAL NO…` names, each once.
  static List<Entry> named(Deciding deciding, Invocation invocation) {
    List<String> words = invocation.arguments().words();
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String word : words.subList(1, words.size())) {
      numbers.add(
          EntryName.number(word)
              .orElseThrow(() -> CommandFailed.usage(UsageCode.U082.with("value", word))));
    }
    return invocation.need(deciding.named(words.getFirst(), numbers));
  }

  /// Enters what is decided on `entries`, all or nothing, and tells of it.
  static void decide(
      Deciding.Verdict verdict,
      List<Entry> entries,
      Deciding deciding,
      YearSession working,
      Format format,
      Invocation invocation) {
    List<EntryDraft> drafts = invocation.need(deciding.drafts(entries, verdict));
    List<Entry> made = invocation.need(working.journals().append(drafts, invocation.recorder()));
    String command = verdict.approves() ? "approve" : "return";
    String participle = verdict.approves() ? "approved" : "returned";
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          verdict.approves() ? "duban/approve/1" : "duban/return/1",
          json -> {
            json.texts(participle, entries.stream().map(Entry::reference).toList());
            json.objects("entries", made, entry -> LogPrinter.writeFields(entry, json));
          });
      return;
    }
    made.forEach(entry -> invocation.out().println(Visible.text(entry.reference())));
    invocation.tell(
        entries.isEmpty()
            ? invocation.say(command + ".nothing")
            : invocation.say(
                command + ".done",
                "entries",
                entries.stream().map(Entry::reference).collect(Collectors.joining(" "))));
  }
}
