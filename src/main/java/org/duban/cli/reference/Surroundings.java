package org.duban.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandTexts.Entry;
import org.duban.problem.Exit;
import org.duban.text.Phrases;
import picocli.CommandLine.Model.OptionSpec;

/// What the manual tells of a command beside its own texts: the files that it reads or writes, the
/// environment, how it ends.
final class Surroundings {

  /// The files of a workspace, by the names under which their texts stand.
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("settings", "targets/duban.toml");
    FILES.put("indicators", "targets/YEAR/indicators.csv");
    FILES.put("tasks", "targets/YEAR/tasks.csv");
    FILES.put("pace", "targets/YEAR/pace.csv");
    FILES.put("departments", "targets/YEAR/departments.csv");
    FILES.put("adopted", "targets/YEAR/adopted/");
    FILES.put("updates", "targets/YEAR/updates/DEPARTMENT.csv");
    FILES.put("reports", "reports/PERIOD/");
  }

  private static final List<String> EVERYWHERE =
      List.of(
          "DUBAN_WORKSPACE", "DUBAN_LANG", "DUBAN_CLOCK", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS");

  private final Phrases phrases;

  Surroundings(Phrases phrases) {
    this.phrases = phrases;
  }

  List<Entry> allFiles() {
    return files(List.copyOf(FILES.keySet()));
  }

  List<Entry> files(Command command) {
    return files(
        switch (command.name()) {
          case "init" -> List.of("settings", "indicators", "tasks", "departments");
          case "check" -> List.of("settings", "indicators", "tasks", "pace", "departments");
          case "record", "import", "void" ->
              List.of("settings", "indicators", "tasks", "departments", "updates");
          case "log", "seal" -> List.of("settings", "updates");
          case "adopt", "status", "show", "due", "form", "compare" ->
              FILES.keySet().stream().filter(name -> !name.equals("reports")).toList();
          case "verify", "report" -> List.copyOf(FILES.keySet());
          default -> List.of();
        });
  }

  private List<Entry> files(List<String> names) {
    return names.stream()
        .map(name -> new Entry(FILES.get(name), phrases.say("manual.file." + name)))
        .toList();
  }

  List<Entry> allVariables() {
    List<String> names = new ArrayList<>(EVERYWHERE);
    names.addAll(List.of("DUBAN_BY", "SOURCE_DATE_EPOCH", "DUBAN_JAVA_OPTIONS", "DUBAN_DEBUG"));
    return variables(names);
  }

  List<Entry> variables(Command command) {
    List<String> names = new ArrayList<>(EVERYWHERE);
    if (command.options().stream().map(OptionSpec::longestName).anyMatch("--by"::equals)) {
      names.add("DUBAN_BY");
    }
    if (command.name().equals("report")) {
      names.add("SOURCE_DATE_EPOCH");
    }
    return variables(names);
  }

  private List<Entry> variables(List<String> names) {
    return names.stream()
        .map(name ->
            new Entry(name, phrases.say("manual.variable." + name.toLowerCase(Locale.ROOT))))
        .toList();
  }

  List<Entry> exits() {
    List<Entry> entries = new ArrayList<>();
    for (Exit exit : Exit.values()) {
      String code = Integer.toString(exit.code());
      entries.add(new Entry(code, phrases.say("manual.exit." + code)));
    }
    return entries;
  }
}
