package org.duban.report.model;

import java.util.List;
import java.util.Objects;
import org.duban.status.judge.Scoreboard;
import org.duban.status.model.Score;
import org.duban.status.model.StatusSheet;

/// The scores of departments and priority tasks, the best first.
///
/// @param formula how they come about, as a sentence
public record Ranking(List<Ranked> departments, List<Ranked> tasks, String formula) {

  /// One of them.
  ///
  /// @param place the rank, which equal scores share; a dash without a score
  /// @param score with one decimal; a dash where nothing was assessed
  /// @param assessed how many indicators and lowest tasks count
  /// @param unreported how many were due and not reported, and don't count
  public record Ranked(String place, String name, String score, int assessed, int unreported) {
    public Ranked {
      Objects.requireNonNull(place);
      Objects.requireNonNull(name);
      Objects.requireNonNull(score);
    }
  }

  public Ranking {
    departments = List.copyOf(departments);
    tasks = List.copyOf(tasks);
    Objects.requireNonNull(formula);
  }

  public static Ranking of(StatusSheet whole, ReportPhrases prose) {
    Scoreboard all = Scoreboard.of(whole);
    return new Ranking(
        all.departments().stream().map(score -> ranked(score, prose)).toList(),
        all.priorityTasks().stream().map(score -> ranked(score, prose)).toList(),
        prose.sentence(prose.explanation().formula()));
  }

  private static Ranked ranked(Score score, ReportPhrases prose) {
    return new Ranked(
        score.place() == 0 ? prose.say("none") : Integer.toString(score.place()),
        score.name(),
        score.points().map(p -> p.rounded(1).toPlainString()).orElse(prose.say("none")),
        score.items(),
        score.unreported());
  }
}
