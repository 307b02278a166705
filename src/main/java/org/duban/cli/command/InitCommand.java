package org.duban.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    return List.of(Options.year());
  }

  @Override
  public Exit run(Invocation invocation) {
    int year = invocation.arguments().year().orElse(invocation.today().getYear());
    Path root = invocation.file(invocation.arguments().word(0).orElse("")).normalize();
    Workspace workspace = new Workspace(root);
    Path folder = workspace.year(year);
    if (Files.exists(folder)) {
      throw Stop.usage(UsageCode.U035.with("folder", invocation.named(folder)));
    }
    Path settings = workspace.settingsFile();
    if (!Files.exists(settings)) {
      write(settings, sample("duban.toml", year, invocation.lang()), invocation);
    }
    Map<String, byte[]> tables = new TreeMap<>();
    for (String table : TABLES) {
      String text = BYTE_ORDER_MARK + sample(table, year, invocation.lang());
      tables.put(table, text.getBytes(StandardCharsets.UTF_8));
    }
    WholeFiles.writeFolder(folder, tables, invocation.named(folder));
    TABLES.forEach(table -> invocation.out().println(invocation.named(folder.resolve(table))));
    invocation.tell(invocation.say("init.done"));
    return Exit.DONE;
  }

  private static void write(Path file, String text, Invocation invocation) {
    WholeFiles.write(file, text.getBytes(StandardCharsets.UTF_8), invocation.named(file));
    invocation.out().println(invocation.named(file));
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
