package org.duban.report;

import org.duban.wording.Lang;

/// The sample bulletin, for tests of what is done with reports.
public final class Samples {

  private Samples() {}

  /// The shortest report.
  public static byte[] small() {
    return new ReportEngine().render(Sheets.small().request(Lang.ZH)).value().orElseThrow();
  }

  public static byte[] pdf(Lang lang) {
    return new ReportEngine().render(Longting.sheets().request(lang)).value().orElseThrow();
  }
}
