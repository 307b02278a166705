package org.duban.disk;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the user names on the command line, outside of any workspace, and the folders of the
/// system. Links are followed: they are the user's own. A pipe is read, as `<(…)` of a shell is
/// one; a device is not, as it may have no end.
public enum Elsewhere implements Area {
  PLACE;

  /// The kinds of file in the mode of Unix.
  private static final int KIND = 0xF000;

  private static final int PIPE = 0x1000;

  @Override
  public Found look(Path path) throws IOException {
    BasicFileAttributes attributes =
        path.getFileSystem().provider().readAttributesIfExists(path, BasicFileAttributes.class);
    if (attributes == null) {
      return Found.NOTHING;
    }
    if (attributes.isRegularFile()) {
      return Found.FILE;
    }
    if (attributes.isDirectory()) {
      return Found.FOLDER;
    }
    return isPipe(path) ? Found.PIPE : Found.OTHER;
  }

  private static boolean isPipe(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix")
        && ((int) Files.getAttribute(path, "unix:mode") & KIND) == PIPE;
  }

  @Override
  public String culprit(Path path, String shownAs) {
    return shownAs;
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public Input input(Path file) {
    return most -> {
      if (look(file) == Found.PIPE) {
        try (InputStream in = stream(file)) {
          return Input.of(in).bytes(most);
        }
      }
      try (FileChannel channel = open(file)) {
        return Input.bytes(channel, most);
      }
    };
  }

  @Override
  public InputStream stream(Path file) throws IOException {
    // A channel asks for its position, which a pipe has none of.
    return look(file) == Found.PIPE
        ? new FileInputStream(file.toFile())
        : Channels.newInputStream(open(file));
  }

  private FileChannel open(Path file) throws IOException {
    Found found = look(file);
    if (found == Found.FOLDER || found == Found.OTHER) {
      throw new RefusedException(this, file, found);
    }
    return FileChannel.open(file, StandardOpenOption.READ);
  }

  /// Where `path` leads once all links are followed; empty where nowhere.
  public static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
