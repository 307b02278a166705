package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.report.page.Xhtml;
import org.duban.text.Lang;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDrawing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Reports as documents of Word.
class DocxTest {

  private static final int MOST_BYTES = 120 << 10;

  /// Elements, each with what may stand in it in its order.
  private static final List<List<String>> ORDERS =
      Stream.of(
              "w:pPr pStyle keepNext pageBreakBefore pBdr tabs snapToGrid spacing ind jc outlineLvl sectPr",
              "w:rPr rStyle rFonts b bCs i iCs color sz szCs lang",
              "w:tblPr tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
              "w:trPr cantSplit trHeight tblHeader",
              "w:tcPr tcW gridSpan vMerge shd vAlign",
              "w:sectPr footerReference pgSz pgMar docGrid",
              "w:style name basedOn uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
              "w:settings zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat",
              "wp:inline extent docPr cNvGraphicFramePr graphic")
          .map(order -> List.of(order.split(" ")))
          .toList();

  @TempDir private Path folder;

  static Stream<Arguments> kinds() {
    return Stream.of(ReportKind.values())
        .flatMap(kind -> Stream.of(Lang.values()).map(lang -> Arguments.of(kind, lang)));
  }

  private static Map<ReportFormat, byte[]> made(ReportRequest request) {
    return new ReportEngine()
        .render(request, List.of(ReportFormat.PDF, ReportFormat.DOCX))
        .value()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void saysWhatThePdfSays(ReportKind kind, Lang lang) throws IOException {
    Map<ReportFormat, byte[]> made = made(Longting.request(kind, lang));
    byte[] docx = made.get(ReportFormat.DOCX);
    String pdf = running(made.get(ReportFormat.PDF));

    assertThat(docx.length).isLessThan(MOST_BYTES);
    try (XWPFDocument document = read(docx)) {
      List<String> blocks = blocks(document);
      assertThat(blocks).hasSizeGreaterThan(12);
      assertThat(lacking(pdf, blocks)).isEmpty();
      assertThat(blocks.stream().mapToInt(block -> compact(block).length()).sum())
          .as("all but footers, repeated heads and what stands in charts")
          .isGreaterThan(pdf.length() * 3 / 10);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isADocumentOfStyles(ReportKind kind, Lang lang) throws IOException {
    byte[] docx = made(Longting.request(kind, lang)).get(ReportFormat.DOCX);
    try (XWPFDocument document = read(docx)) {
      List<String> styles = document.getParagraphs().stream().map(XWPFParagraph::getStyle).toList();
      assertThat(styles).contains("Title", "BodyText");
      if (kind != ReportKind.BRIEF && kind != ReportKind.REMINDER) {
        assertThat(styles).contains("Heading1");
      }
      for (int i = 1; i <= 3; i++) {
        assertThat(document.getStyles().getStyle("Heading" + i).getName())
            .isEqualTo("heading " + i);
      }
      assertThat(document.getTables())
          .filteredOn(table -> table.getCTTbl().getTblPr().isSetTblStyle())
          .isNotEmpty()
          .allMatch(table -> table.getRow(0).isRepeatHeader());
      assertThat(alternatives(document)).allMatch(words -> words.length() > 20);
      assertThat(document.getProperties().getCoreProperties().getContentStatus()).isNotEmpty();
      assertThat(document.getProperties().getCoreProperties().getDescription())
          .contains(lang == Lang.ZH ? "供编辑的草稿" : "draft for editing");
    }
  }

  @Test
  void aChineseNoticeIsSetAsTheStandardAsks() throws IOException {
    byte[] docx = made(Longting.request(ReportKind.BULLETIN, Lang.ZH)).get(ReportFormat.DOCX);
    try (XWPFDocument document = read(docx)) {
      var text = document.getStyles().getStyle("BodyText").getCTStyle();
      assertThat(text.getPPr().getSpacing().getLine()).hasToString("560");
      assertThat(text.getPPr().getSpacing().getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
      assertThat(text.getPPr().getInd().getFirstLineChars()).hasToString("200");
      assertThat(font("BodyText", document)).isEqualTo("仿宋_GB2312");
      assertThat(font("Title", document)).isEqualTo("方正小标宋简体");
      assertThat(font("Heading1", document)).isEqualTo("黑体");
      assertThat(font("Heading2", document)).isEqualTo("楷体_GB2312");
      assertThat(document.getEvenAndOddHeadings()).isTrue();
      assertThat(document.getFooterList())
          .anyMatch(footer -> footer.getText().matches("(?s)\\s.*— 1 —\\s*"))
          .anyMatch(footer -> footer.getText().startsWith("— 1 —"));
      assertThat(document.getStyles().getStyle("Report").getCTStyle().xmlText())
          .contains("<w:snapToGrid w:val=\"0\"/>");
    }
  }

  private static String font(String style, XWPFDocument document) {
    return document
        .getStyles()
        .getStyle(style)
        .getCTStyle()
        .getRPr()
        .getRFontsArray(0)
        .getEastAsia();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keepsToTheSchema(ReportKind kind, Lang lang) throws Exception {
    isInOrder(made(Longting.request(kind, lang)).get(ReportFormat.DOCX));
  }

  @Test
  void hasNoNumberThoughThePdfBesideItIsIssued() throws IOException {
    Map<ReportFormat, byte[]> made = made(Longting.sheets().issued(Lang.ZH, "龙政督〔2021〕6号"));

    assertThat(PdfText.of(made.get(ReportFormat.PDF))).contains("龙政督〔2021〕6号");
    try (XWPFDocument document = read(made.get(ReportFormat.DOCX))) {
      assertThat(blocks(document)).noneMatch(block -> block.contains("龙政督")).contains("草　稿");
    }
  }

  @Test
  void takesAnyText() throws Exception {
    String text =
        "a\u0001\u0085\ufffe<&>\"'😀👨‍👩‍👧 שלום مرحبا \u202eevil\u2066 \ud800 𠮷䶮 ]]> \u00a0"
            + "长".repeat(2000);
    Sheets sheets =
        new Sheets()
            .office(text)
            .total("jobs", text, "人", "5800")
            .figure("jobs", "10", new Remarks("", text, text, "", ""))
            .task("t", "", text, text)
            .progress("t", "10", TaskReport.BEHIND, new Remarks(text, text, text, "", ""));
    for (Lang lang : Lang.values()) {
      byte[] docx =
          new ReportEngine()
              .render(sheets.request(ReportKind.BULLETIN, "", lang), List.of(ReportFormat.DOCX))
              .value()
              .orElseThrow()
              .get(ReportFormat.DOCX);
      try (XWPFDocument document = read(docx)) {
        assertThat(blocks(document))
            .anyMatch(block -> block.contains("<&>") && block.contains("שלום"))
            .anyMatch(block -> block.contains("😀") && block.contains("𠮷䶮"))
            .noneMatch(block -> block.matches("(?s).*[\u0000-\u0008\u202e\u2066].*"));
      }
      isInOrder(docx);
    }
  }

  /// Every part is XML, and properties stand in the order of the format's schema: Word repairs, or
  /// refuses, a document in which they don't.
  private static void isInOrder(byte[] docx) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches(".*\\.(xml|rels)")) {
          Document part = Xhtml.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
          for (List<String> order : ORDERS) {
            NodeList all = part.getElementsByTagName(order.getFirst());
            for (int i = 0; i < all.getLength(); i++) {
              List<Integer> places = new ArrayList<>();
              for (Node node = all.item(i).getFirstChild();
                  node != null;
                  node = node.getNextSibling()) {
                places.add(order.lastIndexOf(node.getLocalName()));
              }
              assertThat(places).as(order.getFirst()).isSorted().doesNotContain(-1, 0);
            }
          }
        }
      }
    }
  }

  /// LibreOffice opens it, and what it prints has the text of our PDF.
  @Test
  void anotherProgramPrintsTheSameText() throws Exception {
    Path office = Path.of("/usr/bin/soffice");
    Assumptions.assumeTrue(Files.isExecutable(office));
    List<String> command =
        new ArrayList<>(
            List.of(
                office.toString(),
                "-env:UserInstallation=file://" + folder.resolve("profile"),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
    for (Lang lang : Lang.values()) {
      byte[] docx = made(Longting.request(ReportKind.BULLETIN, lang)).get(ReportFormat.DOCX);
      command.add(Files.write(folder.resolve(lang + ".docx"), docx).toString());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    Assumptions.assumeTrue(ended && Files.exists(folder.resolve("EN.pdf")));

    for (Lang lang : Lang.values()) {
      Map<ReportFormat, byte[]> made = made(Longting.request(ReportKind.BULLETIN, lang));
      String ours = running(made.get(ReportFormat.PDF));
      String theirs = running(Files.readAllBytes(folder.resolve(lang + ".pdf")));
      try (XWPFDocument document = read(made.get(ReportFormat.DOCX))) {
        assertThat(lacking(theirs, blocks(document))).isEmpty();
        assertThat(lacking(ours, blocks(document))).isEmpty();
      }
    }
  }

  private static XWPFDocument read(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  /// What pictures say to who can't see them.
  private static List<String> alternatives(XWPFDocument document) {
    List<String> alternatives = new ArrayList<>();
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      for (XWPFRun run : paragraph.getRuns()) {
        for (CTDrawing drawing : run.getCTR().getDrawingList()) {
          alternatives.add(drawing.getInlineArray(0).getDocPr().getDescr());
        }
      }
    }
    return alternatives;
  }

  /// The texts of paragraphs, and of the lines of cells.
  private static List<String> blocks(XWPFDocument document) {
    List<String> blocks = new ArrayList<>();
    document.getParagraphs().forEach(paragraph -> blocks.add(paragraph.getText()));
    for (XWPFTable table : document.getTables()) {
      for (XWPFTableRow row : table.getRows()) {
        for (XWPFTableCell cell : row.getTableCells()) {
          blocks.addAll(cell.getText().lines().toList());
        }
      }
    }
    blocks.removeIf(String::isBlank);
    return blocks;
  }

  private static List<String> lacking(String text, List<String> blocks) {
    return blocks.stream().filter(block -> !text.contains(compact(block))).toList();
  }

  /// The text of a PDF, as it was painted and as it stands on the page, without what is at the foot
  /// of its pages, which paragraphs run over.
  private static String running(byte[] pdf) {
    String standing =
        PdfText.runs(pdf).stream().map(PdfText.Run::text).collect(Collectors.joining("\n"));
    return compact(
        (PdfText.of(pdf) + "\n" + standing)
            .replaceAll(
                "(?m)^.*(— [0-9]+ —|数据截至[^）\n]*$|Page [0-9]+ of [0-9]+|DRAFT.Figures).*$", ""));
  }

  /// Without blanks, and with straight quotes, as our English reports have them.
  private static String compact(String text) {
    return text.replaceAll("[\\s\u00a0\u3000\u2002]", "")
        .replaceAll("[“”]", "\"")
        .replaceAll("[‘’]", "'");
  }
}
