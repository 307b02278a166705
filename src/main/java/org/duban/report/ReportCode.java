package org.duban.report;

import org.duban.problem.Code;

/// What can be wrong with a report.
public enum ReportCode implements Code {
  /// A character that no font of the report has.
  R001;

  @Override
  public String topic() {
    return "report";
  }
}
