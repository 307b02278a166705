package org.duban.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// The files that a process leaves which is killed while it writes.
final class StalePartFiles {

  /// A process of another machine may be writing into a shared folder: no process runs under its
  /// number here. It doesn't take a file that long to get its name.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private StalePartFiles() {}

  /// Deletes what other processes of the same user left in the folder of `part`, a file that was
  /// just written. What can't be deleted stays: it is in nobody's way.
  static void sweep(Path part) {
    try {
      // The clock of the disk, which needn't be that of this machine.
      Instant latest = Files.getLastModifiedTime(part).toInstant().minus(SETTLED);
      for (Path file : new Tree(part.getParent()).list(part.getParent())) {
        OptionalLong process = PartNames.process(file.getFileName().toString());
        if (process.isPresent()
            && ProcessHandle.of(process.getAsLong()).isEmpty()
            && isSettled(file, latest)
            && Owner.of(file).equals(Owner.of(part))) {
          Files.delete(file);
        }
      }
    } catch (IOException _) {
      // As above.
    }
  }

  private static boolean isSettled(Path file, Instant latest) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return attributes.isRegularFile() && attributes.lastModifiedTime().toInstant().isBefore(latest);
  }
}
