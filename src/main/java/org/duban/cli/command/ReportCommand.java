package org.duban.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.report.BulletinRequest;
import org.duban.report.ReportEngine;
import org.duban.status.StatusSheet;
import picocli.CommandLine.Model.OptionSpec;

/// `duban report PERIOD`: renders the report of a period.
public final class ReportCommand implements Command {

  private static final String KIND = "--kind";
  private static final String OUT = "--out";
  private static final String BULLETIN = "bulletin";
  private static final String PDF = "pdf";

  @Override
  public String name() {
    return "report";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("PERIOD"));
  }

  @Override
  public List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>();
    options.add(Options.value(BULLETIN, KIND));
    options.add(Options.value(PDF, Options.FORMAT));
    options.add(Options.value("FILE|DIR", OUT));
    options.addAll(Assessment.options());
    options.add(Options.year());
    return options;
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    String kind = arguments.choice(KIND, List.of(BULLETIN)).orElse(BULLETIN);
    String format = arguments.choice(Options.FORMAT, List.of(PDF)).orElse(PDF);
    WorkingYear working = WorkingYear.of(invocation, arguments.word(0));
    StatusSheet sheet = Assessment.of(working, invocation).view().sheet();
    byte[] document =
        invocation.need(
            new ReportEngine()
                .render(
                    new BulletinRequest(
                        sheet,
                        working.settings(),
                        invocation.lang(),
                        Optional.empty(),
                        date(sheet, invocation))));
    Path file = file(kind + language(working, invocation) + "." + format, sheet, invocation);
    WholeFiles.write(file, document, invocation.named(file));
    invocation.out().println(invocation.named(file));
    return Exit.DONE;
  }

  /// What tells a report in the other language from the office's own, so that neither replaces the
  /// other.
  private static String language(WorkingYear working, Invocation invocation) {
    String code = invocation.lang().code();
    return code.equals(working.settings().language()) ? "" : "-" + code;
  }

  /// `--out`, where a folder stands for the usual name in it; else a place under `reports/`.
  private static Path file(String name, StatusSheet sheet, Invocation invocation) {
    Optional<String> out = invocation.arguments().value(OUT);
    if (out.isEmpty()) {
      return invocation.workspace().reports().resolve(sheet.period().toString()).resolve(name);
    }
    Path path = invocation.file(out.get());
    return out.get().endsWith("/") || Files.isDirectory(path) ? path.resolve(name) : path;
  }

  /// The end of the day of knowledge, so that the same data make the same bytes; SOURCE_DATE_EPOCH
  /// overrides it, as builds that must be reproducible have it.
  private static Instant date(StatusSheet sheet, Invocation invocation) {
    return invocation
        .console()
        .variable("SOURCE_DATE_EPOCH")
        .filter(seconds -> seconds.matches("\\d{1,11}"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
        .orElseGet(() -> sheet.asOf().atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC));
  }
}
