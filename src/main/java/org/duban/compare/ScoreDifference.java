package org.duban.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.status.judge.Scoreboard;
import org.duban.status.model.Score;

/// The differences between the scores and ranks of two versions, each with the changes of what the
/// score is made of.
final class ScoreDifference {

  private ScoreDifference() {}

  /// Nothing where one of the versions is a printed report.
  ///
  /// @param changes of everything else
  static List<Change.ScoreChanged> between(
      Version before, Version after, PlanDifference plan, List<Change> changes, Why otherwise) {
    if (before.judgement().isEmpty() || after.judgement().isEmpty()) {
      return List.of();
    }
    Map<String, Change.Rated> old = new LinkedHashMap<>();
    ratings(before.judgement().get())
        .forEach((id, rated) -> old.put(rated.ofTask() ? plan.renamed(id) : id, rated));
    Map<String, Change.Rated> now = ratings(after.judgement().get());
    Set<String> rated = new LinkedHashSet<>(now.keySet());
    rated.addAll(old.keySet());
    List<Change.ScoreChanged> found = new ArrayList<>();
    for (String subject : rated) {
      Optional<Change.Rated> was = Optional.ofNullable(old.get(subject));
      Optional<Change.Rated> is = Optional.ofNullable(now.get(subject));
      if (!was.equals(is)) {
        boolean ofTask = is.or(() -> was).orElseThrow().ofTask();
        Set<String> members = new HashSet<>(members(before, subject, ofTask));
        members.addAll(members(after, subject, ofTask));
        List<Change> movedBy = changes.stream().filter(c -> isOf(c, members)).toList();
        Why why = movedBy.isEmpty() ? otherwise : movedBy.getFirst().why();
        found.add(new Change.ScoreChanged(subject, was, is, why, movedBy));
      }
    }
    return found;
  }

  private static Map<String, Change.Rated> ratings(Judgement judgement) {
    Scoreboard scores = Scoreboard.of(judgement.sheet());
    Map<String, Change.Rated> ratings = new LinkedHashMap<>();
    scores.departments().forEach(s -> put(ratings, s.name(), s, false));
    scores.priorityTasks().forEach(s -> put(ratings, s.id(), s, true));
    return ratings;
  }

  /// Where nothing was assessed there is no score.
  private static void put(
      Map<String, Change.Rated> ratings, String subject, Score score, boolean ofTask) {
    score
        .points()
        .ifPresent(
            p -> ratings.put(subject, new Change.Rated(ofTask, p.rounded(1), score.place())));
  }

  /// What the score is made of: all that a department answers for, or a task with all under it.
  private static Set<String> members(Version version, String subject, boolean ofTask) {
    Plan plan = version.judgement().orElseThrow().plan();
    return ofTask
        ? HistoricalJudgement.family(subject, List.of(plan))
        : new HashSet<>(
            Stream.concat(
                    plan.indicators().stream()
                        .filter(i -> i.department().equals(subject))
                        .map(i -> i.id()),
                    plan.tasks().stream().filter(t -> t.department().equals(subject)).map(Task::id))
                .toList());
  }

  /// A status that changed, or a figure, an update or a row of the plan behind the score.
  private static boolean isOf(Change change, Set<String> members) {
    return switch (change) {
      case Change.StandingChanged s -> members.contains(s.subject());
      case Change.ReportChanged r -> members.contains(r.subject());
      case Change.OfPlan p -> members.contains(p.subject());
      case Change.RuleChanged r -> r.key().startsWith("status.");
      case Change.ScoreChanged _, Change.HistoryRewritten _ -> false;
    };
  }
}
