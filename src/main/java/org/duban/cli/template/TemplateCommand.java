package org.duban.cli.template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.cli.io.Json;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.Format;
import org.duban.cli.option.Invocation;
import org.duban.disk.Found;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;
import org.duban.report.template.TemplateFiles;
import picocli.CommandLine.Model.OptionSpec;

/// `duban template list|export DIR`: the templates that Duban brings, to change.
public final class TemplateCommand implements Command {

  private static final String LIST = "list";
  private static final String EXPORT = "export";

  /// What it can do.
  public static final List<String> ACTIONS = List.of(LIST, EXPORT);

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
    return List.of(Format.option(Format.OF_TEXTS));
  }

  @Override
  public Exit run(Invocation invocation) {
    Format format = Format.of(invocation.arguments(), Format.OF_TEXTS);
    String action = invocation.arguments().word(0).orElseThrow();
    Optional<String> folder = invocation.arguments().word(1);
    switch (action) {
      case LIST -> {
        folder.ifPresent(word -> {
          throw CommandFailed.usage(
              UsageCode.U015.with("argument", word, "program", "duban template list"));
        });
        list(format, invocation);
      }
      case EXPORT -> {
        Path target =
            invocation.file(
                folder.orElseThrow(() ->
                    CommandFailed.usage(
                        UsageCode.U014.with("argument", "DIR", "program", "duban template"))));
        print(export(target, invocation), format, invocation);
      }
      default ->
          throw CommandFailed.usage(
              UsageCode.U070.with("value", action, "choices", String.join(" | ", ACTIONS)));
    }
    return Exit.DONE;
  }

  private static void list(Format format, Invocation invocation) {
    List<String> names = TemplateFiles.BUILT_IN.names();
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/template/1",
          json -> {
            json.objects(
                "templates",
                names,
                name -> {
                  json.field("name", name);
                  json.field("description", description(name, invocation));
                });
            json.texts("files", List.of());
          });
      return;
    }
    names.forEach(name -> invocation.out().println(name + "\t" + description(name, invocation)));
  }

  private static String description(String name, Invocation invocation) {
    return invocation.say("template." + name.replace('.', '_'));
  }

  private static void print(List<String> files, Format format, Invocation invocation) {
    if (format == Format.JSON) {
      Json.document(
          invocation.out(),
          "duban/template/1",
          json -> {
            json.objects("templates", List.<String>of(), _ -> {});
            json.texts("files", files);
          });
      return;
    }
    files.forEach(invocation.out()::println);
  }

  /// All files into `folder`; none where one of them is there already.
  private static List<String> export(Path folder, Invocation invocation) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (String name : TemplateFiles.BUILT_IN.names()) {
      Path file = folder.resolve(name);
      if (invocation.area(file).at(file) != Found.NOTHING) {
        throw CommandFailed.usage(UsageCode.U071.with("file", invocation.named(file)));
      }
      files.put(file, TemplateFiles.BUILT_IN.file(name));
    }
    invocation.files().write(files);
    return files.keySet().stream().map(invocation::named).toList();
  }
}
