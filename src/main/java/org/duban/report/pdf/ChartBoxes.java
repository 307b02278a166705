package org.duban.report.pdf;

import java.util.Map;
import java.util.Optional;
import org.duban.report.chart.Chart;
import org.duban.report.page.Logo;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.ReplacedElementFactory;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.render.BlockBox;
import org.openpdf.simple.extend.FormSubmissionListener;
import org.w3c.dom.Element;

/// Puts charts where the document has `<img src="chart:name"/>`, and the logo where it has `<img
/// src="logo"/>`. Nothing else is replaced: no other pictures, no form fields. The layout asks for
/// each block whether it is to be replaced.
final class ChartBoxes implements ReplacedElementFactory {

  private static final String SCHEME = "chart:";
  private static final String LOGO = "logo";

  /// How high the logo is where the style sheet doesn't say.
  private static final float LOGO_POINTS = 40;

  private final Map<String, Chart> charts;
  private final Optional<Logo> logo;
  private final float dotsPerPoint;
  private final TextMeasure measure;

  ChartBoxes(PrintJob job, float dotsPerPoint, TextMeasure measure) {
    this.charts = job.charts();
    this.logo = job.logo();
    this.dotsPerPoint = dotsPerPoint;
    this.measure = measure;
  }

  @Override
  public ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
    KeptTogether.watch(context, box);
    Element element = box.getElement();
    if (element == null || !element.getNodeName().equals("img")) {
      return null;
    }
    int most = box.getContainingBlock().getContentWidth();
    String source = element.getAttribute("src");
    if (source.equals(LOGO)) {
      int wanted = height >= 0 ? height : Math.round(LOGO_POINTS * dotsPerPoint);
      return logo.map(picture -> LogoBox.of(picture, wanted, most)).orElse(null);
    }
    Chart chart = source.startsWith(SCHEME) ? charts.get(source.substring(SCHEME.length())) : null;
    if (chart == null) {
      return null;
    }
    int room = width >= 0 ? width : most;
    double points = chart.height(room / dotsPerPoint);
    return new ChartBox(chart, room, (int) Math.ceil(points * dotsPerPoint), measure);
  }

  @Override
  public void reset() {}

  @Override
  public void remove(Element element) {}

  @Override
  public void setFormSubmissionListener(FormSubmissionListener listener) {}
}
