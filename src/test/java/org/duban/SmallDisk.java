package org.duban;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small file system, mounted for a test that needs a full disk or one that may only be read. A
/// test on a machine where that isn't permitted is skipped.
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Mounts one.
  ///
  /// @param folder an empty folder
  public static SmallDisk mount(Path folder, int kilobytes) {
    String size = "size=" + kilobytes + "k";
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()),
        "no right to mount here");
    return new SmallDisk(folder);
  }

  /// Leaves about `free` bytes.
  public void fill(int free) throws IOException {
    Path ballast = folder.resolve("ballast");
    Files.deleteIfExists(ballast);
    long length = Files.getFileStore(folder).getUsableSpace() - free;
    Files.write(ballast, new byte[(int) Math.max(0, length)]);
  }

  public void makeReadOnly() {
    if (!run("mount", "-o", "remount,ro", folder.toString())) {
      throw new IllegalStateException("can't be made read-only: " + folder);
    }
  }

  @Override
  public void close() {
    if (!run("umount", folder.toString())) {
      throw new IllegalStateException("can't be unmounted: " + folder);
    }
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
