package org.duban.report.model;

import java.util.List;
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
    List<Matter> matters = Matter.of(sheet, prose);
    Attention attention = new Attention(prose, matters);
    return new Report(
        masthead(prose, sheet, office, number),
        new Overview(prose, sheet, matters).sentences(),
        sheet.indicators().stream().map(indicators::row).toList(),
        tasks.tree(sheet.tasks()),
        attention.laggards(),
        attention.unreported(),
        attention.disagreements(),
        attention.withoutStep());
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
