import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes `target/image` and, without the runtime, `target/any`: a Java runtime with only the
/// modules that Duban needs, the jars, the launcher, the licences, the manual, the completions, and
/// the archive of classes. The same jars on the same JDK give the same bytes.
///
/// `mvn package` runs it as `java src/dist/Image.java VERSION DATE BUILD_START` in the root of the
/// repository: the date of every file, and the instant at which the build began to read sources.
final class Image {

  /// What `jdeps` finds in the jars, without the modules that only signing XLSX or single sign-on
  /// would need, and two that are found at run time: GB18030 and the file system of a jar.
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.sql",
          "java.xml",
          "jdk.charsets",
          "jdk.xml.dom",
          "jdk.zipfs");

  /// The Java that Duban is compiled for.
  private static final String JAVA = "25";

  /// What tells of jars that can't be read.
  private static final String DAMAGED = "damaged.jar";

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path JAR = TARGET.resolve("duban.jar");

  private final Path image = TARGET.resolve("image.new");
  private final String version;
  private final Instant date;

  private Image(String version, Instant date) {
    this.version = version;
    this.date = date;
  }

  public static void main(String[] args) throws Exception {
    new Image(args[0], Instant.parse(args[1])).make();
    mark(Instant.parse(args[2]));
  }

  private void make() throws Exception {
    new Tree(image).delete();
    new Tree(runtime()).copyTo(image.resolve("lib/runtime"));
    List<Path> libraries = libraries();
    List<String> jars = copyJars(libraries);
    jars.add(DAMAGED);
    makeJar(Path.of("src/dist/damaged"), image.resolve("lib/app").resolve(DAMAGED));
    writeLauncher(jars);
    copyDocuments(libraries);
    // The last file of the archives: a start looks for it to see that all was unpacked.
    Files.writeString(image.resolve("share/version"), version + "\n");
    setDatesAndModes();
    writeManual();
    copyCompletions();
    archiveClasses();
    setDatesAndModes();
    makePortable();
    replaceImage();
  }

  /// A runtime for this JDK and these modules: linked, unless an earlier build left it.
  private static Path runtime() throws IOException {
    Path runtime = TARGET.resolve("runtime");
    Path made = TARGET.resolve("runtime.made");
    String wanted = System.getProperty("java.runtime.version") + " " + MODULES + "\n";
    if (Files.exists(made) && Files.readString(made).equals(wanted)) {
      return runtime;
    }
    Files.deleteIfExists(made);
    new Tree(runtime).delete();
    run(
        "jlink",
        "--add-modules=" + String.join(",", MODULES),
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output=" + runtime);
    Files.delete(runtime.resolve("bin/keytool"));
    Files.writeString(made, wanted);
    return runtime;
  }

  /// Runs a tool of this JDK.
  private static void run(String tool, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int exit =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
            .run(out, out, arguments);
    if (exit != 0) {
      throw new IllegalStateException(tool + " failed: " + said);
    }
  }

  /// Compiles the sources in a folder into a jar.
  private void makeJar(Path sources, Path jar) throws IOException {
    Path classes = TARGET.resolve("damaged");
    new Tree(classes).delete();
    List<String> compile = new ArrayList<>(List.of("-d", classes.toString()));
    for (Path source : new Tree(sources).paths()) {
      if (Files.isRegularFile(source)) {
        compile.add(source.toString());
      }
    }
    run("javac", compile.toArray(String[]::new));
    run(
        "jar",
        "--create",
        "--no-manifest",
        "--date=" + date,
        "--file=" + jar,
        "-C",
        classes.toString(),
        ".");
  }

  /// The jars that the manifest of Duban's own names: the folder may hold those of an older build.
  private static List<Path> libraries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String classPath = jar.getManifest().getMainAttributes().getValue("Class-Path");
      return Stream.of(classPath.split(" ")).map(TARGET::resolve).toList();
    }
  }

  /// Duban's own jar has its digest in its name: the archive of classes, which knows jars by name,
  /// size and date, can then never be taken for that of another build.
  ///
  /// @return the names in the order of the class path
  private List<String> copyJars(List<Path> libraries) throws Exception {
    Path app = Files.createDirectories(image.resolve("lib/app"));
    List<URL> urls = new ArrayList<>();
    for (Path jar : Stream.concat(Stream.of(JAR), libraries.stream()).toList()) {
      urls.add(jar.toUri().toURL());
    }
    List<String> names = new ArrayList<>();
    try (URLClassLoader classes = new URLClassLoader(urls.toArray(URL[]::new))) {
      Path linked = app.resolve("duban.jar");
      new ChangedJar(date, LinkedClasses.NOTE)
          .write(JAR, linked, new LinkedClasses(classes)::change);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(linked));
      String own = "duban-" + HexFormat.of().formatHex(digest, 0, 6) + ".jar";
      Files.move(linked, app.resolve(own));
      names.add(own);
      for (Path library : libraries) {
        String name = library.getFileName().toString();
        if (name.startsWith("picocli-")) {
          new ChangedJar(date, NewerClasses.NOTE)
              .write(library, app.resolve(name), new NewerClasses(classes)::change);
        } else {
          Files.copy(library, app.resolve(name));
        }
        names.add(name);
      }
    }
    return names;
  }

  private void writeLauncher(List<String> jars) throws IOException {
    String classPath = jars.stream().map(j -> "$app/" + j).collect(Collectors.joining(":"));
    Path launcher = Files.createDirectories(image.resolve("bin")).resolve("duban");
    String script = Files.readString(Path.of("src/dist/duban.sh"));
    String files = jars.stream().map(j -> "app/" + j).collect(Collectors.joining(" "));
    Files.writeString(
        launcher, environment(script).replace("@classpath@", classPath).replace("@jars@", files));
  }

  /// What both launchers for a Unix shell make of their environment.
  private static String environment(String script) throws IOException {
    return script.replace("@environment@\n", Files.readString(Path.of("src/dist/environment.sh")));
  }

  /// `target/any`: the image without what runs on this system alone, for every system with a Java.
  private void makePortable() throws IOException {
    Path portable = TARGET.resolve("any");
    new Tree(portable).delete();
    new Tree(image.resolve("lib/app")).copyTo(portable.resolve("lib/app"));
    // Its class Main stands in for Duban's where that can't be read: only the last on a class path.
    Files.delete(portable.resolve("lib/app").resolve(DAMAGED));
    new Tree(image.resolve("share")).copyTo(portable.resolve("share"));
    Path bin = Files.createDirectories(portable.resolve("bin"));
    String shell = environment(Files.readString(Path.of("src/dist/any.sh")));
    Files.writeString(bin.resolve("duban"), shell.replace("@java@", JAVA));
    String command = Files.readString(Path.of("src/dist/any.cmd"));
    // A clone on Windows may have these line ends already.
    Files.writeString(
        bin.resolve("duban.cmd"),
        command.replace("@java@", JAVA).replace("\r", "").replace("\n", "\r\n"));
  }

  /// Duban's own documents, the schemas of its JSON, and for each library the licences that its jar
  /// carries.
  private void copyDocuments(List<Path> libraries) throws IOException {
    Path documents = Files.createDirectories(image.resolve("share/doc/duban"));
    for (Path file :
        List.of(Path.of("LICENSE"), Path.of("CHANGELOG.md"), TARGET.resolve("THIRD-PARTY.txt"))) {
      Files.copy(file, documents.resolve(file.getFileName()));
    }
    new Tree(Path.of("src/main/resources/org/duban/schema")).copyTo(documents.resolve("schema"));
    Path licenses = documents.resolve("licenses");
    new Tree(Path.of("src/dist/licenses")).copyTo(licenses);
    for (Path library : libraries) {
      String folder = library.getFileName().toString().replaceFirst("\\.jar$", "");
      try (JarFile jar = new JarFile(library.toFile())) {
        for (JarEntry entry : jar.stream().filter(Image::isLicense).toList()) {
          Path copy = licenses.resolve(folder, entry.getName().replaceFirst("^META-INF/", ""));
          Files.createDirectories(copy.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, copy);
          }
        }
      }
    }
  }

  /// The manual pages, which Duban itself writes.
  private void writeManual() throws Exception {
    Path man = image.resolve("share/man");
    ProcessBuilder builder =
        new ProcessBuilder(
            image.resolve("bin/duban").toString(), "__documents", "man", man.toString());
    builder.environment().put("DUBAN_CLOCK", date.toString());
    if (builder.inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("no manual pages");
    }
    for (Path file : new Tree(man).paths()) {
      if (Files.isRegularFile(file)) {
        Gzip.pack(file);
      }
    }
  }

  /// zsh loads a function from a file of its name.
  private void copyCompletions() throws IOException {
    Path scripts = Path.of("src/main/resources/org/duban/cli/complete");
    Path folder = image.resolve("share/completion");
    new Tree(scripts).copyTo(folder);
    Files.move(folder.resolve("duban.zsh"), folder.resolve("_duban"));
  }

  private static boolean isLicense(JarEntry entry) {
    return !entry.isDirectory()
        && entry.getName().matches("(?i)META-INF/[^/]*(LICENSE|NOTICE|[LM]G?PL)[^/]*");
  }

  private void archiveClasses() throws Exception {
    Path training = TARGET.resolve("training");
    new Tree(training).delete();
    for (ClassArchive archive : ClassArchive.of(image)) {
      archive.make(Files.createDirectories(training.resolve(archive.name())));
    }
  }

  private void setDatesAndModes() throws IOException {
    for (Path file : new Tree(image).paths().stream().sorted(Comparator.reverseOrder()).toList()) {
      if (!Files.isSymbolicLink(file)) {
        boolean runs = Files.isDirectory(file) || isProgram(file);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(file, FileTime.from(date));
      }
    }
  }

  private static boolean isProgram(Path file) {
    String name = file.getFileName().toString();
    return file.getParent().endsWith("bin") || name.equals("jspawnhelper") || name.equals("jexec");
  }

  /// Puts the new image in the place of the old one, whose files a running Duban may still need: it
  /// goes with the next build.
  private void replaceImage() throws IOException {
    Path current = TARGET.resolve("image");
    Path old = TARGET.resolve("image.old");
    new Tree(old).delete();
    if (Files.exists(current)) {
      Files.move(current, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(image, current, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A file as old as the sources that were read: the launcher builds anew when one is newer.
  private static void mark(Instant buildStart) throws IOException {
    Path mark = TARGET.resolve("build.mark");
    Files.writeString(mark, "");
    Files.setLastModifiedTime(mark, FileTime.from(buildStart));
  }
}
