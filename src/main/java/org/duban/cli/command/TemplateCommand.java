package org.duban.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.report.template.TemplateFiles;
import picocli.CommandLine.Model.OptionSpec;

/// `duban template list|export DIR`: the templates that Duban brings, to change.
public final class TemplateCommand implements Command {

  private static final String LIST = "list";
  private static final String EXPORT = "export";

  @Override
  public String name() {
    return "template";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("ACTION"), Argument.optional("DIR"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of();
  }

  @Override
  public Exit run(Invocation invocation) {
    String action = invocation.arguments().word(0).orElseThrow();
    Optional<String> folder = invocation.arguments().word(1);
    switch (action) {
      case LIST -> list(invocation);
      case EXPORT ->
          export(
              invocation.file(
                  folder.orElseThrow(() ->
                      Stop.usage(
                          UsageCode.U014.with("argument", "DIR", "program", "duban template")))),
              invocation);
      default ->
          throw Stop.usage(UsageCode.U070.with("value", action, "choices", LIST + " | " + EXPORT));
    }
    return Exit.DONE;
  }

  private static void list(Invocation invocation) {
    for (String name : TemplateFiles.BUILT_IN.names()) {
      String key = "template." + name.replace('.', '_');
      invocation.out().println(name + "\t" + invocation.say(key));
    }
  }

  /// All files into `folder`; none where one of them is there already.
  private static void export(Path folder, Invocation invocation) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (String name : TemplateFiles.BUILT_IN.names()) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        throw Stop.usage(UsageCode.U071.with("file", invocation.named(file)));
      }
      files.put(file, TemplateFiles.BUILT_IN.file(name));
    }
    WholeFiles.write(files, invocation::named);
    files.keySet().forEach(file -> invocation.out().println(invocation.named(file)));
  }
}
