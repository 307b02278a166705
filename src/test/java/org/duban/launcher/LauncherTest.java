package org.duban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

/// Runs the launcher in a source tree of its own, with a Maven and with JDKs that only write down
/// how they were called.
class LauncherTest {

  @TempDir Path temp;
  private Path home;
  private Path tools;

  private record Result(int exit, String out, String err) {}

  @BeforeEach
  void sourceTree() throws IOException {
    home = Files.createDirectories(temp.resolve("督办 workspace"));
    Files.copy(Path.of("duban"), home.resolve("duban"));
    executable(home.resolve("duban"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Path sources = Files.createDirectories(home.resolve("src/main/java"));
    Files.writeString(sources.resolve("A.java"), "class A {}");
    makeOlder(
        home.resolve("pom.xml"), home.resolve("src/main"), sources, sources.resolve("A.java"));
    tools = Files.createDirectories(temp.resolve("tools"));
    // Counts its calls in a file, and makes the jar.
    script(tools.resolve("mvn"), "echo built >>builds; mkdir -p target/lib; : >target/duban.jar");
  }

  @Test
  void buildsOnFirstUseAndThenOnlyWhenASourceIsNewer() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3");

    Result first = run(Map.of("JAVA_HOME", jdk.toString()), home.resolve("duban"), "status");
    assertThat(first.exit()).isZero();
    assertThat(first.err()).contains("building");
    assertThat(first.out())
        .contains("jdk-25")
        .endsWith("-jar " + real(home) + "/target/duban.jar status\n");
    assertThat(builds()).isEqualTo(1);

    Result second = run(Map.of("JAVA_HOME", jdk.toString()), home.resolve("duban"), "status");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);

    Files.writeString(home.resolve("src/main/java/B.java"), "class B {}");
    Files.setLastModifiedTime(
        home.resolve("src/main/java/B.java"), FileTime.from(Instant.now().plusSeconds(60)));
    run(Map.of("JAVA_HOME", jdk.toString()), home.resolve("duban"), "status");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void passesArgumentsOnUntouched() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3");
    String[] arguments = {"record", "a b", "", "-5.1", "*", "$HOME", "--note", "第一行\n第二行"};

    Result result =
        run(
            Map.of("JAVA_HOME", jdk.toString(), "ONE_A_LINE", "1"),
            home.resolve("duban"),
            arguments);

    assertThat(result.out()).contains("<record><a b><><-5.1><*><$HOME><--note><第一行\n第二行>");
  }

  @Test
  void worksThroughLinksAndFromAnyFolder() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3");
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("one"), Path.of("../督办 workspace/duban"));
    Files.createSymbolicLink(bin.resolve("two"), bin.resolve("one"));

    Result result = run(Map.of("JAVA_HOME", jdk.toString()), bin.resolve("two"), "--version");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains(real(home) + "/target/duban.jar --version");
  }

  @Test
  void passesOverAJavaHomeThatIsTooOldOrPointsNowhere() throws Exception {
    Path old = jdk("jdk-17", "17.0.15");
    Path good = jdk("jdk-26", "26");
    for (String javaHome : List.of(old.toString(), temp.resolve("nowhere").toString(), "")) {
      Result result =
          run(
              Map.of("JAVA_HOME", javaHome, "PATH", good.resolve("bin") + ":" + path()),
              home.resolve("duban"),
              "--version");
      assertThat(result.exit()).as("JAVA_HOME=%s", javaHome).isZero();
      assertThat(result.out()).contains("jdk-26");
    }
  }

  @Test
  void saysWhatIsMissingWithoutMaven() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3");
    Files.delete(tools.resolve("mvn"));
    Path bare = Files.createDirectories(temp.resolve("bare"));
    for (String tool : List.of("find", "head", "mkdir", "cat", "rm", "readlink", "sleep")) {
      script(bare.resolve(tool), "exec " + which(tool) + " \"$@\"");
    }

    Result result =
        run(
            Map.of("JAVA_HOME", jdk.toString(), "PATH", bare.toString()),
            home.resolve("duban"),
            "status");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Maven").contains("Install");
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3");
    script(tools.resolve("mvn"), "echo 'COMPILATION ERROR: A.java'; exit 1");

    Result result = run(Map.of("JAVA_HOME", jdk.toString()), home.resolve("duban"), "status");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("COMPILATION ERROR: A.java").contains("build.log");
    assertThat(home.resolve("target/build.mark")).doesNotExist();
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void takesOverTheLockOfABuildThatDied() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3");
    Path lock = Files.createDirectories(home.resolve("target/build.lock"));
    Process dead = new ProcessBuilder("sh", "-c", "exit 0").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    Result result = run(Map.of("JAVA_HOME", jdk.toString()), home.resolve("duban"), "status");

    assertThat(result.exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void twoCallsAtOnceBuildOnce() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.3");
    script(
        tools.resolve("mvn"),
        "echo built >>builds; sleep 1; mkdir -p target/lib; : >target/duban.jar");
    Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

    Process one = start(environment, home.resolve("duban"), "--version");
    Process two = start(environment, home.resolve("duban"), "--version");

    assertThat(finished(one).exit()).isZero();
    assertThat(finished(two).exit()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  /// A JDK that prints its folder and its arguments.
  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(temp.resolve(name));
    Path bin = Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(
        bin.resolve("java"),
        "if [ -n \"$ONE_A_LINE\" ]; then for a in \"$@\"; do printf '<%s>' \"$a\"; done; else echo \""
            + name
            + " $*\"; fi");
    script(bin.resolve("javac"), "exit 0");
    return jdk;
  }

  private Result run(Map<String, String> environment, Path launcher, String... arguments)
      throws Exception {
    return finished(start(environment, launcher, arguments));
  }

  private Process start(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
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

  private long builds() throws IOException {
    Path builds = home.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  private static Path which(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static String real(Path path) throws IOException {
    return path.toRealPath().toString();
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
    if (!Files.isSymbolicLink(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
