import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The archive of classes that a start maps into memory instead of loading them from the jars. It
/// holds what the training commands load. The JVM checks it against the jars and does without it
/// where one is another.
///
/// The same jars on the same JDK give the same bytes. `java src/dist/ClassArchive.java IMAGE NAME
/// LIST FILE` makes one again to see that.
///
/// @param image the image whose launcher is run
/// @param name the archive's and that of the file of training commands
record ClassArchive(Path image, String name) {

  /// Where an archive says how long its header is.
  private static final int HEADER_SIZE = 12;

  /// Which constants of these classes a run resolves, and a dump too, differs from run to run: it
  /// depends on how threads meet, on when references are cleared, and, of hash tables, on which
  /// keys share a place. All are listed.
  private static final Pattern BY_CHANCE =
      Pattern.compile(
          "java/(util/concurrent/|lang/ref/|lang/Thread|util/\\w*Hash|util/Immutable).*");

  private static final Path SAMPLE = Path.of("targets");
  private static final Path COMMANDS = Path.of("src/dist/training");

  /// A day within the sample's year, so that a training run gives the same figures on any day; and
  /// a home, as every user has one.
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DUBAN_CLOCK",
          "2021-07-20T09:00:00+08:00",
          "DUBAN_BY",
          "training",
          "HOME",
          "/nonexistent",
          "TZ",
          "Asia/Shanghai");

  public static void main(String[] args) throws Exception {
    Path list = Path.of(args[2]);
    Path archive = Path.of(args[3]);
    ClassArchive made = new ClassArchive(Path.of(args[0]), args[1]);
    made.inPlainCopy(plain -> made.dump(list, archive, plain));
  }

  static List<ClassArchive> of(Path image) {
    return Stream.of("start", "classes", "reports")
        .map(name -> new ClassArchive(image, name))
        .toList();
  }

  /// Trains in `folder` and puts the archive beside the JVM of the image.
  void make(Path folder) throws Exception {
    Path archive = image.resolve("lib/runtime/lib/server/" + name + ".jsa");
    inPlainCopy(plain -> dump(train(folder, plain), archive, plain));
  }

  /// Work on a copy of the image.
  @FunctionalInterface
  private interface Work {
    void on(Path copy) throws Exception;
  }

  /// Copies the image to one name, for one process at a time. The bytes of an archive depend on the
  /// class path and on the name of the runtime's folder (by the hash of which two entries of a map
  /// may meet, and their `equals` be linked), and what a training run loads depends on whether
  /// there is anything in its paths that has to be encoded.
  private void inPlainCopy(Work work) throws Exception {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Path plain = folder.resolve("duban-image");
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("duban-image.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock.lock();
      new Tree(plain).delete();
      for (String part : List.of("bin", "lib/app", "lib/runtime", "share")) {
        new Tree(image.resolve(part).toRealPath()).copyTo(plain.resolve(part));
      }
      work.on(plain);
      new Tree(plain).delete();
    }
  }

  /// Runs the training commands on the image in `plain`, and leaves in `folder` how each ended
  /// (`exits`), what they printed (`log`) and the list of the classes that they loaded, without all
  /// that differs between runs: the order, the ids, the classes of other loaders (`source:`), which
  /// refer to ids, and what is left to [chance][#BY_CHANCE].
  ///
  /// @return the list
  private Path train(Path folder, Path plain) throws Exception {
    Path workspace = plain.resolve("workspace");
    new Tree(SAMPLE).copyTo(workspace.resolve(SAMPLE));
    // The program looks at the name of the file that it prints to.
    Path log = plain.resolve("log");
    List<String> exits = new ArrayList<>();
    TreeSet<String> classes = new TreeSet<>();
    TreeMap<String, TreeSet<Integer>> constants = new TreeMap<>();
    for (String command : Files.readAllLines(COMMANDS.resolve(name + ".txt"))) {
      if (command.isBlank() || command.startsWith("#")) {
        continue;
      }
      List<String> words = new ArrayList<>(List.of(plain.resolve("bin/duban").toString()));
      words.addAll(List.of(command.split(" ")));
      Path loaded = plain.resolve("loaded");
      int exit = run(workspace, "-XX:DumpLoadedClassList=../loaded", words, log);
      if (exit != 0) {
        System.err.println("training: duban " + command + " ended with " + exit);
      }
      exits.add(exit + " " + command);
      for (String line : Files.readAllLines(loaded)) {
        if (line.startsWith("@cp ")) {
          String[] cells = line.split(" ");
          TreeSet<Integer> of = constants.computeIfAbsent(cells[1], c -> new TreeSet<>());
          Stream.of(cells).skip(2).map(Integer::valueOf).forEach(of::add);
        } else if (!line.matches("#.*|.* source: .*")) {
          classes.add(line.replaceFirst(" id: \\d+$", ""));
        }
      }
      Files.delete(loaded);
    }
    Files.write(folder.resolve("exits"), exits);
    Files.move(log, folder.resolve("log"));
    constants.putAll(constantsByChance(plain, classes));
    // The constants of a class are resolved once it is there.
    List<String> lines = new ArrayList<>(classes.stream().filter(l -> !l.startsWith("@")).toList());
    lines.addAll(classes.tailSet("@", true).stream().filter(l -> l.startsWith("@")).toList());
    constants.forEach((name, of) ->
        lines.add(
            "@cp %s %s"
                .formatted(
                    name, of.stream().map(String::valueOf).collect(Collectors.joining(" ")))));
    return Files.write(folder.resolve("classes"), lines);
  }

  /// The constants of the classes that are left to chance: all that a dump can resolve.
  private static Map<String, TreeSet<Integer>> constantsByChance(Path plain, Set<String> classes)
      throws IOException {
    Map<String, TreeSet<Integer>> constants = new TreeMap<>();
    Map<String, String> runtime =
        Map.of("java.home", plain.resolve("lib/runtime").toRealPath().toString());
    try (FileSystem files = FileSystems.newFileSystem(URI.create("jrt:/"), runtime)) {
      for (String name : classes) {
        if (BY_CHANCE.matcher(name).matches()) {
          byte[] bytes = Files.readAllBytes(files.getPath("modules/java.base", name + ".class"));
          TreeSet<Integer> of = constants.computeIfAbsent(name, c -> new TreeSet<>());
          for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof ClassEntry || entry instanceof MemberRefEntry) {
              of.add(entry.index());
            }
          }
        }
      }
    }
    return constants;
  }

  /// Writes the archive of the classes that `list` names, with the image in `plain`. The class path
  /// is absolute: with a relative one, a start compares more, for some 8 ms.
  private void dump(Path list, Path archive, Path plain) throws Exception {
    Files.copy(list, plain.resolve("classes"));
    Path log = plain.resolve("log");
    long start = System.nanoTime();
    for (String file : List.of("archive", "again")) {
      String options =
          "-Xshare:dump -XX:+AOTClassLinking -XX:SharedClassListFile=classes"
              + " -XX:SharedArchiveFile="
              + file;
      if (run(plain, options, List.of(plain.resolve("bin/duban").toString()), log) != 0) {
        throw new IllegalStateException("no archive of classes: " + Files.readString(log));
      }
    }
    byte[] bytes = Files.readAllBytes(plain.resolve("archive"));
    clearTimes(bytes, Files.readAllBytes(plain.resolve("again")), start);
    Files.write(archive, bytes);
  }

  /// Clears in `archive` what differs from `again`, the same dumped later: the check sums, which a
  /// start doesn't read, and the milliseconds at which soft references were made, words of eight
  /// bytes. Anything else that differs is an error.
  ///
  /// @param start before both were dumped
  private static void clearTimes(byte[] archive, byte[] again, long start) {
    if (archive.length != again.length) {
      throw new IllegalStateException("the archive of classes differs in length from dump to dump");
    }
    ByteBuffer first = ByteBuffer.wrap(archive).order(ByteOrder.nativeOrder());
    ByteBuffer second = ByteBuffer.wrap(again).order(ByteOrder.nativeOrder());
    int header = first.getInt(HEADER_SIZE);
    for (int at = 0; at < header; at += Integer.BYTES) {
      if (first.getInt(at) != second.getInt(at)) {
        first.putInt(at, 0);
      }
    }
    long from = NANOSECONDS.toMillis(start);
    long to = NANOSECONDS.toMillis(System.nanoTime());
    for (int at = header; at < archive.length; at += Long.BYTES) {
      long time = first.getLong(at);
      long later = second.getLong(at);
      if (time != later) {
        if (time < from || later > to || time > later) {
          throw new IllegalStateException("the archive of classes differs from dump to dump");
        }
        first.putLong(at, 0);
      }
    }
  }

  /// Runs `command` with Java options; interpreted, as the compiler's timing decides which
  /// constants it resolves, and on one processor: their number decides on threads, and these on
  /// hash codes.
  private static int run(Path folder, String options, List<String> command, Path log)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(ENVIRONMENT);
    builder.environment().put("DUBAN_JAVA_OPTIONS", "-Xint -XX:ActiveProcessorCount=1 " + options);
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
