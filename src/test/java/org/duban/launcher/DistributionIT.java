package org.duban.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.duban.time.GoalYear;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the program as it is released: `mvn package` has made the image and the archives.
@Execution(ExecutionMode.CONCURRENT)
class DistributionIT {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  /// Ends the start when the archive of classes doesn't fit.
  private static final Map<String, String> ARCHIVE_NEEDED =
      Map.of("DUBAN_JAVA_OPTIONS", "-Xshare:on");

  @TempDir private static Path shared;
  @TempDir Path temp;

  /// The copy that tests share which change nothing in it.
  private Path image = shared.resolve("-n 督办");

  private record Result(int exit, String out, String err) {}

  @BeforeAll
  static void installElsewhere() throws Exception {
    install(shared.resolve("-n 督办"));
  }

  private void installForThisTestAlone() throws Exception {
    image = install(temp.resolve("-n 督办"));
  }

  private static Path install(Path place) throws Exception {
    List<String> copy = List.of("cp", "-a", TARGET.resolve("image").toString(), place.toString());
    assertThat(finished(process(Map.of(), copy).start())).isEqualTo(new Result(0, "", ""));
    return place;
  }

  @Test
  void startsFromTheArchiveOfClassesWhereverItIsInstalled() throws Exception {
    assertThat(duban(ARCHIVE_NEEDED, "--version")).isEqualTo(version());
  }

  @Test
  void runsNoArchivedClassOfAnotherJar() throws Exception {
    installForThisTestAlone();
    Path jar = dubanJar();
    FileTime date = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
    assertThat(duban(ARCHIVE_NEEDED, "--version").exit())
        .as("archive with touched jar")
        .isNotZero();
    assertThat(duban(Map.of(), "--version")).as("touched jar").isEqualTo(version());

    compileMain("rebuilt", jar);
    Files.setLastModifiedTime(jar, date);
    assertThat(duban(Map.of(), "--version").out()).as("rebuilt jar").isEqualTo("rebuilt\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JAVA_HOME=/nowhere",
        "JAVA_TOOL_OPTIONS=-Dfile.encoding=UTF-16",
        "JDK_JAVA_OPTIONS=--nonsense",
        "_JAVA_OPTIONS=-Xmx1k",
        "CLASSPATH=/nowhere",
        "POSIXLY_CORRECT=1",
        "LC_ALL=C",
        "LC_ALL=xx_YY.ISO8859-1",
        "LC_ALL=zh_CN.GBK",
        "LANG=zh_TW.Big5",
        "LANG=zh_CN.UTF-8",
        "HOME=/nowhere"
      })
  void startsInAnEnvironmentWith(String variable) throws Exception {
    int equals = variable.indexOf('=');
    Map<String, String> environment =
        Map.of(variable.substring(0, equals), variable.substring(equals + 1));

    assertThat(duban(environment, "--version")).isEqualTo(version());
  }

  @Test
  void startsByLinksAndByARelativePath() throws Exception {
    installForThisTestAlone();
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("one"), Path.of("../-n 督办/bin/duban"));
    Files.createSymbolicLink(bin.resolve("two"), bin.resolve("one"));

    assertThat(run(Map.of(), "bin/two", "--version")).isEqualTo(version());
    // As found on a relative PATH: the shell is given a name that begins with a dash.
    assertThat(run(Map.of("PATH", "-n 督办/bin:/usr/bin:/bin"), "/bin/sh", "-c", "duban --version"))
        .isEqualTo(version());
  }

  @Test
  void keepsToTheWidthOfTheTerminal() throws Exception {
    assumeThat(Path.of("/usr/bin/script")).exists();
    String command =
        "stty cols 40 rows 24; '" + image.resolve("bin/duban") + "' record -h 2>/dev/null";

    Result result = run(Map.of(), "script", "-qec", command, "/dev/null");

    assertThat(result.exit()).isZero();
    // Fewer options have room.
    assertThat(result.out()).contains("SUBJECT").doesNotContain("--published-on DAY");
  }

  @Test
  void startsFromFoldersThatCannotBeWritten() throws Exception {
    installForThisTestAlone();
    Path locked = Files.createDirectories(temp.resolve("locked"));
    List<Path> folders = List.of(locked, image, image.resolve("bin"), image.resolve("lib/app"));
    for (Path folder : folders) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    try {
      Process process =
          process(Map.of(), List.of(image.resolve("bin/duban").toString(), "--version"))
              .directory(locked.toFile())
              .start();
      assertThat(finished(process)).isEqualTo(version());
    } finally {
      for (Path folder : folders) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  @Test
  void unpacksTheFileThatTellsOfItsEndLast() throws Exception {
    assertThat(lines("tar", "tzf", archive("duban-*.tar.gz").toString()).getLast())
        .endsWith("share/version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "share/version",
        "lib/runtime/bin/java",
        "lib/runtime/lib/modules",
        "lib/runtime/lib/server/libjvm.so",
        "lib/app/duban-*.jar",
        "lib/app/picocli-*.jar"
      })
  void saysWhichFileItIsWithout(String pattern) throws Exception {
    installForThisTestAlone();
    Path file = only(image, pattern);
    Files.delete(file);
    Result missing = duban(Map.of(), "--version");
    Files.createFile(file);
    Result empty = duban(Map.of(), "--version");

    assertThat(missing.exit()).isEqualTo(3);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("duban: ") || line.startsWith("  "))
        .anyMatch(line -> line.contains("缺少") && line.endsWith(file.getFileName().toString()));
    assertThat(empty).isEqualTo(missing);
  }

  @Test
  void saysThatJavaMayNotBeRun() throws Exception {
    installForThisTestAlone();
    Files.setPosixFilePermissions(
        image.resolve("lib/runtime/bin/java"), PosixFilePermissions.fromString("rw-r--r--"));

    Result result = duban(Map.of(), "--version");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("duban: 不允许执行 ").contains("may not be run");
  }

  @ParameterizedTest
  @CsvSource({
    "lib/app/duban-*.jar, --version",
    "lib/app/picocli-*.jar, --version",
    "lib/app/openpdf-[0-9]*.jar, report 2021-06"
  })
  void saysThatAJarWasCutOff(String pattern, String command) throws Exception {
    installForThisTestAlone();
    run(Map.of(), "cp", "-a", Path.of("targets").toAbsolutePath().toString(), temp.toString());
    Path jar = only(image, pattern);
    try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }

    Result result = duban(Map.of(), command.split(" "));

    assertThat(result.exit()).as(result.err()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("duban: ").contains("损坏").doesNotContain("Exception");
    assertThat(temp.resolve("reports")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 5_000_000})
  void startsWithoutAnArchiveOfClassesThatWasCutOff(long size) throws Exception {
    installForThisTestAlone();
    Path archive = image.resolve("lib/runtime/lib/server/start.jsa");
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }

    assertThat(duban(Map.of(), "--version")).isEqualTo(version());
  }

  /// What is not in the archive is read from the jars or made anew at each start. The JDK keeps the
  /// classes of its own events out of every archive.
  @ParameterizedTest
  @ValueSource(strings = {"--version", "check", "status 2021-06", "record gdp 2021-06 12.7 --by A"})
  void loadsNoClassFromBesideTheArchive(String words) throws Exception {
    run(Map.of(), "cp", "-a", Path.of("targets").toAbsolutePath().toString(), temp.toString());
    Map<String, String> environment =
        Map.of(
            "DUBAN_JAVA_OPTIONS",
            "-Xlog:class+load:file=classes.log",
            "DUBAN_CLOCK",
            "2021-07-20T09:00:00+08:00",
            "HOME",
            temp.toString());
    assertThat(duban(environment, words.split(" ")).exit()).isZero();

    List<String> loaded =
        Files.readAllLines(temp.resolve("classes.log")).stream()
            .filter(line -> line.contains(" source: "))
            .toList();
    assertThat(loaded).hasSizeGreaterThan(100);
    assertThat(loaded)
        .filteredOn(line -> !line.contains("source: shared objects file"))
        .allMatch(line -> line.contains(" jdk.internal.event."));
  }

  @Test
  void leavesNoSwitchOrRecordToBeLinkedAtAStart() throws Exception {
    List<String> linkedAtRunTime = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(jars(), null);
        JarFile jar = new JarFile(dubanJar().toFile())) {
      for (JarEntry entry : jar.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
        String name = entry.getName().replaceFirst("\\.class$", "").replace('/', '.');
        // Initialised: each method has passed the verifier.
        assertThat(Class.forName(name, true, loader).getName()).isEqualTo(name);
        ClassModel model = ClassFile.of().parse(jar.getInputStream(entry).readAllBytes());
        for (MethodModel method : model.methods()) {
          method
              .code()
              .ifPresent(code ->
                  code.forEach(element -> {
                    if (element instanceof InvokeDynamicInstruction call
                        && call.bootstrapMethod().methodName().equals("typeSwitch")
                        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)) {
                      linkedAtRunTime.add(name + "." + method.methodName());
                    }
                  }));
        }
      }
      Constructor<?> goalYear =
          loader.loadClass("org.duban.time.GoalYear").getConstructor(int.class, int.class);
      Object year = goalYear.newInstance(2021, 4);
      assertThat(year)
          .isEqualTo(goalYear.newInstance(2021, 4))
          .hasSameHashCodeAs(new GoalYear(2021, 4))
          .isNotEqualTo(goalYear.newInstance(2021, 1))
          .isNotEqualTo(null);
    }
    assertThat(linkedAtRunTime).isEmpty();
  }

  private URL[] jars() throws IOException {
    try (Stream<Path> jars = Files.list(image.resolve("lib/app"))) {
      List<URL> urls = new ArrayList<>();
      for (Path jar : jars.toList()) {
        urls.add(jar.toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "classes", "reports"})
  void anArchiveOfClassesIsTheSameWhenItIsMadeAgain(String name) throws Exception {
    // The only part of the release whose bytes are not a matter of course.
    Path again = Files.createDirectories(temp.resolve("again")).resolve(name + ".jsa");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "src/dist/ClassArchive.java",
            image.toString(),
            name,
            TARGET.resolve("training").resolve(name).resolve("classes").toString(),
            again.toString());
    Result result = finished(process(Map.of("LC_ALL", "C.UTF-8"), command).start());

    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(again)
        .hasSameBinaryContentAs(image.resolve("lib/runtime/lib/server/" + name + ".jsa"));
  }

  static List<Arguments> training() throws IOException {
    List<Arguments> commands = new ArrayList<>();
    for (String name : List.of("start", "classes", "reports")) {
      for (String line : Files.readAllLines(Path.of("src/dist/training", name + ".txt"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          commands.add(Arguments.of(name, line));
        }
      }
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("training")
  void theTrainingRunsWorked(String name, String command) throws IOException {
    assertThat(Files.readAllLines(TARGET.resolve("training").resolve(name).resolve("exits")))
        .contains("0 " + command);
  }

  @Test
  void carriesTheLicenseOfEveryLibrary() throws IOException {
    Path documents = image.resolve("share/doc/duban");
    String thirdParty = Files.readString(documents.resolve("THIRD-PARTY.txt"));
    try (Stream<Path> jars = Files.list(image.resolve("lib/app"))) {
      for (Path jar : jars.filter(j -> !isDubans(j) && !j.endsWith("damaged.jar")).toList()) {
        String name = jar.getFileName().toString().replaceFirst("-[0-9.]+\\.jar$", "");
        assertThat(thirdParty).contains(":" + name + ":");
      }
    }
    // Each kind of licence that is named there, with its text.
    assertThat(thirdParty.lines().filter(l -> l.matches(" {4}\\S.*:")).map(String::strip))
        .containsExactlyInAnyOrder("Apache-2.0:", "LGPL-2.1-or-later:", "MIT:", "MPL-2.0:");
    assertThat(documents.resolve("LICENSE")).content().contains("Apache License");
    try (Stream<Path> texts = Files.walk(documents.resolve("licenses"))) {
      assertThat(texts.map(t -> t.getFileName().toString()))
          .contains("LGPL-2.1.md", "MPL-2.0.txt", "NOTICE.txt", "misc_licenses.txt");
    }
    assertThat(image.resolve("lib/runtime/legal/java.base/LICENSE")).exists();
  }

  @Test
  void bringsAManualPageForEveryCommandInBothLanguages() throws Exception {
    Path manual = image.resolve("share/man");
    List<String> commands =
        duban(Map.of(), "__complete", "--", "")
            .out()
            .lines()
            .map(l -> l.replaceFirst("\t.*", ""))
            .toList();
    assertThat(commands).contains("report");
    for (Path folder : List.of(manual.resolve("man1"), manual.resolve("zh_CN/man1"))) {
      assertThat(folder).isDirectoryContaining("glob:**/duban.1.gz");
      for (String command : commands) {
        Path page = folder.resolve("duban-" + command + ".1.gz");
        assertThat(lines("gzip", "-dc", page.toString()))
            .first()
            .asString()
            .startsWith(".TH DUBAN\\-" + command.toUpperCase(Locale.ROOT) + " 1 2026-01-01 ");
        // Without name and time, and marked as packed as well as can be.
        assertThat(Files.readAllBytes(page)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3);
      }
    }
  }

  @Test
  void theDebianPackageHoldsTheImage() throws Exception {
    assumeThat(Path.of("/usr/bin/dpkg-deb")).exists();
    Path deb = archive("duban_*.deb");
    Path root = temp.resolve("root");

    assertThat(run(Map.of(), "dpkg-deb", "-x", deb.toString(), root.toString()).exit()).isZero();

    assertThat(lines("dpkg-deb", "-f", deb.toString(), "Package", "Depends"))
        .containsExactly("Package: duban", "Depends: libc6");
    assertThat(root.resolve("usr/share/doc/duban/LICENSE")).exists();
    assertThat(root.resolve("usr/share/man/man1/duban-report.1.gz")).exists();
    assertThat(root.resolve("usr/share/man/zh_CN/man1/duban.1.gz")).exists();
    assertThat(root.resolve("usr/share/bash-completion/completions/duban"))
        .content()
        .contains("complete -F");
    assertThat(root.resolve("usr/share/zsh/vendor-completions/_duban"))
        .content()
        .startsWith("#compdef duban");
    assertThat(root.resolve("usr/share/fish/vendor_completions.d/duban.fish"))
        .content()
        .contains("complete -c duban");
    assertThat(root.resolve("usr/lib/duban/share/man")).doesNotExist();
    assertThat(run(ARCHIVE_NEEDED, root.resolve("usr/bin/duban").toString(), "--version"))
        .isEqualTo(version());
  }

  @Test
  void theArchiveForEverySystemPrintsTheSameOnAJavaOfTheMachine() throws Exception {
    run(Map.of(), "cp", "-a", Path.of("targets").toAbsolutePath().toString(), temp.toString());
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "DUBAN_CLOCK",
            "2021-07-20T09:00:00+08:00");
    assertThat(duban(environment, "report", "2021-06").exit()).isZero();
    Path bulletin = temp.resolve("reports/2021-06/bulletin.pdf");
    byte[] printed = Files.readAllBytes(bulletin);
    Files.delete(bulletin);

    image = unpackAny();

    assertThat(duban(environment, "--version")).isEqualTo(version());
    assertThat(duban(environment, "report", "2021-06").err()).isEmpty();
    assertThat(bulletin).hasBinaryContent(printed);
  }

  @Test
  void takesTheFirstJavaThatIsNewEnough() throws Exception {
    image = unpackAny();
    Path old = fakeJava("old", "24.0.2");
    Path onPath = fakeJava("on the path", "26");
    Files.createSymbolicLink(temp.resolve("java"), onPath.resolve("bin/java"));

    Result result =
        duban(
            Map.of("JAVA_HOME", old.toString(), "PATH", temp + ":/usr/bin:/bin"), "status", "a b");

    assertThat(result.out())
        .startsWith("on the path\n")
        .endsWith("\norg.duban.Main\nstatus\na b\n");
  }

  private Path fakeJava(String name, String version) throws IOException {
    Path home = temp.resolve(name);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' '" + name + "' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  /// A class path of a whole folder has no order.
  @Test
  void noClassStandsInTwoJars() throws IOException {
    Map<String, Path> seen = new HashMap<>();
    List<Path> jars;
    try (Stream<Path> files = Files.list(unpackAny().resolve("lib/app"))) {
      jars = files.toList();
    }
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (JarEntry entry : Collections.list(file.entries())) {
          String name = entry.getName();
          if (name.endsWith(".class") && !name.endsWith("module-info.class")) {
            assertThat(seen.put(name, jar)).as(name).isNull();
          }
        }
      }
    }
    assertThat(seen).containsKey("org/duban/Main.class");
  }

  @Test
  void theLauncherForWindowsHasLineEndsAndNamesOfWindows() throws IOException {
    String script = Files.readString(unpackAny().resolve("bin/duban.cmd"));

    assertThat(script.replace("\r\n", "")).doesNotContain("\n", "\r", "@java@", "/dev/null");
    assertThat(script.lines().filter(line -> line.startsWith("    -cp "))).hasSize(1);
  }

  private Path unpackAny() throws IOException {
    Path folder = temp.resolve("any");
    try (FileSystem zip =
            FileSystems.newFileSystem(
                archive("duban-*-any.zip"), Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> files = Files.walk(zip.getPath("/"))) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(file.toString().substring(1));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
          Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
        }
      }
    }
    return folder.resolve("duban-" + System.getProperty("duban.version"));
  }

  @Test
  void theBillOfMaterialsNamesEveryLibraryAndNothingOfThisBuild() throws IOException {
    // Its plugin looks up what libraries say of themselves.
    assumeThat(System.getProperty("duban.build")).isNotEqualTo("offline=true");
    String bill = Files.readString(archive("duban-*-sbom.json"));

    assertThat(bill)
        .contains("\"pkg:maven/info.picocli/picocli@", "\"pkg:maven/com.github.librepdf/openpdf@")
        .doesNotContain("junit", "serialNumber", Path.of("").toAbsolutePath().toString());
  }

  private Result version() {
    return new Result(0, "duban " + System.getProperty("duban.version") + "\n", "");
  }

  private Path dubanJar() throws IOException {
    try (Stream<Path> jars = Files.list(image.resolve("lib/app"))) {
      return jars.filter(DistributionIT::isDubans).findFirst().orElseThrow();
    }
  }

  private static boolean isDubans(Path jar) {
    return jar.getFileName().toString().matches("duban-[0-9a-f]{12}\\.jar");
  }

  private static Path archive(String pattern) throws IOException {
    return only(TARGET, pattern);
  }

  /// The file of that name, whose last part may be a pattern.
  private static Path only(Path root, String pattern) throws IOException {
    Path file = root.resolve(pattern);
    try (var files = Files.newDirectoryStream(file.getParent(), file.getFileName().toString())) {
      return files.iterator().next();
    }
  }

  /// Makes `jar` anew with a `Main` that only prints `words`.
  private void compileMain(String words, Path jar) throws IOException {
    Path sources = Files.createDirectories(temp.resolve("main/org/duban"));
    Path source = sources.resolve("Main.java");
    Files.writeString(
        source,
        "package org.duban; public class Main { public static void main(String[] a)"
            + " { System.out.println(\""
            + words
            + "\"); } }");
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
        .isZero();
    Files.delete(jar);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("org/duban/Main.class"));
      out.write(Files.readAllBytes(sources.resolve("Main.class")));
    }
  }

  private Result duban(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(image.resolve("bin/duban").toString()));
    command.addAll(List.of(arguments));
    return run(environment, command.toArray(String[]::new));
  }

  private List<String> lines(String... command) throws Exception {
    Result result = run(Map.of(), command);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().toList();
  }

  private Result run(Map<String, String> environment, String... command) throws Exception {
    return finished(process(environment, List.of(command)).directory(temp.toFile()).start());
  }

  private static ProcessBuilder process(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    return builder;
  }

  private static Result finished(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), out, err);
  }
}
