package org.duban.report.facts;

import java.util.Optional;
import org.duban.plan.settings.DocumentForm;
import org.duban.report.model.Notice;
import org.duban.report.model.ReportPhrases;

/// Makes the notice that a report is sent as.
final class NoticeMaker {

  private final ReportRequest request;
  private final ReportPhrases prose;

  NoticeMaker(ReportRequest request, ReportPhrases prose) {
    this.request = request;
    this.prose = prose;
  }

  /// The notice, where duban.toml makes the report one. What is about one department or task, and
  /// the page for leaders, are no notices.
  Optional<Notice> notice() {
    return form().map(this::notice);
  }

  /// The title, where the notice has one of its own.
  Optional<String> title() {
    return form()
        .map(DocumentForm::kind)
        .filter(kind -> !kind.isEmpty())
        .map(kind ->
            prose.say(
                "title_notice", "kind", kind, "period", prose.period(request.part().period())));
  }

  private Optional<DocumentForm> form() {
    return switch (request.kind()) {
      case BULLETIN, ANNUAL -> request.settings().document().map(this::inLanguage);
      case BRIEF, DEPARTMENT, TASK, REMINDER -> Optional.empty();
    };
  }

  /// What is words of the office's own language is left out of a report in another; names stay.
  private DocumentForm inLanguage(DocumentForm form) {
    return request.lang().code().equals(request.settings().language())
        ? form
        : new DocumentForm(
            form.issuer(), "", "", form.to(), form.copy(), form.signed(), "", form.contact());
  }

  private Notice notice(DocumentForm form) {
    boolean inSeries = !form.series().isEmpty();
    return new Notice(
        inSeries ? form.series() : form.issuer(),
        inSeries ? form.issuer() : "",
        form.to().isEmpty() ? "" : prose.say("notice_to", "names", prose.list(form.to())),
        opening(form.basis()),
        form.signed(),
        prose.day(request.part().asOf()),
        form.contact().isEmpty() ? "" : prose.say("notice_contact", "contact", form.contact()),
        form.copy().isEmpty() ? "" : prose.say("notice_copy", "names", prose.list(form.copy())));
  }

  private String opening(String basis) {
    String opening = prose.say("notice_opening");
    if (basis.isEmpty()) {
      return opening;
    }
    return opening.isEmpty() ? prose.sentence(basis) : prose.asClause(basis) + opening;
  }
}
