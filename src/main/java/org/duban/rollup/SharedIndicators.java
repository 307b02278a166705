package org.duban.rollup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.duban.problem.Problem;
import org.duban.text.HalfWidth;

/// Finds the same indicator in the plans of many members: by its name, else by its id, where that
/// is more than a number in a list. What is measured otherwise (人 and 户, a total and a growth) is
/// not the same, whatever it is called.
final class SharedIndicators {

  /// What is one indicator so far, by the index of its members.
  private static final class Group {

    private final Map<Integer, MemberIndicator> values = new LinkedHashMap<>();

    Map<Integer, MemberIndicator> values() {
      return values;
    }

    MemberIndicator first() {
      return values.values().iterator().next();
    }

    boolean fits(MemberIndicator other) {
      return first().measure() == other.measure()
          && first().direction() == other.direction()
          && other.factorTo(first().unit()).isPresent();
    }
  }

  private final List<WorkspaceSummary> members;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, List<Group>> byName = new LinkedHashMap<>();
  private final Map<String, List<Group>> byId = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  SharedIndicators(List<WorkspaceSummary> members) {
    this.members = members;
    for (int i = 0; i < members.size(); i++) {
      int member = i;
      members
          .get(i)
          .judged()
          .ifPresent(judged -> judged.indicators().forEach(own -> place(member, own)));
    }
  }

  /// What was joined or kept apart and may surprise.
  List<Problem> problems() {
    return problems;
  }

  List<SharedIndicator> all(IntPredicate takesPart) {
    return groups.stream().map(g -> SharedIndicator.of(g.values(), takesPart)).toList();
  }

  private void place(int member, MemberIndicator own) {
    List<Group> named = byName.getOrDefault(name(own), List.of());
    List<Group> numbered = isNumber(own.id()) ? List.of() : byId.getOrDefault(own.id(), List.of());
    Optional<Group> found = free(named, member, own).or(() -> free(numbered, member, own));
    if (found.isPresent()) {
      Group group = found.get();
      if (!name(group.first()).equals(name(own))) {
        tellOtherName(member, own, group);
      }
      group.values().put(member, own);
      remember(group, own);
      return;
    }
    if (!named.isEmpty() && named.stream().noneMatch(g -> g.fits(own))) {
      tellOtherMeasure(member, own, named.getFirst());
    }
    Group group = new Group();
    group.values().put(member, own);
    groups.add(group);
    remember(group, own);
  }

  private static Optional<Group> free(List<Group> groups, int member, MemberIndicator own) {
    return groups.stream().filter(g -> g.fits(own) && !g.values().containsKey(member)).findFirst();
  }

  private void remember(Group group, MemberIndicator own) {
    add(byName.computeIfAbsent(name(own), _ -> new ArrayList<>()), group);
    add(byId.computeIfAbsent(own.id(), _ -> new ArrayList<>()), group);
  }

  private static void add(List<Group> known, Group group) {
    if (!known.contains(group)) {
      known.add(group);
    }
  }

  private void tellOtherName(int member, MemberIndicator own, Group group) {
    problems.add(
        RollupCode.Y005.warning(
            "id",
            own.id(),
            "name",
            own.name(),
            "member",
            members.get(member).path(),
            "other",
            group.first().name(),
            "first",
            members.get(group.values().keySet().iterator().next()).path()));
  }

  private void tellOtherMeasure(int member, MemberIndicator own, Group group) {
    problems.add(
        RollupCode.Y004.warning(
            "name",
            own.name(),
            "member",
            members.get(member).path(),
            "target",
            own.wording() + unit(own),
            "first",
            members.get(group.values().keySet().iterator().next()).path(),
            "other",
            group.first().wording() + unit(group.first())));
  }

  private static String unit(MemberIndicator indicator) {
    return indicator.unit().isEmpty() ? "" : " [" + indicator.unit() + "]";
  }

  private static String name(MemberIndicator indicator) {
    return HalfWidth.of(indicator.name()).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }

  /// A number in a list is no name: what has it elsewhere is something else.
  private static boolean isNumber(String id) {
    return id.matches("[\\d.]+");
  }
}
