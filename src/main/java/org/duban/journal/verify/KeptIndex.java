package org.duban.journal.verify;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.duban.disk.IndexHome;
import org.duban.disk.Sha256;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.store.FileFailures;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalImage;
import org.duban.journal.store.JournalIndex;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// The index of a long journal, kept in [the user's own folder][IndexHome] so that the journal need
/// not be read and verified again: only what was added since. It may be deleted at any time.
///
/// It is kept of a journal that is whole, and fits while nobody touched the file; or while the file
/// only grew, which the SHA-256 of what it was then shows, and what was added goes on from it. So
/// an entry is never hidden by what an index says, and none is changed under it.
public final class KeptIndex {

  /// Shorter journals are read as fast without.
  public static final int LONG = 1 << 18;

  private static final byte[] MAGIC = "duban index 4\n".getBytes(StandardCharsets.US_ASCII);
  private static final int SHA_256 = 32;

  /// Most lines are shorter.
  private static final int CHUNK = 1 << 9;

  /// As much of a journal is read at once.
  private static final int PIECE = 1 << 20;

  private final JournalFolder folder;
  private final IndexHome home;

  /// What the file at hand is read into: one index takes as much room as the next.
  private byte[] room = {};

  private KeptIndex(JournalFolder folder, IndexHome home) {
    this.folder = folder;
    this.home = home;
  }

  /// The indexes of a folder's journals, where there is a place for them that can be trusted.
  public static Optional<KeptIndex> of(JournalFolder folder, Optional<IndexHome> home) {
    return home.filter(h -> h.isTrusted(folder.root())).map(h -> new KeptIndex(folder, h));
  }

  /// The index of `journal` as it is now, if one is kept that fits and nothing is wrong with any
  /// line added since.
  ///
  /// @param stamp the state of the journal's file
  public Optional<JournalIndex> of(String journal, JournalFolder.Stamp stamp) {
    if (stamp.length() < LONG || !stamp.isTelling()) {
      return Optional.empty();
    }
    try {
      ByteBuffer kept = bytesOf(folder.file(journal));
      return isWhole(kept) ? index(kept, journal, stamp) : Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException | BufferUnderflowException | JournalIndex.Malformed _) {
      // What can't be read is as good as absent: the journal itself tells all.
      return Optional.empty();
    }
  }

  private ByteBuffer bytesOf(Path journal) throws IOException {
    try (FileChannel channel = home.open(journal)) {
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
      throws IOException, JournalIndex.Malformed {
    int year = kept.getInt();
    int firstMonth = kept.getInt();
    JournalFolder.Stamp covered = stampIn(kept);
    byte[] digest = new byte[SHA_256];
    kept.get(digest);
    boolean grew = stamp.length() > covered.length() && stamp.identity() == covered.identity();
    boolean fits =
        year == folder.year().year()
            && firstMonth == folder.year().firstMonth()
            && covered.length() >= LONG
            && (stamp.equals(covered) || grew);
    if (!fits) {
      return Optional.empty();
    }
    FileChannel file = folder.tree().open(folder.file(journal), StandardOpenOption.READ);
    StoredEntries entries = new StoredEntries(file, folder, journal);
    JournalIndex index = new JournalIndex(journal, entries::at);
    Optional<JournalIndex> found = Optional.empty();
    try {
      index.readFrom(kept, covered.length());
      found =
          stamp.equals(covered)
              ? Optional.of(index)
              : grown(index, file, covered.length(), stamp.length(), digest);
    } finally {
      if (found.isEmpty()) {
        file.close();
      }
    }
    return found;
  }

  private Optional<JournalIndex> grown(
      JournalIndex index, FileChannel file, long from, long to, byte[] digest) throws IOException {
    if (!Arrays.equals(digest, digest(file, from))) {
      return Optional.empty();
    }
    JournalImage added =
        JournalImage.added(
            index.journal,
            folder.nameOf(index.journal),
            read(file, from, to),
            Math.toIntExact(from));
    CheckedJournal before =
        new CheckedJournal(index.journal, added.file(), index.size(), "", true, 0, 0);
    return ChainCheck.behind(before, index, added, folder.year()).map(ChainCheck.Findings::index);
  }

  private static byte[] digest(FileChannel file, long length) throws IOException {
    MessageDigest sha256 = Sha256.digest();
    for (long at = 0; at < length; at += PIECE) {
      sha256.update(read(file, at, Math.min(length, at + PIECE)));
    }
    return sha256.digest();
  }

  private static JournalFolder.Stamp stampIn(ByteBuffer kept) {
    return new JournalFolder.Stamp(kept.getLong(), kept.getLong(), kept.getLong(), kept.getLong());
  }

  /// Keeps the index of a long journal that is whole.
  public static void keep(
      JournalFolder folder,
      IndexHome home,
      JournalImage image,
      JournalIndex index,
      JournalFolder.Stamp stamp) {
    byte[] bytes = image.bytes();
    if (bytes.length < LONG
        || bytes.length != stamp.length()
        || !stamp.isTelling()
        || !image.isTerminated()) {
      return;
    }
    ByteBuffer kept =
        ByteBuffer.allocate(
                MAGIC.length + 5 * Long.BYTES + 2 * Integer.BYTES + SHA_256 + index.length())
            .order(ByteOrder.LITTLE_ENDIAN);
    int body = MAGIC.length + Long.BYTES;
    kept.position(body);
    kept.putInt(folder.year().year()).putInt(folder.year().firstMonth());
    kept.putLong(stamp.length()).putLong(stamp.modified());
    kept.putLong(stamp.changed()).putLong(stamp.identity());
    kept.put(Sha256.digest().digest(bytes));
    index.writeTo(kept);
    kept.flip();
    kept.put(MAGIC).putLong(checksum(kept.duplicate().position(body)));
    try {
      home.make();
      if (home.isTrusted(folder.root())) {
        home.keep(folder.file(image.journal()), kept.array());
      }
    } catch (IOException | UnsupportedOperationException _) {
      // Whoever may not write there reads the journal again next time.
    }
  }

  /// Drops the index of a journal where it says something else than the journal itself.
  ///
  /// @param read what was read in the journal
  /// @return whether there was such a one
  public boolean dropWhereOther(JournalIndex read) {
    JournalFolder.Stamp stamp =
        folder.stamps().getOrDefault(folder.file(read.journal), JournalFolder.Stamp.NO_FILE);
    if (of(read.journal, stamp).filter(kept -> !kept.saysSameAs(read)).isEmpty()) {
      return false;
    }
    try {
      home.drop(folder.file(read.journal));
    } catch (IOException _) {
      // It is told all the same.
    }
    return true;
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
