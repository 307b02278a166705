package org.duban.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.ledger.Entry;
import org.duban.ledger.Remarks;
import org.duban.plan.Indicator;
import org.duban.plan.Task;
import org.duban.problem.Place;
import org.duban.report.model.ComparisonReport;
import org.duban.report.model.Remarked;
import org.duban.report.model.ReportRequest;
import org.duban.status.StatusSheet;

/// Gathers the texts that reports print from the plan and the journals.
final class SourceTexts {

  private final List<SourceText> texts = new ArrayList<>();
  private final String journals;

  private SourceTexts(StatusSheet sheet) {
    this.journals = "targets/" + sheet.period().year().year() + "/updates/";
  }

  static List<SourceText> of(ReportRequest request) {
    StatusSheet sheet = request.part();
    SourceTexts sources = new SourceTexts(sheet);
    sources.add(Place.ofFile("targets/duban.toml"), "office", request.settings().office());
    request.number().ifPresent(number -> sources.add(Place.NONE, "--number", number));
    sheet.indicators().forEach(status -> sources.indicator(status.indicator()));
    sheet.tasks().forEach(status -> sources.task(status.task()));
    sheet.indicators().forEach(status -> sources.entry(status.figure()));
    sheet.indicators().forEach(status -> sources.entry(status.words()));
    sheet.tasks().forEach(status -> sources.entry(status.update()));
    return sources.texts;
  }

  /// The texts of a comparison, by what they are about.
  static List<SourceText> of(ComparisonReport comparison) {
    List<SourceText> texts = new ArrayList<>();
    texts.add(new SourceText(Place.NONE, "office", comparison.office()));
    texts.add(new SourceText(Place.NONE, "title", comparison.title()));
    for (ComparisonReport.Change change : comparison.changes()) {
      String where = change.subject() + " " + change.what();
      for (String text :
          List.of(
              change.subject(),
              change.before(),
              change.after(),
              change.source(),
              change.remark())) {
        texts.add(new SourceText(Place.NONE, where, text));
      }
    }
    return texts;
  }

  private void indicator(Indicator indicator) {
    Place place = indicator.place();
    add(place, indicator.id() + " name", indicator.name());
    add(place, indicator.id() + " unit", indicator.unit());
    add(place, indicator.id() + " target", indicator.goal().wording());
    add(place, indicator.id() + " department", indicator.department());
  }

  private void task(Task task) {
    add(task.place(), task.id() + " name", task.name());
    add(task.place(), task.id() + " department", task.department());
    add(task.place(), task.id() + " support", String.join("、", task.support()));
  }

  private void entry(Optional<Entry> found) {
    found.ifPresent(entry -> {
      Remarks remarks = Remarked.words(entry);
      Place place = Place.ofFile(journals + entry.journal() + ".csv");
      add(place, entry.reference() + " note", remarks.note());
      add(place, entry.reference() + " issues", remarks.issues());
      add(place, entry.reference() + " next_steps", remarks.nextSteps());
    });
  }

  private void add(Place place, String where, String text) {
    texts.add(new SourceText(place, where, text));
  }
}
