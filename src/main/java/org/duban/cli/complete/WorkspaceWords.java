package org.duban.cli.complete;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duban.cli.option.Invocation;
import org.duban.office.Departments;
import org.duban.office.Years;
import org.duban.plan.model.Plan;
import org.duban.plan.read.PlanReader;
import org.duban.plan.settings.Settings;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;
import org.duban.time.PeriodText;

/// The words of a workspace that may stand on a command line, each with what it means. Files that
/// can't be read have no words; nothing is told of it here.
public final class WorkspaceWords {

  private static final String OFFICE = "_office";

  private final Invocation invocation;

  public WorkspaceWords(Invocation invocation) {
    this.invocation = invocation;
  }

  /// The ids of indicators and tasks.
  public Map<String, String> subjects() {
    Map<String, String> words = new LinkedHashMap<>();
    Plan plan = plan();
    plan.indicators().forEach(i -> words.put(i.id(), i.name()));
    plan.tasks().forEach(t -> words.put(t.id(), t.name()));
    return words;
  }

  public Map<String, String> tasks() {
    Map<String, String> words = new LinkedHashMap<>();
    plan().tasks().forEach(t -> words.put(t.id(), t.name()));
    return words;
  }

  public Map<String, String> departments() {
    return named(Departments.of(plan()));
  }

  /// The names of journals.
  public Map<String, String> journals() {
    Map<String, String> words = new LinkedHashMap<>(departments());
    words.put(OFFICE, "");
    return words;
  }

  /// The periods of the year, the months before the others.
  public Map<String, String> periods() {
    GoalYear year = year();
    Map<String, String> words = new LinkedHashMap<>();
    IntStream.rangeClosed(1, GoalYear.MONTHS).mapToObj(year::through).forEach(p -> put(p, words));
    for (String suffix : List.of("-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "")) {
      String text = year.year() + suffix;
      PeriodText.read(text, year, Place.NONE).value().ifPresent(p -> put(p, words));
    }
    return words;
  }

  public Map<String, String> years() {
    return named(all().all().stream().map(y -> Integer.toString(y.year())).toList());
  }

  private void put(Period period, Map<String, String> words) {
    words.put(period.toString(), PeriodLabel.of(period, invocation.lang()));
  }

  private static Map<String, String> named(List<String> names) {
    Map<String, String> words = new LinkedHashMap<>();
    names.forEach(name -> words.put(name, ""));
    return words;
  }

  private Plan plan() {
    return PlanReader.read(invocation.workspace(), year())
        .value()
        .orElseThrow(WorkspaceWords::none);
  }

  private GoalYear year() {
    return all().chosen(invocation.arguments().year(), invocation.today());
  }

  private Years all() {
    Settings settings = invocation.settings().value().orElseThrow(WorkspaceWords::none);
    return Years.of(invocation.workspace(), settings);
  }

  private static CommandFailed none() {
    return new CommandFailed(Exit.FINDINGS, List.of());
  }
}
