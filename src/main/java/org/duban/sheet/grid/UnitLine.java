package org.duban.sheet.grid;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.text.HalfWidth;

/// The units that a line above a table states: 单位：亿元、%.
///
/// @param rest the line without them
public record UnitLine(List<String> units, String rest) {

  private static final Pattern UNIT =
      Pattern.compile(
          "(?<![报送表制])(?:计量|金额)?单位[:：]\\s*([^\\s:：]+)|\\bunits?: *(.+)"
              + "|^ *\\(?(?:(?:all )?(?:figures|amounts|values) )?(?:are )?(?:in )?([£€$] ?(?:['’]?000s?|m|k|bn|million|thousand|billion))\\)? *$");

  private static final Pattern SEPARATOR = Pattern.compile("[、,，;；]\\s*|(?<=%)/|/(?=%)");

  public UnitLine {
    units = List.copyOf(units);
  }

  /// What `text` states; empty where it states no unit.
  public static Optional<UnitLine> in(String text) {
    Matcher unit = UNIT.matcher(HalfWidth.of(text));
    if (!unit.find()) {
      return Optional.empty();
    }
    String list =
        unit.group(1) != null
            ? unit.group(1)
            : unit.group(2) != null ? unit.group(2) : unit.group(3);
    return Optional.of(
        new UnitLine(
            SEPARATOR.splitAsStream(list.replaceAll("[)）]$", "")).toList(), unit.replaceAll(" ")));
  }

  /// The units that the rows above a table state.
  public static List<String> above(List<GridRow> rows) {
    return rows.stream()
        .flatMap(r -> r.texts().stream())
        .filter(t -> !t.isEmpty())
        .flatMap(t -> in(t).stream())
        .flatMap(u -> u.units().stream())
        .toList();
  }
}
