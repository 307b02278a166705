package org.duban.draft.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.draft.text.ReportText;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The text of a document of Word with all changes to it accepted: what was inserted is there, what
/// was deleted, moved away or struck out is not (ECMA-376, part 1, 17).
final class WordBody extends DefaultHandler {

  /// Whose text is none of the document's: deleted, moved away, said twice for older programs.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "pPrChange",
          "rPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "sectPrChange",
          "instrText",
          "delText",
          "rt");

  /// So many tabs in a paragraph set a row of a table.
  private static final int ROW_TABS = 2;

  private static final int MOST_SPANNED = 100;

  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    final StringBuilder raised = new StringBuilder();
    final List<Flow> boxes = new ArrayList<>();
    String style = "";
    Optional<String> list = Optional.empty();
    Optional<Integer> listLevel = Optional.empty();
    Optional<Integer> outline = Optional.empty();
    int letters;
    int bold;
    boolean joined;
  }

  private record Written(String text, int level) {}

  /// Paragraphs one under the other: the body, a cell, a text box, a note.
  private static final class Flow {
    final List<Written> written = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();

    /// Of a cell: whether it goes on from the one above, and how many columns it takes.
    boolean above;

    int columns = 1;
  }

  private static final class Table {
    final List<List<Flow>> rows = new ArrayList<>();
    final List<Boolean> deleted = new ArrayList<>();
  }

  private final WordStyles styles;
  private final WordLists lists;
  private final Deque<Flow> flows = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Flow body = new Flow();
  private String pending = "";
  private int skipped;
  private boolean inParagraphProperties;
  private boolean inRunProperties;
  private boolean inRowProperties;
  private boolean inText;
  private Optional<Boolean> bold = Optional.empty();
  private boolean hidden;
  private boolean struck;
  private boolean isRaised;

  WordBody(WordStyles styles, WordLists lists) {
    this.styles = styles;
    this.lists = lists;
    flows.push(body);
  }

  static String value(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(name)) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  static Optional<Integer> number(String value) {
    return value.matches("-?[0-9]{1,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
  }

  /// A property that is on by being there, unless it says that it is off.
  static boolean isOn(String value, boolean byItself) {
    return switch (value) {
      case "" -> byItself;
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    boolean property = inParagraphProperties || inRunProperties || inRowProperties;
    if (skipped > 0 || (LEFT_OUT.contains(name) && !(property && name.equals("del")))) {
      skipped++;
      return;
    }
    String value = value(attributes, "val");
    switch (name) {
      case "p" -> paragraphs.push(new Paragraph());
      case "pPr" -> inParagraphProperties = true;
      case "rPr" -> inRunProperties = true;
      case "trPr" -> inRowProperties = true;
      case "r" -> startRun();
      case "t" -> inText = true;
      case "tab" -> write(inParagraphProperties ? "" : "\t");
      case "br", "cr" -> write("\n");
      case "noBreakHyphen" -> write("-");
      case "txbxContent" -> flows.push(new Flow());
      case "tbl" -> tables.push(new Table());
      case "tr" -> {
        if (!tables.isEmpty()) {
          tables.peek().rows.add(new ArrayList<>());
          tables.peek().deleted.add(false);
        }
      }
      case "tc" -> flows.push(new Flow());
      case "gridSpan" ->
          flows.peek().columns = Math.clamp(number(value).orElse(1), 1, MOST_SPANNED);
      case "vMerge" -> flows.peek().above = !value.equals("restart");
      case "footnote", "endnote" -> {
        // Those with a type are lines between text and notes.
        if (value(attributes, "type").isEmpty()) {
          flows.push(new Flow());
        } else {
          skipped++;
        }
      }
      default -> property(name, value);
    }
  }

  private void startRun() {
    bold = Optional.empty();
    hidden = false;
    struck = false;
    isRaised = false;
  }

  private void property(String name, String value) {
    Paragraph paragraph = paragraphs.peek();
    if (inRowProperties && name.equals("del") && !tables.isEmpty()) {
      tables.peek().deleted.removeLast();
      tables.peek().deleted.add(true);
    }
    if (paragraph == null) {
      return;
    }
    if (inRunProperties) {
      switch (name) {
        case "b" -> bold = Optional.of(isOn(value, true));
        case "vanish" -> hidden = isOn(value, true);
        case "strike", "dstrike" -> struck |= isOn(value, true);
        case "vertAlign" -> isRaised = value.equals("superscript");
        case "position" -> isRaised = number(value).orElse(0) > 0;
        // The end of the paragraph was deleted: the next one goes on.
        case "del" -> paragraph.joined = paragraph.joined || inParagraphProperties;
        default -> {
          // Looks.
        }
      }
    } else if (inParagraphProperties) {
      switch (name) {
        case "pStyle" -> paragraph.style = value;
        case "numId" -> paragraph.list = Optional.of(value);
        case "ilvl" -> paragraph.listLevel = number(value);
        case "outlineLvl" -> paragraph.outline = number(value);
        default -> {
          // Looks.
        }
      }
    }
  }

  private void write(String text) {
    Paragraph paragraph = paragraphs.peek();
    if (paragraph == null || hidden || struck) {
      return;
    }
    if (isRaised) {
      paragraph.raised.append(text);
      return;
    }
    endRaised(paragraph);
    paragraph.text.append(text);
    int letters = Math.toIntExact(text.chars().filter(c -> !Character.isWhitespace(c)).count());
    paragraph.letters += letters;
    if (bold.orElseGet(() -> styles.isBold(paragraph.style))) {
      paragraph.bold += letters;
    }
  }

  private static void endRaised(Paragraph paragraph) {
    if (paragraph.raised.length() > 0) {
      paragraph.text.append(Paragraphs.raised(paragraph.text, paragraph.raised.toString()));
      paragraph.raised.setLength(0);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (skipped == 0 && inText) {
      write(new String(chars, start, length));
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    switch (name) {
      case "p" -> endParagraph(paragraphs.pop());
      case "pPr" -> inParagraphProperties = false;
      case "rPr" -> inRunProperties = false;
      case "trPr" -> inRowProperties = false;
      case "r" -> startRun();
      case "t" -> inText = false;
      case "txbxContent" -> {
        Flow box = flows.pop();
        if (paragraphs.isEmpty()) {
          append(box, flows.peek());
        } else {
          paragraphs.peek().boxes.add(box);
        }
      }
      case "tc" -> {
        Flow cell = flows.pop();
        if (tables.isEmpty() || tables.peek().rows.isEmpty()) {
          append(cell, flows.peek());
        } else {
          tables.peek().rows.getLast().add(cell);
        }
      }
      case "tbl" -> endTable(tables.pop());
      case "footnote", "endnote" -> {
        Flow note = flows.pop();
        String text = Paragraphs.cell(note.written.stream().map(Written::text).toList());
        if (!text.isEmpty()) {
          flows.peek().written.add(new Written("注：" + text, 0));
        }
      }
      default -> {
        // Nothing was kept of it.
      }
    }
  }

  private void endParagraph(Paragraph paragraph) {
    endRaised(paragraph);
    String text = pending + paragraph.text;
    pending = "";
    Flow flow = flows.peek();
    if (paragraph.joined) {
      pending = text;
    } else if (!text.isBlank() && !styles.isContents(paragraph.style)) {
      String list = paragraph.list.or(() -> styles.list(paragraph.style)).orElse("0");
      int depth = paragraph.listLevel.orElseGet(() -> styles.listLevel(paragraph.style));
      int level =
          paragraph.outline.map(WordStyles::level).orElseGet(() -> styles.level(paragraph.style));
      boolean allBold = paragraph.letters > 0 && paragraph.bold == paragraph.letters;
      String mark = lists.next(list, depth);
      if (text.strip().chars().filter(c -> c == '\t').count() >= ROW_TABS
          && text.indexOf('\n') < 0) {
        addRow(flow, List.of((mark + text.stripTrailing()).split("\t", -1)));
      } else if (level > 0) {
        flow.written.add(new Written(mark + text, level));
      } else {
        for (String line : text.strip().lines().toList()) {
          flow.written.add(new Written(mark + line, allBold ? ReportText.BOLD : 0));
          mark = "";
        }
      }
    }
    paragraph.boxes.forEach(box -> append(box, flow));
  }

  private static void append(Flow inner, Flow outer) {
    for (Written each : inner.written) {
      if (each.level() < 0) {
        addRow(outer, inner.rows.get(-1 - each.level()));
      } else {
        outer.written.add(each);
      }
    }
  }

  private static void addRow(Flow flow, List<String> row) {
    flow.written.add(new Written(String.join(" ", row), -1 - flow.rows.size()));
    flow.rows.add(row);
  }

  /// A table of values becomes rows; one that arranges the page leaves its paragraphs as they are.
  private void endTable(Table table) {
    Flow flow = flows.peek();
    boolean frame =
        table.rows.stream().allMatch(r -> r.size() <= 1)
            || table.rows.stream().flatMap(List::stream).anyMatch(WordBody::isPartOfPage);
    List<String> above = new ArrayList<>();
    for (int i = 0; i < table.rows.size(); i++) {
      if (table.deleted.get(i)) {
        continue;
      }
      if (frame) {
        table.rows.get(i).forEach(cell -> append(cell, flow));
        continue;
      }
      List<String> row = new ArrayList<>();
      for (Flow cell : table.rows.get(i)) {
        int column = row.size();
        String text = Paragraphs.cell(cell.written.stream().map(Written::text).toList());
        row.add(cell.above && column < above.size() ? above.get(column) : text);
        for (int more = 1; more < cell.columns; more++) {
          row.add("");
        }
      }
      addRow(flow, row);
      above = row;
    }
  }

  private static boolean isPartOfPage(Flow cell) {
    return !cell.rows.isEmpty()
        || cell.written.stream().mapToInt(w -> w.text().length()).sum() > Paragraphs.LONGEST_CELL;
  }

  /// What was written, to be read on.
  Paragraphs text() {
    Paragraphs text = new Paragraphs();
    if (!pending.isBlank()) {
      body.written.add(new Written(pending, 0));
    }
    for (Written each : body.written) {
      if (each.level() < 0) {
        text.addRow(body.rows.get(-1 - each.level()));
      } else {
        text.add(each.text(), each.level());
      }
    }
    return text;
  }
}
