package org.duban.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a report can be written as.
public enum ReportFormat {
  PDF,
  OFD,
  DOCX,
  HTML,
  JSON,
  CSV,
  XLSX;

  /// As it is typed, and as files of it end: `pdf`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }

  public static Optional<ReportFormat> of(String id) {
    return Arrays.stream(values()).filter(output -> output.id().equals(id)).findAny();
  }
}
