package org.duban.rollup;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.JournalHead;
import org.duban.office.DueList;
import org.duban.office.JudgedYear;
import org.duban.office.Viewpoint;
import org.duban.office.WorkspaceFinder;
import org.duban.office.YearSession;
import org.duban.plan.model.Workspace;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.UsageCode;
import org.duban.status.model.StatusSheet;
import org.duban.status.model.Tally;
import org.duban.time.Period;

/// What one workspace says for a period, as values only.
///
/// @param path the folder as it was named
/// @param office what its settings call it; the path where they can't be read
/// @param judged where it stands; empty for a workspace that can't be read or judged
/// @param problems all that was met on the way, with files as they are called from outside
public record WorkspaceSummary(
    String path, String office, Optional<Judged> judged, List<Problem> problems) {

  /// Where a workspace stands.
  ///
  /// @param planVersion the adopted version that it is judged by; empty where none was adopted
  /// @param heads how far its journals go, by which the view can be proved
  /// @param isWhole whether every journal is what was recorded, as far as its chain shows
  /// @param missing what its departments have not reported
  public record Judged(
      Period period,
      LocalDate asOf,
      Optional<String> planVersion,
      List<JournalHead> heads,
      boolean isWhole,
      Tally indicatorTally,
      Tally priorityTasks,
      Tally measures,
      List<MemberIndicator> indicators,
      List<DueList.Missing> missing) {

    public Judged {
      Objects.requireNonNull(period);
      Objects.requireNonNull(asOf);
      Objects.requireNonNull(planVersion);
      heads = List.copyOf(heads);
      Objects.requireNonNull(indicatorTally);
      Objects.requireNonNull(priorityTasks);
      Objects.requireNonNull(measures);
      indicators = List.copyOf(indicators);
      missing = List.copyOf(missing);
    }
  }

  /// What is asked of every workspace alike.
  ///
  /// @param period as typed; each workspace's latest where empty
  /// @param year the goal year, where one is asked for
  /// @param today the day of the clock
  public record Question(
      Optional<String> period, Optional<Integer> year, Viewpoint viewpoint, LocalDate today) {

    public Question {
      Objects.requireNonNull(period);
      Objects.requireNonNull(year);
      Objects.requireNonNull(viewpoint);
      Objects.requireNonNull(today);
    }

    /// The same for `other`.
    public Question of(Period other) {
      return new Question(
          Optional.of(other.toString()), Optional.of(other.year().year()), viewpoint, today);
    }
  }

  public WorkspaceSummary {
    Objects.requireNonNull(path);
    Objects.requireNonNull(office);
    Objects.requireNonNull(judged);
    problems = List.copyOf(problems);
  }

  /// The summary of the workspace that `path` names. One that fails has its problems and nothing
  /// else; only a bug ends in an exception.
  ///
  /// @param from the folder from which paths are named
  public static WorkspaceSummary of(String path, Path from, Question question) {
    Workspace workspace;
    try {
      workspace = WorkspaceFinder.named(path, from);
    } catch (CommandFailed e) {
      return new WorkspaceSummary(path, path, Optional.empty(), e.problems());
    }
    try {
      return of(path, new MemberSession(workspace, question.year(), question.today()), question);
    } catch (EnvironmentFailure e) {
      return new WorkspaceSummary(
          path, path, Optional.empty(), outside(path, List.of(e.problem())));
    } catch (UncheckedIOException e) {
      Problem problem = UsageCode.U018.with("cause", EnvironmentFailure.reason(e));
      return new WorkspaceSummary(path, path, Optional.empty(), outside(path, List.of(problem)));
    }
  }

  private static WorkspaceSummary of(String path, MemberSession session, Question question) {
    String office =
        session.settings().value().map(s -> s.office()).filter(o -> !o.isBlank()).orElse(path);
    Optional<Judged> judged = Optional.empty();
    Stream<Problem> failures = Stream.empty();
    try {
      judged = Optional.of(judged(YearSession.of(session, question.period()), question));
    } catch (CommandFailed e) {
      failures = e.problems().stream();
    } catch (EnvironmentFailure e) {
      failures = Stream.of(e.problem());
    }
    List<Problem> all = Stream.concat(session.told().stream(), failures).distinct().toList();
    return new WorkspaceSummary(path, office, judged, outside(path, all));
  }

  private static Judged judged(YearSession working, Question question) {
    JudgedYear year = JudgedYear.of(working, question.viewpoint());
    StatusSheet sheet = year.view().sheet();
    return new Judged(
        sheet.period(),
        sheet.asOf(),
        sheet.planVersion(),
        working.ledger().heads(),
        working.ledger().isWhole(),
        sheet.indicatorTally(),
        Tally.ofTasks(sheet.priorityTasks()),
        Tally.ofTasks(sheet.measures()),
        sheet.indicators().stream().map(MemberIndicator::of).toList(),
        new DueList(sheet.plan(), year.ledger(), working.settings()).missing(sheet.period()));
  }

  /// Problems as they are told from outside of the workspace.
  static List<Problem> outside(String path, List<Problem> problems) {
    return problems.stream().map(p -> outside(path, p)).toList();
  }

  private static Problem outside(String path, Problem problem) {
    Place place = problem.place();
    // What stands in no file must still say whose it is.
    Place outside =
        place.file().isEmpty()
            ? new Place(path, place.line(), place.column(), place.header())
            : new Place(path + "/" + place.file(), place.line(), place.column(), place.header());
    return new Problem(problem.severity(), problem.code(), outside, problem.args());
  }

  /// The same, but failed for `reason`.
  WorkspaceSummary failed(Problem reason) {
    return new WorkspaceSummary(
        path,
        office,
        Optional.empty(),
        Stream.concat(problems.stream(), Stream.of(reason)).toList());
  }

  public long errors() {
    return problems.stream().filter(Problem::isError).count();
  }
}
