package org.duban.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.duban.cli.draft.DraftCommand;
import org.duban.cli.io.Json;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.cli.option.Options;
import org.duban.disk.AtomicFiles;
import org.duban.disk.Found;
import org.duban.disk.Tree;
import org.duban.draft.Draft;
import org.duban.draft.DraftSheets;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.SettingsReader;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.GoalYear;
import picocli.CommandLine.Model.OptionSpec;

/// `duban init [DIR]`: makes a workspace with commented sample files.
public final class InitCommand implements Command {

  private static final List<String> TABLES = List.of("indicators", "tasks", "departments");

  private static final String FROM = "--from";

  private static final String XLSX = "--xlsx";

  /// So that Excel and WPS read the file as UTF-8.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String name() {
    return "init";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.optional("DIR"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Options.value("NAME", InitAnswers.OFFICE),
        Options.year(),
        Options.value("FILE", FROM),
        Options.flag(XLSX),
        Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    Path root = invocation.file(invocation.arguments().word(0).orElse("")).normalize();
    Workspace workspace = new Workspace(root);
    Tree tree = workspace.tree();
    boolean fresh = tree.at(workspace.settingsFile()) == Found.NOTHING;
    Optional<Draft> draft =
        invocation.arguments().value(FROM).map(file -> draft(file, workspace, fresh, invocation));
    InitAnswers answers = InitAnswers.of(invocation, fresh, draft.map(Draft::year));
    int year = answers.year();
    Path folder = workspace.year(year);
    if (tree.at(folder) != Found.NOTHING) {
      throw CommandFailed.usage(UsageCode.U035.with("folder", invocation.named(folder)));
    }
    Map<String, byte[]> tables = new LinkedHashMap<>();
    draft.ifPresent(d -> tables.putAll(new DraftSheets(d, Phrases.of(answers.lang())).files()));
    for (String table : draft.isPresent() ? List.<String>of() : TABLES) {
      String text = BYTE_ORDER_MARK + sample(table + ".csv", year, answers.lang());
      tables.put(table + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
    Map<Path, byte[]> beside = new LinkedHashMap<>();
    if (fresh) {
      String text = withOffice(sample("duban.toml", year, answers.lang()), answers.office());
      text = startingIn(text, draft.map(Draft::firstMonth).orElse(1));
      beside.put(workspace.settingsFile(), text.getBytes(StandardCharsets.UTF_8));
    }
    if (invocation.arguments().has(XLSX)) {
      GoalYear goalYear = new GoalYear(year, firstMonth(workspace, invocation));
      InitForms forms = new InitForms(answers.lang(), goalYear, tables);
      Path form = root.resolve(forms.updatesFile());
      if (tree.at(form) != Found.NOTHING) {
        throw CommandFailed.usage(UsageCode.U071.with("file", invocation.named(form)));
      }
      beside.put(form, forms.updates());
      tables.clear();
      tables.putAll(forms.plan());
    }
    AtomicFiles files = new AtomicFiles(Optional.of(tree), invocation::named);
    files.write(beside);
    files.writeFolder(folder, tables);
    List<Path> made = new ArrayList<>(beside.keySet());
    tables.keySet().forEach(table -> made.add(folder.resolve(table)));
    print(root, answers, made, format, invocation);
    return Exit.DONE;
  }

  /// The plan in a report. The sample's notes and lists are for other rows.
  private static Draft draft(
      String file, Workspace workspace, boolean fresh, Invocation invocation) {
    if (invocation.arguments().has(XLSX)) {
      throw CommandFailed.usage(UsageCode.U078.with("option", FROM, "other", XLSX));
    }
    int first = fresh ? 0 : firstMonth(workspace, invocation);
    Draft draft =
        DraftCommand.read(List.of(file), invocation.arguments().year(), first, invocation);
    if (draft.isEmpty()) {
      // That was told.
      throw new CommandFailed(Exit.FINDINGS, List.of());
    }
    return draft;
  }

  /// The month in which the goal year starts, as the workspace has it; January in a new one.
  private static int firstMonth(Workspace workspace, Invocation invocation) {
    Path settings = workspace.settingsFile();
    return invocation
        .need(SettingsReader.read(workspace, invocation.named(settings)))
        .fiscalYearStart();
  }

  private static void print(
      Path root, InitAnswers answers, List<Path> made, Format format, Invocation invocation) {
    List<String> files = made.stream().map(invocation::named).toList();
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/init/1",
          json -> {
            json.field("workspace", root.toString());
            json.field("year", answers.year());
            json.texts("files", files);
          });
      return;
    }
    files.forEach(invocation.out()::println);
    invocation.tell(Phrases.of(answers.lang()).say("cli.init.done"));
  }

  /// The settings with the office's name as a string of TOML.
  private static String withOffice(String settings, Optional<String> office) {
    return office
        .map(name -> name.replace("\\", "\\\\").replace("\"", "\\\""))
        .map(name ->
            settings.replaceFirst(
                "office = \"[^\"]*\"", Matcher.quoteReplacement("office = \"" + name + "\"")))
        .orElse(settings);
  }

  /// The settings with the month in which the year of a report starts.
  private static String startingIn(String settings, int month) {
    return month == 1
        ? settings
        : settings.replaceFirst("# (fiscal_year_start =) 1( *)", "$1 " + month + "$2  ");
  }

  private static String sample(String name, int year, Lang lang) {
    String resource = "init_" + lang.code() + "/" + name;
    try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{year}", Integer.toString(year));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
