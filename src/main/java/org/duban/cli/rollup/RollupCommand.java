package org.duban.cli.rollup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.io.CsvTable;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.ViewpointOptions;
import org.duban.disk.Elsewhere;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.rollup.ManyWorkspaces;
import org.duban.rollup.RollupCode;
import org.duban.rollup.WorkspaceSummary;
import org.duban.time.GoalYear;
import org.duban.time.PeriodText;
import picocli.CommandLine.Model.OptionSpec;

/// `duban rollup DIR… [PERIOD]`: many workspaces in one view.
public final class RollupCommand implements Command {

  private static final String UNVERIFIED = "--unverified";
  private static final String LIST = "@";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String name() {
    return "rollup";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(new Argument("DIR", true, true));
  }

  @Override
  public List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>(ViewpointOptions.options());
    options.add(Options.flag(UNVERIFIED));
    options.add(Options.year());
    options.add(Format.option(Format.OF_TABLES));
    return options;
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TABLES);
    List<String> words = arguments.words();
    Optional<String> period = period(invocation);
    List<String> named = period.isPresent() ? words.subList(0, words.size() - 1) : words;
    List<String> paths = named.stream().flatMap(word -> folders(word, invocation)).toList();
    if (paths.isEmpty()) {
      throw CommandFailed.usage(RollupCode.Y006.error());
    }
    ManyWorkspaces view =
        ManyWorkspaces.of(
            paths,
            invocation.folder(),
            new WorkspaceSummary.Question(
                period, invocation.year(), ViewpointOptions.of(arguments), invocation.today()),
            arguments.has(UNVERIFIED));
    view.members().forEach(m -> invocation.complain(m.problems()));
    invocation.complain(view.problems());
    print(new RollupPrinter(view, invocation.phrases()), format, invocation);
    return view.failed() + view.broken() > 0 ? Exit.FINDINGS : Exit.DONE;
  }

  /// The last word, where it is a period and no folder.
  private static Optional<String> period(Invocation invocation) {
    String last = invocation.arguments().words().getLast();
    GoalYear any = new GoalYear(invocation.today().getYear(), 1);
    boolean isPeriod =
        !last.startsWith(LIST)
            && !PeriodText.read(last, any, Place.NONE).hasErrors()
            && !Elsewhere.PLACE.hasFolder(invocation.file(last));
    return Optional.of(last).filter(_ -> isPeriod);
  }

  /// The folder that a word names, or those of the list that it names: one a line, as they are
  /// called from where the list is; `#` before a remark.
  private static Stream<String> folders(String word, Invocation invocation) {
    if (!word.startsWith(LIST)) {
      return Stream.of(word);
    }
    String file = word.substring(LIST.length());
    Optional<Path> beside = Optional.ofNullable(Path.of(file).getParent());
    String text = new String(invocation.contents(file), StandardCharsets.UTF_8);
    return text.replace(BYTE_ORDER_MARK, "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> beside.map(b -> b.resolve(line).toString()).orElse(line));
  }

  private static void print(RollupPrinter printer, Format format, Invocation invocation) {
    switch (format) {
      case JSON -> printer.printJson(invocation.out());
      case CSV -> CsvTable.print(printer.data(), invocation.out());
      case MD -> {
        invocation.printMarkdown(printer.members());
        invocation.out().print("\n");
        invocation.printMarkdown(printer.indicators());
      }
      case TEXT -> {
        invocation.print(printer.members());
        invocation.out().print("\n");
        invocation.print(printer.indicators());
        invocation.tell(printer.summary());
      }
    }
  }
}
