package org.duban.disk;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The streams that the process was started with.
public final class StandardStreams {

  private StandardStreams() {}

  public static InputStream in() {
    return new FileInputStream(FileDescriptor.in);
  }

  public static OutputStream out() {
    return new FileOutputStream(FileDescriptor.out);
  }

  public static OutputStream err() {
    return new FileOutputStream(FileDescriptor.err);
  }

  /// What a stream is, as Linux says it: `/dev/pts/0`, `pipe:[4026]`; empty where it can't be
  /// known.
  ///
  /// @param number 0, 1 or 2
  public static String target(int number) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + number)).toString();
    } catch (IOException _) {
      return "";
    }
  }
}
