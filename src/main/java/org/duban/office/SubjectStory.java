package org.duban.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.Revision;
import org.duban.plan.version.Slip;
import org.duban.status.explain.Explanation;
import org.duban.status.model.IndicatorStatus;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Step;
import org.duban.status.model.TaskStatus;
import org.duban.status.model.Verdict;
import org.duban.status.outlook.Needed;
import org.duban.status.outlook.NoProjection;
import org.duban.status.outlook.Projection;
import org.duban.text.Phrases;

/// All there is to say of one indicator or task: where it stands and how that comes about, what the
/// rest of the year needs, what was promised when, and every figure and update ever recorded.
///
/// @param indicator its status, when it is an indicator
/// @param task its status, when it is a task
/// @param needed what the rest of the year needs, in words
/// @param projection how the year will probably end, or why that can't be told, in words
/// @param slip how its due date has moved
/// @param versions what each adopted plan said of it
/// @param asOf the day of knowledge
/// @param enteredLater what it is judged by but was entered only after the day of knowledge
public record SubjectStory(
    String id,
    Optional<IndicatorStatus> indicator,
    Optional<TaskStatus> task,
    List<Step> steps,
    Optional<String> needed,
    Optional<String> projection,
    Optional<Slip> slip,
    List<PlanInForce.Said> versions,
    List<Revision> revisions,
    LocalDate asOf,
    List<Entry> enteredLater) {

  public SubjectStory {
    Objects.requireNonNull(id);
    Objects.requireNonNull(indicator);
    Objects.requireNonNull(task);
    steps = List.copyOf(steps);
    Objects.requireNonNull(needed);
    Objects.requireNonNull(projection);
    Objects.requireNonNull(slip);
    versions = List.copyOf(versions);
    revisions = List.copyOf(revisions);
    Objects.requireNonNull(asOf);
    enteredLater = List.copyOf(enteredLater);
  }

  public static SubjectStory of(String id, JudgedYear assessment, Phrases phrases) {
    StatusSheet sheet = assessment.view().sheet();
    Explanation explanation = Explanation.in(phrases);
    Optional<IndicatorStatus> indicator =
        sheet.indicators().stream().filter(s -> s.indicator().id().equals(id)).findAny();
    Optional<TaskStatus> task =
        sheet.tasks().stream().filter(s -> s.task().id().equals(id)).findAny();
    List<Step> steps =
        indicator.map(explanation::steps).or(() -> task.map(explanation::steps)).orElse(List.of());
    Optional<String> needed =
        indicator.flatMap(s ->
            Needed.of(s, assessment.figures()).map(n -> explanation.sentence(s.indicator(), n)));
    Optional<String> projection =
        indicator
            .filter(s -> s.verdict() != Verdict.NOT_ASSESSED)
            .map(s ->
                Projection.of(s, assessment.figures())
                    .map(p -> explanation.sentence(s.indicator(), p))
                    .or(() -> NoProjection.of(s).map(explanation::sentence))
                    .orElse(""));
    return new SubjectStory(
        id,
        indicator,
        task,
        steps,
        needed,
        projection,
        assessment.view().slip(id),
        assessment.plan().history(id),
        assessment.ledger().history(id),
        sheet.asOf(),
        assessment.view().enteredLater(id));
  }

  public String name() {
    return indicator
        .map(s -> s.indicator().name())
        .or(() -> task.map(s -> s.task().name()))
        .orElse(id);
  }

  public String department() {
    return indicator
        .map(s -> s.indicator().department())
        .or(() -> task.map(s -> s.task().department()))
        .orElse("");
  }
}
