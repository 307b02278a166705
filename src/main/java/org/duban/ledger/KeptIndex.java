package org.duban.ledger;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.time.GoalYear;

/// The index of a long journal, kept in `updates/.index` so that the journal need not be read
/// again: only what was added since. It may be deleted at any time.
///
/// It fits while the journal is at least as long as it was, its line at that length ends in the
/// same hash, and, where nothing was added, the file was not touched. A change further up that
/// somebody hides behind an addition is left to [Chain], which reads everything and drops an index
/// that it finds a break under.
final class KeptIndex {

  /// Shorter journals are read as fast without.
  private static final int LONG = 1 << 18;

  private static final byte[] MAGIC = "duban index 2\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = HashChain.HEX_LENGTH + 1;

  /// Most lines are shorter.
  private static final int CHUNK = 1 << 9;

  private final JournalFolder folder;

  /// What the file at hand is read into: one index takes as much room as the next.
  private byte[] room = {};

  /// The indexes of a folder's journals.
  KeptIndex(JournalFolder folder) {
    this.folder = folder;
  }

  /// The index of `journal` as it is now, if one is kept that fits and no line added since has a
  /// problem.
  ///
  /// @param stamp the length of the journal's file, and when it was changed
  Optional<JournalIndex> of(String journal, JournalFolder.Stamp stamp) {
    try {
      ByteBuffer kept = bytesOf(folder.index(journal));
      return isWhole(kept) ? index(kept, journal, stamp) : Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | BufferUnderflowException _) {
      // What can't be read is as good as absent: the journal itself tells all.
      return Optional.empty();
    }
  }

  private ByteBuffer bytesOf(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = Math.toIntExact(channel.size());
      if (room.length < length) {
        room = new byte[length + length / 4];
      }
      ByteBuffer kept = ByteBuffer.wrap(room, 0, length);
      int read = 0;
      while (kept.hasRemaining() && read >= 0) {
        read = channel.read(kept);
      }
      return kept.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private static boolean isWhole(ByteBuffer kept) {
    byte[] magic = new byte[MAGIC.length];
    kept.get(magic);
    return Arrays.equals(magic, MAGIC) && kept.getLong() == checksum(kept);
  }

  private static long checksum(ByteBuffer rest) {
    CRC32C crc = new CRC32C();
    crc.update(rest.duplicate());
    return crc.getValue();
  }

  private Optional<JournalIndex> index(ByteBuffer kept, String journal, JournalFolder.Stamp stamp)
      throws IOException {
    GoalYear year = new GoalYear(kept.getInt(), kept.getInt());
    JournalFolder.Stamp covered = new JournalFolder.Stamp(kept.getLong(), kept.getLong());
    byte[] head = new byte[HEAD];
    kept.get(head);
    boolean fits =
        year.equals(folder.year()) && (stamp.equals(covered) || stamp.length() > covered.length());
    if (!fits) {
      return Optional.empty();
    }
    FileChannel file = FileChannel.open(folder.file(journal), StandardOpenOption.READ);
    byte[] tail = read(file, covered.length() - HEAD, stamp.length());
    if (tail.length < HEAD || !Arrays.equals(tail, 0, HEAD, head, 0, HEAD)) {
      file.close();
      return Optional.empty();
    }
    List<Problem> problems = new ArrayList<>();
    StoredEntries entries = new StoredEntries(file, folder, journal);
    JournalIndex index = new JournalIndex(journal, entries::at);
    index.readFrom(kept);
    int known = index.size();
    JournalImage.added(
            journal,
            folder.nameOf(journal),
            Arrays.copyOfRange(tail, HEAD, tail.length),
            (int) covered.length())
        .addTo(index, year, problems);
    if (!problems.isEmpty() || index.outOfOrder(known) >= 0) {
      file.close();
      return Optional.empty();
    }
    return Optional.of(index);
  }

  /// Keeps the index of a long journal without problems.
  static void keep(
      JournalFolder folder, JournalImage image, JournalIndex index, JournalFolder.Stamp stamp) {
    byte[] bytes = image.bytes();
    if (bytes.length < LONG || bytes.length != stamp.length() || !image.isTerminated()) {
      return;
    }
    ByteBuffer kept =
        ByteBuffer.allocate(
                MAGIC.length + 3 * Long.BYTES + 2 * Integer.BYTES + HEAD + index.length())
            .order(ByteOrder.LITTLE_ENDIAN);
    int body = MAGIC.length + Long.BYTES;
    kept.position(body);
    kept.putInt(folder.year().year()).putInt(folder.year().firstMonth());
    kept.putLong(stamp.length()).putLong(stamp.modified());
    kept.put(bytes, bytes.length - HEAD, HEAD);
    index.writeTo(kept);
    kept.flip();
    kept.put(MAGIC).putLong(checksum(kept.duplicate().position(body)));
    try {
      Path file = folder.index(image.journal());
      Files.createDirectories(file.getParent());
      Path made = Files.createTempFile(file.getParent(), image.journal(), ".new");
      Files.write(made, kept.array());
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException _) {
      // Whoever may not write here reads the journal again next time.
    }
  }

  static void drop(JournalFolder folder, String journal) {
    try {
      Files.deleteIfExists(folder.index(journal));
    } catch (IOException _) {
      // It fits as little as before; verification has told what is wrong.
    }
  }

  private static byte[] read(FileChannel file, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, to - from));
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        break;
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /// The entries of a journal's file, each read when it is asked for.
  private record StoredEntries(FileChannel file, JournalFolder folder, String journal) {

    Entry at(int start) {
      try {
        byte[] line = read(file, start, (long) start + CHUNK);
        int length = CHUNK;
        while (line.length == length && !contains(line, (byte) '\n')) {
          length *= 2;
          line = read(file, start, (long) start + length);
        }
        return JournalImage.added(journal, folder.nameOf(journal), line, start)
            .firstEntry(folder.year())
            .orElseThrow(() -> changed());
      } catch (IOException e) {
        throw new EnvironmentFailure(FileFailures.reading(folder.nameOf(journal), e), e);
      }
    }

    private EnvironmentFailure changed() {
      String name = folder.nameOf(journal);
      return new EnvironmentFailure(
          Problem.error(LedgerCode.J040, Place.ofFile(name), "file", name));
    }

    private static boolean contains(byte[] bytes, byte wanted) {
      for (byte b : bytes) {
        if (b == wanted) {
          return true;
        }
      }
      return false;
    }
  }
}
