package org.duban.cli.compare;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Output;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.InputFile;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.OutOption;
import org.duban.cli.option.StationeryOptions;
import org.duban.compare.Change;
import org.duban.compare.Comparison;
import org.duban.compare.Version;
import org.duban.compare.words.ChangeText;
import org.duban.office.Issuing;
import org.duban.office.YearSession;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;
import org.duban.report.ReportEngine;
import org.duban.report.ReportFormat;
import org.duban.report.model.ComparisonReport;
import org.duban.report.model.EntryRemarks;
import org.duban.text.Lang;
import org.duban.text.Notation;
import org.duban.text.Visible;
import org.duban.time.PeriodLabel;
import picocli.CommandLine.Model.OptionSpec;

/// A comparison as a PDF to be kept, with its data inside, or as a document of Word to be edited.
final class CompareDocument {

  private static final List<ReportFormat> FORMATS = List.of(ReportFormat.PDF, ReportFormat.DOCX);

  private final Comparison comparison;
  private final ReportFormat format;
  private final Invocation invocation;
  private final ChangeText narrative;

  CompareDocument(Comparison comparison, ReportFormat format, Invocation invocation) {
    this.comparison = comparison;
    this.format = format;
    this.invocation = invocation;
    this.narrative = new ChangeText(comparison, invocation.phrases());
  }

  static List<OptionSpec> options() {
    List<OptionSpec> options = new ArrayList<>();
    options.add(OutOption.option());
    options.addAll(StationeryOptions.options());
    return options;
  }

  /// The format of a document that `format` names; empty where it names none.
  static Optional<ReportFormat> format(String format) {
    return ReportFormat.of(format).filter(FORMATS::contains);
  }

  /// Stops where an option asks for what only documents have.
  static void refuse(Arguments arguments) {
    for (OptionSpec option : options()) {
      if (arguments.has(option.longestName())) {
        throw CommandFailed.usage(
            UsageCode.U045.with("option", option.longestName(), "other", "--format pdf|docx"));
      }
    }
  }

  /// Writes the document and prints its name.
  ///
  /// @param only the part of the changes that was asked for
  void write(Optional<String> only) {
    Optional<Workspace> workspace = invocation.anyWorkspace();
    Settings settings =
        workspace.isPresent() ? invocation.need(invocation.settings()) : SettingsReader.defaults();
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Output out = new Output(json);
    new CompareJson(comparison, narrative.summary()).print(out);
    out.flush();
    ReportEngine engine = new ReportEngine(StationeryOptions.of(invocation, settings));
    Instant date =
        invocation
            .sourceDate()
            .orElseGet(() -> horizon().atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC));
    byte[] document =
        invocation.need(
            engine.render(
                report(settings.office(), only),
                format,
                json.toByteArray(),
                date,
                invocation.lang()));
    Path file = file(workspace, settings);
    workspace.ifPresent(_ ->
        Issuing.protect(
            Map.of(file, document),
            YearSession.of(invocation, Optional.of(comparison.to().period().toString()))));
    invocation.files().write(file, document);
    invocation.out().println(Visible.text(invocation.named(file)));
  }

  private LocalDate horizon() {
    return Stream.of(comparison.from(), comparison.to())
        .map(Version::horizon)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private ComparisonReport report(String office, Optional<String> only) {
    List<String> notes = new ArrayList<>();
    only.ifPresent(part -> notes.add(invocation.say("compare.only." + part)));
    narrative.programs().ifPresent(notes::add);
    List<ComparisonReport.Change> changes = new ArrayList<>();
    List<ComparisonReport.Change> turns = new ArrayList<>();
    List<ChangeText.Line> lines = narrative.lines();
    for (int i = 0; i < lines.size(); i++) {
      ChangeText.Line line = lines.get(i);
      boolean isTurn =
          comparison.changes().get(i) instanceof Change.StandingChanged turn && turn.isOfVerdict();
      changes.add(change(line, isTurn));
      if (isTurn) {
        turns.add(change(line, true));
      }
    }
    return new ComparisonReport(
        office,
        narrative.title(),
        period(comparison.to()),
        Notation.of(invocation.lang()).date(horizon()),
        narrative.summary(),
        notes,
        Stream.of(comparison.from(), comparison.to()).map(this::side).toList(),
        turns,
        changes,
        comparison.changes().stream().anyMatch(CompareDocument::isSample));
  }

  private ComparisonReport.Side side(Version version) {
    return new ComparisonReport.Side(
        version.label(),
        Notation.of(invocation.lang()).date(version.horizon()),
        version.planVersion().orElse(""),
        period(version),
        version.program().orElse(""));
  }

  private String period(Version version) {
    return PeriodLabel.of(version.period(), invocation.lang());
  }

  private ComparisonReport.Change change(ChangeText.Line line, boolean isTurn) {
    return new ComparisonReport.Change(
        line.subject(),
        line.what(),
        line.period(),
        line.before(),
        line.after(),
        isTurn ? line.light().map(EnumWords::code).orElse("") : "",
        line.cause(),
        Stream.of(
                (line.entry() + " " + line.recordedBy()).strip(),
                dated("published_on", line.publishedOn()),
                dated("recorded_at", line.recordedAt()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n")),
        line.remark());
  }

  private String dated(String column, String date) {
    return date.isEmpty() ? "" : invocation.phrases().say("compare.column." + column) + " " + date;
  }

  private static boolean isSample(Change change) {
    return change instanceof Change.ReportChanged report
        && Stream.of(report.before(), report.after())
            .flatMap(Optional::stream)
            .flatMap(reported -> reported.words().stream())
            .anyMatch(EntryRemarks::isSample);
  }

  /// `--out`, where a folder stands for the usual name in it; else a place under `reports/`, or the
  /// current folder where there is no workspace.
  private Path file(Optional<Workspace> workspace, Settings settings) {
    String name = name(settings);
    return OutOption.file(name, false, invocation)
        .orElseGet(() ->
            workspace
                .map(w -> w.reports().resolve(comparison.to().period().toString()))
                .orElse(invocation.file(""))
                .resolve(name));
  }

  private String name(Settings settings) {
    Lang lang = invocation.lang();
    String other = lang.code().equals(settings.language()) ? "" : "-" + lang.code();
    return "compare-"
        + name(comparison.from())
        + "-"
        + name(comparison.to())
        + other
        + "."
        + format.id();
  }

  /// A side as part of a file's name: of a path the last part, without what a file's name can't
  /// have.
  private static String name(Version version) {
    String label = InputFile.isStdin(version.label()) ? "stdin" : version.label();
    String last =
        label.endsWith(".pdf") || !label.contains(":")
            ? Path.of(label).normalize().toAbsolutePath().getFileName().toString()
            : label;
    return last.replaceFirst("(?i)\\.pdf$", "")
        .replaceAll("[^\\p{L}\\p{N}._+-]+", "-")
        .toLowerCase(Locale.ROOT);
  }
}
