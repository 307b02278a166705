package org.duban.cli.form;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.io.Json;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.disk.FileNames;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;
import org.duban.office.PlanInForce;
import org.duban.office.ReturnForms;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.problem.Exit;
import org.duban.sheet.ReturnWorkbook;
import org.duban.text.Visible;
import org.duban.time.Period;
import picocli.CommandLine.Model.OptionSpec;

/// `duban form PERIOD`: a workbook for each department to fill in, which `import` reads back.
public final class FormCommand implements Command {

  private static final String OUT = "--out";
  private static final String FOLDER = "forms";

  @Override
  public String name() {
    return "form";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(new Argument("PERIOD", true, false));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("NAME", DepartmentOption.NAME),
        Options.value("DIR", OUT),
        Options.year(),
        Format.option(Format.OF_TEXTS));
  }

  /// A form that was written.
  private record Written(String department, Path file, int rows) {}

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    Format format = Format.of(arguments, Format.OF_TEXTS);
    YearSession working = YearSession.of(invocation, arguments.word(0));
    Ledger all = working.ledger();
    PlanInForce inForce = PlanInForce.of(working, all, all, false);
    Plan plan = inForce.plan();
    Period period = working.period().orElseThrow();
    Optional<String> department = DepartmentOption.chosen(arguments, plan);
    ReturnForms forms = ReturnForms.of(plan, all, period, working.settings());
    FormSheets sheets =
        new FormSheets(
            forms, inForce.version().orElse(""), working.settings().office(), invocation.phrases());
    Path folder = invocation.file(arguments.value(OUT).orElse(FOLDER));
    Instant date = period.lastDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<Path, byte[]> files = new LinkedHashMap<>();
    List<Written> written =
        forms.forms().stream()
            .filter(f -> department.filter(d -> !d.equals(f.department())).isEmpty())
            .map(f -> {
              String name = f.department().isEmpty() ? Entry.OFFICE_JOURNAL : f.department();
              Path file = folder.resolve(FileNames.of(period + "-" + name) + ".xlsx");
              files.put(file, ReturnWorkbook.bytes(sheets.of(f), date));
              return new Written(f.department(), file, f.lines().size());
            })
            .toList();
    invocation.files().write(files);
    print(written, format, invocation);
    return working.exit();
  }

  private static void print(List<Written> written, Format format, Invocation invocation) {
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/form/1",
          json ->
              json.objects(
                  "files",
                  written,
                  w -> {
                    json.field("department", w.department());
                    json.field("file", invocation.named(w.file()));
                    json.field("rows", w.rows());
                  }));
      return;
    }
    written.forEach(w -> invocation.out().println(Visible.text(invocation.named(w.file()))));
    invocation.tell(
        invocation.say(
            "form.done",
            "files",
            Integer.toString(written.size()),
            "rows",
            Integer.toString(written.stream().mapToInt(Written::rows).sum())));
  }
}
