package org.duban.disk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/// A folder of this process alone, which goes with all that is in it.
public final class TemporaryFolder implements AutoCloseable {

  private final Tree tree;

  private TemporaryFolder(Path folder) {
    this.tree = new Tree(folder);
  }

  public static TemporaryFolder make() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("duban-"));
  }

  public Tree tree() {
    return tree;
  }

  public Path path() {
    return tree.root();
  }

  /// Writes a file that isn't there yet, and makes the folders above it.
  ///
  /// @param name its path in the folder
  /// @throws IOException also where the name leads out of it
  public void write(String name, byte[] bytes) throws IOException {
    Path file = path().resolve(name).normalize();
    if (!file.startsWith(path()) || file.equals(path())) {
      throw new IOException(name);
    }
    Folders.make(tree, file.getParent(), new ArrayList<>());
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /// A file in it, for another program to read or write.
  public File file(String name) {
    return path().resolve(name).toFile();
  }

  @Override
  public void close() {
    try {
      Folders.delete(tree, path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
