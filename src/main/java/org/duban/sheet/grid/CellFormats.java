package org.duban.sheet.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
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
    MONTH,
    /// A date of which less is shown: 2021年, 6月.
    PART_OF_DATE
  }

  /// What a format does with a number.
  ///
  /// @param code its part for positive numbers, as it stands in the file
  /// @param decimals how many it always shows; -1 where that depends on the number
  /// @param unit what it shows behind the number
  /// @param thousandths by which power of ten the number shown is smaller than the one stored
  /// @param zero what it shows for zero; null where that is the number
  record Style(Kind kind, String code, int decimals, String unit, int thousandths, String zero) {

    static final Style GENERAL = new Style(Kind.PLAIN, "General", -1, "", 0, null);
  }

  /// Formats that exist without being written in the file, in Chinese editions of Excel: year and
  /// month, and dates (ECMA-376 Part 1, 18.8.30). The rest are in [BuiltinFormats].
  private static final Map<Integer, String> CHINESE =
      Map.ofEntries(
          Map.entry(27, "yyyy\"年\"m\"月\""),
          Map.entry(36, "yyyy\"年\"m\"月\""),
          Map.entry(50, "yyyy\"年\"m\"月\""),
          Map.entry(52, "yyyy\"年\"m\"月\""),
          Map.entry(57, "yyyy\"年\"m\"月\""),
          Map.entry(28, "m\"月\"d\"日\""),
          Map.entry(29, "m\"月\"d\"日\""),
          Map.entry(30, "m/d/yy"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(51, "m\"月\"d\"日\""),
          Map.entry(53, "m\"月\"d\"日\""),
          Map.entry(54, "m\"月\"d\"日\""),
          Map.entry(58, "m\"月\"d\"日\""));

  /// Colours, conditions, languages, and what only fills space.
  private static final Pattern INVISIBLE = Pattern.compile("\\[[^]]*]|_.|\\*.");

  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|[\\\\!](.)");

  /// The number itself, with a point that is only drawn: `0!.0,` shows 12345 as 1.2.
  private static final Pattern DIGITS =
      Pattern.compile(
          "[#0?](?:[#0?,]*[#0?])?(?<point>\\.(?<decimals>[#0?]+))?"
              + "(?:(?:[\\\\!]\\.|\"\\.\")(?<drawn>0+))?(?<scale>,*)");

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Style> styles = new ArrayList<>();
  private boolean inCellStyles;

  /// What a cell of style `index` shows of its number.
  Style of(int index) {
    return index >= 0 && index < styles.size() ? styles.get(index) : Style.GENERAL;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "numFmt" ->
          formats.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
      case "cellXfs" -> inCellStyles = true;
      case "xf" -> {
        if (inCellStyles) {
          styles.add(style(number(attributes, "numFmtId")));
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

  private Style style(int id) {
    String format = formats.get(id);
    if (format == null) {
      format = CHINESE.containsKey(id) ? CHINESE.get(id) : BuiltinFormats.getBuiltinFormat(id);
    }
    return format == null ? Style.GENERAL : style(format);
  }

  static Style style(String format) {
    String[] parts = INVISIBLE.matcher(format).replaceAll("").split(";", -1);
    String code = parts[0];
    String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    if (bare.equals("general") || bare.equals("@")) {
      return Style.GENERAL;
    }
    Kind kind = kind(bare);
    Matcher digits = DIGITS.matcher(code);
    boolean found = (kind == Kind.PLAIN || kind == Kind.PERCENT) && digits.find();
    String zero = parts.length > 2 && !DIGITS.matcher(parts[2]).find() ? literals(parts[2]) : null;
    if (!found) {
      return new Style(kind, code, -1, "", 0, zero);
    }
    String decimals = digits.group("decimals") == null ? "" : digits.group("decimals");
    String drawn = digits.group("drawn") == null ? "" : digits.group("drawn");
    int thousandths = 3 * digits.group("scale").length() + drawn.length();
    return new Style(
        kind,
        code,
        decimals.matches("0*") ? decimals.length() : -1,
        literals(code.substring(digits.end())).replace("%", "").strip(),
        thousandths,
        zero);
  }

  private static Kind kind(String bare) {
    if (bare.contains("d")) {
      return Kind.DAY;
    }
    boolean isTime = bare.contains("h") || bare.contains("s");
    if (bare.contains("y")) {
      return bare.contains("m") ? Kind.MONTH : Kind.PART_OF_DATE;
    }
    if (bare.contains("m") && !isTime) {
      return Kind.PART_OF_DATE;
    }
    return bare.contains("%") ? Kind.PERCENT : Kind.PLAIN;
  }

  /// The text that a part of a format shows as it is.
  private static String literals(String part) {
    return LITERAL
        .matcher(part)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1) != null ? m.group(1) : m.group(2)));
  }

  private static int number(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? 0 : Integer.parseInt(value);
  }
}
