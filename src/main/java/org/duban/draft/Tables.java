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
import org.duban.text.HalfWidth;

/// Reads tables in either language: indicators with a target column, tasks with those who answer
/// for them and a date.
public final class Tables {

  private enum Role {
    REF("(?:ref(?:erence)?|no\\.?|id|code|#|序号|编号)"),
    DUE(
        ".*(?:\\bdue\\b|\\bdates?\\b|deadline|by when|timescale|timeframe|\\bwhen\\b|completion|timeline|完成时限|完成时间|办结时限|时限|时间节点|进度要求|完成期限).*"),
    NAME(".*(?:indicator|measure|metric|kpi|performance|description|outcome|指标|目标名称|项目名称).*"),
    TASK(
        ".*(?:action|task|milestone|activity|project|initiative|deliverable|commitment|what we will do|任务|工作内容|事项|措施|举措|主要工作|重点工作|实事|工作要点).*"),
    /// What is done for the task in the column before.
    STEP("(?!)"),
    /// What is to be reached by the task.
    SUCCESS("(?!)"),
    UNIT("(?:unit(?: of measure(?:ment)?)?|uom|单位|计量单位)"),
    TARGET(".*(?:target|goal|目标值?|目标任务|预期).*"),
    GOOD("(?:good is|good performance is|polarity|direction|better|good)"),
    LEAD(
        ".*(?:lead|owner|responsib(?:le|ility)|department|officer|accountable|who|责任单位|牵头单位|责任部门|牵头部门|主办单位|承办单位|责任科室).*"),
    SUPPORT(".*(?:support|partner|配合|协办|协同|参与).*");

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

  private static final Pattern LAST_NUMBER =
      Pattern.compile("([0-9](?:[0-9,]*[0-9])?(?:\\.[0-9]+)?)(?![0-9.%％‰])[^0-9]*$");

  private static final Pattern BREAK = Pattern.compile("\\s{2,}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3})*");

  private final Findings findings;

  /// The task that the row in hand may go on with.
  private Optional<Findings.Item> above = Optional.empty();

  private Tables(Findings findings) {
    this.findings = findings;
  }

  public static void read(List<Line> lines, int year, Findings findings) {
    new Tables(findings).read(lines, year);
  }

  private void read(List<Line> lines, int year) {
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
        above = Optional.empty();
        width = line.cells().size();
        continue;
      }
      if (!header.isEmpty() && line.cells().size() > width) {
        // Which of its cells belongs to which head can't be told.
        findings.unread(line.text(), Unread.Why.NO_TARGET);
        continue;
      }
      if (header.isEmpty() || line.cells().size() < 2) {
        continue;
      }
      row(i, line, header);
    }
  }

  private static boolean isHeader(Map<Role, Integer> found) {
    boolean targets =
        found.containsKey(Role.TARGET)
            && (found.containsKey(Role.NAME) || found.containsKey(Role.TASK));
    boolean tasks =
        found.containsKey(Role.TASK)
            && (found.containsKey(Role.LEAD)
                || found.containsKey(Role.DUE)
                || found.containsKey(Role.STEP));
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
        Role meant = meant(role, roles, plain);
        if (meant != role && roles.containsKey(meant)) {
          break;
        }
        if (meant == role && role == Role.NAME && roles.containsKey(role)) {
          continue;
        }
        if (role == Role.TARGET && roles.containsKey(role) && !isOf(plain, year)) {
          continue;
        }
        roles.put(meant, i);
        break;
      }
    }
    return roles;
  }

  /// What a second column of the same kind is.
  private static Role meant(Role role, Map<Role, Integer> roles, String plain) {
    return switch (role) {
      case TASK ->
          !roles.containsKey(Role.TASK)
              ? Role.TASK
              : plain.matches(".*(?:目标|标准|成效|成果|outcome).*") ? Role.SUCCESS : Role.STEP;
      case TARGET ->
          roles.containsKey(Role.TASK) && !roles.containsKey(Role.NAME) && Script.isChinese(plain)
              ? Role.SUCCESS
              : Role.TARGET;
      case LEAD -> {
        if (roles.containsKey(Role.LEAD) && plain.matches(".*(?:牵头|主办|lead).*")) {
          roles.put(Role.SUPPORT, roles.get(Role.LEAD));
          yield Role.LEAD;
        }
        yield roles.containsKey(Role.LEAD) ? Role.SUPPORT : Role.LEAD;
      }
      case REF, DUE, NAME, STEP, SUCCESS, UNIT, GOOD, SUPPORT -> role;
    };
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

  private void row(int index, Line line, Map<Role, Integer> header) {
    Optional<Text> target = cell(line, header, Role.TARGET);
    Optional<Text> name = cell(line, header, Role.NAME);
    Optional<Text> task = cell(line, header, Role.TASK);
    Assignment assignment = assignment(line, header);
    boolean chinese = Script.isChinese(line.text().plain());
    if (target.isPresent()
        && (name.isPresent() || task.isPresent())
        && (header.containsKey(Role.NAME)
            || (Predicate.numberIn(target.get().plain()).isPresent() && !chinese))) {
      String wording =
          inUnit(value(target.get()), cell(line, header, Role.UNIT).map(Tables::value).orElse(""));
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
    step(index, line, header, task.or(() -> name), assignment);
  }

  /// A task; where the table has a column for what is done for it, one under it.
  private void step(
      int index, Line line, Map<Role, Integer> header, Optional<Text> task, Assignment assignment) {
    Optional<Text> step = cell(line, header, Role.STEP);
    Optional<Text> what = step.or(() -> task);
    if (what.isEmpty() || (assignment.isEmpty() && !header.containsKey(Role.STEP))) {
      return;
    }
    String number =
        cell(line, header, Role.REF)
            .map(Text::letters)
            .filter(n -> NUMBER.matcher(n).matches())
            .orElse("");
    Findings.Item item =
        new Findings.Item(number, what.get().withoutStop(), line.text(), assignment);
    item.success = cell(line, header, Role.SUCCESS).map(Tables::value).orElse("");
    if (step.isEmpty()) {
      findings.rows.put(index, item);
      above = Optional.of(item);
      return;
    }
    boolean goesOn =
        above.isPresent()
            && (task.isEmpty()
                || task.get().withoutStop().letters().equals(above.get().name.letters()));
    if (!goesOn && task.isPresent()) {
      Findings.Item parent =
          new Findings.Item("", task.get().withoutStop(), task.get(), Assignment.NONE);
      findings.rows.put(index, parent);
      above = Optional.of(parent);
    }
    // The numbers count the rows.
    Findings.Item child = new Findings.Item("", item.name, item.quote, assignment);
    child.success = item.success;
    above.ifPresentOrElse(parent -> parent.items.add(child), () -> findings.rows.put(index, child));
  }

  /// A wording whose unit stands in a column of its own: 6左右 and %.
  private static String inUnit(String wording, String unit) {
    Matcher number = LAST_NUMBER.matcher(HalfWidth.of(wording));
    return unit.isEmpty() || wording.contains(unit) || !number.find()
        ? wording
        : wording.substring(0, number.end(1)) + unit + wording.substring(number.end(1));
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
