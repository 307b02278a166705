package org.duban.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// A file that this process alone may write, among processes that lock it too. What is written is
/// on the disk when a method returns.
public final class LockedFile implements AutoCloseable {

  /// A writer holds a lock for milliseconds; one that hangs should not hang all others.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final long PAUSE_MILLIS = 2;

  /// Locks a byte far behind the end: where locks bind readers too, these can go on reading.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Object GONE = new Object();

  private final Tree tree;
  private final Path path;
  private final FileChannel channel;
  private final Object key;

  private LockedFile(Tree tree, Path path, FileChannel channel, Object key) {
    this.tree = tree;
    this.path = path;
    this.channel = channel;
    this.key = key;
  }

  /// Opens and locks the file; makes it when it isn't there.
  ///
  /// @param name the file as messages name it
  public static LockedFile open(Tree tree, Path path, String name) throws IOException {
    return open(tree, path, name, PATIENCE);
  }

  static LockedFile open(Tree tree, Path path, String name, Duration patience) throws IOException {
    while (true) {
      Object key = keyOf(tree, path);
      if (key == GONE) {
        create(tree, path);
        continue;
      }
      FileChannel channel;
      try {
        channel = tree.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      } catch (NoSuchFileException _) {
        continue;
      }
      try {
        lock(channel, false, patience, name);
        LockedFile file = new LockedFile(tree, path, channel, key);
        // Another program may have put another file in its place before the lock was ours.
        if (!file.isReplaced()) {
          return file;
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
    }
  }

  private static void create(Tree tree, Path path) throws IOException {
    try {
      tree.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).close();
    } catch (FileAlreadyExistsException _) {
      // Another process was faster.
    }
  }

  /// Waits until whoever writes the file has done so.
  public static void awaitWriter(Tree tree, Path path, String name) throws IOException {
    try (FileChannel channel = tree.open(path, StandardOpenOption.READ)) {
      lock(channel, true, PATIENCE, name);
    } catch (NoSuchFileException _) {
      // Nobody writes it any more.
    }
  }

  public long size() throws IOException {
    return channel.size();
  }

  public byte[] read(long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException(path.toString());
      }
    }
    return bytes.array();
  }

  public void write(long offset, byte[] bytes) throws IOException {
    boolean isNew = channel.size() == 0;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, offset + buffer.position());
    }
    channel.force(true);
    if (isNew) {
      Folders.sync(path.getParent());
    }
  }

  public void truncate(long size) throws IOException {
    channel.truncate(size);
    channel.force(true);
  }

  /// Whether the path leads to another file by now, so that what is written here is lost.
  public boolean isReplaced() throws IOException {
    return !Objects.equals(key, keyOf(tree, path));
  }

  /// Frees the lock too. A file in which nothing was written is removed: whoever waits for its lock
  /// sees that it is gone and makes another.
  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.size() == 0 && !isReplaced()) {
        Files.delete(path);
        Folders.sync(path.getParent());
      }
    }
  }

  private static Object keyOf(Tree tree, Path path) throws IOException {
    try {
      return tree.look(path) == Found.NOTHING ? GONE : tree.attributes(path).fileKey();
    } catch (NoSuchFileException _) {
      return GONE;
    }
  }

  private static void lock(FileChannel channel, boolean shared, Duration patience, String name)
      throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (channel.tryLock(LOCKED_BYTE, 1, shared) == null) {
      if (System.nanoTime() > deadline) {
        throw new EnvironmentFailure(
            Problem.error(
                DiskCode.S009,
                Place.ofFile(name),
                "file",
                name,
                "seconds",
                Long.toString(patience.toSeconds())));
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }
}
