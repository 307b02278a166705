package org.duban.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.duban.disk.Sha256;
import org.duban.disk.Tree;
import org.duban.office.JudgedYear;
import org.duban.office.OfficeStationery;
import org.duban.office.ReportSources;
import org.duban.office.WorkspaceFinder;
import org.duban.office.YearSession;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.report.PrintSettings;
import org.duban.report.ReportEngine;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.status.model.StatusSheet;
import org.duban.text.Lang;

/// The report of one member among many, the same as `report` makes in the member's folder.
///
/// @param fingerprint of all that it is made from: while it stays, so do the report's bytes
public record MemberReport(ReportRequest request, PrintSettings stationery, String fingerprint) {

  /// Proofs are no part of a report.
  private static final String PROOFS = "evidence";

  public MemberReport {
    Objects.requireNonNull(request);
    Objects.requireNonNull(stationery);
    Objects.requireNonNull(fingerprint);
  }

  /// What is asked of every member alike.
  ///
  /// @param kind one that is about the whole office
  /// @param program the version of Duban that makes the reports
  /// @param lang of all reports; each office's own where empty
  /// @param home the user's folder, which may have fonts
  public record Order(ReportKind kind, String program, Optional<Lang> lang, Optional<String> home) {

    public Order {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(program);
      Objects.requireNonNull(lang);
      Objects.requireNonNull(home);
    }
  }

  /// What the report of the workspace that `path` names is made from.
  ///
  /// @param from the folder from which paths are named
  public static Read<MemberReport> of(
      String path, Path from, WorkspaceSummary.Question question, Order order) {
    try {
      Workspace workspace = WorkspaceFinder.named(path, from);
      return Read.of(
          of(new MemberSession(workspace, question.year(), question.today()), question, order));
    } catch (CommandFailed e) {
      return Read.failed(WorkspaceSummary.outside(path, e.problems()));
    } catch (EnvironmentFailure e) {
      return Read.failed(WorkspaceSummary.outside(path, List.of(e.problem())));
    }
  }

  private static MemberReport of(
      MemberSession session, WorkspaceSummary.Question question, Order order) {
    YearSession working = YearSession.of(session, question.period(), YearSession.Use.PRINTED);
    Settings settings = working.settings();
    PrintSettings stationery =
        OfficeStationery.of(
            session, settings, new OfficeStationery.Choice(Optional.empty(), false, order.home()));
    JudgedYear year = JudgedYear.of(working, question.viewpoint());
    StatusSheet sheet = year.view().sheet();
    Lang lang = order.lang().orElseGet(session::lang);
    Instant date = sheet.asOf().atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
    ReportRequest request =
        new ReportRequest(
            order.kind(),
            "",
            sheet,
            year.background(settings),
            ReportSources.of(year, working, order.program()),
            settings,
            lang,
            Optional.empty(),
            date);
    StringJoiner all = new StringJoiner("\n");
    all.add(order.program())
        .add(order.kind().id())
        .add(lang.code())
        .add(sheet.period().toString())
        .add(sheet.asOf().toString())
        .add(stationery.templates().digest());
    stationery.logo().ifPresent(logo -> all.add(Sha256.hex(logo.file())));
    files(session.workspace()).forEach(all::add);
    return new MemberReport(request, stationery, Sha256.hex(all.toString()));
  }

  /// Each file of the workspace's data with its digest, in the order of their names.
  private static List<String> files(Workspace workspace) {
    Tree tree = workspace.tree();
    try {
      return tree.walk(workspace.targets()).stream()
          .map(file -> tree.root().relativize(file))
          .filter(file -> !file.getParent().endsWith(PROOFS))
          .sorted()
          .map(file -> {
            try {
              return file + " " + Sha256.hex(tree.bytes(tree.root().resolve(file)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The report as a PDF.
  ///
  /// @param path of the member, as messages name it
  /// @param plain makes the reports of offices that print with what Duban brings: reading its
  ///   templates for each takes longer than a report
  public Read<byte[]> pdf(String path, ReportEngine plain) {
    boolean isPlain = stationery.equals(PrintSettings.PLAIN);
    Read<byte[]> made = (isPlain ? plain : new ReportEngine(stationery)).render(request);
    List<Problem> problems = WorkspaceSummary.outside(path, made.problems());
    return made.hasErrors() ? Read.failed(problems) : Read.of(made.value().orElseThrow(), problems);
  }

  /// Whether an office's own templates make it, which are held to what the process uses, and so are
  /// run one at a time.
  public boolean isByOwnTemplates() {
    return stationery.templates().haveOwn();
  }
}
