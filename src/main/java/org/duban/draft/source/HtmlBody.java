package org.duban.draft.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.draft.text.ReportText;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Keeps of a page what its author wrote: paragraphs, headings, items of lists and rows of tables;
/// not its scripts, menus and footers, what is hidden, and what was struck out.
final class HtmlBody extends DefaultHandler {

  private static final Set<String> BLOCKS =
      words(
          "address article aside blockquote body caption center dd details div dl dt fieldset"
              + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav"
              + " ol p pre section summary table tbody td tfoot th thead tr ul");

  private static final Set<String> LEFT_OUT =
      words(
          "script style noscript template iframe object svg math canvas select button textarea nav"
              + " footer del s strike title");

  private static final Set<String> MENUS =
      words(
          "nav navbar menu breadcrumb breadcrumbs crumbs sidebar footer foot copyright pagination");

  private static final Set<String> ROLES = words("navigation banner contentinfo search menu");

  /// Whose text may be a menu as a whole.
  private static final Set<String> GROUPS =
      words("div ul ol dl p table tr td section header aside");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private static final Pattern MARKED =
      Pattern.compile(
          "(?:[0-9]{1,3}[.、)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十]).*",
          Pattern.DOTALL);

  /// Of a menu, how many of a hundred letters are links at least, and how many links it has.
  private static final int LINKED_PERCENT = 60;

  private static final int FEWEST_LINKS = 3;

  /// What is named like a menu and is longer is none.
  private static final int LONGEST_MENU = 1500;

  private static final int MOST_SPANNED = 100;

  private record Block(String text, int level) {}

  /// An element that is open.
  private static final class Open {
    final String name;
    final int firstBlock;
    final boolean menu;
    int letters;
    int linked;
    int links;
    int number;
    String marks = "1";

    Open(String name, int firstBlock, boolean menu) {
      this.name = name;
      this.firstBlock = firstBlock;
      this.menu = menu;
    }
  }

  private record Cell(int firstBlock, int rows, int columns, List<String> paragraphs) {}

  private static final class Grid {
    final List<List<Cell>> rows = new ArrayList<>();
    boolean nested;
  }

  private final List<Block> blocks = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Grid> tables = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder raised = new StringBuilder();
  private String mark = "";
  private int skipped;
  private int bold;
  private int boldLetters;
  private int inLink;
  private int inRaised;
  private int level;
  private int pre;

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = name(local, qualified);
    if (skipped > 0 || isLeftOut(name, attributes)) {
      skipped++;
      return;
    }
    switch (name) {
      case "br" -> {
        if (level > 0) {
          line.append(' ');
        } else {
          endLine();
        }
      }
      case "sup" -> inRaised++;
      case "b", "strong" -> bold++;
      case "a" -> {
        inLink += attributes.getValue("href") == null ? 0 : 1;
        open.peek().links += attributes.getValue("href") == null ? 0 : 1;
      }
      default -> {
        // No block.
      }
    }
    if (BLOCKS.contains(name)) {
      endLine();
    }
    Open element = new Open(name, blocks.size(), isMenu(attributes));
    switch (name) {
      case "ol" -> {
        element.number = number(attributes.getValue("start"), 1);
        element.marks = Optional.ofNullable(attributes.getValue("type")).orElse("1");
      }
      case "li" -> mark = mark(attributes);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> level = name.charAt(1) - '0';
      case "pre" -> pre++;
      case "table" -> {
        tables.forEach(t -> t.nested = true);
        tables.push(new Grid());
      }
      case "tr" -> {
        if (!tables.isEmpty()) {
          tables.peek().rows.add(new ArrayList<>());
        }
      }
      case "td", "th" -> {
        if (!tables.isEmpty()) {
          Grid grid = tables.peek();
          if (grid.rows.isEmpty()) {
            grid.rows.add(new ArrayList<>());
          }
          grid.rows
              .getLast()
              .add(
                  new Cell(
                      blocks.size(),
                      spanned(attributes.getValue("rowspan")),
                      spanned(attributes.getValue("colspan")),
                      new ArrayList<>()));
        }
      }
      default -> {
        // Nothing to be kept of it.
      }
    }
    open.push(element);
  }

  private static String name(String local, String qualified) {
    return (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
  }

  private static boolean isLeftOut(String name, Attributes attributes) {
    String style = attributes.getValue("style");
    String role = attributes.getValue("role");
    return LEFT_OUT.contains(name)
        || attributes.getIndex("hidden") >= 0
        || (style != null && HIDDEN.matcher(style).find())
        || (role != null && ROLES.contains(role));
  }

  private static boolean isMenu(Attributes attributes) {
    String named =
        (attributes.getValue("class") + " " + attributes.getValue("id")).toLowerCase(Locale.ROOT);
    return Arrays.stream(named.split("\\s+")).anyMatch(MENUS::contains);
  }

  private static int spanned(String attribute) {
    return Math.clamp(number(attribute, 1), 1, MOST_SPANNED);
  }

  private static int number(String attribute, int otherwise) {
    return attribute != null && attribute.strip().matches("[0-9]{1,4}")
        ? Integer.parseInt(attribute.strip())
        : otherwise;
  }

  /// What the browser sets before an item.
  private String mark(Attributes attributes) {
    for (Open list : open) {
      switch (list.name) {
        case "ol" -> {
          list.number = number(attributes.getValue("value"), list.number);
          return ListMark.html(list.marks, list.number++);
        }
        case "ul", "menu" -> {
          return "• ";
        }
        default -> {
          // Further out.
        }
      }
    }
    return "";
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    String name = name(local, qualified);
    if (BLOCKS.contains(name)) {
      endLine();
    }
    switch (name) {
      case "sup" -> {
        inRaised--;
        line.append(Paragraphs.raised(line, raised.toString()));
        raised.setLength(0);
      }
      case "b", "strong" -> bold--;
      case "a" -> inLink = Math.max(0, inLink - 1);
      case "li" -> mark = "";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> level = 0;
      case "pre" -> pre--;
      case "td", "th" -> endCell();
      default -> {
        // Nothing was kept of it.
      }
    }
    Open element = open.pop();
    if (name.equals("table") && !tables.isEmpty()) {
      endTable(element);
    }
    if (isLinks(element) || (element.menu && element.letters < LONGEST_MENU)) {
      while (blocks.size() > element.firstBlock) {
        blocks.removeLast();
      }
    } else if (!open.isEmpty()) {
      Open outer = open.peek();
      outer.letters += element.letters;
      outer.linked += element.linked;
      outer.links += element.links;
    }
  }

  private static boolean isLinks(Open element) {
    return GROUPS.contains(element.name)
        && element.links >= FEWEST_LINKS
        && element.linked * 100L >= (long) element.letters * LINKED_PERCENT;
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (skipped > 0 || open.isEmpty()) {
      return;
    }
    if (inRaised > 0) {
      raised.append(chars, start, length);
      return;
    }
    int letters = 0;
    for (int i = start; i < start + length; i++) {
      if (pre > 0 && chars[i] == '\n') {
        endLine();
        continue;
      }
      line.append(chars[i]);
      letters += Character.isWhitespace(chars[i]) || chars[i] == '\u00a0' ? 0 : 1;
    }
    open.peek().letters += letters;
    open.peek().linked += inLink > 0 ? letters : 0;
    boldLetters += bold > 0 ? letters : 0;
  }

  private void endLine() {
    String text = Paragraphs.oneLine(line.toString());
    line.setLength(0);
    int own = boldLetters;
    boldLetters = 0;
    if (text.isEmpty()) {
      return;
    }
    boolean allBold =
        own > 0 && own >= text.chars().filter(c -> !Character.isWhitespace(c)).count();
    blocks.add(
        new Block(
            MARKED.matcher(text).matches() ? text : mark + text,
            level > 0 ? level : allBold ? ReportText.BOLD : 0));
    mark = "";
  }

  private void endCell() {
    if (tables.isEmpty()
        || tables.peek().rows.isEmpty()
        || tables.peek().rows.getLast().isEmpty()) {
      return;
    }
    Cell cell = tables.peek().rows.getLast().getLast();
    for (int i = cell.firstBlock; i < blocks.size(); i++) {
      cell.paragraphs.add(blocks.get(i).text());
    }
  }

  /// A table of values becomes rows; one that arranges the page leaves its paragraphs as they are.
  private void endTable(Open element) {
    Grid grid = tables.pop();
    long wide = grid.rows.stream().filter(r -> r.size() > 1).count();
    boolean values =
        !grid.nested
            && wide > 1
            && grid.rows.stream()
                .flatMap(List::stream)
                .allMatch(c -> Paragraphs.cell(c.paragraphs()).length() <= Paragraphs.LONGEST_CELL);
    if (!values) {
      return;
    }
    while (blocks.size() > element.firstBlock) {
      blocks.removeLast();
    }
    for (List<String> row : filled(grid)) {
      blocks.add(new Block("", -1 - rows.size()));
      rows.add(row);
    }
  }

  /// Each row with all its cells: one that spans several says the same in each.
  private static List<List<String>> filled(Grid grid) {
    List<List<String>> filled = new ArrayList<>();
    List<String> above = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (List<Cell> cells : grid.rows) {
      List<String> row = new ArrayList<>();
      int next = 0;
      for (int column = 0; next < cells.size() || column < left.size(); column++) {
        while (left.size() <= column) {
          left.add(0);
          above.add("");
        }
        if (left.get(column) > 0) {
          left.set(column, left.get(column) - 1);
          row.add(above.get(column));
          continue;
        }
        if (next == cells.size()) {
          continue;
        }
        Cell cell = cells.get(next++);
        String text = Paragraphs.cell(cell.paragraphs());
        for (int i = 0; i < cell.columns(); i++) {
          if (left.size() <= column + i) {
            left.add(0);
            above.add("");
          }
          row.add(i == 0 ? text : "");
          above.set(column + i, i == 0 ? text : "");
          left.set(column + i, cell.rows() - 1);
        }
        column += cell.columns() - 1;
      }
      filled.add(row);
    }
    return filled;
  }

  /// What was written on the page.
  Paragraphs text() {
    endLine();
    Paragraphs text = new Paragraphs();
    for (Block block : blocks) {
      if (block.level() < 0) {
        text.addRow(rows.get(-1 - block.level()));
      } else {
        text.add(block.text(), block.level());
      }
    }
    return text;
  }
}
