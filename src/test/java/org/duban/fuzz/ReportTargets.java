package org.duban.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duban.problem.Read;
import org.duban.report.HostilePdfs;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.template.TemplateFiles;
import org.duban.report.template.Templates;
import org.duban.text.Lang;

/// Reports that are handed in, and templates that they are made from.
final class ReportTargets {

  private ReportTargets() {}

  /// A PDF; or, where it begins with a brace, the data in one.
  static void embeddedReport(byte[] input) {
    byte[] pdf = input.length > 0 && input[0] == '{' ? HostilePdfs.withReport(input) : input;
    Read<EmbeddedReport> read = EmbeddedReport.of(pdf, "f.pdf");
    FuzzTarget.tell(read.problems());
    read.value().ifPresent(report -> report.data().content());
  }

  static void template(byte[] input) {
    Path folder = Scratch.folder("templates");
    try {
      Files.write(folder.resolve("bulletin.ftlh"), input);
      Read<TemplateFiles> files = TemplateFiles.in(folder, "t");
      FuzzTarget.tell(files.problems());
      files
          .value()
          .ifPresent(own -> {
            Map<String, Object> values =
                Map.of("lang", "en", "title", new String(input, UTF_8), "list", List.of("a", "b"));
            FuzzTarget.tell(new Templates(own).fill("bulletin.ftlh", Lang.EN, values).problems());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
