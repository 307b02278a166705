package org.duban.disk;

import java.io.IOException;
import java.nio.file.Path;

/// A program that holds the lock of a file until it is ended.
final class LockingProcess {

  private LockingProcess() {}

  /// Locks a file and waits for the end of the input.
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    try (LockedFile locked = LockedFile.open(new Tree(file.getParent()), file, "f")) {
      System.out.println("locked, " + locked.size() + " bytes");
      System.in.readAllBytes();
    }
  }
}
