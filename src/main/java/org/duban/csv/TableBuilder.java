package org.duban.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// Makes located rows of a file's raw ones: the first is the header, blank ones and comments are
/// skipped, and those of another width than the header are problems.
final class TableBuilder implements RowSink {

  /// The line of a header that can't be read.
  private static final int NO_HEADER = -1;

  private final String file;
  private final Schema schema;
  private final Consumer<Row> rows;
  private final List<Problem> problems = new ArrayList<>();
  private Optional<Header> header = Optional.empty();
  private List<String> names = List.of();

  /// How many characters a cell may have, for each column.
  private List<Integer> longest = List.of();

  private int headerLine;
  private int count;

  TableBuilder(String file, Schema schema, Consumer<Row> rows) {
    this.file = file;
    this.schema = schema;
    this.rows = rows;
  }

  @Override
  public void row(int line, List<String> texts) {
    if (isBlank(texts) || isComment(texts) || hasTooLongCell(line, texts)) {
      return;
    }
    if (headerLine == 0) {
      if (!isTitle(texts)) {
        header(line, texts);
      }
      return;
    }
    count++;
    if (header.isEmpty()) {
      return;
    }
    List<String> cells = withoutBlankTail(texts, names.size());
    if (cells.size() != names.size()) {
      problems.add(wrongWidth(line, cells));
      return;
    }
    rows.accept(new Row(header.get(), line, cells));
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
    if (problem.isError()) {
      count++;
      // Without a header no row means anything.
      headerLine = headerLine == 0 ? NO_HEADER : headerLine;
    }
  }

  @Override
  public String headerAt(int index) {
    return index >= 0 && index < names.size() ? names.get(index) : "";
  }

  @Override
  public int width() {
    return names.size();
  }

  /// The header, and all problems met. Absent when there is none or it lacks a required column.
  Read<Header> finished() {
    if (headerLine == 0) {
      problems.add(Problem.error(FileCode.F005, Place.ofFile(file)));
    }
    // Not an error: a district may plan tasks alone, and a year's file starts as its header.
    if (headerLine > 0 && count == 0 && schema.warnsWhenEmpty()) {
      problems.add(Problem.warning(FileCode.F006, Place.ofLine(file, headerLine)));
    }
    return new Read<>(header, problems);
  }

  private void header(int line, List<String> texts) {
    headerLine = line;
    List<String> found = withoutBlankTail(texts, 1).stream().map(Space::trimmed).toList();
    if (found.size() > FileLimits.COLUMNS) {
      problem(
          Problem.error(
              FileCode.F024,
              Place.ofLine(file, line),
              "count",
              Integer.toString(found.size()),
              "limit",
              Integer.toString(FileLimits.COLUMNS)));
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      if (isTooLong(line, i, found.get(i), FileLimits.HEADER_LENGTH)) {
        return;
      }
    }
    names = found;
    longest = names.stream().map(this::longestUnder).toList();
    Read<Header> read = schema.header(file, line, names);
    header = read.value();
    problems.addAll(read.problems());
  }

  private int longestUnder(String name) {
    return schema.columnOf(name).map(Column::longest).orElse(FileLimits.TEXT_LENGTH);
  }

  private Problem wrongWidth(int line, List<String> texts) {
    int wanted = names.size();
    int found = texts.size();
    FileCode code = found < wanted ? FileCode.F013 : FileCode.F014;
    Place place = found < wanted ? Place.ofLine(file, line) : new Place(file, line, wanted + 1, "");
    return Problem.error(
        code, place, "found", Integer.toString(found), "expected", Integer.toString(wanted));
  }

  private boolean hasTooLongCell(int line, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      int limit = i < longest.size() ? longest.get(i) : FileLimits.TEXT_LENGTH;
      if (isTooLong(line, i, texts.get(i), limit)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTooLong(int line, int index, String text, int limit) {
    if (text.length() <= limit) {
      return false;
    }
    problem(
        Problem.error(
            FileCode.F015,
            new Place(file, line, index + 1, headerAt(index)),
            "length",
            Integer.toString(text.length()),
            "limit",
            Integer.toString(limit)));
    return true;
  }

  /// Whether the row, above the header, is the heading of a sheet (附件1) or a note of the unit.
  private boolean isTitle(List<String> texts) {
    return schema.hasSeveralRequired()
        && texts.size() > 1
        && texts.stream().filter(t -> !Space.trimmed(t).isEmpty()).count() == 1;
  }

  /// A spreadsheet leaves commas where a column once was.
  private static List<String> withoutBlankTail(List<String> texts, int atLeast) {
    int width = texts.size();
    while (width > atLeast && Space.trimmed(texts.get(width - 1)).isEmpty()) {
      width--;
    }
    return width == texts.size() ? texts : texts.subList(0, width);
  }

  private static boolean isBlank(List<String> texts) {
    return texts.stream().allMatch(t -> Space.trimmed(t).isEmpty());
  }

  /// A comment that went through a spreadsheet comes back quoted or with commas behind it.
  private static boolean isComment(List<String> texts) {
    return texts.getFirst().startsWith("#") && isBlank(texts.subList(1, texts.size()));
  }
}
