package org.duban.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.Line;
import org.duban.draft.text.Predicate;
import org.duban.draft.text.Script;
import org.duban.draft.text.Text;
import org.duban.plan.model.Direction;
import org.duban.sheet.Figure;

/// Reads tables in either language: indicators with a target column, tasks with those who answer
/// for them and a date.
public final class Tables {

  private enum Role {
    REF("(?:ref(?:erence)?|no\\.?|id|code|#|序号|编号)"),
    NAME(".*(?:indicator|measure|metric|kpi|performance|description|outcome|指标|目标名称|项目名称).*"),
    TASK(
        ".*(?:action|task|milestone|activity|project|initiative|deliverable|commitment|what we will do|任务|工作内容|事项|举措|主要工作|重点工作|实事).*"),
    TARGET(".*(?:target|goal|目标值?|目标任务|预期).*"),
    GOOD("(?:good is|good performance is|polarity|direction|better|good)"),
    LEAD(
        ".*(?:lead|owner|responsible|department|officer|accountable|who|责任单位|牵头单位|责任部门|牵头部门|主办单位).*"),
    SUPPORT(".*(?:support|partner|配合|协办|协同|参与).*"),
    DUE(
        ".*(?:due|date|deadline|by when|timescale|timeframe|when|completion|timeline|完成时限|完成时间|时限|时间节点|进度要求).*");

    private final Pattern header;

    Role(String header) {
      this.header = Pattern.compile(header);
    }
  }

  private static final Pattern PAST =
      Pattern.compile(".*(?:actual|baseline|outturn|result|last year|previous|上年|去年|实际|完成情况|基数).*");

  private static final Pattern LOW =
      Pattern.compile("(?:low(?:er)?|down|decrease|smaller|less|↓|越低越好|逆向).*");

  private static final Pattern HIGH =
      Pattern.compile("(?:high(?:er)?|up|increase|bigger|more|↑|越高越好|正向).*");

  private static final Pattern NAMES = Pattern.compile("\\s*[;/]\\s*|,\\s+(?=[A-Z])");

  private static final Pattern BREAK = Pattern.compile("\\s{2,}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3})*");

  private Tables() {}

  public static void read(List<Line> lines, int year, Findings findings) {
    Map<Role, Integer> header = Map.of();
    int width = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isRow()) {
        header = Map.of();
        continue;
      }
      Map<Role, Integer> found = header(line.cells(), year);
      if (isHeader(found)) {
        header = found;
        width = line.cells().size();
        continue;
      }
      if (header.isEmpty() || line.cells().size() > width || line.cells().size() < 2) {
        continue;
      }
      row(i, line, header, findings);
    }
  }

  private static boolean isHeader(Map<Role, Integer> found) {
    boolean targets =
        found.containsKey(Role.TARGET)
            && (found.containsKey(Role.NAME) || found.containsKey(Role.TASK));
    boolean tasks =
        found.containsKey(Role.TASK)
            && (found.containsKey(Role.LEAD) || found.containsKey(Role.DUE));
    return targets || tasks;
  }

  private static Map<Role, Integer> header(List<Text> cells, int year) {
    Map<Role, Integer> roles = new EnumMap<>(Role.class);
    for (int i = 0; i < cells.size(); i++) {
      String plain = cells.get(i).plain().strip();
      if (plain.length() > 40) {
        return Map.of();
      }
      for (Role role : Role.values()) {
        boolean past = PAST.matcher(plain).matches() && role != Role.DUE && role != Role.LEAD;
        if (past || !role.header.matcher(plain).matches()) {
          continue;
        }
        if (role == Role.NAME && roles.containsKey(Role.NAME)) {
          continue;
        }
        if (role == Role.TARGET
            && roles.containsKey(Role.TARGET)
            && !plain.contains(Integer.toString(year))) {
          continue;
        }
        if (role == Role.TARGET && !isOf(plain, year) && roles.containsKey(Role.TARGET)) {
          continue;
        }
        roles.put(role, i);
        break;
      }
    }
    return roles;
  }

  private static boolean isOf(String header, int year) {
    Matcher first = Pattern.compile("20[0-9]{2}").matcher(header);
    return first.find() && Integer.parseInt(first.group()) == year;
  }

  private static Optional<Text> cell(Line line, Map<Role, Integer> header, Role role) {
    Integer column = header.get(role);
    return column == null || column >= line.cells().size()
        ? Optional.empty()
        : Optional.of(line.cells().get(column)).filter(t -> !t.isBlank());
  }

  private static void row(int index, Line line, Map<Role, Integer> header, Findings findings) {
    Optional<Text> target = cell(line, header, Role.TARGET);
    Optional<Text> name = cell(line, header, Role.NAME);
    Optional<Text> task = cell(line, header, Role.TASK);
    Assignment assignment = assignment(line, header);
    boolean chinese = Script.isChinese(line.text().plain());
    if (target.isPresent()
        && (name.isPresent() || task.isPresent())
        && (header.containsKey(Role.NAME)
            || (Predicate.numberIn(target.get().plain()).isPresent() && !chinese))) {
      String wording = value(target.get());
      if (Figure.isMissing(wording)) {
        return;
      }
      Optional<Direction> direction =
          cell(line, header, Role.GOOD)
              .flatMap(good -> direction(good.plain().toLowerCase(Locale.ROOT)));
      findings.targets.add(
          new Findings.Target(
              new Promise(
                  value(name.or(() -> task).get()), wording, line.text(), direction, Set.of()),
              assignment));
      return;
    }
    Optional<Text> what = task.or(() -> name);
    if (what.isPresent() && !assignment.isEmpty()) {
      String number =
          cell(line, header, Role.REF)
              .map(Text::letters)
              .filter(n -> NUMBER.matcher(n).matches())
              .orElse("");
      findings.rows.put(
          index, new Findings.Item(number, what.get().withoutStop(), line.text(), assignment));
    }
  }

  /// A value that was broken to fit its cell.
  private static String value(Text cell) {
    String letters = cell.letters();
    return Script.isChinese(letters)
        ? BREAK.matcher(letters).replaceAll("")
        : letters.replaceAll("\\s+", " ");
  }

  private static Optional<Direction> direction(String good) {
    return LOW.matcher(good).matches()
        ? Optional.of(Direction.LOWER)
        : HIGH.matcher(good).matches() ? Optional.of(Direction.HIGHER) : Optional.empty();
  }

  private static Assignment assignment(Line line, Map<Role, Integer> header) {
    boolean chinese = Script.isChinese(line.text().plain());
    List<String> lead = names(cell(line, header, Role.LEAD), chinese);
    List<String> support = new ArrayList<>(lead.isEmpty() ? lead : lead.subList(1, lead.size()));
    support.addAll(names(cell(line, header, Role.SUPPORT), chinese));
    return new Assignment(
        lead.isEmpty() ? "" : lead.getFirst(),
        support,
        cell(line, header, Role.DUE).map(Text::letters).orElse(""));
  }

  private static List<String> names(Optional<Text> cell, boolean chinese) {
    if (cell.isEmpty() || Figure.isMissing(cell.get().letters())) {
      return List.of();
    }
    return chinese
        ? Assignment.names(cell.get().letters())
        : NAMES.splitAsStream(cell.get().letters()).toList();
  }
}
