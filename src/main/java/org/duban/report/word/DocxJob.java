package org.duban.report.word;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.report.chart.Chart;
import org.duban.report.page.Logo;
import org.duban.text.Lang;

/// What is to be written as a document of Word.
///
/// @param xhtml the document; it names its charts (`<img src="chart:name"/>`)
/// @param charts by name
/// @param logo the office's, for `<img src="logo"/>`
/// @param date what the document gives as its date
/// @param draft what its properties say of it: that it is a draft for editing
/// @param status the same in a word
public record DocxJob(
    String xhtml,
    Map<String, Chart> charts,
    Optional<Logo> logo,
    Lang lang,
    Instant date,
    String draft,
    String status) {

  public DocxJob {
    Objects.requireNonNull(xhtml);
    charts = Map.copyOf(charts);
    Objects.requireNonNull(logo);
    Objects.requireNonNull(lang);
    Objects.requireNonNull(date);
    Objects.requireNonNull(draft);
    Objects.requireNonNull(status);
  }
}
