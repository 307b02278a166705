package org.duban.report.template;

import java.io.Serial;
import org.duban.problem.ReportCode;

/// A template was stopped because it took more than it may.
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ReportCode code;

  Refusal(ReportCode code) {
    super(code.name());
    this.code = code;
  }

  ReportCode code() {
    return code;
  }
}
