package org.duban.cli.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.io.Json;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.EvidenceFiles;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.intake.Intake;
import org.duban.intake.Submission;
import org.duban.intake.Submission.Field;
import org.duban.journal.entry.Entry;
import org.duban.office.YearSession;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.text.Visible;
import picocli.CommandLine.Model.OptionSpec;

/// `duban record SUBJECT PERIOD [VALUE]`: records one update.
public final class RecordCommand implements Command {

  /// The options that say something, and what.
  private static final Map<String, Field> FIELDS =
      Map.of(
          "--basis", Field.BASIS,
          "--progress", Field.PROGRESS,
          "--status", Field.STATUS,
          "--published-on", Field.PUBLISHED_ON,
          "--note", Field.NOTE,
          "--issues", Field.ISSUES,
          "--next", Field.NEXT_STEPS,
          "--reason", Field.REASON);

  private static final String EVIDENCE = "--evidence";

  @Override
  public String name() {
    return "record";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(
        Argument.required("SUBJECT"), Argument.required("PERIOD"), Argument.optional("VALUE"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("BASIS", "--basis"),
        Options.value("PERCENT", "--progress"),
        Options.value("STATUS", "--status"),
        Options.value("DAY", "--published-on"),
        Options.value("TEXT", "--note"),
        Options.value("TEXT", "--issues"),
        Options.value("TEXT", "--next"),
        Options.values("FILE", EVIDENCE),
        Options.value("TEXT", "--reason"),
        Options.value("REASON", Options.UNUSUAL),
        Options.by(),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    YearSession working =
        YearSession.of(invocation, invocation.arguments().word(1), YearSession.Use.BEHIND);
    EvidenceFiles evidence = new EvidenceFiles(invocation, working);
    String proofs = evidence.typed(invocation.arguments().values(EVIDENCE));
    if (!evidence.problems().isEmpty()) {
      throw new CommandFailed(Exit.FINDINGS, evidence.problems());
    }
    Intake intake =
        Intake.of(
            List.of(submission(invocation.arguments(), proofs)),
            working.recording(),
            working.ledger(),
            invocation.today(),
            new Intake.Leave(
                invocation.arguments().reason(Options.UNUSUAL), Optional.empty(), false),
            _ -> {});
    if (intake.hasErrors()) {
      // Well-formed, but refused for what it says: no fault of how the command was called.
      boolean isRefused =
          intake.problems().stream().filter(Problem::isError).allMatch(Intake::isRefusal);
      throw new CommandFailed(isRefused ? Exit.FINDINGS : Exit.USAGE, intake.problems());
    }
    invocation.complain(intake.problems());
    if (intake.alreadyThere() == 0) {
      evidence.keep();
    }
    List<Entry> entries = invocation.need(intake.record(working.journals(), invocation.recorder()));
    print(entries, intake.alreadyThere(), format, invocation);
    return Exit.DONE;
  }

  /// @param proofs what proves it, as the journals name it
  private static Submission submission(Arguments arguments, String proofs) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    arguments.word(0).ifPresent(text -> texts.put(Field.SUBJECT, text));
    arguments.word(1).ifPresent(text -> texts.put(Field.PERIOD, text));
    arguments.word(2).ifPresent(text -> texts.put(Field.VALUE, text));
    FIELDS.forEach(
        (option, field) -> arguments.value(option).ifPresent(text -> texts.put(field, text)));
    texts.put(Field.EVIDENCE, proofs);
    return Submission.typed(texts);
  }

  private static void print(
      List<Entry> entries, int alreadyThere, Format format, Invocation invocation) {
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/record/1",
          json -> {
            json.field("recorded", entries.size());
            json.field("alreadyThere", alreadyThere);
            json.objects("entries", entries, entry -> LogPrinter.writeFields(entry, json));
          });
      return;
    }
    entries.forEach(entry -> invocation.out().println(Visible.text(entry.reference())));
    invocation.tell(invocation.say(entries.isEmpty() ? "record.already_there" : "record.recorded"));
  }
}
