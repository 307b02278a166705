package org.duban.report.html;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.report.chart.Chart;
import org.duban.report.page.Logo;
import org.duban.text.Lang;

/// What is to be written as HTML.
///
/// @param xhtml the document; it names its style sheets and charts (`<img src="chart:name"/>`)
/// @param sheets style sheets by the names that the document uses
/// @param charts by name
/// @param logo the office's, for `<img src="logo"/>`
public record HtmlJob(
    String xhtml,
    Map<String, byte[]> sheets,
    Map<String, Chart> charts,
    Optional<Logo> logo,
    Lang lang) {

  public HtmlJob {
    Objects.requireNonNull(xhtml);
    sheets = Map.copyOf(sheets);
    charts = Map.copyOf(charts);
    Objects.requireNonNull(logo);
    Objects.requireNonNull(lang);
  }
}
