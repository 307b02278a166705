package org.duban.sheet.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.util.XMLHelper;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.bytes.FileLimits;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
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
    // It insists on the directory at the end, so that no archive that was cut off is read.
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      Sheets sheets = sheets(new Parts(zip));
      if (sheets.visible().isEmpty()) {
        problem(FileCode.F058);
      }
      return sheets;
    } catch (SheetCells.TooLarge | PartTooLarge _) {
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

  private Sheets sheets(Parts parts)
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
    return new Sheets(
        workbook.sheets.stream()
            .map(s -> visible.get(s.name))
            .filter(g -> g != null && !lists.contains(g.sheet()))
            .toList(),
        hidden);
  }

  /// The parts of the archive.
  private static final class Parts {

    private final ZipFile zip;

    Parts(ZipFile zip) {
      this.zip = zip;
    }

    /// The name of the part that `from` is related to in that way.
    Optional<String> ofType(String from, String type)
        throws IOException, SAXException, ParserConfigurationException {
      return relations(from).stream()
          .filter(r -> r.type.endsWith("/" + type))
          .map(Relation::target)
          .findFirst();
    }

    Map<String, String> byId(String from)
        throws IOException, SAXException, ParserConfigurationException {
      Map<String, String> byId = new HashMap<>();
      relations(from).forEach(r -> byId.put(r.id, r.target));
      return byId;
    }

    private record Relation(String id, String type, String target) {}

    private List<Relation> relations(String from)
        throws IOException, SAXException, ParserConfigurationException {
      int slash = from.lastIndexOf('/') + 1;
      String folder = from.substring(0, slash);
      List<Relation> relations = new ArrayList<>();
      parse(
          folder + "_rels/" + from.substring(slash) + ".rels",
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String q, Attributes attributes) {
              if (name.equals("Relationship")) {
                relations.add(
                    new Relation(
                        attributes.getValue("Id"),
                        attributes.getValue("Type"),
                        resolved(folder, attributes.getValue("Target"))));
              }
            }
          });
      return relations;
    }

    private static String resolved(String folder, String target) {
      return target.startsWith("/")
          ? target.substring(1)
          : Path.of(folder).resolve(target).normalize().toString().replace('\\', '/');
    }

    void parse(String part, DefaultHandler handler)
        throws IOException, SAXException, ParserConfigurationException {
      ZipArchiveEntry entry = zip.getEntry(part);
      if (entry == null) {
        return;
      }
      try (InputStream in = new Limited(zip.getInputStream(entry))) {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(in));
      }
    }
  }

  private static final class PartTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Limited extends FilterInputStream {

    private long count;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      int read = super.read(buffer, start, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) throws IOException {
      count += more;
      if (count > LARGEST_PART) {
        throw new PartTooLarge();
      }
    }
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
