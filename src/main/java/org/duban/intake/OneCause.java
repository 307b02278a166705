package org.duban.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.journal.entry.LedgerCode;
import org.duban.problem.Problem;

/// Says once what many cells have in common: a column for a period that hasn't ended, a row with
/// periods that its indicator has no figures of.
final class OneCause {

  /// How many names a message lists.
  private static final int MOST_NAMED = 5;

  private OneCause() {}

  /// The problems, each cause at its first place.
  static List<Problem> joined(List<Problem> problems) {
    Map<Object, List<Problem>> byCause = new LinkedHashMap<>();
    problems.stream()
        .distinct()
        .forEach(p -> byCause.computeIfAbsent(cause(p), _ -> new ArrayList<>()).add(p));
    return byCause.values().stream().map(OneCause::joinedOf).toList();
  }

  private record Cause(Object code, boolean isError, String file, String what, String more) {}

  private static Object cause(Problem p) {
    if (p.place().file().isEmpty()) {
      return p;
    }
    if (p.code() == LedgerCode.J115) {
      return new Cause(
          p.code(), p.isError(), p.place().file(), p.place().header(), p.args().get("period"));
    }
    return p.code() == LedgerCode.J051
        ? new Cause(p.code(), p.isError(), p.place().file(), p.args().get("name"), "")
        : p;
  }

  private static Problem joinedOf(List<Problem> problems) {
    Problem first = problems.getFirst();
    if (problems.size() == 1) {
      return first;
    }
    String varies = first.code() == LedgerCode.J115 ? "name" : "text";
    Set<String> all = new LinkedHashSet<>();
    problems.forEach(p -> all.add(p.args().get(varies)));
    List<String> named = new ArrayList<>(all.stream().limit(MOST_NAMED).toList());
    if (all.size() > MOST_NAMED) {
      named.add("…（" + all.size() + "）");
    }
    Map<String, String> args = new LinkedHashMap<>(first.args());
    args.put(varies, Problem.listed(named));
    return new Problem(first.severity(), first.code(), first.place(), args);
  }
}
