package org.duban.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duban.problem.EnvironmentFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFileTest {

  @TempDir Path folder;
  private Path file;
  private Process other;

  /// Another process holds the lock.
  @BeforeEach
  void lockElsewhere() throws Exception {
    file = Files.writeString(folder.resolve("f"), "old");
    other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LockingProcess.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("locked, 3 bytes");
  }

  @AfterEach
  void endOther() {
    other.destroyForcibly();
  }

  @Test
  void aLockThatIsNotFreedIsNotWaitedForForever() {
    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(
            () -> LockedFile.open(new Tree(folder), file, "f", Duration.ofMillis(20)).close())
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(DiskCode.S009));
  }

  @Test
  void aFileThatIsReplacedWhileItsLockIsWaitedForIsOpenedAnew() throws Exception {
    CompletableFuture<String> content =
        CompletableFuture.supplyAsync(() -> {
          try (LockedFile locked = LockedFile.open(new Tree(folder), file, "f")) {
            return new String(locked.read(0, locked.size()), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    Thread.sleep(100);
    assertThat(content).isNotDone();
    Files.move(
        Files.writeString(folder.resolve("g"), "new"), file, StandardCopyOption.REPLACE_EXISTING);
    other.getOutputStream().close();

    assertThat(content.get(60, TimeUnit.SECONDS)).isEqualTo("new");
  }

  @Test
  void aFileThatIsReplacedWhileItIsLockedIsNoticed() throws Exception {
    Path mine = folder.resolve("mine");
    try (LockedFile locked = LockedFile.open(new Tree(folder), mine, "mine")) {
      locked.write(0, "mine".getBytes(StandardCharsets.UTF_8));
      assertThat(locked.isReplaced()).isFalse();
      Files.delete(mine);
      assertThat(locked.isReplaced()).isTrue();
    }
    assertThat(mine).doesNotExist();
  }

  @Test
  void aFileInWhichNothingWasWrittenIsRemoved() throws Exception {
    Path mine = folder.resolve("mine");
    LockedFile.open(new Tree(folder), mine, "mine").close();

    assertThat(mine).doesNotExist();
  }
}
