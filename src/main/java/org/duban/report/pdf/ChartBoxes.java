package org.duban.report.pdf;

import java.util.Map;
import org.duban.report.chart.Chart;
import org.openpdf.extend.ReplacedElementFactory;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.render.BlockBox;
import org.openpdf.simple.extend.FormSubmissionListener;
import org.w3c.dom.Element;

/// Puts charts where the document has `<img src="chart:name"/>`. Nothing else is replaced: no
/// pictures, no form fields. The layout asks for each block whether it is to be replaced.
final class ChartBoxes implements ReplacedElementFactory {

  static final String SCHEME = "chart:";

  private final Map<String, Chart> charts;
  private final float dotsPerPoint;
  private final TextMeasure measure;

  ChartBoxes(Map<String, Chart> charts, float dotsPerPoint, TextMeasure measure) {
    this.charts = Map.copyOf(charts);
    this.dotsPerPoint = dotsPerPoint;
    this.measure = measure;
  }

  @Override
  public ChartBox createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
    KeptTogether.watch(context, box);
    Element element = box.getElement();
    if (element == null || !element.getNodeName().equals("img")) {
      return null;
    }
    String source = element.getAttribute("src");
    Chart chart = source.startsWith(SCHEME) ? charts.get(source.substring(SCHEME.length())) : null;
    if (chart == null) {
      return null;
    }
    int room = width >= 0 ? width : box.getContainingBlock().getContentWidth();
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
