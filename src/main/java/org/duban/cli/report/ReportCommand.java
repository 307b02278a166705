package org.duban.cli.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.duban.cli.io.ProgressBar;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Command;
import org.duban.cli.option.DepartmentOption;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.cli.option.OutOption;
import org.duban.cli.option.ProgramVersion;
import org.duban.cli.option.StationeryOptions;
import org.duban.cli.option.ViewpointOptions;
import org.duban.disk.FileNames;
import org.duban.office.Departments;
import org.duban.office.Issuing;
import org.duban.office.JudgedYear;
import org.duban.office.ReportSources;
import org.duban.office.YearSession;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.KnownWords;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.UsageCode;
import org.duban.report.ReportEngine;
import org.duban.report.ReportFormat;
import org.duban.report.data.Provenance;
import org.duban.report.facts.Background;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.report.page.FontFace;
import org.duban.status.model.StatusSheet;
import org.duban.text.Notation;
import org.duban.text.Visible;
import org.duban.time.PeriodLabel;
import picocli.CommandLine.Model.OptionSpec;

/// `duban report PERIOD`: renders the report of a period.
public final class ReportCommand implements Command {

  private static final String KIND = "--kind";
  private static final String TASK = "--task";
  private static final String ALL = "--all";

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
    options.add(Options.value("KIND", KIND));
    options.add(Options.value("NAME", DepartmentOption.NAME));
    options.add(Options.value("ID", TASK));
    options.add(Options.flag(ALL));
    options.add(Options.value(String.join("|", ReportFormat.ids()), Options.FORMAT));
    options.add(OutOption.option());
    options.addAll(IssueOptions.options());
    options.addAll(StationeryOptions.options());
    options.addAll(ViewpointOptions.options());
    options.add(Options.year());
    return options;
  }

  @Override
  public Exit run(Invocation invocation) {
    Arguments arguments = invocation.arguments();
    ReportKind kind =
        arguments
            .choice(KIND, ReportKind.ids())
            .flatMap(ReportKind::of)
            .orElse(ReportKind.BULLETIN);
    Set<ReportFormat> outputs = outputs(arguments);
    if (outputs.contains(ReportFormat.PDF) || outputs.contains(ReportFormat.OFD)) {
      FontFace.loadAhead();
    }
    YearSession working = YearSession.of(invocation, arguments.word(0), YearSession.Use.PRINTED);
    Optional<Issuing> issuing = IssueOptions.asked(working, arguments);
    if (issuing.isPresent() && !outputs.contains(ReportFormat.PDF)) {
      throw CommandFailed.usage(UsageCode.U048.with());
    }
    JudgedYear assessment = JudgedYear.of(working, ViewpointOptions.of(invocation.arguments()));
    if (issuing.isPresent()) {
      Issuing.requireApproved(assessment);
    }
    Provenance provenance = ReportSources.of(assessment, working, ProgramVersion.NUMBER);
    Optional<String> number = issuing.map(Issuing::number);
    List<ReportRequest> requests = new ArrayList<>();
    Background background = assessment.background(working.settings());
    StatusSheet sheet = assessment.view().sheet();
    List<String> subjects = subjects(kind, arguments, assessment.plan().plan());
    if (subjects.isEmpty()) {
      throw CommandFailed.usage(UsageCode.U076.with("kind", kind.id()));
    }
    for (String subject : withMatter(kind, subjects, sheet, invocation)) {
      requests.add(
          new ReportRequest(
              kind,
              subject,
              sheet,
              background,
              provenance,
              working.settings(),
              invocation.lang(),
              number,
              date(sheet, invocation)));
    }
    if (requests.isEmpty()) {
      return Exit.DONE;
    }
    if (issuing.isPresent() && requests.size() > 1) {
      throw CommandFailed.usage(UsageCode.U047.with("count", Integer.toString(requests.size())));
    }
    Map<Path, byte[]> documents = new LinkedHashMap<>();
    ReportEngine engine = new ReportEngine(StationeryOptions.of(invocation, working.settings()));
    boolean several = subjects.size() > 1 || outputs.size() > 1;
    Iterator<Read<Map<ReportFormat, byte[]>>> made =
        render(requests, outputs, engine, invocation).iterator();
    for (ReportRequest request : requests) {
      String name = FileNames.of(request.name()) + language(working, invocation);
      invocation
          .need(made.next())
          .forEach((output, bytes) ->
              documents.put(
                  file(name + "." + output.id(), request.sheet(), several, invocation), bytes));
    }
    issuing.ifPresentOrElse(
        i ->
            tell(i.number(), i.issue(documents, sheet.period(), invocation.recorder()), invocation),
        () -> {
          Issuing.protect(documents, working);
          invocation.files().write(documents);
        });
    documents
        .keySet()
        .forEach(file -> invocation.out().println(Visible.text(invocation.named(file))));
    return Exit.DONE;
  }

  private static void tell(String number, Issuing.Registered issued, Invocation invocation) {
    invocation.tell(
        invocation.say(
            "report.issued",
            "number",
            number,
            "entry",
            issued.entry().reference(),
            "fingerprint",
            issued.fingerprint()));
  }

  private static List<Read<Map<ReportFormat, byte[]>>> render(
      List<ReportRequest> requests,
      Set<ReportFormat> outputs,
      ReportEngine engine,
      Invocation invocation) {
    try (ProgressBar bar = invocation.progressBar("report.progress")) {
      return engine.renderAll(
          requests, outputs, done -> bar.show(done * ProgressBar.WHOLE / requests.size()));
    }
  }

  /// What to write, the PDF first; that alone where nothing is asked for.
  private static Set<ReportFormat> outputs(Arguments arguments) {
    Set<ReportFormat> outputs = EnumSet.noneOf(ReportFormat.class);
    for (String word :
        arguments.value(Options.FORMAT).orElse(ReportFormat.PDF.id()).split(",", -1)) {
      outputs.add(
          ReportFormat.of(word.strip())
              .orElseThrow(() ->
                  CommandFailed.usage(
                      UsageCode.U007.with(
                          "option",
                          Options.FORMAT,
                          "value",
                          word,
                          "choices",
                          Problem.listed(ReportFormat.ids())))));
    }
    return outputs;
  }

  /// The departments or tasks to report on, one report each; a single empty one for other kinds.
  private static List<String> subjects(ReportKind kind, Arguments arguments, Plan plan) {
    boolean ofDepartments = kind == ReportKind.DEPARTMENT || kind == ReportKind.REMINDER;
    refuse(DepartmentOption.NAME, !ofDepartments, kind, arguments);
    refuse(TASK, kind != ReportKind.TASK, kind, arguments);
    refuse(ALL, !kind.isAboutOne(), kind, arguments);
    for (String one : List.of(DepartmentOption.NAME, TASK)) {
      if (arguments.has(ALL) && arguments.has(one)) {
        throw CommandFailed.usage(UsageCode.U078.with("option", ALL, "other", one));
      }
    }
    return switch (kind) {
      case BULLETIN, BRIEF, ANNUAL -> List.of("");
      case DEPARTMENT, REMINDER ->
          DepartmentOption.chosen(arguments, plan)
              .map(List::of)
              .orElseGet(() -> Departments.of(plan));
      case TASK -> {
        List<String> tasks = plan.tasks().stream().map(Task::id).toList();
        arguments.value(TASK).ifPresent(id -> KnownWords.require(id, tasks, UsageCode.U023));
        yield arguments
            .value(TASK)
            .map(List::of)
            .orElseGet(() -> plan.tasks().stream().filter(Task::isTopLevel).map(Task::id).toList());
      }
    };
  }

  /// Those of `subjects` that there is something to say of, and tells of which there isn't: no
  /// reminder where nothing is red, and of all departments no report where nothing is due.
  private static List<String> withMatter(
      ReportKind kind, List<String> subjects, StatusSheet sheet, Invocation invocation) {
    boolean all = !invocation.arguments().has(DepartmentOption.NAME);
    Predicate<String> matters =
        switch (kind) {
          case BULLETIN, BRIEF, ANNUAL, TASK -> _ -> true;
          case DEPARTMENT -> name -> !all || sheet.ofDepartment(name).hasDue();
          case REMINDER -> name -> sheet.ofDepartment(name).hasRed();
        };
    List<String> chosen = subjects.stream().filter(matters).toList();
    List<String> others = subjects.stream().filter(matters.negate()).toList();
    if (!others.isEmpty() && (kind == ReportKind.DEPARTMENT || chosen.isEmpty())) {
      invocation.tell(
          invocation.say(
              kind == ReportKind.DEPARTMENT ? "report.nothing_due" : "report.nothing_red",
              "names",
              Notation.of(invocation.lang()).some(others),
              "period",
              PeriodLabel.of(sheet.period(), invocation.lang())));
    }
    return chosen;
  }

  private static void refuse(String option, boolean unfit, ReportKind kind, Arguments arguments) {
    if (unfit && arguments.has(option)) {
      throw CommandFailed.usage(UsageCode.U038.with("option", option, "kind", kind.id()));
    }
  }

  /// What tells a report in the other language from the office's own, so that neither replaces the
  /// other.
  private static String language(YearSession working, Invocation invocation) {
    String code = invocation.lang().code();
    return code.equals(working.settings().language()) ? "" : "-" + code;
  }

  /// `--out`, where a folder stands for the usual name in it; else a place under `reports/`.
  ///
  /// @param several whether there are more reports, so that `--out` must be a folder
  private static Path file(String name, StatusSheet sheet, boolean several, Invocation invocation) {
    return OutOption.file(name, several, invocation)
        .orElseGet(() ->
            invocation.workspace().reports().resolve(sheet.period().toString()).resolve(name));
  }

  /// The end of the day of knowledge, so that the same data make the same bytes; SOURCE_DATE_EPOCH
  /// overrides it, as builds that must be reproducible have it.
  private static Instant date(StatusSheet sheet, Invocation invocation) {
    return invocation
        .sourceDate()
        .orElseGet(() -> sheet.asOf().atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC));
  }
}
