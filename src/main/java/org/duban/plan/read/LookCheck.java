package org.duban.plan.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.problem.Problem;
import org.duban.sheet.Row;

/// Warns of names of departments and of ids that a reader takes for each other: each department's
/// name becomes a journal's.
final class LookCheck {

  /// 县, 清溪县: what may stand before the name of an office's own organ.
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:\\p{IsIdeographic}{0,4}?[省市区县州旗])+?(?=\\p{IsIdeographic}+[局委办部院会处队社司府心室]$)");

  private final List<Problem> problems;
  private final Map<String, List<String>> byCore = new HashMap<>();
  private final Map<RowCode, Map<String, String>> firstOfLook = new EnumMap<>(RowCode.class);
  private final Map<RowCode, Set<String>> seen = new EnumMap<>(RowCode.class);

  /// @param problems takes what is found
  LookCheck(List<Problem> problems) {
    this.problems = problems;
  }

  /// Looks at what stands in one column.
  ///
  /// @param code of two that look alike; what has another code is never taken for each other
  void check(List<Row> rows, String column, RowCode code) {
    Set<String> known = seen.computeIfAbsent(code, _ -> new HashSet<>());
    for (Row row : rows) {
      RowCells cells = new RowCells(row, problems);
      List<String> names =
          column.equals("support") ? cells.list(column) : List.of(cells.text(column));
      for (String name : names) {
        if (!name.isEmpty() && known.add(name)) {
          check(name, cells, column, code);
        }
      }
    }
  }

  /// 人社局 and 县人社局 may be one.
  private void checkPlace(String name, RowCells cells, String column) {
    String core = PLACE.matcher(name).replaceFirst("");
    List<String> others = byCore.computeIfAbsent(core, _ -> new ArrayList<>());
    others.stream()
        .filter(o -> o.endsWith(name) || name.endsWith(o))
        .findFirst()
        .ifPresent(o -> cells.warning(RowCode.P031, column, "name", name, "other", o));
    others.add(name);
  }

  private void check(String name, RowCells cells, String column, RowCode code) {
    if (code == RowCode.P025) {
      checkPlace(name, cells, column);
    }
    String other =
        firstOfLook.computeIfAbsent(code, _ -> new HashMap<>()).putIfAbsent(Look.of(name), name);
    if (other != null) {
      String odd = Look.oddIn(name, other);
      cells.warning(
          code,
          column,
          "name",
          name,
          "other",
          other,
          "odd",
          odd.isEmpty() ? Look.oddIn(other, name) : odd);
    } else if (!Look.hiddenIn(name).isEmpty()) {
      cells.warning(RowCode.P027, column, "name", name, "odd", Look.hiddenIn(name));
    }
  }
}
