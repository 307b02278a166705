package org.duban.draft.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.duban.draft.source.PdfGlyphs.Glyph;
import org.duban.draft.source.PdfLine.Chunk;
import org.duban.draft.text.ReportText;

/// Makes paragraphs and rows of tables of the letters on the pages of a PDF. A line that is full
/// goes on in the next one, over the end of the page too; what stands at the head or the foot of
/// several pages, and the numbers of pages, are left out.
final class PdfParagraphs {

  /// Letters whose base lines differ by less, in sizes, stand in one line.
  private static final double SAME_LINE = 0.45;

  /// A line that ends so close to the margin, in sizes, is full.
  private static final double FULL = 1.7;

  /// The same of a line that ends a sentence.
  private static final double FULL_SENTENCE = 0.7;

  private static final Pattern HANGING = Pattern.compile("[，。、；：！？”）》]$");

  private static final Pattern ENDED = Pattern.compile("[。：:]$");

  /// A line that says who answers, or by when.
  private static final Pattern KEY =
      Pattern.compile(
          "[（(【]?(?:牵头|责任|配合|主办|协办|承办|协同|参与|落实|计划完成|完成|办结|分管|包联|[市县区]级)"
              + "(?:单位|部门|领导|时限|时间|期限|责任人|人)\\s*[：:]|\\|");

  private static final double INDENT = 0.9;

  /// The next paragraph stands farther below than the next line, by so much.
  private static final double PARAGRAPH_GAP = 1.3;

  /// A share of the page's height at its head and its foot.
  private static final double EDGE = 0.1;

  /// Heads and feet stand farther from the text than its lines from each other, and are shorter.
  private static final double APART = 1.2;

  private static final double SHORT_LINE = 0.8;
  private static final int MOST_EDGES = 3;
  private static final int FEWEST_PAGES = 2;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–\\s]*(?:[0-9]{1,4}|[ivx]{1,6})[-—–\\s]*|(?i:page )?[0-9]{1,4} ?(?:/|of) ?[0-9]{1,4}|第\\s*[0-9]{1,4}\\s*页.*");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private static final Pattern HYPHENATED = Pattern.compile("(?s).*[a-z]-");

  private static final Pattern LAST_WORD = Pattern.compile("[A-Za-z]+-?$");

  private static final Pattern FIRST_WORD = Pattern.compile("^[a-z]+");

  private static final Pattern WORD_FIRST =
      Pattern.compile("^[\\x21-\\x7e]+(?:[，、；。％]+[\\x21-\\x7e]*)*");

  /// Of a Latin letter or a digit, in sizes.
  private static final double LATIN_WIDTH = 0.6;

  private static final Pattern WORD = Pattern.compile("[a-z]+(?:-[a-z]+)*");

  /// A line on its page, or a table that its frame tells, whose rows are given.
  private record Printed(PdfLine line, int page, boolean atEdge, List<List<String>> rows) {

    List<Chunk> chunks() {
      return line.chunks();
    }

    double x() {
      return line.x();
    }

    double right() {
      return line.right();
    }

    double y() {
      return line.y();
    }

    double size() {
      return line.size();
    }

    String text() {
      return line.text();
    }
  }

  private final List<Printed> lines = new ArrayList<>();
  private int pages;
  private double width;

  /// @param rules the straight lines on the page
  void addPage(List<Glyph> glyphs, List<PdfRules.Rule> rules, PDRectangle box) {
    pages++;
    double height = box.getHeight();
    width = Math.max(width, box.getWidth());
    List<Glyph> left = glyphs;
    for (PdfGrid grid : PdfGrid.of(rules)) {
      List<Glyph> inside = left.stream().filter(grid::holds).toList();
      if (inside.isEmpty()) {
        continue;
      }
      addText(left.stream().filter(g -> !grid.holds(g) && g.y() < grid.top()).toList(), height);
      lines.add(
          new Printed(
              new PdfLine(List.of(), grid.top(), 0, false), pages, false, grid.rows(inside)));
      left = left.stream().filter(g -> !grid.holds(g) && g.y() >= grid.top()).toList();
    }
    addText(left, height);
  }

  private void addText(List<Glyph> glyphs, double height) {
    List<List<Glyph>> columns = columns(glyphs);
    for (List<Glyph> column : columns) {
      List<Glyph> sorted = new ArrayList<>(column);
      sorted.sort(Comparator.comparingDouble(Glyph::y));
      List<Glyph> line = new ArrayList<>();
      double base = 0;
      double size = 0;
      for (Glyph glyph : sorted) {
        if (!line.isEmpty() && glyph.y() - base > SAME_LINE * Math.max(size, glyph.size())) {
          addLine(line, height);
          line = new ArrayList<>();
        }
        if (line.isEmpty() || glyph.size() > size) {
          base = glyph.y();
          size = glyph.size();
        }
        line.add(glyph);
      }
      addLine(line, height);
    }
  }

  /// The columns of a page: two where a white band in its middle parts nearly all of its lines and
  /// both sides have text that is wider than cells are.
  private static List<List<Glyph>> columns(List<Glyph> glyphs) {
    double left = glyphs.stream().mapToDouble(Glyph::x).min().orElse(0);
    double right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
    double size = glyphs.stream().mapToDouble(Glyph::size).average().orElse(10);
    Map<Long, List<Glyph>> byLine =
        glyphs.stream()
            .filter(g -> !g.text().isBlank())
            .collect(Collectors.groupingBy(g -> (long) Math.round(g.y())));
    double best = 0;
    int fewest = Integer.MAX_VALUE;
    for (double at = left + (right - left) * 0.4;
        at < left + (right - left) * 0.6;
        at += size / 4) {
      double from = at - size / 2;
      double to = at + size / 2;
      int crossed =
          (int)
              byLine.values().stream()
                  .filter(l -> l.stream().anyMatch(g -> g.right() > from && g.x() < to))
                  .count();
      if (crossed < fewest) {
        fewest = crossed;
        best = at;
      }
    }
    double middle = best;
    long wide =
        byLine.values().stream()
            .filter(l ->
                isWide(l.stream().filter(g -> g.x() < middle).toList(), size)
                    && isWide(l.stream().filter(g -> g.x() >= middle).toList(), size))
            .count();
    if (byLine.size() < 12 || fewest * 8L > byLine.size() || wide * 5 < byLine.size() * 2L) {
      return List.of(glyphs);
    }
    // What crosses the band stands above the columns.
    Set<Long> crossing =
        byLine.entrySet().stream()
            .filter(e ->
                e.getValue().stream()
                    .anyMatch(g -> g.right() > middle - size / 2 && g.x() < middle + size / 2))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return List.of(
        glyphs.stream().filter(g -> crossing.contains((long) Math.round(g.y()))).toList(),
        glyphs.stream()
            .filter(g -> !crossing.contains((long) Math.round(g.y())) && g.x() < middle)
            .toList(),
        glyphs.stream()
            .filter(g -> !crossing.contains((long) Math.round(g.y())) && g.x() >= middle)
            .toList());
  }

  private static boolean isWide(List<Glyph> side, double size) {
    double from = side.stream().mapToDouble(Glyph::x).min().orElse(0);
    double to = side.stream().mapToDouble(Glyph::right).max().orElse(0);
    return to - from > 14 * size;
  }

  private void addLine(List<Glyph> glyphs, double height) {
    PdfLine line = PdfLine.of(glyphs);
    if (!line.chunks().isEmpty()) {
      boolean edge = line.y() < height * EDGE || line.y() > height * (1 - EDGE);
      lines.add(new Printed(line, pages, edge, List.of()));
    }
  }

  // ---- from lines to paragraphs

  Paragraphs text() {
    List<Printed> body = withoutEdges();
    Margins margins = Margins.of(body, width);
    Set<String> words = new HashSet<>();
    for (Printed line : body) {
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        words.add(word.group());
      }
    }
    Paragraphs text = new Paragraphs();
    StringBuilder paragraph = new StringBuilder();
    boolean bold = true;
    for (int i = 0; i < body.size(); ) {
      if (!body.get(i).rows().isEmpty()) {
        text.add(paragraph.toString(), bold ? ReportText.BOLD : 0);
        paragraph.setLength(0);
        body.get(i).rows().forEach(text::addRow);
        i++;
        continue;
      }
      int rows = tableAt(body, i);
      if (rows > 0) {
        text.add(paragraph.toString(), 0);
        paragraph.setLength(0);
        table(body.subList(i, i + rows), text);
        i += rows;
        continue;
      }
      Printed line = body.get(i);
      if (!paragraph.isEmpty() && i > 0 && goesOn(body.get(i - 1), line, margins)) {
        join(paragraph, line.text(), words);
        bold &= line.line().bold();
      } else {
        text.add(paragraph.toString(), bold ? ReportText.BOLD : 0);
        paragraph.setLength(0);
        paragraph.append(line.text());
        bold = line.line().bold();
      }
      i++;
    }
    text.add(paragraph.toString(), bold ? ReportText.BOLD : 0);
    return text;
  }

  /// Where the text stands on the page, and how far its lines are apart.
  private record Margins(double left, double right, double pitch) {

    static Margins of(List<Printed> lines, double width) {
      List<Printed> text = lines.stream().filter(l -> l.rows().isEmpty()).toList();
      List<Double> lefts = text.stream().map(Printed::x).sorted().toList();
      // Punctuation may hang over the margin.
      List<Double> rights =
          text.stream()
              .map(l -> l.right() - (HANGING.matcher(l.text()).find() ? l.size() : 0))
              .sorted()
              .toList();
      List<Double> pitches = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        double pitch = lines.get(i).y() - lines.get(i - 1).y();
        if (lines.get(i).page() == lines.get(i - 1).page() && pitch > 0) {
          pitches.add(pitch);
        }
      }
      pitches.sort(Comparator.naturalOrder());
      double left = lefts.isEmpty() ? 0 : lefts.get(lefts.size() / 20);
      double right =
          rights.isEmpty() ? 0 : rights.get(Math.min(rights.size() - 1, rights.size() * 19 / 20));
      double size = text.isEmpty() ? 0 : text.get(text.size() / 2).size();
      long full = rights.stream().filter(r -> r > right - 2 * size).count();
      // Where hardly a line is full, the margins are taken to be alike.
      return new Margins(
          left,
          full * 2 < rights.size() ? Math.max(right, width - left) : right,
          pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 4));
    }
  }

  private List<Printed> withoutEdges() {
    Margins margins = Margins.of(lines, width);
    Set<Printed> edges = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Integer, List<Printed>> byPage =
        lines.stream()
            .filter(l -> l.rows().isEmpty())
            .collect(Collectors.groupingBy(Printed::page));
    for (List<Printed> page : byPage.values()) {
      List<Printed> sorted = new ArrayList<>(page);
      sorted.sort(Comparator.comparingDouble(Printed::y));
      edges.addAll(outer(sorted, margins));
      edges.addAll(outer(sorted.reversed(), margins));
    }
    Map<String, Set<Integer>> repeated = new HashMap<>();
    for (Printed line : edges) {
      repeated.computeIfAbsent(shape(line), _ -> new HashSet<>()).add(line.page());
    }
    return lines.stream()
        .filter(l ->
            !edges.contains(l)
                || (repeated.get(shape(l)).size() < FEWEST_PAGES
                    && !PAGE_NUMBER.matcher(l.text().strip()).matches()))
        .toList();
  }

  /// The lines at one end of a page that stand apart from its text and are shorter than a full one.
  private static List<Printed> outer(List<Printed> page, Margins margins) {
    double apart = margins.pitch() * APART;
    for (int count = Math.min(MOST_EDGES, page.size() - 1); count > 0; count--) {
      List<Printed> outer = page.subList(0, count);
      double gap = Math.abs(page.get(count).y() - page.get(count - 1).y());
      boolean edge =
          outer.stream()
              .allMatch(l ->
                  l.atEdge()
                      && l.right() - l.x() < (margins.right() - margins.left()) * SHORT_LINE);
      if (edge && gap > apart) {
        return outer;
      }
    }
    return List.of();
  }

  /// What it says and how high it stands.
  private static String shape(Printed line) {
    return DIGITS.matcher(line.text()).replaceAll("0") + Math.round(line.y() / 4);
  }

  private static boolean goesOn(Printed line, Printed next, Margins margins) {
    if (!line.rows().isEmpty() || KEY.matcher(next.text()).lookingAt()) {
      return false;
    }
    if (Math.abs(line.size() - next.size()) > line.size() * 0.15) {
      return false;
    }
    boolean samePage = line.page() == next.page();
    double pitch = next.y() - line.y();
    if (samePage && pitch > 0 && pitch > margins.pitch() * PARAGRAPH_GAP + 1) {
      return false;
    }
    boolean column = samePage && pitch <= 0;
    double right = column ? line.right() : margins.right();
    double missing = ENDED.matcher(line.text()).find() ? FULL_SENTENCE : FULL;
    boolean full =
        line.right() >= right - missing * line.size()
            || (WORD_FIRST.matcher(next.text()).find()
                && line.right() + firstWord(next) > right - line.size() * 0.2);
    boolean indented = next.x() > Math.min(line.x(), margins.left()) + INDENT * next.size();
    boolean hanging = Math.abs(next.x() - line.x()) < INDENT * next.size() && !isMarked(next);
    boolean latin = isLatin(line.text());
    return full && !isMarked(next) && (!indented || hanging || (latin && next.x() > line.x()));
  }

  /// How wide the first word of a line is, which no line breaks.
  private static double firstWord(Printed line) {
    Matcher word = WORD_FIRST.matcher(line.chunks().getFirst().text());
    int letters = word.find() ? word.end() : 1;
    Chunk first = line.chunks().getFirst();
    double average = (first.right() - first.x()) / Math.max(1, first.text().length());
    long wide = line.text().substring(0, letters).chars().filter(c -> c > 0x7e).count();
    return (letters + wide + 1) * (isLatin(line.text()) ? average : line.size() * LATIN_WIDTH);
  }

  private static boolean isMarked(Printed line) {
    return MARK.matcher(line.text()).lookingAt();
  }

  private static final Pattern MARK =
      Pattern.compile(
          "[●•◆■▪·★☆◇○►▶➤※□◎✓✔‣∙]|[-–—]\\s|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[，、,]|[0-9]{1,3}(?:[.．、)])(?![0-9])|[0-9]{1,2}(?:\\.[0-9]{1,2})+\\s|[a-z]\\)\\s");

  private static boolean isLatin(String text) {
    return !text.isEmpty() && text.codePoints().noneMatch(Character::isIdeographic);
  }

  private static void join(StringBuilder paragraph, String next, Set<String> words) {
    String before = paragraph.toString();
    if (HYPHENATED.matcher(before).matches() && FIRST_WORD.matcher(next).find()) {
      Matcher last = LAST_WORD.matcher(before);
      Matcher first = FIRST_WORD.matcher(next);
      if (last.find() && first.find()) {
        String whole = last.group().toLowerCase(java.util.Locale.ROOT) + first.group();
        if (!words.contains(whole)) {
          paragraph.setLength(paragraph.length() - 1);
        }
      }
      paragraph.append(next);
      return;
    }
    char end = before.charAt(before.length() - 1);
    paragraph.append(end < 0x80 && next.charAt(0) < 0x80 ? " " : "").append(next);
  }

  // ---- tables

  /// How many lines of a table begin with line `from`; 0 for none.
  private static int tableAt(List<Printed> lines, int from) {
    int to = from;
    int rows = 0;
    int last = from;
    while (to < lines.size()) {
      Printed line = lines.get(to);
      if (!line.rows().isEmpty()) {
        break;
      }
      if (line.chunks().size() >= 2) {
        rows++;
        last = to + 1;
      } else if (rows == 0 || to - last > 2 || !isBelow(line, lines.get(last - 1))) {
        break;
      }
      to++;
    }
    boolean wide =
        lines.subList(from, last).stream().anyMatch(l -> l.chunks().size() >= 3) || rows >= 4;
    return rows >= 2 && wide ? last - from : 0;
  }

  /// Whether a line with one cell stands below a cell of the row above.
  private static boolean isBelow(Printed line, Printed row) {
    return row.chunks().stream()
        .anyMatch(c ->
            c.x() < line.right()
                && c.right() > line.x()
                && line.right() < row.right() + line.size());
  }

  private static void table(List<Printed> lines, Paragraphs text) {
    List<double[]> columns = columnsOf(lines);
    List<List<String>> rows = new ArrayList<>();
    for (Printed line : lines) {
      List<String> row = new ArrayList<>();
      columns.forEach(_ -> row.add(""));
      for (Chunk chunk : line.chunks()) {
        int column = column(chunk, columns);
        row.set(column, joined(row.get(column), chunk.text()));
      }
      boolean more =
          !rows.isEmpty()
              && (row.getFirst().isEmpty() || line.chunks().size() == 1)
              && line.chunks().size() < columns.size();
      if (more) {
        for (int i = 0; i < row.size(); i++) {
          rows.getLast().set(i, joined(rows.getLast().get(i), row.get(i)));
        }
      } else {
        rows.add(row);
      }
    }
    rows.forEach(text::addGuessedRow);
  }

  private static String joined(String above, String below) {
    return above.isEmpty()
        ? below
        : above + (isLatin(above) && !below.isEmpty() ? " " : "") + below;
  }

  /// The stretches of the page that the cells of one column take.
  private static List<double[]> columnsOf(List<Printed> lines) {
    int most = lines.stream().mapToInt(l -> l.chunks().size()).max().orElse(0);
    List<double[]> columns = new ArrayList<>();
    lines.stream()
        .filter(l -> l.chunks().size() == most)
        .flatMap(l -> l.chunks().stream())
        .sorted(Comparator.comparingDouble(Chunk::x))
        .forEach(c -> {
          if (!columns.isEmpty() && c.x() < columns.getLast()[1]) {
            columns.getLast()[1] = Math.max(columns.getLast()[1], c.right());
          } else {
            columns.add(new double[] {c.x(), c.right()});
          }
        });
    return columns;
  }

  private static int column(Chunk chunk, List<double[]> columns) {
    int best = 0;
    double most = -Double.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      double overlap =
          Math.min(chunk.right(), columns.get(i)[1]) - Math.max(chunk.x(), columns.get(i)[0]);
      if (overlap > most) {
        most = overlap;
        best = i;
      }
    }
    return best;
  }
}
