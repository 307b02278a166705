package org.duban.version;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.duban.audit.PdfAudit;
import org.duban.compare.CompareCode;
import org.duban.compare.Reported;
import org.duban.compare.Reports;
import org.duban.compare.Reports.Topic;
import org.duban.compare.Source;
import org.duban.compare.StatusSummary;
import org.duban.compare.Version;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.Remarks;
import org.duban.journal.format.EntryLines;
import org.duban.ledger.LedgerDifference.Sort;
import org.duban.office.Session;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.ReportCode;
import org.duban.problem.Severity;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.data.ReportData;
import org.duban.status.model.Light;
import org.duban.status.model.Verdict;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// An issued PDF as a side of a comparison: what the data inside it says.
final class IssuedReport {

  /// How much of the digest over the templates is shown.
  private static final int SHORT = 12;

  private final String shownAs;
  private final ReportData data;
  private final GoalYear year;
  private final Map<String, Entry> entries = new HashMap<>();
  private boolean headsGone;

  private IssuedReport(String shownAs, EmbeddedReport report) {
    this.shownAs = shownAs;
    this.data = report.data();
    this.year = new GoalYear(data.year(), data.fiscalYearStart());
    Optional.ofNullable(report.files().get(EmbeddedReport.JOURNALS))
        .map(lines -> EntryLines.read(lines, year))
        .ifPresent(read -> read.forEach(entry -> entries.put(entry.reference(), entry)));
  }

  /// Reads a PDF; stops where it is no report, or where what it carries was changed.
  ///
  /// @param besideJournals whether the other side is the workspace's own: its journals are then
  ///   asked whether they still hold what the report was made on
  static IssuedReport of(
      String shownAs, Session session, boolean unverified, boolean besideJournals) {
    byte[] pdf = session.contents(shownAs);
    try {
      IssuedReport report =
          new IssuedReport(shownAs, session.need(EmbeddedReport.of(pdf, shownAs)));
      report.version();
      report.verify(pdf, session, unverified, besideJournals);
      return report;
    } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
      // Its data is JSON of the right fields, with something in them that no report says.
      throw new CommandFailed(
          Exit.FINDINGS,
          List.of(Problem.error(ReportCode.R012, Place.ofFile(shownAs), "file", shownAs)));
    }
  }

  /// Tells first where the workspace that the command is in registered something else under the
  /// report's number, withdrew it, or doesn't know it. One that was changed is compared where
  /// `unverified` allows it only.
  private void verify(byte[] pdf, Session session, boolean unverified, boolean besideJournals) {
    Optional<PdfAudit> audit =
        session
            .anyWorkspace()
            .filter(workspace -> workspace.tree().hasFolder(workspace.year(year.year())))
            .map(workspace -> PdfAudit.ofRegister(pdf, shownAs, workspace, besideJournals));
    headsGone = audit.flatMap(PdfAudit::headsHold).filter(hold -> !hold).isPresent();
    boolean isChanged =
        audit.filter(a -> a.registration() == PdfAudit.Registration.CHANGED).isPresent();
    List<Problem> findings = new ArrayList<>(audit.map(PdfAudit::findings).orElse(List.of()));
    if (isChanged && !unverified) {
      findings.add(CompareCode.K004.error("side", shownAs));
      throw new CommandFailed(Exit.FINDINGS, findings);
    }
    for (Problem finding : findings) {
      session.complain(
          List.of(new Problem(Severity.WARNING, finding.code(), finding.place(), finding.args())));
    }
    if (isChanged) {
      session.complain(List.of(CompareCode.K010.warning("side", shownAs)));
    }
  }

  /// Whether journals of the workspace that it is compared with lack what it was made on.
  boolean headsGone() {
    return headsGone;
  }

  Period period() {
    return period(data.period());
  }

  /// Stops where the report is of another year.
  void requireYear(GoalYear wanted) {
    if (!year.equals(wanted)) {
      throw CommandFailed.usage(
          CompareCode.K002.error("side", shownAs, "year", wanted.label(), "years", year.label()));
    }
  }

  Version version() {
    return Version.printed(
        shownAs,
        LocalDate.parse(data.asOf()),
        data.plan().version(),
        period(),
        plan(),
        new Reports.Printed(reports(), hashes()),
        standings(),
        data.about().isPresent(),
        data.program()
            + " "
            + data.templates().substring(0, Math.min(SHORT, data.templates().length())));
  }

  private Map<Sheet, Map<String, Map<String, String>>> plan() {
    Map<String, Map<String, String>> indicators = new LinkedHashMap<>();
    for (ReportData.IndicatorData indicator : data.indicators()) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("name", indicator.name());
      cells.put("unit", indicator.unit());
      cells.put("target", indicator.target().wording());
      cells.put("measure", indicator.measure());
      cells.put("department", indicator.department());
      indicators.put(indicator.id(), cells);
    }
    Map<String, Map<String, String>> tasks = new LinkedHashMap<>();
    for (ReportData.TaskData task : data.tasks()) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("name", task.name());
      cells.put("parent", task.parent().orElse(""));
      cells.put("department", task.department());
      cells.put("start", task.start());
      cells.put("due", task.due());
      tasks.put(task.id(), cells);
    }
    Map<Sheet, Map<String, Map<String, String>>> plan = new EnumMap<>(Sheet.class);
    plan.put(Sheet.INDICATORS, indicators);
    plan.put(Sheet.TASKS, tasks);
    return plan;
  }

  private Map<Topic, Reported> reports() {
    Map<Topic, Reported> reports = new HashMap<>();
    for (ReportData.Figure figure : data.figures()) {
      Period period = period(figure.period());
      // What stands for comparison, of the year before, is no figure of this one.
      if (period.year().equals(year)) {
        Sort sort = figure.basis().equals("forecast") ? Sort.FORECAST : Sort.FIGURE;
        reports.put(
            new Topic(figure.subject(), sort, period.months()),
            new Reported(
                period,
                Optional.of(new BigDecimal(figure.value())),
                Optional.of(figure.basis()),
                LocalDate.parse(figure.publishedOn()),
                words(figure.entry()),
                source(figure.entry(), figure.publishedOn())));
      }
    }
    for (ReportData.Update update : data.updates()) {
      Period period = period(update.period());
      reports.put(
          new Topic(update.subject(), Sort.UPDATE, period.months()),
          new Reported(
              period,
              update.progress().map(BigDecimal::new),
              update.status(),
              LocalDate.parse(update.publishedOn()),
              words(update.entry())
                  .or(() ->
                      Optional.of(
                          new Remarks(update.note(), update.issues(), update.nextSteps(), "", ""))),
              source(update.entry(), update.publishedOn())));
    }
    return reports;
  }

  /// What the entry says in words, where its line came with the report.
  private Optional<Remarks> words(String entry) {
    return Optional.ofNullable(entries.get(entry)).map(e -> EntryFields.of(e).remarks());
  }

  /// The entry, with who made it and when where its line came with the report.
  private Source source(String reference, String publishedOn) {
    Optional<Entry> entry = Optional.ofNullable(entries.get(reference));
    return new Source(
        reference,
        entry.map(Entry::recordedBy),
        entry.map(Entry::recordedAt),
        Optional.of(LocalDate.parse(publishedOn)),
        entry.map(Entry::hash));
  }

  /// Of the journals' last entries, and of those whose lines came with the report.
  private Map<Reports.EntryNumber, String> hashes() {
    Map<Reports.EntryNumber, String> hashes = new HashMap<>();
    for (Entry entry : entries.values()) {
      hashes.put(new Reports.EntryNumber(year.year(), entry.journal(), entry.no()), entry.hash());
    }
    for (ReportData.Journal head : data.journals()) {
      hashes.put(new Reports.EntryNumber(head.year(), head.journal(), head.entries()), head.head());
    }
    return hashes;
  }

  private Map<String, StatusSummary> standings() {
    Map<String, StatusSummary> standings = new LinkedHashMap<>();
    for (ReportData.IndicatorData indicator : data.indicators()) {
      standings.put(
          indicator.id(),
          standing(indicator.status(), indicator.light(), indicator.completionRate()));
    }
    for (ReportData.TaskData task : data.tasks()) {
      standings.put(task.id(), standing(task.status(), task.light(), task.progress()));
    }
    return standings;
  }

  private static StatusSummary standing(String status, String light, Optional<String> completion) {
    return new StatusSummary(
        Verdict.valueOf(status.toUpperCase(Locale.ROOT)),
        Light.valueOf(light.toUpperCase(Locale.ROOT)),
        completion.map(BigDecimal::new));
  }

  private Period period(String text) {
    return PeriodText.read(text, year, Place.NONE).value().orElseThrow();
  }
}
