package org.duban.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.disk.TemporaryFolder;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.Owners;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.read.PlanReader;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.plan.version.PlanVersions;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.report.PrintSettings;
import org.duban.report.ReportEngine;
import org.duban.report.ReportFormat;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.data.Provenance;
import org.duban.report.data.ReportData;
import org.duban.report.facts.Background;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.report.ofd.OfdPrinter;
import org.duban.report.page.Logo;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.StatusSheet;
import org.duban.text.Lang;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Makes a report again: from the journals of a workspace as far as they went then, and from the
/// plan and the settings that the PDF carries.
final class Reproduction {

  private static final String SETTINGS = "duban.toml";

  private final EmbeddedReport report;
  private final ReportData data;
  private final Workspace workspace;
  private final PrintSettings stationery;
  private final String program;
  private final GoalYear year;
  private final LocalDate asOf;

  private Reproduction(
      EmbeddedReport report, Workspace workspace, PrintSettings stationery, String program) {
    this.report = report;
    this.data = report.data();
    this.workspace = workspace;
    this.stationery =
        new PrintSettings(stationery.fonts(), true, stationery.templates(), logo(report));
    this.program = program;
    this.year = new GoalYear(data.year(), data.fiscalYearStart());
    this.asOf = LocalDate.parse(data.asOf());
  }

  /// As the report carries it: the office may have another by now.
  private static Optional<Logo> logo(EmbeddedReport report) {
    return Optional.ofNullable(report.files().get(EmbeddedReport.LOGO))
        .flatMap(png -> Logo.of(png, Place.NONE, EmbeddedReport.LOGO).value());
  }

  /// The document as it is made from the same sources now, by this version.
  ///
  /// @param format what it is
  ///
  /// @throws java.time.DateTimeException if what the report says of itself can't be
  /// @throws IllegalArgumentException likewise
  static Read<byte[]> of(
      EmbeddedReport report,
      Workspace workspace,
      PrintSettings stationery,
      String program,
      ReportFormat format) {
    Read<byte[]> pdf = new Reproduction(report, workspace, stationery, program).render();
    return format == ReportFormat.OFD ? pdf.map(OfdPrinter::print) : pdf;
  }

  private Read<byte[]> render() {
    PlanFiles files = planFiles();
    Read<Plan> plan = plan(files);
    Read<Settings> settings =
        Optional.ofNullable(report.files().get(SETTINGS))
            .map(bytes -> SettingsReader.of(new String(bytes, StandardCharsets.UTF_8), SETTINGS))
            .orElseGet(() -> Read.of(SettingsReader.defaults()));
    if (plan.hasErrors() || settings.hasErrors()) {
      List<Problem> problems = new ArrayList<>(plan.problems());
      problems.addAll(settings.problems());
      return Read.failed(problems);
    }
    return render(plan.value().orElseThrow(), files, settings.value().orElseThrow());
  }

  private Read<byte[]> render(Plan plan, PlanFiles files, Settings settings) {
    Period period =
        PeriodText.readWithin(data.period(), year, Place.NONE)
            .value()
            .orElseThrow(() -> new IllegalArgumentException(data.period()));
    Ledger ledger =
        ledgerOf(year, plan, settings).orElseGet(() -> Ledger.of(year, List.of()).asOf(asOf));
    KnownFigures figures =
        new KnownFigures(List.of(ledger), other -> ledgerOf(other, plan, settings));
    StatusSheet sheet = Judge.sheet(plan, figures, period, asOf, settings, data.plan().version());
    Map<String, byte[]> toml = new HashMap<>(report.files());
    toml.keySet().retainAll(List.of(SETTINGS));
    return new ReportEngine(stationery)
        .render(
            new ReportRequest(
                ReportKind.of(data.kind())
                    .orElseThrow(() -> new IllegalArgumentException(data.kind())),
                data.about().orElse(""),
                sheet,
                Background.of(
                    sheet,
                    figures,
                    ledger,
                    adopted(year).readable(AdoptedPlans.standing(ledger)),
                    settings),
                new Provenance(program, files, toml),
                settings,
                Lang.of(data.language())
                    .orElseThrow(() -> new IllegalArgumentException(data.language())),
                data.number(),
                Instant.parse(data.date())));
  }

  /// @param plan the report's
  private Optional<Ledger> ledgerOf(GoalYear wanted, Plan plan, Settings settings) {
    Map<String, Integer> lengths = new HashMap<>();
    data.journals().stream()
        .filter(journal -> journal.year() == wanted.year())
        .forEach(journal -> lengths.put(journal.journal(), journal.entries()));
    return lengths.isEmpty()
        ? Optional.empty()
        : LedgerReader.read(workspace, wanted)
            .value()
            .map(l -> Owners.judged(l.upTo(lengths), plans(wanted, plan)).asOf(asOf))
            .map(l -> settings.approval().required() ? l.approvedOnly() : l);
  }

  private Owners.Plans plans(GoalYear wanted, Plan plan) {
    return Owners.plans(
        adopted(wanted),
        () -> wanted.equals(year) ? Read.of(plan) : PlanReader.read(workspace, wanted));
  }

  private AdoptedPlans adopted(GoalYear wanted) {
    return new AdoptedPlans(PlanVersions.of(workspace, wanted));
  }

  /// The plan's files that the PDF carries.
  private PlanFiles planFiles() {
    Map<String, byte[]> files = new TreeMap<>(report.files());
    files.keySet().retainAll(data.sources().keySet());
    files.keySet().removeAll(List.of(SETTINGS, EmbeddedReport.JOURNALS, EmbeddedReport.LOGO));
    return new PlanFiles(files);
  }

  /// Reads them from a folder of their own, which is how plans are read.
  private Read<Plan> plan(PlanFiles files) {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      for (var file : files.contents().entrySet()) {
        // Names come from a file of unknown origin: none leads out of the folder.
        folder.write(Path.of(file.getKey()).getFileName().toString(), file.getValue());
      }
      return PlanReader.read(folder.tree(), folder.path(), "targets/" + year.year(), year);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
