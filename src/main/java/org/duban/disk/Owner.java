package org.duban.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/// Whose a file is.
///
/// @param id the user's number where the system has numbers, else the name
/// @param name as the system shows the user; the number where it has no name
public record Owner(String id, String name) {

  private static final Path OWN_PROCESS = Path.of("/proc/self/stat");

  /// The owner of what stands at `path`, a link itself included.
  public static Owner of(Path path) throws IOException {
    UserPrincipal owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    return new Owner(
        hasNumbers(path)
            ? Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS).toString()
            : owner.getName(),
        owner.getName());
  }

  /// The user who runs this process.
  ///
  /// @param name the user's name, where nothing better tells
  public static Owner ofProcess(String name) {
    try {
      return of(OWN_PROCESS);
    } catch (IOException _) {
      return new Owner(name, name);
    }
  }

  static boolean hasNumbers(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }
}
