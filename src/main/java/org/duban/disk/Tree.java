package org.duban.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A workspace's folder and all that is below it. Whoever clones a workspace gets the links that
/// somebody put into it, so none below the folder is followed, for reading or writing, and nothing
/// is opened that is no regular file: a pipe would be waited for without end. The folder itself may
/// be reached through a link.
///
/// @param root the folder, absolute
public record Tree(Path root) implements Area {

  public Tree {
    root = root.toAbsolutePath().normalize();
  }

  /// Whether `path` is below the folder, or the folder itself.
  public boolean holds(Path path) {
    return path.toAbsolutePath().normalize().startsWith(root);
  }

  @Override
  public Found look(Path path) throws IOException {
    Path wanted = within(path);
    if (wanted.equals(root)) {
      return Files.isDirectory(root) ? Found.FOLDER : Found.NOTHING;
    }
    Path here = root;
    Found found = Found.FOLDER;
    for (Path name : root.relativize(wanted)) {
      if (found != Found.FOLDER) {
        return found == Found.FILE ? Found.BLOCKED : found;
      }
      here = here.resolve(name);
      found = alone(here);
    }
    return found;
  }

  /// What stands at `path`, whatever the folders above it are.
  private static Found alone(Path path) throws IOException {
    BasicFileAttributes attributes =
        path.getFileSystem()
            .provider()
            .readAttributesIfExists(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes == null) {
      return Found.NOTHING;
    }
    if (attributes.isRegularFile()) {
      return Found.FILE;
    }
    if (attributes.isDirectory()) {
      return Found.FOLDER;
    }
    return attributes.isSymbolicLink() ? Found.LINK : Found.OTHER;
  }

  private Path within(Path path) {
    Path wanted = path.toAbsolutePath().normalize();
    if (!wanted.startsWith(root)) {
      throw new IllegalArgumentException(path + " is not in " + root);
    }
    return wanted;
  }

  @Override
  public String culprit(Path path, String shownAs) {
    Path here = within(path);
    String shown = shownAs;
    for (Path above = here.getParent(); above.startsWith(root); above = above.getParent()) {
      if (above.equals(root) || at(above) == Found.FOLDER) {
        return shown;
      }
      String name = "/" + here.getFileName();
      shown =
          shown.endsWith(name)
              ? shown.substring(0, shown.length() - name.length())
              : above.toString();
      here = above;
    }
    return shown;
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    require(folder, Found.FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public List<Path> walk(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path path : list(folder)) {
      switch (alone(path)) {
        case FILE -> all.add(path);
        case FOLDER -> all.addAll(walk(path));
        case NOTHING, PIPE, LINK, BLOCKED, OTHER -> {
          // Nothing that would be opened.
        }
      }
    }
    return all;
  }

  /// Whether `path` is a file or folder that this user may read.
  public boolean isReadable(Path path) {
    Found found = at(path);
    return (found == Found.FILE || found == Found.FOLDER) && Files.isReadable(path);
  }

  @Override
  public Input input(Path file) {
    return most -> {
      try (FileChannel channel = open(file, StandardOpenOption.READ)) {
        return Input.bytes(channel, most);
      }
    };
  }

  @Override
  public InputStream stream(Path file) throws IOException {
    return Channels.newInputStream(open(file, StandardOpenOption.READ));
  }

  /// Opens a file that is there; makes it where `options` say so.
  public FileChannel open(Path file, StandardOpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(Set.of(options));
    boolean mayBeNew =
        all.contains(StandardOpenOption.CREATE) || all.contains(StandardOpenOption.CREATE_NEW);
    if (!mayBeNew || look(file) != Found.NOTHING) {
      require(file, Found.FILE);
    }
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(within(file), all);
  }

  /// Of what stands at `path`, itself a link or not.
  public BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(within(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /// The same by name (`unix:size,ino`), where the system has them.
  public Map<String, Object> attributes(Path path, String names) throws IOException {
    return Files.readAttributes(within(path), names, LinkOption.NOFOLLOW_LINKS);
  }

  /// Stops where something else stands at `path` than what is wanted there.
  void require(Path path, Found wanted) throws IOException {
    Found found = look(path);
    if (found == Found.NOTHING) {
      throw new NoSuchFileException(path.toString());
    }
    if (found != wanted) {
      throw new RefusedException(this, path, found);
    }
  }
}
