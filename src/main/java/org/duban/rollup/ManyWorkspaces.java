package org.duban.rollup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.disk.Elsewhere;
import org.duban.problem.Problem;
import org.duban.time.Period;
import org.duban.time.Ratio;

/// Many workspaces seen at once, all for the same months.
///
/// @param period which that is; empty where no workspace could be judged
/// @param members in the order in which they were named, each once
/// @param ranks the places of members by their share on schedule, by index; who is not ranked has
///   none
/// @param problems of the view as a whole; those of a member are the member's
public record ManyWorkspaces(
    Optional<Period> period,
    List<WorkspaceSummary> members,
    Map<Integer, Integer> ranks,
    List<SharedIndicator> indicators,
    List<Problem> problems) {

  /// Of many that are alike, a message names as many.
  private static final int SHOWN = 5;

  public ManyWorkspaces {
    Objects.requireNonNull(period);
    members = List.copyOf(members);
    ranks = Map.copyOf(ranks);
    indicators = List.copyOf(indicators);
    problems = List.copyOf(problems);
  }

  /// Judges each workspace for the same months, and finds the same indicator across them.
  ///
  /// @param paths the folders as they were named
  /// @param from the folder from which they are named
  /// @param unverified whether members with a broken journal take part in ranks and sums
  public static ManyWorkspaces of(
      List<String> paths, Path from, WorkspaceSummary.Question question, boolean unverified) {
    List<Problem> problems = new ArrayList<>();
    List<String> once = once(paths, from, problems);
    List<WorkspaceSummary> asked =
        once.parallelStream().map(path -> WorkspaceSummary.of(path, from, question)).toList();
    Optional<Period> period =
        asked.stream()
            .flatMap(m -> m.judged().stream())
            .map(WorkspaceSummary.Judged::period)
            .max(Comparator.comparing(Period::lastDay).thenComparingInt(Period::months));
    List<WorkspaceSummary> members =
        period
            .map(p -> asked.parallelStream().map(m -> alike(m, p, from, question)).toList())
            .orElse(asked);
    sameOffices(members, problems);
    SharedIndicators shared = new SharedIndicators(members);
    problems.addAll(shared.problems());
    return new ManyWorkspaces(
        period,
        members,
        ranks(members, unverified),
        shared.all(i -> takesPart(members.get(i), unverified)),
        problems);
  }

  /// The member judged for the months of `period`; failed where it has no such months.
  private static WorkspaceSummary alike(
      WorkspaceSummary member, Period period, Path from, WorkspaceSummary.Question question) {
    if (member.judged().isEmpty() || isSame(member, period)) {
      return member;
    }
    WorkspaceSummary again = WorkspaceSummary.of(member.path(), from, question.of(period));
    return again.judged().isEmpty() || isSame(again, period)
        ? again
        : again.failed(RollupCode.Y003.error("member", member.path(), "period", period.toString()));
  }

  private static boolean isSame(WorkspaceSummary member, Period period) {
    Period own = member.judged().orElseThrow().period();
    return own.months() == period.months() && own.lastDay().equals(period.lastDay());
  }

  /// Each folder once, however it is named.
  private static List<String> once(List<String> paths, Path from, List<Problem> problems) {
    Map<Path, String> known = new HashMap<>();
    Set<String> once = new LinkedHashSet<>();
    for (String path : paths) {
      Optional<Path> real = real(path, from);
      String before = real.map(r -> known.putIfAbsent(r, path)).orElse(null);
      if (before == null && !once.contains(path)) {
        once.add(path);
      } else {
        problems.add(
            RollupCode.Y001.warning("folder", path, "before", before == null ? path : before));
      }
    }
    return List.copyOf(once);
  }

  /// Where a path leads; empty where nowhere, which its row then says.
  private static Optional<Path> real(String path, Path from) {
    try {
      return Elsewhere.real(from.resolve(path));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static void sameOffices(List<WorkspaceSummary> members, List<Problem> problems) {
    Map<String, List<String>> byOffice = new LinkedHashMap<>();
    members.forEach(
        m -> byOffice.computeIfAbsent(m.office(), _ -> new ArrayList<>()).add(m.path()));
    byOffice.forEach((office, paths) -> {
      if (paths.size() > 1) {
        problems.add(
            RollupCode.Y002.warning(
                "office",
                office,
                "count",
                Integer.toString(paths.size()),
                "folders",
                Problem.listed(paths.subList(0, Math.min(paths.size(), SHOWN)))));
      }
    });
  }

  private static Map<Integer, Integer> ranks(List<WorkspaceSummary> members, boolean unverified) {
    Map<Integer, Ratio> shares = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      WorkspaceSummary member = members.get(i);
      if (takesPart(member, unverified)) {
        int index = i;
        member
            .judged()
            .flatMap(j -> j.indicatorTally().onScheduleShare())
            .ifPresent(share -> shares.put(index, share));
      }
    }
    return Placing.places(shares, Comparator.reverseOrder());
  }

  private static boolean takesPart(WorkspaceSummary member, boolean unverified) {
    return member.judged().filter(j -> unverified || j.isWhole()).isPresent();
  }

  /// The member's office; with its folder where others are called the same.
  public String label(int member) {
    WorkspaceSummary own = members.get(member);
    boolean isShared =
        members.stream().filter(m -> m.office().equals(own.office())).count() > 1
            && !own.office().equals(own.path());
    return isShared ? own.office() + " (" + own.path() + ")" : own.office();
  }

  /// How many could not be judged.
  public long failed() {
    return members.stream().filter(m -> m.judged().isEmpty()).count();
  }

  /// How many have a journal that is not what was recorded.
  public long broken() {
    return members.stream().flatMap(m -> m.judged().stream()).filter(j -> !j.isWhole()).count();
  }
}
