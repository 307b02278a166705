package org.duban.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.duban.csv.SheetCells.SheetCell;
import org.duban.csv.SheetCells.SheetRow;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the rows of a workbook's first sheet with data in it. Only this class and those that it
/// calls know Apache POI, which takes long to load: nothing else may name them before a workbook is
/// to be read.
final class WorkbookRows {

  /// A sheet of two million cells is smaller. The ratio of compression tells nothing: the styles of
  /// honest workbooks shrink to a hundredth and more.
  private static final long LARGEST_PART = 200L << 20;

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMinInflateRatio(0);
  }

  /// Far to the right of any table: what stands beyond is one cell too many.
  private static final int MOST_COLUMNS = 1000;

  private final Path path;
  private final String file;
  private final RowSink sink;

  WorkbookRows(Path path, String file, RowSink sink) {
    this.path = path;
    this.file = file;
    this.sink = sink;
  }

  void read() {
    // POI makes do with the first parts of an archive that was cut off; a part of the figures is no
    // use to anyone. The JDK insists on the directory at the end.
    try (var _ = new ZipFile(path.toFile());
        OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      Optional<SheetCells> sheet = firstWithData(parts);
      if (sheet.isPresent()) {
        deliver(sheet.get());
      } else {
        problem(FileCode.F058);
      }
    } catch (SheetCells.TooLarge _) {
      tooLarge();
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      // POI answers a damaged workbook with exceptions of every kind.
      if (isTooLarge(e)) {
        tooLarge();
      } else {
        problem(FileCode.F052);
      }
    }
  }

  private static boolean isTooLarge(Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains("ZipSecureFile.setMax")) {
        return true;
      }
    }
    return false;
  }

  private void tooLarge() {
    problem(
        FileCode.F053,
        "rows",
        Integer.toString(FileLimits.SHEET_ROWS),
        "cells",
        Integer.toString(FileLimits.SHEET_CELLS));
  }

  private void problem(FileCode code, String... args) {
    sink.problem(Problem.error(code, Place.ofFile(file), args));
  }

  private static Optional<SheetCells> firstWithData(OPCPackage parts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader workbook = new XSSFReader(parts);
    CellFormats formats = new CellFormats();
    parse(workbook.getStylesData(), formats);
    DateSystem dates = new DateSystem();
    parse(workbook.getWorkbookData(), dates);
    var strings = new ReadOnlySharedStringsTable(parts, false);
    for (Iterator<InputStream> sheets = workbook.getSheetsData(); sheets.hasNext(); ) {
      SheetCells cells = new SheetCells(strings, formats, dates.from1904);
      parse(sheets.next(), cells);
      if (!cells.rows().isEmpty()) {
        return Optional.of(cells);
      }
    }
    return Optional.empty();
  }

  private static void parse(InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    if (part == null) {
      return;
    }
    try (part) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(part));
    }
  }

  private void deliver(SheetCells sheet) {
    int atLeast = sheet.rows().stream().anyMatch(r -> r.cells().size() > 1) ? 2 : 1;
    Formulas formulas = new Formulas();
    Set<CellRangeAddress> told = new HashSet<>();
    for (SheetRow row : sheet.rows()) {
      formulas.note(row);
      List<Problem> problems = new ArrayList<>(problemsOf(row.number(), row.cells()));
      boolean cut = isCut(row, sheet.merged(), told, problems);
      problems.forEach(sink::problem);
      if (problems.isEmpty() && !cut) {
        sink.row(row.number(), texts(row, Math.max(atLeast, sink.width())));
      }
    }
    formulas.tell();
  }

  private List<Problem> problemsOf(int row, List<SheetCell> cells) {
    List<Problem> problems = new ArrayList<>();
    for (SheetCell cell : cells) {
      Place place = place(row, cell.column());
      if (cell.error()) {
        problems.add(Problem.error(FileCode.F056, place, "text", cell.text()));
      } else if (cell.text().isEmpty()) {
        problems.add(Problem.error(FileCode.F055, place));
      }
    }
    return problems;
  }

  /// Whether merged cells reach into the row, so that it isn't known what belongs to it. Each merge
  /// is told once. A title over the table may well be merged.
  private boolean isCut(
      SheetRow row,
      List<CellRangeAddress> merged,
      Set<CellRangeAddress> told,
      List<Problem> problems) {
    boolean title = sink.width() == 0 && row.cells().size() == 1;
    boolean cut = false;
    for (CellRangeAddress range : merged) {
      if (!title && range.containsRow(row.number() - 1)) {
        cut = true;
        if (told.add(range)) {
          Place place = place(range.getFirstRow() + 1, range.getFirstColumn());
          problems.add(Problem.error(FileCode.F057, place, "range", range.formatAsString()));
        }
      }
    }
    return cut;
  }

  private static List<String> texts(SheetRow row, int atLeast) {
    int last = Math.min(row.cells().getLast().column(), MOST_COLUMNS);
    String[] texts = new String[Math.max(last + 1, atLeast)];
    Arrays.fill(texts, "");
    for (SheetCell cell : row.cells()) {
      texts[Math.min(cell.column(), MOST_COLUMNS)] = cell.text();
    }
    return List.of(texts);
  }

  private Place place(int row, int column) {
    return new Place(file, row, column + 1, sink.headerAt(column));
  }

  /// The formulas of a sheet: a column full of them is one warning.
  private final class Formulas {

    private final Map<Integer, Integer> firstRows = new TreeMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    void note(SheetRow row) {
      for (SheetCell cell : row.cells()) {
        if (cell.formula() && !cell.error() && !cell.text().isEmpty()) {
          firstRows.putIfAbsent(cell.column(), row.number());
          counts.merge(cell.column(), 1, Integer::sum);
        }
      }
    }

    void tell() {
      firstRows.forEach((column, row) ->
          sink.problem(
              Problem.warning(
                  FileCode.F054,
                  place(row, column),
                  "count",
                  Integer.toString(counts.get(column)))));
    }
  }

  /// Finds whether the workbook counts its days from 1904, as those from old Macintoshes do.
  private static final class DateSystem extends DefaultHandler {

    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("workbookPr")) {
        String value = attributes.getValue("date1904");
        from1904 = "1".equals(value) || "true".equals(value);
      }
    }
  }
}
