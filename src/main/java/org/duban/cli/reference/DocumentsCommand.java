package org.duban.cli.reference;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.cli.option.Argument;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.Invocation;
import org.duban.disk.AtomicFiles;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;
import org.duban.text.Lang;
import picocli.CommandLine.Model.OptionSpec;

/// `duban __documents man|reference DIR`: writes the manual pages, or the site's reference. The
/// build calls it.
public final class DocumentsCommand implements Command {

  public static final String NAME = "__documents";

  private static final String MAN = "man";
  private static final String REFERENCE = "reference";

  private final CommandList commands;

  public DocumentsCommand(CommandList commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("KIND"), Argument.required("DIR"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of();
  }

  @Override
  public Exit run(Invocation invocation) {
    String kind = invocation.arguments().word(0).orElseThrow();
    Path folder = invocation.file(invocation.arguments().word(1).orElseThrow());
    switch (kind) {
      case MAN -> {
        write(folder.resolve("man1"), new Manual(Lang.EN, invocation.today(), commands).pages());
        write(
            folder.resolve("zh_CN/man1"),
            new Manual(Lang.ZH, invocation.today(), commands).pages());
      }
      case REFERENCE -> {
        for (Lang lang : Lang.values()) {
          write(folder, new Reference(lang, commands).pages());
        }
        write(folder, Map.of("json.md", SchemaReference.page(commands)));
      }
      default ->
          throw CommandFailed.usage(
              UsageCode.U070.with("value", kind, "choices", MAN + " | " + REFERENCE));
    }
    return Exit.DONE;
  }

  private static void write(Path folder, Map<String, String> files) {
    Map<Path, byte[]> contents = new TreeMap<>();
    files.forEach(
        (name, text) -> contents.put(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    new AtomicFiles(Optional.empty(), Path::toString).write(contents);
  }
}
