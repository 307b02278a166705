package org.duban.ledger;

import java.io.IOException;
import java.nio.file.Path;

/// A program that holds the lock of a file until it is ended.
final class LockingProcess {

  private LockingProcess() {}

  /// Locks a file and waits for the end of the input.
  public static void main(String[] args) throws IOException {
    try (LockedFile file = LockedFile.open(Path.of(args[0]), "f")) {
      System.out.println("locked, " + file.size() + " bytes");
      System.in.readAllBytes();
    }
  }
}
