package org.duban.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Makes folders, brings them onto the disk, and deletes them.
public final class Folders {

  private Folders() {}

  /// Makes `folder` and those above it, where they are not there yet.
  ///
  /// @param made takes those that were made, the outermost first
  /// @throws RefusedException where something else is in the way
  public static void make(Area area, Path folder, List<Path> made) throws IOException {
    Found found = area.look(folder);
    if (found == Found.FOLDER) {
      return;
    }
    if (found != Found.NOTHING) {
      throw new RefusedException(area, folder, found);
    }
    Path above = folder.getParent();
    make(area instanceof Tree tree && tree.holds(above) ? tree : Elsewhere.PLACE, above, made);
    try {
      Files.createDirectory(folder);
      made.add(folder);
    } catch (FileAlreadyExistsException e) {
      // Another process may have been faster.
      if (area.look(folder) != Found.FOLDER) {
        throw e;
      }
    }
    sync(above);
  }

  /// Brings new names in a folder onto the disk.
  public static void sync(Path folder) throws IOException {
    // Elsewhere folders can't be opened, and needn't be.
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /// Deletes `folder` with all that is in it. A link in it goes, not what it leads to.
  public static void delete(Tree tree, Path folder) throws IOException {
    for (Path path : tree.list(folder)) {
      if (tree.hasFolder(path)) {
        delete(tree, path);
      } else {
        Files.delete(path);
      }
    }
    Files.delete(folder);
  }

  /// Deletes `folder` where nothing is left in it.
  public static void deleteEmpty(Tree tree, Path folder) throws IOException {
    if (tree.list(folder).isEmpty()) {
      Files.delete(folder);
    }
  }
}
