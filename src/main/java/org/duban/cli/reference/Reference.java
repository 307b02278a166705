package org.duban.cli.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.audit.AuditCode;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.CommandTexts;
import org.duban.cli.option.CommandTexts.Entry;
import org.duban.compare.CompareCode;
import org.duban.disk.DiskCode;
import org.duban.draft.text.DraftCode;
import org.duban.intake.ImportReader;
import org.duban.journal.entry.LedgerCode;
import org.duban.plan.model.PlanCode;
import org.duban.plan.read.PlanSheets;
import org.duban.plan.read.RowCode;
import org.duban.plan.settings.SettingsCode;
import org.duban.plan.version.VersionCode;
import org.duban.problem.Code;
import org.duban.problem.ReportCode;
import org.duban.problem.UsageCode;
import org.duban.rollup.RollupCode;
import org.duban.sheet.Column;
import org.duban.sheet.bytes.FileCode;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.PeriodCode;

/// The site's reference in one language, as Markdown, made from what the program itself goes by:
/// its commands, its messages, the columns that it reads.
final class Reference {

  private static final Pattern MARKUP = Pattern.compile("[*_<>\\[\\]]");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  private final Phrases phrases;
  private final Surroundings surroundings;
  private final CommandList commands;

  Reference(Lang lang, CommandList commands) {
    this.commands = commands;
    phrases = Phrases.of(lang);
    surroundings = new Surroundings(phrases);
  }

  /// Every code of a message.
  static List<Code> codes() {
    return Stream.<Code[]>of(
            DiskCode.values(),
            FileCode.values(),
            PeriodCode.values(),
            PlanCode.values(),
            RowCode.values(),
            SettingsCode.values(),
            VersionCode.values(),
            LedgerCode.values(),
            ReportCode.values(),
            AuditCode.values(),
            CompareCode.values(),
            RollupCode.values(),
            DraftCode.values(),
            UsageCode.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  /// The pages by the names of their files.
  Map<String, String> pages() {
    String ending = phrases.lang() == Lang.ZH ? "-zh.md" : ".md";
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("commands" + ending, page(commands()));
    pages.put("messages" + ending, page(messages()));
    pages.put("files" + ending, page(files()));
    return pages;
  }

  private List<String> commands() {
    List<String> lines = head("commands");
    lines.addAll(
        entries(
            commands.names().stream()
                .map(name ->
                    new Entry(
                        "[%s](#duban_%s)".formatted(name, name),
                        phrases.say("cli." + name + ".summary")))
                .toList()));
    for (String name : commands.names()) {
      CommandTexts texts = new CommandTexts(phrases, commands.known(name));
      lines.addAll(List.of("", "## duban " + name, ""));
      lines.addAll(code(List.of(texts.usage())));
      lines.addAll(List.of("", prose(texts.description())));
      List<Entry> words = new ArrayList<>(texts.arguments());
      words.addAll(texts.options());
      lines.addAll(named(words));
      lines.add("");
      lines.addAll(code(texts.examples()));
    }
    section("common", lines).addAll(named(CommandTexts.common(phrases)));
    section("exit", lines).addAll(named(surroundings.exits()));
    lines.addAll(List.of("", phrases.say("manual.exit.note")));
    section("environment", lines).addAll(named(surroundings.allVariables()));
    return lines;
  }

  private List<String> messages() {
    Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    for (Code code : codes()) {
      String key = code.topic() + "." + code.name();
      rows.computeIfAbsent(code.topic(), topic -> new ArrayList<>())
          .add(List.of(code.name(), phrases.say(key + ".message"), phrases.say(key + ".fix")));
    }
    List<String> lines = head("messages");
    rows.forEach((topic, table) -> {
      lines.addAll(List.of("", "## " + phrases.say("manual.topic." + topic), ""));
      lines.addAll(table(List.of("code", "message", "fix"), table));
    });
    return lines;
  }

  private List<String> files() {
    List<String> lines = head("files");
    lines.addAll(named(surroundings.allFiles()));
    Map<String, List<Column>> sheets = new TreeMap<>();
    sheets.put("indicators.csv", PlanSheets.INDICATORS.columns());
    sheets.put("tasks.csv", PlanSheets.TASKS.columns());
    sheets.put("pace.csv", PlanSheets.PACE.columns());
    sheets.put("departments.csv", PlanSheets.DEPARTMENTS.columns());
    sheets.put(phrases.say("manual.reference.import"), ImportReader.columns());
    sheets.forEach((sheet, columns) -> {
      lines.addAll(List.of("", "## " + sheet, ""));
      lines.addAll(
          table(
              List.of("column", "chinese", "needed", "aliases"),
              columns.stream().map(this::cells).toList()));
    });
    return lines;
  }

  private List<String> cells(Column column) {
    return List.of(
        column.id(),
        column.chinese(),
        column.required() ? phrases.say("manual.reference.required") : "",
        String.join(phrases.say("wording.comma"), column.aliases()));
  }

  private List<String> head(String page) {
    return new ArrayList<>(
        List.of(
            "# " + phrases.say("manual.reference." + page),
            "",
            phrases.say("manual.reference." + page + ".about")));
  }

  private List<String> section(String name, List<String> lines) {
    lines.addAll(List.of("", "## " + phrases.say("manual.section." + name)));
    return lines;
  }

  /// Names as code, with what they stand for.
  private static List<String> named(List<Entry> entries) {
    return entries(entries.stream().map(e -> new Entry("`" + e.name() + "`", e.text())).toList());
  }

  private static List<String> entries(List<Entry> entries) {
    List<String> lines = new ArrayList<>(List.of(""));
    entries.forEach(e -> lines.add("- " + e.name() + ": " + prose(e.text())));
    return lines;
  }

  private List<String> table(List<String> heads, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(heads.stream().map(head -> phrases.say("manual.reference." + head)).toList()));
    lines.add(row(heads.stream().map(_ -> "---").toList()));
    rows.forEach(cells -> lines.add(row(cells.stream().map(Reference::prose).toList())));
    return lines;
  }

  static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  /// A sentence with nothing in it that Markdown would take for its own but code. Options become
  /// code too: the site would make one dash of two.
  static String prose(String sentence) {
    String[] parts = sentence.replaceAll("\\s+", " ").replace("|", "\\|").split("`", -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = MARKUP.matcher(parts[i]).replaceAll("\\\\$0");
      parts[i] = OPTION.matcher(parts[i]).replaceAll("`$0`");
    }
    return String.join("`", parts);
  }

  private static List<String> code(List<String> commands) {
    List<String> lines = new ArrayList<>(commands);
    lines.addFirst("```");
    lines.addLast("```");
    return lines;
  }

  private static String page(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
