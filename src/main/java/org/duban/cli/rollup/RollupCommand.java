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
import org.duban.cli.option.ProgramVersion;
import org.duban.cli.option.ViewpointOptions;
import org.duban.disk.Elsewhere;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.report.model.ReportKind;
import org.duban.report.page.FontFace;
import org.duban.rollup.ManyWorkspaces;
import org.duban.rollup.MemberReport;
import org.duban.rollup.RollupCode;
import org.duban.rollup.WorkspaceSummary;
import org.duban.text.Notation;
import org.duban.text.Visible;
import org.duban.time.GoalYear;
import org.duban.time.PeriodText;
import picocli.CommandLine.Model.OptionSpec;

/// `duban rollup DIR… [PERIOD]`: many workspaces in one view.
public final class RollupCommand implements Command {

  private static final String UNVERIFIED = "--unverified";
  private static final String EACH = "--each";
  private static final String OUT = "--out";

  /// Kinds of report that are about the whole office.
  private static final List<String> KINDS =
      Stream.of(ReportKind.values()).filter(k -> !k.isAboutOne()).map(ReportKind::id).toList();

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
    options.add(Options.choice(KINDS, EACH));
    options.add(Options.value("DIR", OUT));
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
    Optional<ReportKind> each = arguments.choice(EACH, KINDS).flatMap(ReportKind::of);
    if (each.isPresent() != arguments.has(OUT)) {
      throw CommandFailed.usage(RollupCode.Y007.error());
    }
    if (each.isPresent()) {
      FontFace.loadAhead();
    }
    WorkspaceSummary.Question question =
        new WorkspaceSummary.Question(
            period, invocation.year(), ViewpointOptions.of(arguments), invocation.today());
    boolean unverified = arguments.has(UNVERIFIED);
    ManyWorkspaces view = ManyWorkspaces.of(paths, invocation.folder(), question, unverified);
    view.members().forEach(m -> invocation.complain(m.problems()));
    invocation.complain(view.problems());
    if (each.isPresent()) {
      return reports(view, question, each.get(), format, invocation);
    }
    print(new RollupPrinter(view, invocation.phrases()), format, invocation);
    return view.failed() + view.broken() > 0 ? Exit.FINDINGS : Exit.DONE;
  }

  private static Exit reports(
      ManyWorkspaces view,
      WorkspaceSummary.Question question,
      ReportKind kind,
      Format format,
      Invocation invocation) {
    Arguments arguments = invocation.arguments();
    WorkspaceSummary.Question same = view.period().map(question::of).orElse(question);
    MemberReport.Order order =
        new MemberReport.Order(
            kind,
            ProgramVersion.NUMBER,
            invocation.isLanguageChosen() ? Optional.of(invocation.lang()) : Optional.empty(),
            invocation.console().variable("HOME"));
    List<EachReport.Outcome> outcomes =
        new EachReport(view, same, order, invocation.file(arguments.needed(OUT)), invocation)
            .run(arguments.has(UNVERIFIED));
    outcomes.forEach(o -> invocation.complain(o.problems()));
    List<EachReport.Outcome> failed = outcomes.stream().filter(o -> o.file().isEmpty()).toList();
    if (format == Format.JSON) {
      RollupPrinter.printJson(outcomes, invocation);
    } else {
      outcomes.stream()
          .flatMap(o -> o.file().stream())
          .forEach(file -> invocation.out().println(Visible.text(invocation.named(file))));
    }
    invocation.tell(
        invocation.say(
            "rollup.each",
            "made",
            Long.toString(outcomes.stream().filter(EachReport.Outcome::isNew).count()),
            "there",
            Long.toString(
                outcomes.stream().filter(o -> o.file().isPresent() && !o.isNew()).count()),
            "failed",
            Integer.toString(failed.size())));
    if (!failed.isEmpty()) {
      invocation.tell(
          invocation.say(
              "rollup.each_failed",
              "names",
              Notation.of(invocation.lang())
                  .some(failed.stream().map(EachReport.Outcome::path).toList())));
    }
    return failed.isEmpty() ? Exit.DONE : Exit.FINDINGS;
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
