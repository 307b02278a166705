package org.duban.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.cli.console.Json;
import org.duban.plan.Workspace;
import org.duban.wording.Lang;
import picocli.CommandLine.Model.OptionSpec;

/// `duban init [DIR]`: makes a workspace with commented sample files.
public final class InitCommand implements Command {

  private static final List<String> TABLES =
      List.of("indicators.csv", "tasks.csv", "departments.csv");

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
    return List.of(Options.year(), Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    int year = invocation.arguments().year().orElse(invocation.today().getYear());
    Path root = invocation.file(invocation.arguments().word(0).orElse("")).normalize();
    Workspace workspace = new Workspace(root);
    Path folder = workspace.year(year);
    if (Files.exists(folder)) {
      throw Stop.usage(UsageCode.U035.with("folder", invocation.named(folder)));
    }
    List<Path> made = new ArrayList<>();
    Path settings = workspace.settingsFile();
    if (!Files.exists(settings)) {
      byte[] text = sample("duban.toml", year, invocation.lang()).getBytes(StandardCharsets.UTF_8);
      WholeFiles.write(settings, text, invocation.named(settings));
      made.add(settings);
    }
    Map<String, byte[]> tables = new TreeMap<>();
    for (String table : TABLES) {
      String text = BYTE_ORDER_MARK + sample(table, year, invocation.lang());
      tables.put(table, text.getBytes(StandardCharsets.UTF_8));
    }
    WholeFiles.writeFolder(folder, tables, invocation.named(folder));
    TABLES.forEach(table -> made.add(folder.resolve(table)));
    print(root, year, made, format, invocation);
    return Exit.DONE;
  }

  private static void print(
      Path root, int year, List<Path> made, Format format, Invocation invocation) {
    List<String> files = made.stream().map(invocation::named).toList();
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/init/1",
          json -> {
            json.field("workspace", root.toString());
            json.field("year", year);
            json.texts("files", files);
          });
      return;
    }
    files.forEach(invocation.out()::println);
    invocation.tell(invocation.say("init.done"));
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
