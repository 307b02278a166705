package org.duban.report.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.report.model.ReportPhrases;
import org.duban.report.model.UpdateRow;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.time.Ratio;

/// Makes the rows of the updates of tasks, the latest of each last.
final class UpdateRowMaker {

  private final ReportPhrases prose;
  private final StatusSheet part;

  UpdateRowMaker(ReportPhrases prose, StatusSheet part) {
    this.prose = prose;
    this.part = part;
  }

  List<UpdateRow> of(Background background) {
    List<UpdateRow> rows = new ArrayList<>();
    for (TaskStatus status : part.tasks()) {
      for (Entry entry : background.ledger().updates(status.task().id(), part.period())) {
        if (entry.content() instanceof Content.Progress update) {
          rows.add(row(status, update));
        }
      }
    }
    return rows;
  }

  private UpdateRow row(TaskStatus status, Content.Progress update) {
    List<String> words =
        Stream.of(update.remarks().note(), update.remarks().issues(), update.remarks().nextSteps())
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(prose::sentence)
            .toList();
    return new UpdateRow(
        status.task().id(),
        status.task().name(),
        prose.shortPeriod(update.period()),
        update.progress().map(this::percent).orElse(prose.say("none")),
        update
            .status()
            .map(report -> prose.word("reported." + report.name().toLowerCase(Locale.ROOT)))
            .orElse(prose.say("none")),
        String.join(prose.say("space"), words),
        prose.day(update.publishedOn(), part.period().year().year()),
        update.publishedOn().toString());
  }

  private String percent(BigDecimal percent) {
    return prose.percent(Ratio.of(percent).dividedBy(Ratio.of(100, 1)));
  }
}
