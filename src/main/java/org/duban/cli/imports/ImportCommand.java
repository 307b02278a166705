package org.duban.cli.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.cli.io.ProgressBar;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.InputFile;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.disk.DiskCode;
import org.duban.disk.Input;
import org.duban.intake.ImportReader;
import org.duban.intake.Intake;
import org.duban.intake.Submission;
import org.duban.journal.entry.Entry;
import org.duban.office.YearSession;
import org.duban.problem.Code;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import picocli.CommandLine.Model.OptionSpec;

/// `duban import FILE…`: records many updates from CSV and XLSX, all or nothing.
public final class ImportCommand implements Command {

  private static final String DRY_RUN = "--dry-run";

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
        Options.flag(DRY_RUN), Options.by(), Options.year(), Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    YearSession working = YearSession.of(invocation, Optional.empty(), YearSession.Use.BEHIND);
    Read<List<Submission>> read;
    Intake intake;
    try (ProgressBar bar = invocation.progressBar("import.progress")) {
      read = read(invocation, working);
      intake =
          Intake.of(
              read.value().orElse(List.of()),
              working.recording(),
              working.ledger(),
              invocation.today(),
              bar::show);
    }
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(intake.problems());
    List<String> files = invocation.arguments().words();
    problems.sort(
        Comparator.comparingInt((Problem p) -> files.indexOf(p.place().file()))
            .thenComparingInt(p -> p.place().line())
            .thenComparingInt(p -> p.place().column()));
    boolean failed = problems.stream().anyMatch(Problem::isError);
    boolean dry = invocation.arguments().has(DRY_RUN);
    if (!failed && !dry) {
      Read<List<Entry>> recorded = intake.record(working.journals(), invocation.recorder());
      problems.addAll(recorded.problems());
      failed = recorded.hasErrors();
    }
    List<Intake.Item> changes =
        failed ? List.of() : intake.items().stream().filter(i -> !i.alreadyThere()).toList();
    print(changes, intake.alreadyThere(), problems, invocation);
    if (problems.stream().anyMatch(p -> UNREADABLE.contains(p.code()))) {
      return Exit.ENVIRONMENT;
    }
    return failed ? Exit.FINDINGS : Exit.DONE;
  }

  private static void print(
      List<Intake.Item> changes, int alreadyThere, List<Problem> problems, Invocation invocation) {
    boolean dry = invocation.arguments().has(DRY_RUN);
    ImportPrinter printer = new ImportPrinter(invocation.phrases());
    if (Format.of(invocation.arguments(), Format.OF_TEXTS) == Format.JSON) {
      printer.printJson(changes, alreadyThere, dry, problems, invocation.out());
      return;
    }
    invocation.complain(problems);
    if (dry && !changes.isEmpty()) {
      invocation.print(printer.table(changes));
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      invocation.tell(invocation.say("import.nothing"));
    } else {
      invocation.tell(
          invocation.say(
              dry ? "import.would" : "import.done",
              "recorded",
              Integer.toString(changes.size()),
              "there",
              Integer.toString(alreadyThere)));
    }
  }

  private static Read<List<Submission>> read(Invocation invocation, YearSession working) {
    Map<String, Input> files = new LinkedHashMap<>();
    for (String word : invocation.arguments().words()) {
      files.put(word, InputFile.input(word, invocation));
    }
    return ImportReader.read(files, working.year());
  }
}
