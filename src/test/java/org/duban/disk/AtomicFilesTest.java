package org.duban.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.problem.EnvironmentFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

  @TempDir private Path folder;

  /// Files to write, the last of which can't take its place: while it is written, somebody makes a
  /// folder there.
  private static final class Obstructed extends LinkedHashMap<Path, byte[]> {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Path last;

    Obstructed(Path... files) {
      last = files[files.length - 1];
      for (Path file : files) {
        put(file, "new".getBytes(StandardCharsets.UTF_8));
      }
    }

    @Override
    public byte[] get(Object file) {
      if (file.equals(last)) {
        try {
          Files.createDirectories(last.resolve("in the way"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return super.get(file);
    }
  }

  @Test
  void whatAKilledProcessLeftGoesWithTheNextFile() throws IOException, InterruptedException {
    Process ended =
        new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
    ended.waitFor();
    long gone = ended.pid();
    Path left = left(".a.pdf." + gone + ".0123456789abcdef.part", 120);
    Path justNow = left(".b.pdf." + gone + ".0123456789abcdef.part", 5);
    Path running = left(".c.pdf." + ProcessHandle.current().pid() + ".0123456789abcdef.part", 120);
    Path others = left("notes." + gone + ".0123456789abcdef.part", 120);

    files().write(folder.resolve("d.pdf"), new byte[] {1});

    assertThat(left).doesNotExist();
    assertThat(List.of(justNow, running, others)).allMatch(Files::exists);
  }

  private Path left(String name, long secondsAgo) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "half");
    Instant now = Files.getLastModifiedTime(file).toInstant();
    return Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(secondsAgo)));
  }

  @Test
  void aFailureHalfWayPutsBackWhatWasThere() throws IOException {
    Path old = Files.writeString(folder.resolve("a"), "old");
    Path fresh = folder.resolve("b");
    Path obstructed = folder.resolve("c");

    EnvironmentFailure failure =
        catchThrowableOfType(
            EnvironmentFailure.class, () -> files().write(new Obstructed(old, fresh, obstructed)));

    assertThat(failure.problem().code()).isEqualTo(DiskCode.S007);
    assertThat(failure.problem().args()).containsEntry("file", "c");
    assertThat(old).hasContent("old");
    assertThat(names()).containsExactly("a", "c");
  }

  @Test
  void whatCantBePutBackIsNamed() throws IOException {
    Path old = Files.writeString(folder.resolve("a"), "old");
    Path fresh = folder.resolve("b");
    FileSwap replacement = new FileSwap();
    replacement.prepare(List.of(old, fresh));
    replacement.place(Files.writeString(folder.resolve("part of a"), "new"), old);
    replacement.place(Files.writeString(folder.resolve("part of b"), "new"), fresh);
    for (String name : names()) {
      if (name.endsWith(".before")) {
        Files.delete(folder.resolve(name));
      }
    }
    IOException failure = new IOException("the disk is gone");

    List<Path> left = replacement.undo(failure);

    assertThat(left).containsExactly(old);
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(names()).containsExactly("a");
    var problem = AtomicFiles.problem(failure, "b", List.of("a"));
    assertThat(problem.code()).as("S008").isEqualTo(DiskCode.S008);
    assertThat(problem.args()).containsEntry("files", "a");
  }

  private AtomicFiles files() {
    return new AtomicFiles(Optional.of(new Tree(folder)), f -> f.getFileName().toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
