package org.duban.sheet.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.bytes.FileLimits;
import org.duban.sheet.bytes.OfficeParts;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the sheets of a workbook, in either flavour of the format (ECMA-376 transitional and
/// strict: they differ in names that are not looked at). Only this class and those that it calls
/// know Apache POI, which takes long to load: nothing else may name them before a workbook is to be
/// read.
final class WorkbookSheets {

  /// A sheet of two million cells is smaller. The ratio of compression tells nothing: the styles of
  /// honest workbooks shrink to a hundredth and more.
  private static final long LARGEST_PART = 200L << 20;

  private final String file;
  private final List<Problem> problems;

  private WorkbookSheets(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The sheets with something on them; what is wrong with the workbook is added to `problems`.
  static Sheets read(byte[] bytes, String file, List<Problem> problems) {
    return new WorkbookSheets(file, problems).read(bytes);
  }

  private Sheets read(byte[] bytes) {
    try (OfficeParts parts = new OfficeParts(bytes, LARGEST_PART)) {
      Sheets sheets = sheets(parts);
      if (sheets.visible().isEmpty()) {
        problem(FileCode.F058);
      }
      return sheets;
    } catch (SheetCells.TooLarge | OfficeParts.PartTooLarge _) {
      problem(
          FileCode.F053,
          "rows",
          Integer.toString(FileLimits.SHEET_ROWS),
          "cells",
          Integer.toString(FileLimits.SHEET_CELLS));
    } catch (IOException | SAXException | ParserConfigurationException | RuntimeException _) {
      // A damaged workbook ends in exceptions of every kind.
      problem(FileCode.F052);
    }
    return new Sheets(List.of(), List.of());
  }

  private void problem(FileCode code, String... args) {
    problems.add(Problem.error(code, Place.ofFile(file), args));
  }

  private Sheets sheets(OfficeParts parts)
      throws IOException, SAXException, ParserConfigurationException {
    String main = parts.ofType("", "officeDocument").orElseThrow();
    Workbook workbook = new Workbook();
    parts.parse(main, workbook);
    CellFormats formats = new CellFormats();
    parts.parse(parts.ofType(main, "styles").orElse(""), formats);
    SharedTexts texts = new SharedTexts();
    parts.parse(parts.ofType(main, "sharedStrings").orElse(""), texts);
    Map<String, String> targets = parts.byId(main);
    Map<String, Grid> visible = new HashMap<>();
    List<String> hidden = new ArrayList<>();
    Set<String> lists = new HashSet<>();
    for (Workbook.Sheet sheet : workbook.sheets) {
      String part = targets.get(sheet.relation);
      if (part == null || !part.contains("worksheets/")) {
        continue; // A sheet that is a chart.
      }
      SheetCells cells = new SheetCells(texts.texts, formats, workbook.from1904);
      parts.parse(part, cells);
      Grid grid = cells.grid(file, sheet.name);
      if (grid.rows().isEmpty()) {
        continue;
      }
      if (sheet.isHidden) {
        hidden.add(sheet.name);
      } else {
        visible.put(sheet.name, grid);
        lists.addAll(cells.lists());
      }
    }
    List<Grid> read =
        workbook.sheets.stream()
            .map(s -> visible.get(s.name))
            .filter(g -> g != null && !lists.contains(g.sheet()))
            .toList();
    return new Sheets(
        read.size() > 1 ? read.stream().map(Grid::amongSeveral).toList() : read, hidden);
  }

  /// The workbook's own part: its sheets in their order, and whether it counts its days from 1904,
  /// as those from old Macintoshes do.
  private static final class Workbook extends DefaultHandler {

    private record Sheet(String name, String relation, boolean isHidden) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("workbookPr")) {
        String value = attributes.getValue("date1904");
        from1904 = "1".equals(value) || "true".equals(value);
      } else if (name.equals("sheet")) {
        String state = attributes.getValue("state");
        sheets.add(
            new Sheet(
                attributes.getValue("name"),
                relation(attributes),
                state != null && !state.equals("visible")));
      }
    }

    private static String relation(Attributes attributes) {
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getLocalName(i).equals("id")) {
          return attributes.getValue(i);
        }
      }
      return "";
    }
  }

  /// The texts that cells share.
  private static final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean collects;
    private boolean inPhonetics;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      switch (name) {
        case "si" -> text.setLength(0);
        case "rPh" -> inPhonetics = true;
        case "t" -> collects = !inPhonetics;
        default -> {}
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      if (collects) {
        text.append(chars, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      switch (name) {
        case "si" -> texts.add(text.toString());
        case "rPh" -> inPhonetics = false;
        case "t" -> collects = false;
        default -> {}
      }
    }
  }
}
