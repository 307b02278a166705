package org.duban.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The parts of a small workbook, by name.
final class WorkbookParts {

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final SequencedMap<String, String> ALL = all();

  private WorkbookParts() {}

  private static SequencedMap<String, String> all() {
    SequencedMap<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='%s'><sheetData>".formatted(MAIN)
            + "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>name</t></is></c></row>"
            + "<row r='2'><c r='A2'><v>1</v></c><c r='B2' t='str'><v>a</v></c></row></sheetData></worksheet>");
    parts.put("xl/sharedStrings.xml", "<sst xmlns='%s'><si><t>id</t></si></sst>".formatted(MAIN));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='164' formatCode='0.0%%'/></numFmts>"
                .formatted(MAIN)
            + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        related(
            Map.of(
                "worksheet", "worksheets/sheet1.xml",
                "sharedStrings", "sharedStrings.xml",
                "styles", "styles.xml")));
    parts.put("_rels/.rels", related(Map.of("officeDocument", "xl/workbook.xml")));
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='%scontent-types'>".formatted(PACKAGE)
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + type("workbook", "sheet.main")
            + type("worksheets/sheet1", "worksheet")
            + type("sharedStrings", "sharedStrings")
            + type("styles", "styles")
            + "</Types>");
    return parts;
  }

  private static String type(String part, String type) {
    return "<Override PartName='/xl/%s.xml' ContentType='%s%s+xml'/>"
        .formatted(part, SHEET_TYPE, type);
  }

  /// The sheet has the number r1.
  private static String related(Map<String, String> targets) {
    StringBuilder related =
        new StringBuilder("<Relationships xmlns='%srelationships'>".formatted(PACKAGE));
    targets.forEach((type, target) ->
        related.append(
            "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                .formatted(type.equals("worksheet") ? "r1" : type, OFFICE, type, target)));
    return related.append("</Relationships>").toString();
  }
}
