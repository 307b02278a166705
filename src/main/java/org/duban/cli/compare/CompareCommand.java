package org.duban.cli.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.compare.Change;
import org.duban.compare.Comparison;
import org.duban.compare.Version;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;
import org.duban.report.ReportFormat;
import org.duban.version.ComparedVersions;
import org.duban.version.VersionName;
import picocli.CommandLine.Model.OptionSpec;

/// `duban compare A B`: what changed between two versions, and why.
public final class CompareCommand implements Command {

  private static final String PERIOD = "--period";
  private static final String UNVERIFIED = "--unverified";
  private static final String ONLY = "--only";
  private static final String EXIT_CODE = "--exit-code";
  private static final String SCORE = "--score";
  private static final List<String> PARTS = List.of("targets", "figures", "status", "tasks");
  private static final List<String> FORMATS =
      List.of("text", "json", "csv", "md", "html", "pdf", "docx");

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("A"), Argument.required("B"));
  }

  @Override
  public List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>();
    options.addAll(
        List.of(
            Options.value("PERIOD", PERIOD),
            Options.choice(PARTS, ONLY),
            Options.flag(EXIT_CODE),
            Options.flag(SCORE),
            Options.wide(),
            Options.flag(UNVERIFIED),
            Options.year(),
            Options.choice(FORMATS, Options.FORMAT)));
    options.addAll(CompareDocument.options());
    return options;
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    String format = arguments.choice(Options.FORMAT, FORMATS).orElse("text");
    Optional<ReportFormat> document = CompareDocument.format(format);
    if (document.isEmpty()) {
      CompareDocument.refuse(arguments);
    }
    Optional<String> only = arguments.choice(ONLY, PARTS);
    List<VersionName> names =
        Stream.of(0, 1)
            .map(i -> VersionName.of(arguments.word(i).orElseThrow(), invocation))
            .toList();
    if (names.stream().allMatch(VersionName.Issued.class::isInstance)) {
      refuse(arguments, List.of(PERIOD, Options.YEAR));
    }
    Compared compared = compare(names, invocation);
    Comparison comparison = compared.comparison();
    Comparison wanted = only.map(part -> comparison.only(isOf(part))).orElse(comparison);
    document.ifPresentOrElse(
        file -> new CompareDocument(wanted, file, invocation).write(only),
        () -> print(wanted, format, invocation));
    return compared.headsGone()
            || comparison.isOfRewrittenHistory()
            || (arguments.has(EXIT_CODE) && !wanted.isEmpty())
        ? Exit.FINDINGS
        : Exit.DONE;
  }

  /// Two reports say themselves of which period they are.
  private static void refuse(Arguments arguments, List<String> options) {
    options.stream()
        .filter(arguments::has)
        .findFirst()
        .ifPresent(option -> {
          throw CommandFailed.usage(UsageCode.U078.with("option", option, "other", "PDF"));
        });
  }

  /// A comparison.
  ///
  /// @param headsGone whether journals lack what a report that they are compared with was made on
  private record Compared(Comparison comparison, boolean headsGone) {}

  private static Compared compare(List<VersionName> names, Invocation invocation) {
    Arguments arguments = invocation.arguments();
    try (ComparedVersions sides =
        new ComparedVersions(invocation, arguments.value(PERIOD), arguments.has(UNVERIFIED))) {
      List<Version> versions = sides.versions(names);
      return new Compared(
          Comparison.of(versions.getFirst(), versions.getLast(), arguments.has(SCORE)),
          sides.headsGone());
    }
  }

  private static void print(Comparison comparison, String format, Invocation invocation) {
    ComparePrinter printer = new ComparePrinter(comparison, invocation);
    switch (format) {
      case "json" -> new CompareJson(comparison, printer.summary()).print(invocation.out());
      case "csv" -> printer.printCsv();
      case "md" -> printer.printMarkdown();
      case "html" -> printer.printHtml();
      default -> printer.print();
    }
  }

  private static Predicate<Change> isOf(String part) {
    return change ->
        switch (change) {
          case Change.OfPlan row -> part.equals(isOfTasks(row.sheet()) ? "tasks" : "targets");
          case Change.ReportChanged report ->
              part.equals(report.sort() == Sort.UPDATE ? "tasks" : "figures");
          case Change.StandingChanged _, Change.ScoreChanged _ -> part.equals("status");
          case Change.RuleChanged _ -> part.equals("targets");
          // No part may be asked for without it.
          case Change.HistoryRewritten _ -> true;
        };
  }

  private static boolean isOfTasks(Sheet sheet) {
    return switch (sheet) {
      case TASKS -> true;
      case INDICATORS, PACE, DEPARTMENTS -> false;
    };
  }
}
