package org.duban.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// What the cell styles of a workbook make of a stored number: read from its `styles.xml`.
final class CellFormats extends DefaultHandler {

  enum Kind {
    PLAIN,
    PERCENT,
    DAY,
    /// A date of which only year and month are shown: 2021年6月.
    MONTH
  }

  /// Formats that exist without being written in the file, in Chinese editions of Excel: year and
  /// month, and dates (ECMA-376 Part 1, 18.8.30). The rest are in [BuiltinFormats].
  private static final List<Integer> CHINESE_MONTHS = List.of(27, 36, 50, 52, 57);

  private static final List<Integer> CHINESE_DAYS = List.of(28, 29, 30, 31, 51, 53, 54, 58);

  /// What a format shows as it is, and its colours and conditions.
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Kind> styles = new ArrayList<>();
  private boolean inCellStyles;

  /// What a cell of style `index` shows of its number.
  Kind of(int index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : Kind.PLAIN;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" ->
          formats.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
      case "cellXfs" -> inCellStyles = true;
      case "xf" -> {
        if (inCellStyles) {
          styles.add(kind(number(attributes, "numFmtId")));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCellStyles = false;
    }
  }

  private Kind kind(int id) {
    String format = formats.get(id);
    if (format != null) {
      return kind(format);
    }
    if (CHINESE_MONTHS.contains(id)) {
      return Kind.MONTH;
    }
    if (CHINESE_DAYS.contains(id)) {
      return Kind.DAY;
    }
    String builtIn = BuiltinFormats.getBuiltinFormat(id);
    return builtIn == null ? Kind.PLAIN : kind(builtIn);
  }

  private static Kind kind(String format) {
    // The part before the first ; is for positive numbers.
    String shown = LITERAL.matcher(format).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (shown.equals("general")) {
      return Kind.PLAIN;
    }
    if (shown.contains("d")) {
      return Kind.DAY;
    }
    if (shown.contains("y")) {
      return Kind.MONTH;
    }
    return shown.contains("%") ? Kind.PERCENT : Kind.PLAIN;
  }

  private static int number(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? 0 : Integer.parseInt(value);
  }
}
