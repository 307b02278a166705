package org.duban.cli.command;

import org.duban.cli.console.Json;
import org.duban.cli.console.Output;
import org.duban.ledger.Entry;
import org.duban.ledger.Revision;
import org.duban.status.Explanation;

/// `show` as `duban/show/1`.
final class SubjectJson {

  private final SubjectStory story;
  private final StatusView view;
  private final Explanation explanation;

  SubjectJson(SubjectStory story, StatusView view, Explanation explanation) {
    this.story = story;
    this.view = view;
    this.explanation = explanation;
  }

  void print(Output out) {
    Json.document(out, "duban/show/1", this::write);
  }

  private void write(Json json) {
    StatusJson status = new StatusJson(view, explanation, json);
    json.field("subject", story.id());
    json.field("kind", story.indicator().isPresent() ? "indicator" : "task");
    json.field("period", view.sheet().period().toString());
    json.field("asOf", view.sheet().asOf().toString());
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
  }

  private static void write(Revision revision, Json json) {
    LogPrinter.writeFields(revision.entry(), json);
    json.field("replaces", revision.replaced().map(Entry::reference));
    json.field("withdrawnBy", revision.withdrawal().map(Entry::reference));
    json.field("enteredLate", SubjectText.isEnteredLate(revision.entry()));
  }
}
