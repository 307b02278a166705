package org.duban.draft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.text.HalfWidth;

/// Makes lines of a document's text: noise is taken out, and what a page or a column broke is
/// joined again. Numbers of pages are left out.
public final class Lines {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–\\s]*[0-9]{1,4}[-—–\\s]*|第\\s*[0-9]{1,4}\\s*页(?:[,/ ]*共\\s*[0-9]{1,4}\\s*页)?"
              + "|(?:page )?[0-9]{1,4} ?(?:/|of) ?[0-9]{1,4}");

  /// Cells are parted by bars or tabs.
  private static final Pattern CELL_BREAK = Pattern.compile("\\s*[|｜]\\s*");

  private static final Pattern TAB = Pattern.compile("\t");

  private static final Pattern RULE = Pattern.compile("[\\s|:+=_-]*");

  /// The marks of Markdown before a heading, and around what is in bold.
  private static final Pattern HEADING_MARK = Pattern.compile("(#{1,6})\\s+");

  private static final Pattern BOLD_MARK = Pattern.compile("\\*\\*|__|(?<![a-zA-Z0-9])`");

  /// What no sentence ends with: the next line goes on.
  private static final Pattern UNFINISHED =
      Pattern.compile(".*(?:[,、(“《]|[的与和及为是在对把将向以或并]|(?:^| )(?:the|of|and|to|by|for|a|in))$");

  /// What no line begins with: it goes on from the line above.
  private static final Pattern CONTINUING =
      Pattern.compile("(?:[,、。;:)”》%]|是[::]|为[::]|[a-z]).*", Pattern.DOTALL);

  /// What a sentence has and a title has not.
  private static final Pattern WITHIN = Pattern.compile("[,、;。]");

  private static final Pattern ENDED = Pattern.compile(".*[。!?;:.！？]$");

  /// Beyond this share of the widest lines a line may have been broken by the page.
  private static final double FULL = 0.88;

  private static final int NARROWEST_PAGE = 18;
  private static final int LEAST_LINES = 8;

  private final ReportText source;
  private final Script script;
  private final boolean markdown;
  private final List<Line> lines = new ArrayList<>();

  private Lines(ReportText source, Script script) {
    this.source = source;
    this.script = script;
    String name = source.file().toLowerCase(java.util.Locale.ROOT);
    this.markdown =
        name.endsWith(".md")
            || (source.isPlain() && source.text().lines().anyMatch(l -> l.startsWith("#")));
  }

  public static List<Line> of(ReportText source, Script script) {
    Lines lines = new Lines(source, script);
    lines.read();
    return List.copyOf(lines.lines);
  }

  private void read() {
    String text = source.text();
    int from = 0;
    List<Line> broken = new ArrayList<>();
    while (from <= text.length()) {
      int to = lineEnd(text, from);
      line(from, to).ifPresent(broken::add);
      from = to + (text.startsWith("\r\n", to) ? 2 : 1);
    }
    int page = pageWidth(broken);
    for (Line line : broken) {
      if (!lines.isEmpty()
          && (goesOn(lines.getLast(), line, page) || goesOnOverPage(lines.getLast(), line))) {
        Line last = lines.removeLast();
        Text text2 = isLatin(last.text()) ? last.text().plus(space(line)) : last.text();
        lines.add(Line.of(text2.plus(line.text()), last.level(), List.of()));
      } else {
        lines.add(line);
      }
    }
  }

  private static Text space(Line before) {
    return Text.of(" ", new int[] {Math.max(0, before.text().start() - 1)});
  }

  private static boolean isLatin(Text text) {
    return text.length() > 0
        && text.plain().charAt(text.length() - 1) < 0x80
        && !Script.isChinese(text.plain());
  }

  private static int lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        return i;
      }
    }
    return text.length();
  }

  private java.util.Optional<Line> line(int from, int to) {
    int level = source.headings().getOrDefault(from, 0);
    if (source.rows().contains(from)) {
      return row(script.read(from, to));
    }
    Text whole = script.read(from, to);
    Text text = whole.strip();
    if (text.isBlank() || PAGE_NUMBER.matcher(text.plain()).matches()) {
      return java.util.Optional.empty();
    }
    if (RULE.matcher(text.plain()).matches()) {
      return java.util.Optional.empty();
    }
    if (markdown) {
      Matcher heading = HEADING_MARK.matcher(text.plain());
      if (heading.lookingAt()) {
        level = heading.group(1).length();
        text = text.from(heading.end());
      } else if (text.plain().startsWith("**") && text.plain().matches("\\*\\*[^*]+\\*\\*[:.。]?")) {
        level = ReportText.BOLD;
      }
      text = without(text, BOLD_MARK).strip();
    }
    // A row may begin with an empty cell.
    boolean tabs = !markdown && text.plain().indexOf('\t') >= 0;
    List<Text> cells = cells(tabs ? whole : text);
    return java.util.Optional.of(Line.of(text, level, cells));
  }

  /// A row by the document's own marks; none where all cells are empty.
  private static java.util.Optional<Line> row(Text text) {
    List<Text> cells = tabbed(text);
    return text.isBlank()
        ? java.util.Optional.empty()
        : java.util.Optional.of(Line.of(text.strip(), 0, cells));
  }

  private static boolean isMark(Text cell) {
    return Marker.of(cell.plain()).filter(m -> m.length() == cell.length()).isPresent();
  }

  private static List<Text> tabbed(Text text) {
    List<Text> cells = new ArrayList<>();
    Matcher tab = TAB.matcher(text.plain());
    int from = 0;
    while (tab.find()) {
      cells.add(text.sub(from, tab.start()).strip());
      from = tab.end();
    }
    cells.add(text.from(from).strip());
    return cells;
  }

  private static Text without(Text text, Pattern marks) {
    Matcher matcher = marks.matcher(text.plain());
    Text rest = Text.EMPTY;
    int from = 0;
    while (matcher.find()) {
      rest = rest.plus(text.sub(from, matcher.start()));
      from = matcher.end();
    }
    return from == 0 ? text : rest.plus(text.from(from));
  }

  private static List<Text> cells(Text text) {
    if (text.plain().indexOf('\t') >= 0) {
      List<Text> cells = new ArrayList<>(tabbed(text));
      // An item behind its number: 1.<tab>做好….
      while (cells.size() > 2 && cells.getFirst().isBlank() && isMark(cells.get(1))) {
        cells.removeFirst();
      }
      boolean numbered =
          cells.size() == 2 && (isMark(cells.getFirst()) || cells.getFirst().isBlank());
      return numbered ? List.of() : cells;
    }
    Matcher breaks = CELL_BREAK.matcher(text.plain());
    List<Text> cells = new ArrayList<>();
    int from = 0;
    boolean table = text.plain().startsWith("|");
    while (breaks.find()) {
      if (breaks.start() > 0) {
        cells.add(text.sub(from, breaks.start()).strip());
      }
      from = breaks.end();
    }
    if (cells.isEmpty()) {
      return List.of();
    }
    if (from < text.length() || !table) {
      cells.add(text.from(from).strip());
    }
    return cells;
  }

  /// How many letters a line has where a page or column breaks it; 0 where none does: most of the
  /// lines that don't end a sentence are about as long as the longest.
  private static int pageWidth(List<Line> lines) {
    List<Integer> open =
        lines.stream()
            .filter(l -> !l.isRow() && !ENDED.matcher(l.text().plain()).matches())
            .map(l -> l.text().length())
            .sorted()
            .toList();
    if (open.size() < LEAST_LINES) {
      return 0;
    }
    int width = open.get(open.size() * 9 / 10);
    long full = open.stream().filter(n -> n >= width * FULL && n <= width * 1.15).count();
    return width >= NARROWEST_PAGE && full * 2 > open.size() ? width : 0;
  }

  private boolean goesOn(Line last, Line next, int page) {
    if (last.isRow() || next.isRow() || next.marker().isPresent() || next.level() != 0) {
      return false;
    }
    String before = last.text().plain();
    String after = next.text().plain();
    if (last.level() != 0 && last.level() != ReportText.BOLD) {
      return false;
    }
    boolean chinese = Script.isChinese(before) || Script.isChinese(after);
    if (UNFINISHED.matcher(tail(before)).matches()
        || (chinese && CONTINUING.matcher(after).matches() && !Character.isLetter(after.charAt(0)))
        || (chinese && after.matches("(?s)(?:是|为)[::].*"))) {
      return true;
    }
    if (!ENDED.matcher(tail(before)).matches()
        && !chinese
        && Character.isLowerCase(next.text().letters().charAt(0))
        && !isBlankLineBetween(last, next)) {
      return true;
    }
    if (page > 0
        && last.text().length() > 0
        && lengthOfLastLine(last) >= page * FULL
        && !ENDED.matcher(tail(before)).matches()) {
      return true;
    }
    return last.marker().filter(Marker::isBullet).isPresent()
        && chinese
        && !isBlankLineBetween(last, next)
        && Predicate.isUnfinished(last.body().plain())
        && Predicate.mayEnd(after);
  }

  /// Whether the number of a page, or its end, stands within a sentence.
  private boolean goesOnOverPage(Line last, Line next) {
    if (last.isRow()
        || next.isRow()
        || next.marker().isPresent()
        || last.level() != 0
        || next.level() != 0
        || ENDED.matcher(tail(last.text().plain())).matches()
        || !WITHIN.matcher(last.text().plain()).find()) {
      return false;
    }
    String between = source.text().substring(last.text().end(), next.text().start());
    return between.indexOf('\f') >= 0
        || between.lines().anyMatch(l -> PAGE_NUMBER.matcher(HalfWidth.of(l).strip()).matches());
  }

  /// The letters since the last line break inside a joined line.
  private int lengthOfLastLine(Line line) {
    Text text = line.text();
    int count = 1;
    for (int i = text.length() - 1; i > 0; i--) {
      if (source.text().substring(text.at(i - 1), text.at(i)).indexOf('\n') >= 0) {
        break;
      }
      count++;
    }
    return count;
  }

  private boolean isBlankLineBetween(Line last, Line next) {
    String between = source.text().substring(last.text().end(), next.text().start());
    return between.chars().filter(c -> c == '\n').count() > 1;
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 12));
  }
}
