package org.duban.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/// What an office's own template may have.
class DocxPrinterTest {

  private static XWPFDocument printed(String body) throws IOException, SAXException {
    String xhtml = "<html><head><title>标题</title></head><body>" + body + "</body></html>";
    DocxJob job =
        new DocxJob(
            xhtml, Map.of(), Optional.empty(), Lang.ZH, java.time.Instant.EPOCH, "草稿", "草稿");
    return new XWPFDocument(new ByteArrayInputStream(DocxPrinter.print(job)));
  }

  private static List<String> lines(XWPFDocument document) {
    return document.getParagraphs().stream()
        .map(p -> p.getStyle() + ":" + p.getText())
        .filter(line -> !line.startsWith("Gap"))
        .toList();
  }

  @Test
  void headingsParagraphsAndLists() throws Exception {
    try (XWPFDocument document =
        printed(
            "<h1>题</h1><h2>一</h2><h3>二</h3><h4>三</h4> 裸 文 <p class='text own'>  a <b>b</b>\n c"
                + "</p><ol><li>x</li><li>y<br/>z</li></ol><ul><li>q</li></ul><hr/><p> </p>"
                + "<script>no</script><blockquote>引</blockquote>")) {
      assertThat(lines(document))
          .containsExactly(
              "Title:题",
              "Heading1:一",
              "Heading2:二",
              "Heading3:三",
              "Normal:裸 文",
              "BodyText:a b c",
              "Normal:1. x",
              "Normal:2. y\nz",
              "Normal:• q",
              "Normal:引");
    }
  }

  @Test
  void cellsThatReachOverOthers() throws Exception {
    try (XWPFDocument document =
        printed(
            "<table><tr><td rowspan='2'>a</td><td colspan='2'>b</td></tr><tr><td>c</td><td>d</td>"
                + "</tr><tr><td>e</td></tr></table><table><tr><td></td></tr></table><table/>")) {
      assertThat(document.getTables()).hasSize(2);
      XWPFTable table = document.getTables().getFirst();
      List<String> rows = new ArrayList<>();
      for (XWPFTableRow row : table.getRows()) {
        rows.add(String.join("|", row.getTableCells().stream().map(c -> c.getText()).toList()));
      }
      assertThat(rows).containsExactly("a|b", "|c|d", "e|");
      assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(3);
      assertThat(table.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
          .isEqualTo(2);
      assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().isSetVMerge()).isTrue();
    }
  }

  @Test
  void aPageAcrossEndsWithItsBlock() throws Exception {
    try (XWPFDocument document = printed("<p>a</p><div class='across'><p>b</p></div><p>c</p>")) {
      List<Boolean> across = new ArrayList<>();
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if (paragraph.getCTPPr().isSetSectPr()) {
          across.add(paragraph.getCTPPr().getSectPr().getPgSz().isSetOrient());
        }
      }
      assertThat(across).containsExactly(false, true);
      assertThat(document.getDocument().getBody().getSectPr().getPgSz().isSetOrient()).isFalse();
    }
  }
}
