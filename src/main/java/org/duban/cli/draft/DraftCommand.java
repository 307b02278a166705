package org.duban.cli.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.InputFile;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.disk.AtomicFiles;
import org.duban.disk.Found;
import org.duban.draft.Draft;
import org.duban.draft.DraftSheets;
import org.duban.draft.Drafting;
import org.duban.draft.source.DocumentReader;
import org.duban.draft.text.ReportText;
import org.duban.plan.model.Workspace;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.UsageCode;
import org.duban.sheet.bytes.FileCode;
import picocli.CommandLine.Model.OptionSpec;

/// `duban draft FILE…`: from a report's text to a plan to look through.
public final class DraftCommand implements Command {

  private static final String OUT = "--out";
  private static final List<Format> FORMATS = List.of(Format.TEXT, Format.JSON, Format.CSV);

  /// The longest of documents has a hundredth of it.
  private static final int LARGEST_FILE = 64 << 20;

  @Override
  public String name() {
    return "draft";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(new Argument("FILE", true, true));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.year(), Options.value("DIR", OUT), Options.wide(), Format.option(FORMATS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), FORMATS);
    Optional<Path> out = out(invocation);
    Optional<Workspace> workspace = invocation.anyWorkspace();
    int firstMonth = workspace.map(_ -> firstMonth(invocation)).orElse(0);
    Draft draft =
        read(invocation.arguments().words(), invocation.arguments().year(), firstMonth, invocation);
    Optional<PlanBefore> before = workspace.flatMap(_ -> PlanBefore.of(draft, invocation));
    DraftPrinter printer = new DraftPrinter(draft, before, invocation);
    printer.print(format);
    if (draft.isEmpty()) {
      return Exit.FINDINGS;
    }
    out.ifPresent(folder -> write(draft, folder, invocation));
    return Exit.DONE;
  }

  /// The month in which the workspace's years start.
  private static int firstMonth(Invocation invocation) {
    return invocation.need(invocation.settings()).fiscalYearStart();
  }

  /// The plan in the documents that were typed.
  ///
  /// @param firstMonth in which the goal year starts; 0 where nothing but the documents says it
  public static Draft read(
      List<String> typed, Optional<Integer> year, int firstMonth, Invocation invocation) {
    List<ReportText> sources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String file : typed) {
      Read<ReportText> read = source(file, invocation);
      problems.addAll(read.problems());
      read.value().ifPresent(sources::add);
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new CommandFailed(Exit.FINDINGS, problems);
    }
    return invocation.need(Drafting.of(sources, year, firstMonth));
  }

  /// The one place where a document is opened.
  private static Read<ReportText> source(String typed, Invocation invocation) {
    try (InputStream in = InputFile.open(typed, invocation)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      return bytes.length > LARGEST_FILE
          ? Read.failed(
              Problem.error(
                  FileCode.F004,
                  Place.ofFile(typed),
                  "limit",
                  Integer.toString(LARGEST_FILE >> 20)))
          : DocumentReader.read(bytes, typed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder to write into, which must not have a plan yet.
  private static Optional<Path> out(Invocation invocation) {
    Optional<Path> folder =
        invocation
            .arguments()
            .value(OUT)
            .map(typed -> {
              if (InputFile.isStdin(typed)) {
                throw CommandFailed.usage(UsageCode.U074.with("option", OUT));
              }
              return invocation.file(typed);
            });
    folder.ifPresent(dir -> {
      for (String sheet : List.of("indicators", "tasks")) {
        for (String ending : List.of(".csv", ".xlsx")) {
          Path file = dir.resolve(sheet + ending);
          if (invocation.area(file).at(file) != Found.NOTHING) {
            throw CommandFailed.usage(UsageCode.U071.with("file", invocation.named(file)));
          }
        }
      }
    });
    return folder;
  }

  private static void write(Draft draft, Path folder, Invocation invocation) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    new DraftSheets(draft, invocation.phrases())
        .files()
        .forEach((name, bytes) -> files.put(folder.resolve(name), bytes));
    new AtomicFiles(Optional.empty(), invocation::named).write(files);
    files
        .keySet()
        .forEach(file ->
            invocation.tell(invocation.say("draft.written", "file", invocation.named(file))));
  }
}
