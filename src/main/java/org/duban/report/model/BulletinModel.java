package org.duban.report.model;

import java.util.Optional;
import org.duban.status.StatusSheet;
import org.duban.wording.Lang;

/// Makes the model of a report from what a period's judgement found.
public final class BulletinModel {

  private BulletinModel() {}

  /// The report on `sheet`.
  ///
  /// @param office the issuing office; empty where there is none
  /// @param number the document's number; empty for a draft
  public static Report of(StatusSheet sheet, String office, Optional<String> number, Lang lang) {
    Prose prose = new Prose(lang);
    IndicatorRows indicators = new IndicatorRows(prose, sheet.period());
    TaskRows tasks = new TaskRows(prose, sheet.period().year().year());
    Laggards laggards = new Laggards(prose, sheet);
    return new Report(
        masthead(prose, sheet, office, number),
        new Overview(prose, sheet).sentences(),
        sheet.indicators().stream().map(indicators::row).toList(),
        tasks.tree(sheet.tasks()),
        laggards.behind(),
        laggards.unreported(),
        laggards.disagreements(),
        laggards.nextSteps());
  }

  private static Masthead masthead(
      Prose prose, StatusSheet sheet, String office, Optional<String> number) {
    String period = prose.period(sheet.period());
    return new Masthead(
        office,
        prose.say("title", "period", period),
        period,
        prose.shortPeriod(sheet.period()),
        number.orElse(""),
        prose.day(sheet.asOf()),
        sheet.planVersion().orElse(""),
        prose.percent(sheet.elapsedShare()));
  }
}
