package org.duban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the launcher in a source tree of its own, with a Maven that writes down how it was called
/// and makes an image that prints its arguments.
class LauncherTest {

  private static final String BUILD =
      """
      echo "JAVA_HOME=${JAVA_HOME:-none} JAVA_PATH_HOME=${JAVA_PATH_HOME:-none} $*" >>builds
      mkdir -p target/image/bin
      cat >target/image/bin/duban <<'END'
      #!/bin/sh
      printf '<%s>' "$@"
      END
      chmod +x target/image/bin/duban
      : >target/build.mark
      """;

  @TempDir Path temp;
  private Path home;
  private Path tools;

  private record Result(int exit, String out, String err) {}

  @BeforeEach
  void sourceTree() throws IOException {
    tools = Files.createDirectories(temp.resolve("tools"));
    script(tools.resolve("mvn"), BUILD);
    home = sourceTree("督办 workspace");
  }

  @Test
  void buildsOnFirstUseAndThenOnlyWhenASourceIsNewer() throws Exception {
    Result first = run(Map.of(), "status");
    assertThat(first.exit()).isZero();
    assertThat(first.err()).contains("building");
    assertThat(first.out()).isEqualTo("<status>");
    assertThat(builds()).singleElement().asString().contains("-Dmaven.test.skip=true", "package");

    Result second = run(Map.of(), "status");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).hasSize(1);

    for (String source : List.of("src/main/java/B.java", "src/dist/duban.sh", "pom.xml")) {
      Path file = home.resolve(source);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "changed");
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
      run(Map.of(), "status");
      assertThat(Files.readAllLines(home.resolve("builds"))).as(source).hasSize(2);
      Files.delete(home.resolve("builds"));
      Files.writeString(home.resolve("builds"), "before\n");
      makeOlder(file);
    }
  }

  @Test
  void buildsAgainWhenTheImageIsGone() throws Exception {
    run(Map.of(), "status");
    Files.delete(home.resolve("target/image/bin/duban"));

    Result result = run(Map.of(), "status");

    assertThat(result.out()).isEqualTo("<status>");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void passesArgumentsOnUntouched() throws Exception {
    String[] arguments = {"record", "a b", "", "-5.1", "*", "$HOME", "--note", "第一行\n第二行"};

    Result result = run(Map.of(), arguments);

    assertThat(result.out()).isEqualTo("<record><a b><><-5.1><*><$HOME><--note><第一行\n第二行>");
  }

  @Test
  void worksThroughLinksAndFromAnyFolder() throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("one"), Path.of("../督办 workspace/duban"));
    Files.createSymbolicLink(bin.resolve("two"), bin.resolve("one"));

    for (String command : List.of(bin.resolve("two").toString(), "bin/two", "督办 workspace/duban")) {
      Result result = finished(start(Map.of(), command, "--version"));
      assertThat(result.exit()).as(command).isZero();
      assertThat(result.out()).isEqualTo("<--version>");
    }
    assertThat(builds()).hasSize(1);
  }

  @Test
  void worksInAFolderThatBeginsWithADash() throws Exception {
    home = sourceTree("-n 督办");

    // Found on a PATH that is relative, it is called by a name that begins with the dash.
    Process process = start(Map.of("PATH", "-n 督办:" + path()), "/bin/sh", "-c", "duban --version");

    assertThat(finished(process).out()).isEqualTo("<--version>");
    assertThat(builds()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSIXLY_CORRECT=1", "LANG=C", "JAVA_TOOL_OPTIONS=-Dx=y", "HOME="})
  void worksInAnEnvironmentWith(String variable) throws Exception {
    int equals = variable.indexOf('=');
    Map<String, String> environment =
        Map.of(variable.substring(0, equals), variable.substring(equals + 1));
    run(environment, "status");

    Result result = run(environment, "status");

    assertThat(result).isEqualTo(new Result(0, "<status>", ""));
  }

  @Test
  void givesMavenNoJavaHomeThatLeadsNowhereAndTheJdkOfThePath() throws Exception {
    Path jdk = Files.createDirectories(temp.resolve("jdk 26/bin")).getParent();
    script(jdk.resolve("bin/java"), "exit 0");
    Path links = Files.createDirectories(temp.resolve("links"));
    Files.createSymbolicLink(links.resolve("java"), jdk.resolve("bin/java"));
    String path = links + ":" + path();

    run(Map.of("JAVA_HOME", temp.resolve("nowhere").toString(), "PATH", path), "status");
    assertThat(builds())
        .singleElement()
        .asString()
        .startsWith("JAVA_HOME=none JAVA_PATH_HOME=" + jdk.toRealPath());

    Files.delete(home.resolve("target/build.mark"));
    run(Map.of("JAVA_HOME", jdk.toString()), "status");
    assertThat(builds().getLast()).startsWith("JAVA_HOME=" + jdk);
  }

  @Test
  void saysWhatIsMissingWithoutMaven() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Path bare = Files.createDirectories(temp.resolve("bare"));
    for (String tool : List.of("find", "mkdir", "cat", "rm", "readlink", "sleep")) {
      script(bare.resolve(tool), "exec " + which(tool) + " \"$@\"");
    }

    Result result = run(Map.of("PATH", bare.toString()), "status");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Maven").contains("Install");
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cannot find matching toolchain definitions for the following toolchain types",
        "The JAVA_HOME environment variable is not defined correctly"
      })
  void saysThatAJdkIsMissing(String maven) throws Exception {
    script(tools.resolve("mvn"), "echo '" + maven + "'; exit 1");

    Result result = run(Map.of(), "status");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("JDK 25").contains("Install one").contains("JAVA_HOME");
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    script(tools.resolve("mvn"), "echo 'COMPILATION ERROR: A.java'; exit 1");

    Result result = run(Map.of(), "status");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("COMPILATION ERROR: A.java").contains("build.log");
    assertThat(home.resolve("target/build.mark")).doesNotExist();
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void saysThatItCannotWrite() throws Exception {
    Files.writeString(home.resolve("target"), "a file in the way");

    Result result = run(Map.of(), "status");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("can't write to").contains("target");
  }

  @Test
  void takesOverTheLockOfABuildThatDied() throws Exception {
    Path lock = Files.createDirectories(home.resolve("target/build.lock"));
    Process dead = new ProcessBuilder("sh", "-c", "exit 0").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    Result result = run(Map.of(), "status");

    assertThat(result.exit()).isZero();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void goesOnWhereTheLockIsLetGoInThatVeryMoment() throws Exception {
    String lock = home.resolve("target/build.lock").toString();
    script(
        tools.resolve("mkdir"),
        "if [ \"$1\" = '%s' ] && ! [ -e '%s' ]; then : > '%s'; exit 1; fi\nexec /bin/mkdir \"$@\"\n"
            .formatted(lock, temp.resolve("tried"), temp.resolve("tried")));

    Result result = run(Map.of(), "--version");

    assertThat(temp.resolve("tried")).exists();
    assertThat(result.exit()).isZero();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void twoCallsAtOnceBuildOnce() throws Exception {
    script(tools.resolve("mvn"), "sleep 1\n" + BUILD);

    Process one = start(Map.of(), home.resolve("duban").toString(), "--version");
    Process two = start(Map.of(), home.resolve("duban").toString(), "--version");

    assertThat(finished(one).exit()).isZero();
    assertThat(finished(two).exit()).isZero();
    assertThat(builds()).hasSize(1);
  }

  private Path sourceTree(String name) throws IOException {
    Path tree = Files.createDirectories(temp.resolve(name));
    Files.copy(Path.of("duban"), tree.resolve("duban"));
    executable(tree.resolve("duban"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    Path sources = Files.createDirectories(tree.resolve("src/main/java"));
    Files.writeString(sources.resolve("A.java"), "class A {}");
    Path packaging = Files.createDirectories(tree.resolve("src/dist"));
    makeOlder(
        tree.resolve("pom.xml"),
        tree.resolve("src/main"),
        sources,
        sources.resolve("A.java"),
        packaging);
    return tree;
  }

  private Result run(Map<String, String> environment, String... arguments) throws Exception {
    return finished(start(environment, home.resolve("duban").toString(), arguments));
  }

  private Process start(Map<String, String> environment, String command, String... arguments)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(temp.toFile());
    Map<String, String> variables = new HashMap<>(environment);
    variables.putIfAbsent("PATH", path());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.start();
  }

  private static Result finished(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), out, err);
  }

  private String path() {
    return tools + ":" + System.getenv("PATH");
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(home.resolve("builds"));
  }

  private static Path which(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void makeOlder(Path... files) throws IOException {
    for (Path file : files) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }
  }

  private static void script(Path file, String body) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
