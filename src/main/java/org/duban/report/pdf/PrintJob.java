package org.duban.report.pdf;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.report.chart.Chart;
import org.duban.report.page.Logo;
import org.duban.report.page.MoreFonts;
import org.duban.text.Lang;

/// What is to be printed.
///
/// @param xhtml the document; it names its style sheets and charts (`<img src="chart:name"/>`)
/// @param resources style sheets by the names that the document uses
/// @param charts by name
/// @param logo the office's (`<img src="logo"/>`)
/// @param fonts for characters that Duban's own lack
/// @param date what the PDF gives as its date: the same input must be the same bytes
/// @param attachments files that the PDF carries; kept in the order of their names
public record PrintJob(
    String xhtml,
    Map<String, byte[]> resources,
    Map<String, Chart> charts,
    Optional<Logo> logo,
    MoreFonts fonts,
    Lang lang,
    Instant date,
    List<Attachment> attachments) {

  public PrintJob {
    Objects.requireNonNull(xhtml);
    resources = Map.copyOf(resources);
    charts = Map.copyOf(charts);
    Objects.requireNonNull(logo);
    Objects.requireNonNull(fonts);
    Objects.requireNonNull(lang);
    Objects.requireNonNull(date);
    attachments = attachments.stream().sorted(Comparator.comparing(Attachment::name)).toList();
  }
}
