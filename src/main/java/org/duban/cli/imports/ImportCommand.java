package org.duban.cli.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.cli.io.ProgressBar;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.EvidenceFiles;
import org.duban.cli.option.Format;
import org.duban.cli.option.InputFile;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.disk.DiskCode;
import org.duban.disk.Input;
import org.duban.intake.Admission;
import org.duban.intake.ImportReader;
import org.duban.intake.ImportReader.Imported;
import org.duban.intake.Intake;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.office.ReturnForms;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.problem.Code;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.grid.Grid;
import picocli.CommandLine.Model.OptionSpec;

/// `duban import FILE…`: records many updates from CSV and XLSX, all or nothing.
public final class ImportCommand implements Command {

  private static final String DRY_RUN = "--dry-run";
  private static final String SHEET = "--sheet";
  private static final String SINGLE_MONTHS = "--single-months";
  private static final String AGAIN = "--again";
  private static final String REASON = "--reason";

  /// There is no such file, or it can't be opened.
  private static final Set<Code> UNREADABLE =
      Set.of(FileCode.F001, FileCode.F002, FileCode.F003, DiskCode.S001, DiskCode.S002);

  @Override
  public String name() {
    return "import";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(new Argument("FILE", true, true));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.flag(DRY_RUN),
        Options.value("NAME", SHEET),
        Options.flag(SINGLE_MONTHS),
        Options.flag(AGAIN),
        Options.value("REASON", Options.UNUSUAL),
        Options.value("TEXT", REASON),
        Options.by(),
        Options.year(),
        Options.wide(),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    YearSession working = YearSession.of(invocation, Optional.empty(), YearSession.Use.BEHIND);
    Read<Imported> read;
    Intake intake;
    Plan plan = working.recording();
    EvidenceFiles evidence = new EvidenceFiles(invocation, working);
    try (ProgressBar bar = invocation.progressBar("import.progress")) {
      read = read(invocation, plan, ReturnForms.version(working.ledger()));
      intake =
          Intake.of(
              read.value().orElse(Imported.NOTHING).submissions().stream()
                  .map(evidence::ofRow)
                  .toList(),
              plan,
              working.ledger(),
              invocation.today(),
              new Intake.Leave(
                  invocation.arguments().reason(Options.UNUSUAL),
                  invocation.arguments().reason(REASON),
                  !invocation.arguments().has(AGAIN)),
              bar::show);
    }
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(intake.problems());
    problems.addAll(evidence.problems());
    List<String> files = invocation.arguments().words();
    problems.sort(
        Comparator.comparingInt((Problem p) -> files.indexOf(Grid.fileOf(p.place().file())))
            .thenComparingInt(p -> p.place().line())
            .thenComparingInt(p -> p.place().column()));
    boolean failed = problems.stream().anyMatch(Problem::isError);
    boolean dry = invocation.arguments().has(DRY_RUN);
    if (!failed && !dry) {
      evidence.keep();
      Read<List<Entry>> recorded = intake.record(working.journals(), invocation.recorder());
      problems.addAll(recorded.problems());
      failed = recorded.hasErrors();
    }
    Preview preview =
        new Preview(
            read.value().orElse(Imported.NOTHING).readings(),
            intake.items(),
            plan,
            failed,
            dry,
            notReturned(read.value().orElse(Imported.NOTHING), intake, plan, working),
            problems);
    print(preview, invocation);
    if (problems.stream().anyMatch(p -> UNREADABLE.contains(p.code()))) {
      return Exit.ENVIRONMENT;
    }
    return failed ? Exit.FINDINGS : Exit.DONE;
  }

  private static void print(Preview preview, Invocation invocation) {
    ImportPrinter printer = new ImportPrinter(invocation.phrases());
    if (Format.of(invocation.arguments(), Format.OF_TEXTS) == Format.JSON) {
      printer.printJson(preview, invocation.out());
      return;
    }
    if (preview.isDry()) {
      printer.reading(preview).forEach(invocation.out()::println);
    }
    invocation.complain(preview.problems());
    if (preview.isDry() && !preview.changes().isEmpty()) {
      invocation.print(printer.table(preview));
    }
    if (!preview.isDry()) {
      printer.superseded(preview).forEach(invocation::tell);
    }
    if (!preview.notReturned().isEmpty()) {
      invocation.tell(
          invocation.say(
              "import.not_returned",
              "departments",
              String.join(invocation.say("import.separator"), preview.notReturned())));
    }
    if (preview.failed()) {
      invocation.tell(invocation.say("import.nothing"));
    } else {
      invocation.tell(
          invocation.say(
              preview.isDry() ? "import.would" : "import.done",
              "recorded",
              Integer.toString(preview.changes().size()),
              "there",
              Integer.toString(preview.alreadyThere())));
    }
  }

  /// The departments whose forms for a period bring nothing, and of which nothing is there.
  private static List<String> notReturned(
      Imported imported, Intake intake, Plan plan, YearSession working) {
    if (imported.forms().isEmpty()) {
      return List.of();
    }
    Set<String> reported = new HashSet<>();
    intake.items().forEach(i -> reported.add(EntryFields.of(i.draft().content()).subject()));
    return ReturnForms.of(
            plan, working.ledger(), imported.forms().getFirst().period(), working.settings())
        .notReturned(working.ledger(), reported);
  }

  private static Read<Imported> read(Invocation invocation, Plan plan, Optional<String> version) {
    Map<String, Input> files = new LinkedHashMap<>();
    for (String word : invocation.arguments().words()) {
      files.put(word, InputFile.input(word, invocation));
    }
    return ImportReader.read(
        files,
        plan,
        new Admission(plan, invocation.today()),
        new ImportReader.Wanted(
            invocation.arguments().value(SHEET),
            invocation.arguments().has(SINGLE_MONTHS),
            version));
  }
}
