import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The archive of classes that a start maps into memory instead of loading them from the jars. It
/// holds what the training commands load. The JVM checks it against the jars and does without it
/// where one is another.
///
/// The same jars on the same JDK give the same bytes. `java src/dist/ClassArchive.java IMAGE LIST
/// FILE` makes it again to see that.
///
/// @param image the image whose launcher is run
record ClassArchive(Path image) {

  private static final Path SAMPLE = Path.of("targets");
  private static final Path COMMANDS = Path.of("src/dist/training.txt");

  /// A day within the sample's year, so that a training run gives the same figures on any day.
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DUBAN_CLOCK",
          "2021-07-20T09:00:00+08:00",
          "DUBAN_BY",
          "training",
          "TZ",
          "Asia/Shanghai");

  public static void main(String[] args) throws Exception {
    new ClassArchive(Path.of(args[0])).dump(Path.of(args[1]), Path.of(args[2]));
  }

  /// Runs the training commands in `folder` and leaves there how each ended (`exits`), what they
  /// printed (`log`) and the list of the classes that they loaded.
  ///
  /// @return the list
  Path train(Path folder) throws Exception {
    Path workspace = folder.resolve("workspace");
    new Tree(SAMPLE).copyTo(workspace.resolve(SAMPLE));
    List<String> exits = new ArrayList<>();
    TreeSet<String> classes = new TreeSet<>();
    for (String command : Files.readAllLines(COMMANDS)) {
      if (command.isBlank() || command.startsWith("#")) {
        continue;
      }
      List<String> words = new ArrayList<>(List.of(image.resolve("bin/duban").toString()));
      words.addAll(List.of(command.split(" ")));
      Path loaded = folder.resolve("loaded");
      int exit = run(workspace, "-XX:DumpLoadedClassList=../loaded", words, folder.resolve("log"));
      if (exit != 0) {
        System.err.println("training: duban " + command + " ended with " + exit);
      }
      exits.add(exit + " " + command);
      classes.addAll(repeatable(loaded));
      Files.delete(loaded);
    }
    Files.write(folder.resolve("exits"), exits);
    return Files.write(folder.resolve("classes"), classes);
  }

  /// The classes of one run, without all that differs between runs: the order, the ids, the classes
  /// of other loaders (`source:`), which refer to ids, and the constants that the compiler's timing
  /// resolved (`@cp`).
  private static List<String> repeatable(Path loaded) throws IOException {
    try (Stream<String> lines = Files.lines(loaded)) {
      return lines
          .filter(l -> !l.matches("#.*|@cp .*|.* source: .*"))
          .map(l -> l.replaceFirst(" id: \\d+$", ""))
          .toList();
    }
  }

  /// Writes the archive of the classes that `list` names.
  ///
  /// Its bytes depend on the class path, so that is relative; on whether the name of the current
  /// folder holds a space, so that is a temporary one; and on whether the runtime's holds a Chinese
  /// character, so that goes there too where it does.
  void dump(Path list, Path archive) throws Exception {
    Path plain = Files.createTempDirectory("duban-image");
    for (String folder : List.of("bin", "lib/app", "share")) {
      new Tree(image.resolve(folder)).copyTo(plain.resolve(folder));
    }
    Path runtime = image.resolve("lib/runtime").toRealPath();
    if (runtime.toString().chars().allMatch(c -> c < 128)) {
      Files.createSymbolicLink(plain.resolve("lib/runtime"), runtime);
    } else {
      new Tree(runtime).copyTo(plain.resolve("lib/runtime"));
    }
    Files.copy(list, plain.resolve("classes"));
    Path log = plain.resolve("log");
    String options = "-Xshare:dump -XX:SharedClassListFile=classes -XX:SharedArchiveFile=archive";
    if (run(plain, options, List.of("bin/duban"), log) != 0) {
      throw new IllegalStateException("no archive of classes: " + Files.readString(log));
    }
    Files.copy(plain.resolve("archive"), archive);
    new Tree(plain).delete();
  }

  /// Runs `command` with Java options, on one processor: their number decides on threads, and these
  /// on hash codes.
  private static int run(Path folder, String options, List<String> command, Path log)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(ENVIRONMENT);
    builder.environment().put("DUBAN_JAVA_OPTIONS", "-XX:ActiveProcessorCount=1 " + options);
    Files.writeString(
        log,
        String.join(" ", command) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process.getOutputStream().close();
    return process.waitFor();
  }
}
