package org.duban.report.model;

import java.util.Locale;
import org.duban.status.IndicatorStatus;
import org.duban.status.TaskStatus;
import org.duban.status.Verdict;
import org.duban.time.Ratio;

/// The word for where something stands.
final class Standings {

  private final Prose prose;

  Standings(Prose prose) {
    this.prose = prose;
  }

  Standing of(IndicatorStatus status) {
    boolean exceeded =
        status.verdict() == Verdict.ACHIEVED
            && status.completionRate().filter(rate -> rate.compareTo(Ratio.ONE) > 0).isPresent();
    String word = exceeded ? prose.say("exceeded") : word(status.verdict());
    return new Standing(status.verdict(), status.light(), word);
  }

  Standing of(TaskStatus status) {
    return new Standing(status.verdict(), status.light(), word(status.verdict()));
  }

  private String word(Verdict verdict) {
    return prose.word("verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }
}
