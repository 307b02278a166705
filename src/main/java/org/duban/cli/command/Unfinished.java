package org.duban.cli.command;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files that a process leaves which is killed while it writes.
final class Unfinished {

  private static final Pattern NAME = Pattern.compile("\\..+\\.(\\d{1,18})\\.part");

  /// A process of another machine may be writing into a shared folder: no process runs under its
  /// number here. It doesn't take a file that long to get its name.
  private static final long SETTLED = TimeUnit.MINUTES.toMillis(1);

  private Unfinished() {}

  /// Deletes what others left in the folder of `part`, a file that was just written, and returns
  /// how many files that were. What can't be deleted stays: it is in nobody's way.
  static int sweep(Path part) {
    int swept = 0;
    File[] files = part.getParent().toFile().listFiles(File::isFile);
    // The clock of the disk, which needn't be that of this machine.
    long latest = part.toFile().lastModified() - SETTLED;
    if (files != null) {
      for (File file : files) {
        Matcher name = NAME.matcher(file.getName());
        if (name.matches()
            && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
            && file.lastModified() < latest
            && file.delete()) {
          swept++;
        }
      }
    }
    return swept;
  }
}
