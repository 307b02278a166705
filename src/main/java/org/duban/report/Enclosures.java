package org.duban.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.journal.format.EntryLines;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.facts.ReportRequest;
import org.duban.report.page.Logo;
import org.duban.report.pdf.Attachment;
import org.duban.text.Phrases;

/// The files that a report carries: its data, and what it was made from.
final class Enclosures {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          ".csv",
          "text/csv",
          ".json",
          "application/json",
          ".png",
          "image/png",
          ".toml",
          "application/toml",
          ".xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /// A comparison as data, as `compare --format json` prints it.
  private static final String COMPARISON = "comparison.json";

  private Enclosures() {}

  /// What a report was made from, by name.
  static Map<String, byte[]> sources(ReportRequest request, Optional<Logo> logo) {
    Map<String, byte[]> sources = new TreeMap<>(request.provenance().files());
    sources.put(EmbeddedReport.JOURNALS, EntryLines.csv(ReportFacts.inForce(request)));
    logo.ifPresent(picture -> sources.put(EmbeddedReport.LOGO, picture.file()));
    return sources;
  }

  static List<Attachment> of(byte[] json, Map<String, byte[]> sources, Phrases phrases) {
    List<Attachment> files = new ArrayList<>();
    files.add(
        file(
            EmbeddedReport.REPORT, json, Attachment.Relationship.DATA, "enclosed_report", phrases));
    sources.forEach((name, bytes) -> {
      String text = name.equals(EmbeddedReport.JOURNALS) ? "enclosed_journals" : "enclosed_source";
      files.add(file(name, bytes, Attachment.Relationship.SOURCE, text, phrases));
    });
    return files;
  }

  static List<Attachment> ofComparison(byte[] json, Phrases phrases) {
    return List.of(
        file(COMPARISON, json, Attachment.Relationship.DATA, "enclosed_comparison", phrases));
  }

  private static Attachment file(
      String name,
      byte[] bytes,
      Attachment.Relationship relationship,
      String text,
      Phrases phrases) {
    return new Attachment(
        name,
        MEDIA_TYPES.get(name.substring(name.lastIndexOf('.'))),
        relationship,
        phrases.say("report." + text),
        new Attachment.Content(bytes));
  }
}
