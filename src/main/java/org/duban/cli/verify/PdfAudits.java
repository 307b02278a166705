package org.duban.cli.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.duban.audit.PdfAudit;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.option.InputFile;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.ProgramVersion;
import org.duban.cli.option.StationeryOptions;
import org.duban.disk.Sha256;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Workspace;
import org.duban.problem.Problem;
import org.duban.report.PrintSettings;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.data.Fingerprint;
import org.duban.report.data.PdfSignature;
import org.duban.report.data.PdfUpdates;
import org.duban.report.data.ReportData;
import org.duban.report.model.ReportKind;
import org.duban.text.Moments;
import org.duban.text.Visible;

/// The PDFs that `verify` is asked about.
record PdfAudits(List<PdfAudit> files) {

  PdfAudits {
    files = List.copyOf(files);
  }

  /// @param workspace where their journals are; empty where there is none here
  static PdfAudits of(Invocation invocation, Optional<Workspace> workspace) {
    PrintSettings stationery =
        workspace.isPresent()
            ? StationeryOptions.of(invocation, invocation.need(invocation.settings()))
            : PrintSettings.PLAIN;
    List<PdfAudit> audits = new ArrayList<>();
    for (String typed : new LinkedHashSet<>(invocation.arguments().words())) {
      audits.add(
          PdfAudit.of(
              InputFile.contents(typed, invocation),
              typed,
              workspace,
              stationery,
              ProgramVersion.NUMBER));
    }
    return new PdfAudits(audits);
  }

  boolean ok() {
    return files.stream().allMatch(PdfAudit::ok);
  }

  /// The goal years that the reports are of and look back to.
  List<Integer> years() {
    return files.stream()
        .flatMap(file -> file.report().stream())
        .map(EmbeddedReport::data)
        .flatMap(data -> {
          List<Integer> years = new ArrayList<>(List.of(data.year()));
          data.journals().forEach(journal -> years.add(journal.year()));
          return years.stream();
        })
        .distinct()
        .sorted()
        .toList();
  }

  List<Problem> findings() {
    return files.stream().flatMap(file -> file.findings().stream()).toList();
  }

  void write(Json json) {
    json.objects("files", files, file -> write(file, json));
  }

  private static void write(PdfAudit file, Json json) {
    Optional<ReportData> data = file.report().map(EmbeddedReport::data);
    json.field("file", file.file());
    json.field("ok", file.ok());
    json.field("sha256", file.digest());
    json.field("fingerprint", file.report().map(r -> Sha256.hex(r.json())));
    json.field("registration", EnumWords.code(file.registration()));
    json.field("entry", file.entry().map(Entry::reference));
    file.issued()
        .ifPresentOrElse(
            bytes -> json.field("issuedBytes", bytes), () -> json.nullField("issuedBytes"));
    json.field("updates", file.updates().map(PdfUpdates::count).orElse(0));
    json.objects(
        "signatures",
        signatures(file),
        signature -> {
          json.field("by", signature.by());
          json.field("at", signature.at().map(Moments::exact));
          json.field("held", EnumWords.code(signature.held()));
          signature
              .shown()
              .ifPresentOrElse(
                  shown -> json.field("page", shown.page()), () -> json.nullField("page"));
        });
    file.headsHold()
        .ifPresentOrElse(hold -> json.field("headsHold", hold), () -> json.nullField("headsHold"));
    json.field("remade", EnumWords.code(file.remade()));
    json.field("program", data.map(ReportData::program));
    json.field("kind", data.map(ReportData::kind));
    json.field("about", data.flatMap(ReportData::about));
    json.field("language", data.map(ReportData::language));
    json.field("number", data.flatMap(ReportData::number));
    json.field("period", data.map(ReportData::period));
    json.field("asOf", data.map(ReportData::asOf));
    json.field("asRecorded", data.flatMap(ReportData::asRecorded));
    json.field("planVersion", data.flatMap(d -> d.plan().version()));
  }

  private static List<PdfSignature> signatures(PdfAudit file) {
    return file.updates().map(PdfUpdates::signatures).orElse(List.of());
  }

  /// For reading.
  void print(Invocation invocation) {
    files.forEach(file -> print(file, invocation));
  }

  private static void print(PdfAudit file, Invocation invocation) {
    invocation.out().println(Visible.text(file.file()));
    List<String> lines = new ArrayList<>();
    file.report()
        .ifPresent(report -> {
          ReportData data = report.data();
          lines.add(
              invocation.say(
                  "verify.file.report",
                  "number",
                  data.number().orElseGet(() -> invocation.say("verify.file.draft")),
                  "kind",
                  ReportKind.of(data.kind())
                      .map(kind -> invocation.say("report.kind." + kind.id()))
                      .orElse(data.kind()),
                  "period",
                  data.period(),
                  "asOf",
                  data.asOf(),
                  "program",
                  data.program()));
          lines.add(
              invocation.say(
                  "verify.file.fingerprint",
                  "fingerprint",
                  Fingerprint.of(Sha256.hex(report.json()))));
          lines.add(
              invocation.say(
                  "verify.file.registration."
                      + EnumWords.code(file.registration())
                      + (file.updates().isPresent() ? ".updated" : ""),
                  "entry",
                  file.entry().map(Entry::reference).orElse(""),
                  "bytes",
                  file.issued().isPresent() ? Integer.toString(file.issued().getAsInt()) : "",
                  "updates",
                  file.updates().map(u -> Integer.toString(u.count())).orElse("")));
          signatures(file).forEach(signature -> lines.add(said(signature, invocation)));
          file.headsHold()
              .ifPresent(hold ->
                  lines.add(
                      invocation.say(
                          hold ? "verify.file.heads.hold" : "verify.file.heads.gone",
                          "count",
                          Integer.toString(data.journals().size()))));
          lines.add(
              invocation.say(
                  "verify.file.remade."
                      + EnumWords.code(file.remade())
                      + (file.remade() == PdfAudit.Remade.SAME_DATA
                              && data.program().equals(ProgramVersion.NUMBER)
                          ? ".templates"
                          : ""),
                  "program",
                  data.program(),
                  "version",
                  ProgramVersion.NUMBER));
        });
    lines.forEach(line -> invocation.out().println("  " + line));
  }

  private static String said(PdfSignature signature, Invocation invocation) {
    return invocation.say(
        "verify.file.signature",
        "by",
        Visible.text(signature.by().orElse("?")),
        "at",
        signature.at().map(Moments::exact).orElse("?"),
        "held",
        invocation.say("verify.file.signature." + EnumWords.code(signature.held())));
  }
}
