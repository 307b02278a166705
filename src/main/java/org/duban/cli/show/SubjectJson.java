package org.duban.cli.show;

import java.util.List;
import java.util.Optional;
import org.duban.cli.compare.CompareJson;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.Output;
import org.duban.cli.log.LogPrinter;
import org.duban.cli.option.ApprovalJson;
import org.duban.cli.option.ProblemJson;
import org.duban.cli.status.EnteredLater;
import org.duban.cli.status.StatusJson;
import org.duban.compare.history.HistoryEvent;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Revision;
import org.duban.office.StatusView;
import org.duban.office.SubjectStory;
import org.duban.status.explain.Explanation;
import org.duban.text.Moments;
import org.duban.text.Phrases;

/// `show` as `duban/show/1`.
final class SubjectJson {

  private final SubjectStory story;
  private final Optional<List<HistoryEvent>> history;
  private final StatusView view;
  private final Phrases phrases;

  /// @param history where it was asked for
  SubjectJson(
      SubjectStory story, Optional<List<HistoryEvent>> history, StatusView view, Phrases phrases) {
    this.story = story;
    this.history = history;
    this.view = view;
    this.phrases = phrases;
  }

  void print(Output out) {
    Json.document(out, "duban/show/1", this::write);
  }

  private void write(Json json) {
    ProblemJson.write("problems", view.doubts(), phrases, json);
    StatusJson status = new StatusJson(view, Explanation.in(phrases), json);
    json.field("subject", story.id());
    json.field("kind", story.indicator().isPresent() ? "indicator" : "task");
    json.field("period", view.sheet().period().toString());
    json.field("asOf", view.sheet().asOf().toString());
    EnteredLater.write(story.enteredLater(), json);
    json.field("planVersion", view.sheet().planVersion());
    story.indicator().ifPresent(s -> json.object("indicator", () -> status.indicator(s)));
    story.task().ifPresent(s -> json.object("task", () -> status.task(s)));
    json.objects(
        "steps",
        story.steps(),
        step -> {
          json.field("label", step.label());
          json.field("text", step.text());
        });
    json.field("needed", story.needed());
    json.objects(
        "targetHistory",
        story.versions(),
        said -> {
          json.field("version", said.version());
          json.field("text", said.text());
          json.field("document", said.document());
          json.field("reason", said.reason());
          json.field("publishedOn", said.publishedOn().toString());
        });
    json.objects("entries", story.revisions(), revision -> write(revision, json));
    history.ifPresent(h -> json.objects("history", h, happening -> write(happening, json)));
  }

  private static void write(HistoryEvent happening, Json json) {
    Entry entry = happening.entry();
    json.field("entry", entry.reference());
    json.field("recordedAt", Moments.exact(entry.recordedAt()));
    json.field("recordedBy", entry.recordedBy());
    json.field("publishedOn", entry.content().publishedOn().toString());
    json.field("subject", happening.subject());
    json.field("what", happening.what());
    json.field("about", happening.about());
    json.field("period", happening.period());
    json.field("before", happening.before());
    json.field("after", happening.after());
    json.field("state", happening.state());
    json.field("cause", EnumWords.code(happening.why().cause()));
    json.field("document", given(happening.why().document()));
    json.field("reason", given(happening.why().reason()));
    CompareJson.standing("standing", happening.standing(), json);
    json.field("turned", happening.isTurn());
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private void write(Revision revision, Json json) {
    LogPrinter.writeFields(revision.entry(), json);
    json.field("replaces", revision.replaced().map(Entry::reference));
    json.field("withdrawnBy", revision.withdrawal().map(Entry::reference));
    ApprovalJson.write(view.approval(revision.entry()), json);
    json.field(
        "afterClose", view.ledger().closings().before(revision.entry()).map(Entry::reference));
    json.field("enteredLate", SubjectText.isEnteredLate(revision.entry()));
  }
}
