package org.duban.status.explain;

import java.util.ArrayList;
import java.util.List;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Remarks;
import org.duban.plan.model.Indicator;
import org.duban.status.model.FigureEntry;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.VerdictReason;
import org.duban.time.Frequency;

/// Explains the status of an indicator in one sentence.
final class IndicatorSentence {

  private final StatusPhrases speech;
  private final TotalSentence totals;
  private final LevelSentence levels;

  IndicatorSentence(StatusPhrases speech) {
    this.speech = speech;
    this.totals = new TotalSentence(speech);
    this.levels = new LevelSentence(speech);
  }

  String of(IndicatorStatus status) {
    return switch (status.grounds()) {
      case VerdictReason.Compared compared ->
          compared.schedule().isPresent()
              ? totals.of(status, compared, compared.schedule().get())
              : levels.of(status, compared);
      case VerdictReason.FigureMissing missing -> missing(status, missing);
      case VerdictReason.ReferenceMissing missing -> referenceMissing(status.indicator(), missing);
      case VerdictReason.NothingDue(var first) ->
          status.indicator().frequency() == Frequency.ANNUAL
              ? speech.say("not_due.annual")
              : speech.say("not_due.other", "period", speech.period(first));
      case VerdictReason.InWords(var words) -> inWords(status, words);
      case VerdictReason.NoTarget _ -> speech.say("no_target");
      case VerdictReason.NoBaseline _ ->
          speech.say("no_baseline", "wording", status.indicator().goal().wording());
    };
  }

  private String missing(IndicatorStatus status, VerdictReason.FigureMissing missing) {
    List<String> clauses = new ArrayList<>();
    String due = speech.period(missing.due());
    String key =
        missing.forecast() ? "missing.forecast" : missing.late() ? "missing.late" : "missing.due";
    clauses.add(speech.say(key, "period", due));
    clauses.add(
        status
            .figure()
            .map(FigureEntry::of)
            .filter(r -> !r.period().covers(missing.due()))
            .map(r ->
                speech.say(
                    "missing.latest",
                    "period",
                    speech.period(r.period()),
                    "figure",
                    speech.amounts().figure(status.indicator(), r.value())))
            .orElseGet(() -> speech.say("missing.nothing")));
    return speech.join(clauses);
  }

  private String referenceMissing(Indicator indicator, VerdictReason.ReferenceMissing missing) {
    return speech.say(
        missing.reference().name().isEmpty() ? "reference.no_benchmark" : "reference.no_figure",
        "figure",
        speech.amounts().figure(indicator, missing.actual()),
        "subject",
        missing.reference().subject(),
        "name",
        missing.reference().name(),
        "period",
        speech.period(missing.due()));
  }

  private String inWords(IndicatorStatus status, String words) {
    List<String> clauses = new ArrayList<>();
    clauses.add(speech.say("in_words", "words", words));
    status
        .words()
        .or(status::figure)
        .map(IndicatorSentence::note)
        .filter(note -> !note.isEmpty())
        .ifPresent(note -> clauses.add(speech.say("in_words.latest", "note", note)));
    return speech.join(clauses);
  }

  private static String note(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual actual -> actual.remarks().note();
      case Content.Progress progress -> progress.remarks().note();
      case Content.Act _ -> Remarks.NONE.note();
    };
  }
}
