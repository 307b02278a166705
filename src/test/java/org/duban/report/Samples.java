package org.duban.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;

/// The sample bulletin, for tests of what is done with reports.
public final class Samples {

  private Samples() {}

  public static byte[] pdf(Lang lang) {
    return new ReportEngine().render(Longting.sheets().request(lang)).value().orElseThrow();
  }

  /// What a report of this kind is as data, with scores.
  public static byte[] json(ReportKind kind, Lang lang) {
    ReportRequest request = Longting.sheets().scored().request(kind, Longting.subject(kind), lang);
    return new ReportEngine()
        .render(request, List.of(ReportFormat.JSON))
        .value()
        .orElseThrow()
        .get(ReportFormat.JSON);
  }

  /// The shortest report.
  public static byte[] small() {
    return new ReportEngine().render(Sheets.small().request(Lang.ZH)).value().orElseThrow();
  }

  /// A report with other bytes in the file `name` that it carries.
  public static byte[] with(byte[] pdf, String name, byte[] bytes) throws IOException {
    return changed(
        pdf,
        (document, files) ->
            files
                .get(name)
                .setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes))));
  }

  /// A report without the file `name` that it carries.
  public static byte[] without(byte[] pdf, String name) throws IOException {
    return changed(pdf, (_, files) -> files.remove(name));
  }

  @FunctionalInterface
  private interface Step {
    void on(PDDocument document, Map<String, PDComplexFileSpecification> files) throws IOException;
  }

  private static byte[] changed(byte[] pdf, Step step) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      Map<String, PDComplexFileSpecification> files =
          new TreeMap<>(names.getEmbeddedFiles().getNames());
      step.on(document, files);
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(files);
      names.setEmbeddedFiles(tree);
      return saved(document);
    }
  }

  public static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
