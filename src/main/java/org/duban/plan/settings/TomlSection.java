package org.duban.plan.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.problem.Nearest;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of duban.toml while it is read: knows which keys were asked for, so that the others
/// can be told.
final class TomlSection {

  private static final Pattern COLON = Pattern.compile("[:：]");
  private static final Pattern SEPARATOR = Pattern.compile("[、,，;；]");

  private final TomlTable table;
  private final String path;
  private final String file;
  private final List<Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  /// @param path the table's name with a dot after it (`status.`); empty at the top
  TomlSection(TomlTable table, String path, String file, List<Problem> problems) {
    this.table = table;
    this.path = path;
    this.file = file;
    this.problems = problems;
  }

  Optional<String> text(String key) {
    return value(key, String.class, "string");
  }

  /// A text without what surrounds it; empty where it says nothing.
  Optional<String> words(String key) {
    return text(key).map(String::strip).filter(words -> !words.isEmpty());
  }

  /// A text, or a list of texts; those that say nothing are left out.
  List<String> texts(String key) {
    known.add(key);
    List<?> found =
        switch (table.get(List.of(key))) {
          case null -> List.of();
          case TomlArray array -> array.toList();
          case Object one -> List.of(one);
        };
    if (!found.stream().allMatch(String.class::isInstance)) {
      rejectType(key, "string | [string, …]");
      return List.of();
    }
    return found.stream()
        .map(text -> ((String) text).strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// Who may approve: names, each alone, with departments behind a colon, or as a table with both.
  List<ApprovalRule.Approver> approvers(String key) {
    known.add(key);
    List<?> found =
        switch (table.get(List.of(key))) {
          case null -> List.of();
          case TomlArray array -> array.toList();
          case Object one -> List.of(one);
        };
    List<ApprovalRule.Approver> approvers = new ArrayList<>();
    for (Object each : found) {
      Optional<ApprovalRule.Approver> approver =
          switch (each) {
            case String text -> approver(text);
            case TomlTable whole -> approver(key, whole);
            case Object _ -> Optional.empty();
          };
      approver.ifPresent(approvers::add);
    }
    if (approvers.size() < found.size()) {
      rejectType(key, "[\"name\", \"name: department, …\", { name, departments }]");
    }
    return approvers;
  }

  private static Optional<ApprovalRule.Approver> approver(String text) {
    String[] parts = COLON.split(text, 2);
    List<String> departments =
        parts.length == 1
            ? List.of()
            : SEPARATOR
                .splitAsStream(parts[1])
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    boolean isWhole = !parts[0].isBlank() && (parts.length == 1 || !departments.isEmpty());
    return isWhole
        ? Optional.of(new ApprovalRule.Approver(parts[0].strip(), departments))
        : Optional.empty();
  }

  private Optional<ApprovalRule.Approver> approver(String key, TomlTable whole) {
    TomlSection section = new TomlSection(whole, path + key + ".", file, problems);
    Optional<String> name = section.words("name");
    List<String> departments = section.texts("departments");
    section.rejectOthers();
    return name.map(n -> new ApprovalRule.Approver(n, departments));
  }

  Optional<Boolean> truth(String key) {
    return value(key, Boolean.class, "boolean");
  }

  /// A choice of `words`.
  Optional<String> choice(String key, List<String> words) {
    Optional<String> chosen = text(key);
    if (chosen.isPresent() && !words.contains(chosen.get())) {
      problems.add(
          Problem.error(
              SettingsCode.C006,
              place(key),
              "key",
              path + key,
              "value",
              chosen.get(),
              "choices",
              String.join(" | ", words)));
      return Optional.empty();
    }
    return chosen;
  }

  Optional<Boolean> flag(String key) {
    return value(key, Boolean.class, "boolean");
  }

  Optional<Integer> whole(String key, int least, int most) {
    return value(key, Long.class, "integer")
        .filter(n -> inRange(key, BigDecimal.valueOf(n), BigDecimal.valueOf(least), most))
        .map(Math::toIntExact);
  }

  /// A number of 0 or more; TOML reads one with a decimal point as binary, whose shortest decimal
  /// form is what was typed.
  Optional<BigDecimal> amount(String key, int most) {
    known.add(key);
    Object found = table.get(List.of(key));
    Optional<BigDecimal> number =
        switch (found) {
          case Long n -> Optional.of(BigDecimal.valueOf(n));
          case Double d when Double.isFinite(d) -> Optional.of(BigDecimal.valueOf(d));
          case null, default -> Optional.empty();
        };
    if (found != null && number.isEmpty()) {
      rejectType(key, "number");
    }
    return number.filter(n -> inRange(key, n, BigDecimal.ZERO, most));
  }

  /// The table under `key`, empty when it is not there.
  Optional<TomlSection> section(String key) {
    return value(key, TomlTable.class, "table")
        .map(t -> new TomlSection(t, path + key + ".", file, problems));
  }

  Set<String> keys() {
    return table.keySet();
  }

  Place place(String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null
        ? Place.ofFile(file)
        : new Place(file, position.line(), position.column(), path + key);
  }

  /// Tells of every key that nobody asked for.
  void rejectOthers() {
    for (String key : new ArrayList<>(table.keySet())) {
      if (!known.contains(key)) {
        List<String> near = Nearest.to(key, known);
        problems.add(
            Problem.error(
                SettingsCode.C003,
                place(key),
                "key",
                path + key,
                "suggestion",
                path + (near.isEmpty() ? String.join(", " + path, known) : near.getFirst())));
      }
    }
  }

  private <T> Optional<T> value(String key, Class<T> type, String typeName) {
    known.add(key);
    Object found = table.get(List.of(key));
    if (found == null) {
      return Optional.empty();
    }
    if (!type.isInstance(found)) {
      rejectType(key, typeName);
      return Optional.empty();
    }
    return Optional.of(type.cast(found));
  }

  private void rejectType(String key, String typeName) {
    problems.add(Problem.error(SettingsCode.C004, place(key), "key", path + key, "type", typeName));
  }

  private boolean inRange(String key, BigDecimal number, BigDecimal least, int most) {
    if (number.compareTo(least) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
      return true;
    }
    problems.add(
        Problem.error(
            SettingsCode.C005,
            place(key),
            "key",
            path + key,
            "value",
            number.toPlainString(),
            "least",
            least.toPlainString(),
            "most",
            Integer.toString(most)));
    return false;
  }
}
