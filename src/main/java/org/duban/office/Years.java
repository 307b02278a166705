package org.duban.office;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.disk.Found;
import org.duban.disk.Tree;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// The goal years of a workspace, and which of them a command works on.
///
/// @param all the earliest first
public record Years(List<GoalYear> all) {

  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

  public Years {
    all = List.copyOf(all);
  }

  /// The years of the workspace, which must have one.
  public static Years of(Workspace workspace, Settings settings) {
    Years years = in(workspace, settings);
    if (years.all().isEmpty()) {
      throw new CommandFailed(Exit.FINDINGS, List.of(none()));
    }
    return years;
  }

  public static Years in(Workspace workspace, Settings settings) {
    return new Years(
        folders(workspace).stream().map(y -> new GoalYear(y, settings.fiscalYearStart())).toList());
  }

  /// The problem of a workspace without a year.
  static Problem none() {
    return UsageCode.U021.with("folder", "targets/");
  }

  /// Those that are links among them: reading the year says so.
  private static List<Integer> folders(Workspace workspace) {
    Tree tree = workspace.tree();
    try {
      return tree.list(workspace.targets()).stream()
          .filter(f -> tree.hasFolder(f) || tree.at(f) == Found.LINK)
          .map(f -> f.getFileName().toString())
          .filter(name -> YEAR.matcher(name).matches())
          .map(Integer::valueOf)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new EnvironmentFailure(UsageCode.U018.with("cause", EnvironmentFailure.reason(e)), e);
    }
  }

  /// The year of this number, which the workspace must have.
  public GoalYear named(int number) {
    return all.stream()
        .filter(y -> y.year() == number)
        .findAny()
        .orElseThrow(() ->
            CommandFailed.usage(
                UsageCode.U020.with(
                    "year",
                    Integer.toString(number),
                    "years",
                    Problem.listed(all.stream().map(y -> Integer.toString(y.year())).toList()))));
  }

  /// The year `asked` for, else the only one, else the latest that has begun.
  public GoalYear chosen(Optional<Integer> asked, LocalDate today) {
    return asked.isPresent()
        ? named(asked.get())
        : all.reversed().stream()
            .filter(y -> !y.firstDay().isAfter(today))
            .findFirst()
            .orElse(all.getFirst());
  }

  /// The period that `text` names. A year in it decides which year it is of, unless `asked` does.
  public Period period(String text, Optional<Integer> asked, LocalDate today) {
    GoalYear year = chosen(asked, today);
    var read =
        asked.isPresent()
            ? PeriodText.readWithin(text, year, Place.NONE)
            : PeriodText.read(text, year, Place.NONE);
    if (read.hasErrors()) {
      throw new CommandFailed(Exit.USAGE, read.problems());
    }
    Period period = read.value().orElseThrow();
    named(period.year().year());
    return period;
  }
}
