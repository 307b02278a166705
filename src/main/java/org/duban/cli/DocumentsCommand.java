package org.duban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duban.cli.command.Argument;
import org.duban.cli.command.Command;
import org.duban.cli.command.Exit;
import org.duban.cli.command.Invocation;
import org.duban.wording.Lang;
import picocli.CommandLine.Model.OptionSpec;

/// `duban __documents DIR`: writes the manual pages into `DIR/man`. The build calls it.
final class DocumentsCommand implements Command {

  static final String NAME = "__documents";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.required("DIR"));
  }

  @Override
  public List<OptionSpec> options() {
    return List.of();
  }

  @Override
  public Exit run(Invocation invocation) {
    Path man = invocation.file(invocation.arguments().word(0).orElseThrow()).resolve("man");
    write(man.resolve("man1"), new Manual(Lang.EN, invocation.today()).pages());
    write(man.resolve("zh_CN/man1"), new Manual(Lang.ZH, invocation.today()).pages());
    return Exit.DONE;
  }

  private static void write(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      for (var file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
