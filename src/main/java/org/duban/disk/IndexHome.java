package org.duban.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The user's own folder for the indexes of long journals: outside every workspace, and nobody else
/// can write there. An index says where in a journal what stands, so whoever could forge one could
/// hide an entry.
///
/// @param folder `~/.cache/duban`
/// @param user whose it must be
public record IndexHome(Path folder, String user) {

  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

  public IndexHome {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(user);
  }

  /// The folder that the environment names: `$XDG_CACHE_HOME/duban`, else `$HOME/.cache/duban`;
  /// empty where neither is an absolute path.
  ///
  /// @param variable a variable of the environment
  public static Optional<IndexHome> of(Function<String, Optional<String>> variable, String user) {
    return variable
        .apply("XDG_CACHE_HOME")
        .flatMap(IndexHome::absolute)
        .or(() ->
            variable.apply("HOME").flatMap(IndexHome::absolute).map(home -> home.resolve(".cache")))
        .map(cache -> new IndexHome(cache.resolve("duban"), user));
  }

  private static Optional<Path> absolute(String text) {
    try {
      return Optional.of(Path.of(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /// Where the index of a journal is kept, whether it is there or not.
  ///
  /// @throws IOException if the journal isn't there
  public Path index(Path journal) throws IOException {
    return folder.resolve(Sha256.hex(journal.toRealPath().toString()));
  }

  /// Whether the folder is there, the user's own, and closed to everybody else.
  ///
  /// @param workspace which it must not be in: what is in there came from others
  public boolean isTrusted(Path workspace) {
    try {
      PosixFileAttributes found =
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.isDirectory()
          && found.permissions().equals(OWN)
          && found.owner().getName().equals(user)
          && !folder.toRealPath().startsWith(workspace.toRealPath());
    } catch (IOException | UnsupportedOperationException _) {
      // A folder that can't be looked at is as good as none: the journals tell all.
      return false;
    }
  }

  /// To read the index of a journal.
  public FileChannel open(Path journal) throws IOException {
    return new Tree(folder).open(index(journal), StandardOpenOption.READ);
  }

  /// Keeps the index of a journal, in place of the one before. Nobody waits until it is on the
  /// disk.
  public void keep(Path journal, byte[] bytes) throws IOException {
    Path file = index(journal);
    Path part = PartNames.beside(file, PartNames.UNFINISHED);
    Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Drops the index of a journal.
  public void drop(Path journal) throws IOException {
    Files.deleteIfExists(index(journal));
  }

  /// Makes the folder where it isn't there.
  public void make() throws IOException {
    Files.createDirectories(folder.getParent());
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN));
    } catch (FileAlreadyExistsException _) {
      // Whose it is, is looked at before it is used.
    }
  }
}
