package org.duban.plan.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.Header;
import org.duban.sheet.Row;
import org.duban.sheet.bytes.FileCode;
import org.duban.text.HalfWidth;

/// Finds what stands under what in a list of tasks that has no column for it: by its numbers, 一、
/// over （一） over 1 over (1) over ①, 1 over 1.1, and by the headings between its rows.
///
/// A number that begins again under each heading has the heading's before it (一.1, 二.1); one that
/// goes on through the list stays what it is.
final class TaskOutline {

  private enum Kind {
    /// 一、 and 第一部分.
    CHINESE(0, Pattern.compile("第?([一二三四五六七八九十]{1,3})(?:[、.．：:\\s]+|[章节]\\s*|部分\\s*[:：]?|$)")),
    /// （一）.
    BRACKETED(1, Pattern.compile("\\(([一二三四五六七八九十]{1,3})\\)[、.．:]?")),
    /// 1.1, 1.1.1: under the number that it begins with.
    DOTTED(
        2,
        Pattern.compile("([0-9]{1,3}(?:[.．][0-9]{1,3})+)(?:[、.．)\\s]+|$|(?=\\p{IsIdeographic}))")),
    /// 1, 1. and 1、.
    NUMBER(2, Pattern.compile("([0-9]{1,3})(?:[、.．]+(?![0-9])|\\s+(?=\\p{L})|$)")),
    /// (1) and 1).
    NUMBER_BRACKETED(3, Pattern.compile("\\(?([0-9]{1,3})\\)[、.．]?")),
    /// ①.
    CIRCLED(4, Pattern.compile("([①-⑳])"));

    private final int depth;
    private final Pattern pattern;

    Kind(int depth, Pattern pattern) {
      this.depth = depth;
      this.pattern = pattern;
    }
  }

  /// A row with its number.
  ///
  /// @param kind empty for an id that is no number
  /// @param label the number without its marks
  /// @param name what the row is called without it
  private record Numbered(Row row, Optional<Kind> kind, String label, String name) {}

  private final List<Problem> problems;
  private final List<Numbered> numbered = new ArrayList<>();

  /// Whether the numbers begin again under a heading.
  private boolean restarts;

  /// Numbers that stand twice below one heading 一、, each with the heading before it.
  private final Set<String> twiceBelow = new HashSet<>();

  /// @param problems takes the note that the list was read so
  TaskOutline(List<Problem> problems) {
    this.problems = problems;
  }

  /// The rows with their ids and parents.
  List<Row> read(List<Row> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    Header header = rows.getFirst().header();
    if (!header.has("id") && rows.stream().anyMatch(r -> numbered(r).kind().isEmpty())) {
      problems.add(
          Problem.error(
              FileCode.F020,
              Place.ofLine(header.file(), header.line()),
              "column",
              "id",
              "chinese",
              "编号",
              "headers",
              Problem.listed(header.names().stream().filter(n -> !n.isEmpty()).toList())));
      return List.of();
    }
    return header.has("parent") ? rows : outlined(withMeasures(rows));
  }

  /// Rows of one merged number and name are that task's measures.
  private static List<Row> withMeasures(List<Row> rows) {
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      int end = i + 1;
      while (end < rows.size() && isSameTask(rows.get(i), rows.get(end))) {
        end++;
      }
      if (end - i == 1) {
        all.add(rows.get(i));
      } else {
        all.add(rows.get(i).with(Map.of("measure_of_success", "", "department", "", "due", "")));
        for (int m = i; m < end; m++) {
          String measure = rows.get(m).get("measure_of_success").text();
          all.add(
              rows.get(m)
                  .with(
                      Map.of(
                          "id",
                          numbered(rows.get(m)).label() + "." + (m - i + 1),
                          "name",
                          measure.replaceAll("\\s*\\n\\s*", " "),
                          "measure_of_success",
                          "")));
        }
      }
      i = end;
    }
    return all;
  }

  private static boolean isSameTask(Row first, Row other) {
    String measure = other.get("measure_of_success").text();
    return first.text("id").equals(other.text("id"))
        && first.text("name").equals(other.text("name"))
        && numbered(first).kind().filter(k -> k == Kind.NUMBER).isPresent()
        && !first.get("measure_of_success").text().isEmpty()
        && !measure.isEmpty()
        && !measure.equals(first.get("measure_of_success").text());
  }

  private List<Row> outlined(List<Row> rows) {
    Set<String> labels = new HashSet<>();
    Set<String> below = new HashSet<>();
    String heading = "";
    for (Row row : rows) {
      Numbered one = numbered(row);
      numbered.add(one);
      if (one.kind().filter(k -> k == Kind.CHINESE).isPresent()) {
        heading = one.label();
      } else if (one.kind().filter(k -> k == Kind.NUMBER || k == Kind.DOTTED).isPresent()) {
        restarts |= !labels.add(one.label());
        if (!below.add(heading + "." + one.label())) {
          twiceBelow.add(heading + "." + one.label());
        }
      }
    }
    return placed(rows);
  }

  private static Numbered numbered(Row row) {
    String id = row.text("id");
    String name = row.text("name");
    // A heading over the whole width has its words in the first cell.
    String text = id.isEmpty() ? name : id;
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(HalfWidth.of(text));
      if (matcher.lookingAt()) {
        String rest = text.substring(matcher.end()).strip();
        boolean isWhole = rest.isEmpty();
        boolean isHeading = !isWhole && (id.isEmpty() || name.isEmpty() || name.equals(id));
        if (isWhole || isHeading) {
          return new Numbered(
              row, Optional.of(kind), matcher.group(1).replace('．', '.'), isHeading ? rest : name);
        }
      }
    }
    return new Numbered(row, Optional.empty(), id, name);
  }

  private record Level(Kind kind, String id) {}

  private List<Row> placed(List<Row> rows) {
    List<Row> placed = new ArrayList<>();
    List<Level> stack = new ArrayList<>();
    Map<String, String> dotted = new HashMap<>();
    int below = 0;
    boolean isChanged = false;
    for (Numbered one : numbered) {
      String parent = "";
      String id = one.label();
      if (one.kind().isPresent()) {
        Kind kind = one.kind().get();
        Optional<String> above =
            kind == Kind.DOTTED ? above(one.label(), dotted) : Optional.empty();
        if (above.isPresent()) {
          parent = above.get();
        } else {
          unwind(stack, kind);
          parent = stack.isEmpty() ? "" : stack.getLast().id();
        }
        String top = stack.isEmpty() ? "" : stack.getFirst().id();
        id = id(kind, one.label(), parent, top, above.isPresent());
        if (above.isEmpty()) {
          stack.add(new Level(kind, id));
        }
        if (kind == Kind.NUMBER || kind == Kind.DOTTED) {
          dotted.put(one.label(), id);
        } else if (restarts && (kind == Kind.CHINESE || kind == Kind.BRACKETED)) {
          dotted.clear();
        }
      }
      below += parent.isEmpty() ? 0 : 1;
      isChanged |=
          !parent.isEmpty()
              || !id.equals(one.row().text("id"))
              || !one.name().equals(one.row().text("name"));
      placed.add(one.row().with(Map.of("id", id, "parent", parent, "name", one.name())));
    }
    if (below > 0) {
      problems.add(
          Problem.warning(
              RowCode.P028,
              Place.ofLine(rows.getFirst().header().file(), rows.getFirst().header().line()),
              "count",
              Integer.toString(below),
              "parents",
              Problem.listed(
                  placed.stream()
                      .map(r -> r.text("parent"))
                      .filter(p -> !p.isEmpty())
                      .distinct()
                      .toList())));
    }
    return isChanged ? placed : rows;
  }

  /// The nearest number that `label` begins with: 1.2 for 1.2.3, where the list has it.
  private static Optional<String> above(String label, Map<String, String> known) {
    String at = label;
    while (at.indexOf('.') > 0) {
      at = at.substring(0, at.lastIndexOf('.'));
      if (known.containsKey(at)) {
        return Optional.of(known.get(at));
      }
    }
    return Optional.empty();
  }

  private static void unwind(List<Level> stack, Kind kind) {
    while (!stack.isEmpty() && stack.getLast().kind().depth >= kind.depth) {
      stack.removeLast();
    }
  }

  private String id(Kind kind, String label, String parent, String top, boolean isDotted) {
    boolean isNumber = kind == Kind.NUMBER || kind == Kind.DOTTED;
    if (parent.isEmpty() || (isNumber && !restarts)) {
      return label;
    }
    if (isDotted) {
      return parent + "." + label.substring(label.lastIndexOf('.') + 1);
    }
    String own = top + "." + label;
    return (isNumber && !twiceBelow.contains(own) ? top : parent) + "." + label;
  }
}
