package org.duban.report.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duban.report.chart.Chart;
import org.duban.report.page.Logo;
import org.duban.report.page.Markup;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Writes what stands in a report as paragraphs, tables and pictures of Word. An element that it
/// doesn't know shows its text.
final class DocxBody {

  private static final String CHART = "chart:";
  private static final String LOGO = "logo";
  private static final int EMU_PER_TWIP = 635;
  private static final int LOGO_HEIGHT = 42 * 20;

  /// So many rows of a table stay together at its beginning, its head among them.
  private static final int TOGETHER = 6;

  private static final Set<String> UNSEEN = Set.of("head", "link", "meta", "script", "style");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "mark", "q", "s", "small",
          "span", "strong", "sub", "sup", "time", "u", "wbr");

  /// Columns of figures stand to the right, of dates and counts in the middle.
  private static final Set<String> RIGHT =
      Set.of("actual", "completion", "scheduled", "gap", "progress");

  private static final Set<String> CENTRED = Set.of("due", "count", "cause", "label");

  /// Line ends in these are kept.
  private static final Set<String> LINES = Set.of("note", "source");

  private final DocxJob job;
  private final boolean brief;
  private final Map<String, byte[]> media = new LinkedHashMap<>();
  private final StringBuilder xml = new StringBuilder(1 << 16);
  private final StringBuilder runs = new StringBuilder();
  private final int firstPicture;
  private Paper paper;
  private boolean spaceBefore;
  private boolean atStart = true;
  private boolean newPage;

  /// How what follows is set.
  ///
  /// @param style of paragraphs
  /// @param width there is for them, in twentieths of a point
  /// @param indent from the left
  /// @param keep whether a paragraph stays with the next one
  private record Setting(
      DocxStyle style,
      Optional<DocxStyle.CharacterStyle> character,
      boolean strong,
      boolean italic,
      boolean lines,
      String align,
      int width,
      int indent,
      boolean keep) {

    Setting styled(DocxStyle style) {
      return new Setting(style, character, strong, italic, lines, align, width, indent, keep);
    }

    Setting character(DocxStyle.CharacterStyle character, boolean strong) {
      return new Setting(
          style, Optional.of(character), strong, italic, lines, align, width, indent, keep);
    }

    Setting stressed(boolean strong, boolean italic) {
      return new Setting(style, character, strong, italic, lines, align, width, indent, keep);
    }

    Setting withLines() {
      return new Setting(style, character, strong, italic, true, align, width, indent, keep);
    }

    Setting within(int width) {
      return new Setting(style, character, strong, italic, lines, align, width, indent, keep);
    }

    Setting cell(DocxStyle style, String align, int width, int indent, boolean keep) {
      return new Setting(
          style, Optional.empty(), strong, italic, lines, align, width, indent, keep);
    }
  }

  /// @param firstPicture the number of the relationship of the first picture
  DocxBody(DocxJob job, boolean brief, int firstPicture) {
    this.job = job;
    this.brief = brief;
    this.firstPicture = firstPicture;
    this.paper = Paper.of(job.lang(), brief);
  }

  /// What stands in `body`, up to what sets up its last section.
  String of(Element body) {
    flow(body, plain(paper));
    endParagraph(plain(paper));
    return xml.toString();
  }

  /// The pictures, by their names.
  Map<String, byte[]> media() {
    return media;
  }

  /// The paper that the last section is on.
  Paper paper() {
    return paper;
  }

  private static Setting plain(Paper paper) {
    return new Setting(
        DocxStyle.NORMAL, Optional.empty(), false, false, false, "", paper.text(), 0, false);
  }

  private void flow(Node parent, Setting setting) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node) {
        case Element element when has(element, "half") -> node = halves(element, setting);
        case Element element -> element(element, setting);
        case Text text -> text(text.getData(), setting);
        default -> {
          // Comments and instructions are for whoever works on the template.
        }
      }
    }
  }

  private void element(Element element, Setting around) {
    String name = element.getTagName();
    if (UNSEEN.contains(name) || element.getAttribute("id").equals("as-of")) {
      return;
    }
    switch (name) {
      case "br" -> lineBreak();
      case "img" -> image(element, around);
      case "table" -> {
        endParagraph(around);
        table(element, around);
      }
      default -> {
        if (INLINE.contains(name)) {
          inline(element, name, around);
        } else {
          block(element, name, around);
        }
      }
    }
  }

  private void inline(Element element, String name, Setting around) {
    Setting setting =
        switch (name) {
          case "b", "strong" -> around.stressed(true, around.italic());
          case "i", "em", "cite" -> around.stressed(around.strong(), true);
          default -> around;
        };
    if (has(element, "under")) {
      // Holds the room of the word above it.
      setting = setting.withLines();
      write("\u3000".repeat(element.getTextContent().length()), setting);
      atStart = false;
      return;
    }
    for (String word : classes(element)) {
      Optional<DocxStyle.CharacterStyle> style = DocxStyle.CharacterStyle.ofClass(word);
      if (style.isPresent()) {
        boolean aside = word.equals("note") || word.equals("remark");
        setting = setting.character(style.get(), setting.strong() && !aside);
      }
      if (LINES.contains(word)) {
        setting = setting.withLines();
      }
    }
    flow(element, setting);
  }

  private void block(Element element, String name, Setting around) {
    endParagraph(around);
    boolean turned = has(element, "across");
    Setting setting = turned ? plain(Paper.across()) : around;
    if (turned) {
      section(Paper.across());
    }
    if (has(element, "annex")) {
      newPage = true;
    }
    setting = setting.styled(style(element, name, setting.style()));
    if (name.equals("li")) {
      write(mark(element), setting);
    }
    if (has(element, "issued")) {
      issued(element, setting);
    } else {
      flow(element, setting);
    }
    endParagraph(setting);
    if (turned && hasMore(element)) {
      section(Paper.of(job.lang(), brief));
    }
  }

  private static boolean hasMore(Element element) {
    for (Node next = element.getNextSibling(); next != null; next = next.getNextSibling()) {
      if (next instanceof Element) {
        return true;
      }
    }
    return false;
  }

  private static DocxStyle style(Element element, String name, DocxStyle around) {
    Optional<DocxStyle> named = Optional.empty();
    for (String word : classes(element)) {
      Optional<DocxStyle> found = DocxStyle.ofClass(word);
      named = found.isPresent() ? found : named;
    }
    return named.orElse(
        switch (name) {
          case "h1" -> DocxStyle.TITLE;
          case "h2" -> DocxStyle.HEADING_1;
          case "h3" -> DocxStyle.HEADING_2;
          case "h4", "h5", "h6" -> DocxStyle.HEADING_3;
          default -> around;
        });
  }

  private static String mark(Element item) {
    if (!item.getParentNode().getNodeName().equals("ol")) {
      return "• ";
    }
    int number = 1;
    for (Node node = item.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
      number += node.getNodeName().equals("li") ? 1 : 0;
    }
    return number + ". ";
  }

  /// The number's line of a notice: who issues it, and on the right the day.
  private void issued(Element element, Setting setting) {
    Element day = null;
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element span && has(span, "day")) {
        day = span;
      } else if (node instanceof Text text) {
        text(text.getData(), setting);
      }
    }
    if (day != null) {
      runs.append("<w:r><w:tab/></w:r>");
      text(day.getTextContent(), setting);
    }
  }

  /// Blocks that stand beside each other.
  ///
  /// @return the last of them
  private Node halves(Element first, Setting around) {
    endParagraph(around);
    List<Element> halves = new ArrayList<>();
    Node last = first;
    for (Node node = first; node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (!has(element, "half")) {
          break;
        }
        last = node;
        if (element.getElementsByTagName("*").getLength() > 0) {
          halves.add(element);
        }
      }
    }
    if (halves.isEmpty()) {
      return last;
    }
    int width = around.width() / 2;
    xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(width * halves.size());
    xml.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    halves.forEach(_ -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
    xml.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    Setting inside = around.within(width - 2 * 108);
    for (Element half : halves) {
      xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width);
      xml.append("\" w:type=\"dxa\"/></w:tcPr>");
      int before = xml.length();
      flow(half, inside);
      endParagraph(inside);
      closeCell(before, inside);
    }
    xml.append("</w:tr></w:tbl>");
    gap();
    return last;
  }

  private void table(Element element, Setting around) {
    DocxTable table = new DocxTable(element);
    if (table.rows().isEmpty()) {
      return;
    }
    int[] widths = table.widths(around.width(), DocxStyle.CELL.size(job.lang(), brief));
    xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Report\"/><w:tblW w:w=\"");
    xml.append(around.width()).append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
    xml.append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\"");
    xml.append(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    xml.append("</w:tblGrid>");
    int number = 0;
    for (DocxTable.Row row : table.rows()) {
      number++;
      row(row, widths, number < Math.min(TOGETHER, table.rows().size()), around);
    }
    xml.append("</w:tbl>");
    gap();
  }

  private void row(DocxTable.Row row, int[] widths, boolean keep, Setting around) {
    boolean splits = has(row.element(), "tall");
    xml.append("<w:tr><w:trPr>").append(splits ? "" : "<w:cantSplit/>");
    xml.append(has(row.element(), "tall-cell") ? "<w:trHeight w:val=\"680\"/>" : "");
    xml.append(row.head() ? "<w:tblHeader/>" : "").append("</w:trPr>");
    int at = 0;
    for (DocxTable.Cell cell : row.cells()) {
      cell(cell, widths, row, keep, around);
      at = cell.column() + cell.across();
    }
    if (at < widths.length) {
      // A row that is shorter than others.
      cell(new DocxTable.Cell(null, at, widths.length - at, 0), widths, row, keep, around);
    }
    xml.append("</w:tr>");
  }

  private void cell(
      DocxTable.Cell cell, int[] widths, DocxTable.Row row, boolean keep, Setting around) {
    int width = 0;
    for (int i = cell.column(); i < Math.min(widths.length, cell.column() + cell.across()); i++) {
      width += widths[i];
    }
    Element element = cell.element();
    boolean head = element != null && element.getTagName().equals("th");
    boolean priority = has(row.element(), "priority");
    xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    xml.append(cell.across() > 1 ? "<w:gridSpan w:val=\"" + cell.across() + "\"/>" : "");
    if (element == null ? cell.down() > 0 : cell.down() > 1) {
      xml.append(element == null ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>");
    }
    if (head || priority) {
      xml.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"");
      xml.append(head ? "E6EBF2" : "F4F6F9").append("\"/>");
    }
    xml.append("<w:vAlign w:val=\"").append(has(row.element(), "tall") ? "top" : "center");
    xml.append("\"/></w:tcPr>");
    Setting setting =
        around
            .cell(
                head ? DocxStyle.HEAD : DocxStyle.CELL,
                element == null || head ? "" : aligned(element),
                width - 2 * 60,
                element == null ? 0 : depth(element),
                keep)
            .stressed(priority, false);
    int before = xml.length();
    if (element != null) {
      boolean lines = classes(element).stream().anyMatch(LINES::contains);
      flow(element, lines ? setting.withLines() : setting);
      endParagraph(setting);
    }
    closeCell(before, setting);
  }

  /// A cell has a paragraph at least.
  private void closeCell(int before, Setting setting) {
    if (xml.length() == before) {
      xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(setting.style().id());
      xml.append("\"/></w:pPr></w:p>");
    }
    xml.append("</w:tc>");
  }

  private static String aligned(Element cell) {
    for (String word : classes(cell)) {
      if (RIGHT.contains(word)) {
        return "right";
      }
      if (CENTRED.contains(word)) {
        return "center";
      }
    }
    return "";
  }

  private static int depth(Element cell) {
    if (has(cell, "depth-2")) {
      return 180;
    }
    return has(cell, "depth-3") ? 360 : 0;
  }

  /// Between a table and what follows: Word would join two tables.
  private void gap() {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(DocxStyle.GAP.id());
    xml.append("\"/></w:pPr></w:p>");
  }

  private void image(Element element, Setting around) {
    String source = element.getAttribute("src");
    if (source.equals(LOGO)) {
      job.logo().ifPresent(logo -> logo(logo, element, around));
      return;
    }
    Chart chart =
        source.startsWith(CHART) ? job.charts().get(source.substring(CHART.length())) : null;
    if (chart == null) {
      return;
    }
    endParagraph(around);
    double points = around.width() / 20.0;
    byte[] picture = EmfCanvas.of(chart, points, job.lang());
    int height = (int) Math.ceil(chart.height(points) * 20);
    int shown = Math.min(height, paper.textHeight() - 40 * 20);
    int width = (int) ((long) around.width() * shown / height);
    picture(picture, "emf", width, shown, element);
    endParagraph(around.styled(DocxStyle.PICTURE));
  }

  private void logo(Logo logo, Element element, Setting around) {
    endParagraph(around);
    long wide = (long) LOGO_HEIGHT * logo.width() / logo.height();
    int width = Math.clamp(wide, 1, around.width());
    int height = (int) Math.max(1, (long) width * logo.height() / logo.width());
    picture(logo.file(), "png", width, Math.min(LOGO_HEIGHT, height), element);
    endParagraph(around.styled(DocxStyle.PICTURE));
  }

  private void picture(byte[] file, String ending, int width, int height, Element element) {
    int number = media.size() + 1;
    String name = "image" + number + "." + ending;
    media.put(name, file);
    String size =
        "cx=\"" + (long) width * EMU_PER_TWIP + "\" cy=\"" + (long) height * EMU_PER_TWIP + "\"";
    String title = Markup.escaped(element.getAttribute("title"));
    runs.append("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
    runs.append("<wp:extent ").append(size).append("/><wp:docPr id=\"").append(number);
    runs.append("\" name=\"").append(name).append("\" descr=\"");
    runs.append(Markup.escaped(element.getAttribute("alt")));
    runs.append(title.isEmpty() ? "" : "\" title=\"" + title).append("\"/>");
    runs.append("<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"");
    runs.append(DocxPrinter.PICTURES).append("\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"");
    runs.append(number).append("\" name=\"").append(name).append("\"/><pic:cNvPicPr/>");
    runs.append("</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId");
    runs.append(firstPicture + number - 1).append("\"/><a:stretch><a:fillRect/></a:stretch>");
    runs.append("</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ").append(size);
    runs.append("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>");
    runs.append("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    atStart = false;
  }

  private void lineBreak() {
    runs.append("<w:r><w:br/></w:r>");
    spaceBefore = false;
    atStart = true;
  }

  private void text(String text, Setting setting) {
    if (setting.lines()) {
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          lineBreak();
        }
        collapsed(lines[i], setting);
      }
    } else {
      collapsed(text, setting);
    }
  }

  /// Blanks in a row are one, and none at the ends of a line.
  private void collapsed(String text, Setting setting) {
    StringBuilder shown = new StringBuilder(text.length() + 1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        spaceBefore |= !atStart;
      } else {
        if (spaceBefore) {
          shown.append(' ');
        }
        shown.append(c);
        spaceBefore = false;
        atStart = false;
      }
    }
    write(shown.toString(), setting);
  }

  private void write(String text, Setting setting) {
    if (text.isEmpty()) {
      return;
    }
    StringBuilder look = new StringBuilder();
    Optional<DocxStyle.CharacterStyle> style =
        setting.character().isEmpty() && setting.strong()
            ? Optional.of(DocxStyle.CharacterStyle.STRONG)
            : setting.character();
    style.ifPresent(s -> look.append("<w:rStyle w:val=\"").append(s.id()).append("\"/>"));
    look.append(fonts(text, setting));
    look.append(setting.italic() ? "<w:i/><w:iCs/>" : "");
    runs.append("<w:r>");
    if (!look.isEmpty()) {
      runs.append("<w:rPr>").append(look).append("</w:rPr>");
    }
    runs.append("<w:t xml:space=\"preserve\">").append(Markup.escaped(text));
    runs.append("</w:t></w:r>");
  }

  /// Quotation marks, dashes and dots among ideographs are as wide as these; and what stands out
  /// beside a style of its own.
  private String fonts(String text, Setting setting) {
    boolean both = setting.strong() && setting.character().isPresent();
    return switch (job.lang()) {
      case ZH -> {
        boolean wide = text.codePoints().anyMatch(c -> "“”‘’…—·×".indexOf(c) >= 0);
        yield wide || both
            ? "<w:rFonts"
                + (wide ? " w:hint=\"eastAsia\"" : "")
                + (both ? " w:eastAsia=\"黑体\"" : "")
                + "/>"
            : "";
      }
      case EN -> both ? "<w:b/><w:bCs/>" : "";
    };
  }

  private void endParagraph(Setting setting) {
    spaceBefore = false;
    atStart = true;
    if (runs.isEmpty()) {
      return;
    }
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(setting.style().id()).append("\"/>");
    xml.append(setting.keep() ? "<w:keepNext/>" : "");
    xml.append(newPage ? "<w:pageBreakBefore/>" : "");
    if (setting.indent() > 0) {
      xml.append("<w:ind w:left=\"").append(setting.indent()).append("\"/>");
    } else if (newPage && setting.style() == DocxStyle.HEADING_1) {
      // An annex's.
      xml.append("<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>");
    }
    if (!setting.align().isEmpty()) {
      xml.append("<w:jc w:val=\"").append(setting.align()).append("\"/>");
    }
    xml.append("</w:pPr>").append(runs).append("</w:p>");
    runs.setLength(0);
    newPage = false;
  }

  /// Ends the section, and begins one on other paper.
  private void section(Paper next) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(DocxStyle.GAP.id()).append("\"/>");
    xml.append(DocxPrinter.section(paper, job.lang())).append("</w:pPr></w:p>");
    paper = next;
  }

  private static boolean has(Element element, String name) {
    return classes(element).contains(name);
  }

  private static List<String> classes(Element element) {
    String all = element.getAttribute("class");
    return all.isEmpty() ? List.of() : List.of(all.strip().split("\\s+", -1));
  }
}
