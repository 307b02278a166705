package org.duban.report.model;

import java.util.Locale;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.time.Ratio;

/// The word for where something stands.
public final class LitWords {

  private final ReportPhrases prose;

  public LitWords(ReportPhrases prose) {
    this.prose = prose;
  }

  public LitWord of(IndicatorStatus status) {
    boolean exceeded =
        status.verdict() == Verdict.ACHIEVED
            && status.completionRate().filter(rate -> rate.compareTo(Ratio.ONE) > 0).isPresent();
    String word = exceeded ? prose.say("exceeded") : word(status.verdict());
    return new LitWord(status.verdict(), status.light(), word);
  }

  public LitWord of(TaskStatus status) {
    return new LitWord(status.verdict(), status.light(), word(status.verdict()));
  }

  private String word(Verdict verdict) {
    return prose.word("verdict." + verdict.name().toLowerCase(Locale.ROOT));
  }
}
