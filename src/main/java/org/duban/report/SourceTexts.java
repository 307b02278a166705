package org.duban.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.disk.FileNames;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Remarks;
import org.duban.ledger.AdoptedPlan;
import org.duban.ledger.Ledger;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Task;
import org.duban.plan.settings.DocumentForm;
import org.duban.problem.Place;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ComparisonReport;
import org.duban.report.model.EntryRemarks;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.TaskStatus;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// Gathers the texts that reports print from the plan and the journals.
final class SourceTexts {

  private final Set<SourceText> texts = new LinkedHashSet<>();
  private final String journals;

  private final Phrases phrases;

  private SourceTexts(StatusSheet sheet, Phrases phrases) {
    this.journals = "targets/" + sheet.period().year().year() + "/updates/";
    this.phrases = phrases;
  }

  static List<SourceText> of(ReportRequest request) {
    StatusSheet sheet = request.part();
    SourceTexts sources = new SourceTexts(sheet, Phrases.of(request.lang()));
    sources.add(Place.ofFile("targets/duban.toml"), "office", "", request.settings().office());
    request.settings().document().ifPresent(sources::form);
    request.number().ifPresent(number -> sources.add(Place.NONE, "number", "", number));
    sheet.indicators().forEach(status -> sources.indicator(status.indicator()));
    sheet.tasks().forEach(status -> sources.task(status.task()));
    sheet.indicators().forEach(status -> sources.entry(status.figure()));
    sheet.indicators().forEach(status -> sources.entry(status.words()));
    sheet.tasks().forEach(status -> sources.updates(status, request));
    request.background().versions().forEach(sources::version);
    return List.copyOf(sources.texts);
  }

  /// Where a text is the template's own.
  static SourceText ofTemplate(Lang lang) {
    return new SourceText(Place.NONE, Phrases.of(lang).say("report.where_template"), "");
  }

  /// The texts of a comparison, by what they are about.
  static List<SourceText> of(ComparisonReport comparison, Lang lang) {
    Phrases phrases = Phrases.of(lang);
    List<SourceText> texts = new ArrayList<>();
    texts.add(new SourceText(Place.NONE, phrases.say("report.where_office"), comparison.office()));
    texts.add(new SourceText(Place.NONE, phrases.say("report.where_title"), comparison.title()));
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

  private void form(DocumentForm form) {
    List<String> texts = new ArrayList<>(form.to());
    texts.addAll(form.copy());
    texts.addAll(
        List.of(
            form.issuer(),
            form.kind(),
            form.series(),
            form.signed(),
            form.basis(),
            form.contact()));
    texts.forEach(text -> add(Place.ofFile("targets/duban.toml"), "form", "", text));
  }

  private void indicator(Indicator indicator) {
    Place place = indicator.place();
    add(place, "name", indicator.id(), indicator.name());
    add(place, "unit", indicator.id(), indicator.unit());
    add(place, "target", indicator.id(), indicator.goal().wording());
    add(place, "department", indicator.id(), indicator.department());
  }

  private void task(Task task) {
    add(task.place(), "name", task.id(), task.name());
    add(task.place(), "department", task.id(), task.department());
    add(task.place(), "support", task.id(), String.join("、", task.support()));
  }

  /// All updates of a task: some reports tell how it went.
  private void updates(TaskStatus status, ReportRequest request) {
    Ledger ledger = request.background().ledger();
    entry(status.update());
    ledger
        .updates(status.task().id(), request.part().period())
        .forEach(entry -> entry(Optional.of(entry)));
  }

  private void entry(Optional<Entry> found) {
    found.ifPresent(entry -> {
      Remarks remarks = EntryRemarks.words(entry);
      Place place = Place.ofFile(journals + FileNames.of(entry.journal()) + ".csv");
      add(place, "note", entry.reference(), remarks.note());
      add(place, "issues", entry.reference(), remarks.issues());
      add(place, "next", entry.reference(), remarks.nextSteps());
    });
  }

  private void version(AdoptedPlan version) {
    Place place = Place.ofFile(journals + Entry.OFFICE_JOURNAL + ".csv");
    add(place, "document", version.version(), version.document());
    add(place, "reason", version.version(), version.reason());
  }

  private void add(Place place, String field, String id, String text) {
    texts.add(new SourceText(place, phrases.say("report.where_" + field, "id", id), text));
  }
}
