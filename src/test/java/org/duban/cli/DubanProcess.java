package org.duban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as a process of its own, for tests that need several at once or kill one.
public final class DubanProcess {

  /// What starts the program; its arguments follow.
  public static final List<String> COMMAND =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xshare:auto",
          "-cp",
          System.getProperty("java.class.path"),
          "org.duban.Main");

  private DubanProcess() {}

  public static Process start(Path folder, String... args) throws IOException {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00");
    // Journals are named in Chinese, and so are the files.
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
