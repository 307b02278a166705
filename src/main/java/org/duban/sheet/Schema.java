package org.duban.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Nearest;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.grid.TableFinder;
import org.duban.text.HalfWidth;

/// The columns that a file may have, and the headers by which each is known. Headers are compared
/// by their letters and digits alone: case, spaces, underscores, hyphens, full-width forms and
/// brackets with a unit in them (目标（%）, 目标（万人）) make no difference.
public final class Schema implements TableFinder.Vocabulary {

  private static final Pattern YEAR =
      Pattern.compile("^(?:19|20)\\d\\d(?:[-/]\\d\\d)?(?:年度?)?|(?:19|20)\\d\\d(?:[-/]\\d\\d)?$");

  /// Counts the rows, and is an id only where there is no other.
  private static final String COUNTER = "序号";

  private static final Pattern FIRST_YEAR = Pattern.compile(".*?((?:19|20)\\d\\d).*");

  /// What was reached, in the header of a past year.
  private static final Pattern REACHED =
      Pattern.compile(
          "(?:实绩|实际|实际值|实际数|实际完成|实际完成数|完成|完成数|完成值|完成情况|基数|基期|数值|outturn|actual|result)(?:值|数)?",
          Pattern.CASE_INSENSITIVE);

  private final List<Column> columns;
  private final Map<String, Column> byKey = new LinkedHashMap<>();
  private final Predicate<String> free;
  private final boolean mayBeEmpty;
  private final boolean mayNameYear;
  private final boolean hasSections;
  private final Set<String> keys;
  private final Optional<Integer> year;

  private Schema(
      List<Column> columns,
      Predicate<String> free,
      boolean mayBeEmpty,
      boolean mayNameYear,
      boolean hasSections,
      Set<String> keys,
      Optional<Integer> year) {
    this.columns = List.copyOf(columns);
    this.free = free;
    this.mayBeEmpty = mayBeEmpty;
    this.mayNameYear = mayNameYear;
    this.hasSections = hasSections;
    this.keys = Set.copyOf(keys);
    this.year = year;
    for (Column column : this.columns) {
      List<String> names = new ArrayList<>(column.aliases());
      names.add(column.id());
      names.add(column.chinese());
      for (String name : names) {
        Column other = byKey.putIfAbsent(key(name), column);
        if (other != null && !other.equals(column)) {
          throw new IllegalArgumentException(name + " is " + column.id() + " and " + other.id());
        }
      }
    }
  }

  public static Schema of(Column... columns) {
    return new Schema(
        List.of(columns), header -> false, false, false, false, Set.of(), Optional.empty());
  }

  /// The same, where headers that pass `free` are no column of the schema and yet expected (the
  /// months of a wide sheet): they are not warned about.
  public Schema allowing(Predicate<String> free) {
    return new Schema(columns, free, mayBeEmpty, mayNameYear, hasSections, keys, year);
  }

  /// The same, where a header without rows is nothing to warn about.
  public Schema mayBeEmpty() {
    return new Schema(columns, free, true, mayNameYear, hasSections, keys, year);
  }

  /// The same, where a year beside a header makes no difference: 2024年目标, "Target 2023/24".
  public Schema mayNameYear() {
    return new Schema(columns, free, mayBeEmpty, true, hasSections, keys, year);
  }

  /// The same for the files of one year: 2020年目标 is none of 2021's targets. What was reached in the
  /// year before (2020年实绩) is the column `baseline`.
  public Schema inYear(int goalYear) {
    return new Schema(
        columns, free, mayBeEmpty, mayNameYear, hasSections, keys, Optional.of(goalYear));
  }

  /// The same, where headings between the rows (一、…, （一）…) are rows too.
  public Schema withSections() {
    return new Schema(columns, free, mayBeEmpty, mayNameYear, true, keys, year);
  }

  /// The same, where one of the columns `ids` must be there to say what a row is about.
  public Schema keyedBy(String... ids) {
    return new Schema(columns, free, mayBeEmpty, mayNameYear, hasSections, Set.of(ids), year);
  }

  public List<Column> columns() {
    return columns;
  }

  /// The column that `header` names.
  public Optional<Column> columnOf(String header) {
    Column column = byKey.get(key(header));
    if (column != null) {
      return Optional.of(column);
    }
    String plain = withoutBrackets(header);
    if (plain.length() < header.length()) {
      column = byKey.get(key(plain));
    }
    if (column == null && mayNameYear && (plain.contains("20") || plain.contains("19"))) {
      plain = plain.strip();
      Matcher named = YEAR.matcher(plain);
      if (named.find()) {
        column = inNamedYear(Integer.parseInt(FIRST_YEAR.matcher(plain).replaceFirst("$1")), named);
      }
    }
    return Optional.ofNullable(column);
  }

  private Column inNamedYear(int named, Matcher header) {
    String rest = header.replaceAll("").strip();
    boolean isBefore = year.filter(y -> named == y - 1).isPresent();
    if (isBefore && REACHED.matcher(rest).matches()) {
      return byKey.get("baseline");
    }
    return year.filter(y -> named != y).isPresent() ? null : byKey.get(key(rest));
  }

  /// The canonical name of the column that `header` names, in the language that `header` is not in:
  /// 目标 for `target`, `target` for 年度目标. Empty when the header is unknown.
  public Optional<String> otherName(String header) {
    return columnOf(header).map(c -> isChinese(header) ? c.id() : c.chinese());
  }

  boolean warnsWhenEmpty() {
    return !mayBeEmpty;
  }

  /// Whether `header` is no column of the schema and yet expected.
  boolean isFree(String header) {
    return columnOf(header).isEmpty() && free.test(header);
  }

  boolean hasSections() {
    return hasSections;
  }

  @Override
  public boolean knows(String header) {
    return columnOf(header).isPresent() || free.test(header);
  }

  @Override
  public boolean isKey(String header) {
    return columnOf(header).filter(c -> c.required() || keys.contains(c.id())).isPresent();
  }

  /// The header row `names` at `line` of `file` under this schema. Absent when a required column is
  /// missing, since no row means anything then.
  Read<Header> header(String file, int line, List<String> names) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      place(new Place(file, line, i + 1, names.get(i)), positions, names).ifPresent(problems::add);
    }
    boolean complete = keys.isEmpty() || keys.stream().anyMatch(positions::containsKey);
    if (!complete) {
      columns.stream()
          .filter(c -> keys.contains(c.id()))
          .findFirst()
          .ifPresent(c -> problems.add(missing(c, Place.ofLine(file, line), names)));
    }
    for (Column column : columns) {
      if (column.required() && !positions.containsKey(column.id())) {
        complete = false;
        problems.add(missing(column, Place.ofLine(file, line), names));
      }
    }
    if (!complete) {
      return Read.failed(problems);
    }
    List<String> ids = columns.stream().map(Column::id).toList();
    return Read.of(new Header(file, line, names, Set.copyOf(ids), positions, List.of()), problems);
  }

  private Optional<Problem> place(Place place, Map<String, Integer> positions, List<String> names) {
    String name = place.header();
    int index = place.column() - 1;
    Optional<Column> column = columnOf(name);
    if (COUNTER.equals(name) && column.isPresent() && hasOther(column.get(), names)) {
      return Optional.empty();
    }
    if (column.isEmpty()) {
      return unknown(place, names);
    }
    Integer earlier = positions.putIfAbsent(column.get().id(), index);
    if (earlier == null) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            FileCode.F022,
            place,
            "header",
            name,
            "other",
            names.get(earlier),
            "otherColumn",
            Integer.toString(earlier + 1),
            "column",
            column.get().id(),
            "chinese",
            column.get().chinese()));
  }

  private boolean hasOther(Column column, List<String> names) {
    return names.stream()
        .filter(n -> !n.equals(COUNTER))
        .anyMatch(n -> columnOf(n).filter(column::equals).isPresent());
  }

  private Optional<Problem> unknown(Place place, List<String> names) {
    String name = place.header();
    int earlier = name.isEmpty() ? -1 : names.indexOf(name);
    if (earlier >= 0 && earlier < place.column() - 1) {
      return Optional.of(
          Problem.error(
              FileCode.F021, place, "header", name, "otherColumn", Integer.toString(earlier + 1)));
    }
    if (name.isEmpty() || free.test(name)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            FileCode.F023, place, "header", name, "nearest", Problem.listed(nearest(name))));
  }

  /// The headers that `header` may have meant; where none is near, the canonical ones.
  private List<String> nearest(String header) {
    List<String> all = new ArrayList<>();
    for (Column column : columns) {
      all.add(column.id());
      all.add(column.chinese());
      all.addAll(column.aliases());
    }
    List<String> near = Nearest.to(header, all);
    if (!near.isEmpty()) {
      return near;
    }
    boolean chinese = isChinese(header);
    return columns.stream().map(c -> chinese ? c.chinese() : c.id()).toList();
  }

  private static boolean isChinese(String header) {
    return header.codePoints().anyMatch(Character::isIdeographic);
  }

  private Problem missing(Column column, Place place, List<String> names) {
    return Problem.error(
        FileCode.F020,
        place,
        "column",
        column.id(),
        "chinese",
        column.chinese(),
        "headers",
        Problem.listed(names));
  }

  private static String key(String header) {
    if (isKeyItself(header)) {
      return header;
    }
    String plain = HalfWidth.of(header).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return key.toString();
  }

  /// Whether nothing but small letters, digits and common ideographs stands in it.
  private static boolean isKeyItself(String header) {
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0x4E00 && c < 0xA000))) {
        return false;
      }
    }
    return true;
  }

  private static String withoutBrackets(String header) {
    String half = HalfWidth.of(Objects.requireNonNull(header));
    int open = half.indexOf('(');
    return open > 0 && half.endsWith(")") ? half.substring(0, open) : half;
  }
}
