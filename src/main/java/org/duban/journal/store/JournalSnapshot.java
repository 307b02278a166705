package org.duban.journal.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duban.disk.LockedFile;
import org.duban.journal.entry.LedgerCode;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// The journals of a folder as they were at one moment, read without a lock: a reader may have no
/// permission to write. A batch that was killed half-way is seen whole.
///
/// @param made what was made of each journal, in the order of their names
/// @param problems why a journal is missing there, or differs from its file
public record JournalSnapshot<T>(List<T> made, List<Problem> problems) {

  /// An attempt fails only when somebody records in that very moment.
  private static final int MOST_ATTEMPTS = 20;

  /// From here on journals are worked on side by side.
  private static final long LARGE = 4L << 20;

  private static final byte[] NOTHING = {};

  public JournalSnapshot {
    made = List.copyOf(made);
    problems = List.copyOf(problems);
  }

  /// What `reading` returns when nothing is written meanwhile.
  ///
  /// @param reading is given the state of the files and may be called again
  public static <T> T atOneMoment(
      JournalFolder folder, Function<Map<Path, JournalFolder.Stamp>, T> reading) {
    JournalFolder.IN_PROCESS.lock();
    try {
      for (int attempt = 1; ; attempt++) {
        Map<Path, JournalFolder.Stamp> stamps = folder.stamps();
        T read = reading.apply(stamps);
        if (attempt == MOST_ATTEMPTS || folder.stamps().equals(stamps)) {
          return read;
        }
      }
    } finally {
      JournalFolder.IN_PROCESS.unlock();
    }
  }

  /// Reads the journals whose names pass `which`: one after the other, or side by side when that is
  /// worth it. The bytes of each are let go where what is made of them doesn't keep them.
  ///
  /// @param stamps the state of the files
  public static <T> JournalSnapshot<T> read(
      JournalFolder folder,
      Map<Path, JournalFolder.Stamp> stamps,
      Predicate<String> which,
      Function<JournalImage, T> making) {
    PendingFile found = pending(folder);
    Optional<PendingBatch> pending = found.batch();
    TreeSet<String> journals = new TreeSet<>(folder.journals());
    pending.ifPresent(batch -> batch.parts().forEach(part -> journals.add(part.journal())));
    List<String> wanted = journals.stream().filter(which).toList();
    long length =
        wanted.stream()
            .map(j -> stamps.get(folder.file(j)))
            .filter(Objects::nonNull)
            .mapToLong(JournalFolder.Stamp::length)
            .sum();
    List<Made<T>> made =
        (length > LARGE ? wanted.parallelStream() : wanted.stream())
            .map(j -> {
              Image image = image(folder, j, pending.flatMap(batch -> batch.partOf(j)));
              return new Made<>(image.image().map(making), image.problem());
            })
            .toList();
    // That it doesn't fit says all.
    boolean misfits =
        made.stream()
            .flatMap(m -> m.problem().stream())
            .anyMatch(problem -> problem.code() == LedgerCode.J029);
    return new JournalSnapshot<>(
        made.stream().flatMap(m -> m.made().stream()).toList(),
        Stream.of(
                folder.refusal().stream(),
                misfits ? Stream.<Problem>empty() : found.problems().stream(),
                made.stream().flatMap(m -> m.problem().stream()))
            .flatMap(problems -> problems)
            .distinct()
            .toList());
  }

  private record Made<T>(Optional<T> made, Optional<Problem> problem) {}

  private record Image(Optional<JournalImage> image, Optional<Problem> problem) {}

  private static Image image(
      JournalFolder folder, String journal, Optional<PendingBatch.Part> part) {
    Optional<Problem> refusal = folder.refusalOf(journal);
    if (refusal.isPresent()) {
      return new Image(Optional.empty(), refusal);
    }
    byte[] bytes = bytesOf(folder, folder.file(journal));
    Optional<byte[]> whole = part.flatMap(p -> p.appliedTo(bytes));
    JournalImage image = JournalImage.of(journal, folder.nameOf(journal), whole.orElse(bytes));
    if (!image.isTerminated()) {
      awaitWriter(folder, journal);
    }
    return new Image(
        Optional.of(image),
        part.isPresent() && whole.isEmpty()
            ? Optional.of(misfit(folder, journal))
            : Optional.empty());
  }

  /// The last line may still be being written: the journal is then read again.
  private static void awaitWriter(JournalFolder folder, String journal) {
    try {
      LockedFile.awaitWriter(folder.tree(), folder.file(journal), folder.nameOf(journal));
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(folder.nameOf(journal), e), e);
    }
  }

  /// That a batch killed half-way doesn't fit a journal any more.
  static Problem misfit(JournalFolder folder, String journal) {
    return Problem.error(
        LedgerCode.J029,
        Place.ofFile(folder.nameOf(journal)),
        "file",
        folder.nameOf(journal),
        "pending",
        folder.nameOf(folder.pending()));
  }

  /// The batch that waits. One that is being written in this moment does not: its writer ends.
  private static PendingFile pending(JournalFolder folder) {
    if (folder.refusal().isPresent()) {
      return PendingFile.NONE;
    }
    Optional<Problem> refusal =
        folder.tree().refusal(folder.pending(), folder.nameOf(folder.pending()));
    if (refusal.isPresent()) {
      return new PendingFile(Optional.empty(), List.of(refusal.get()), true);
    }
    Path file = folder.pending();
    try {
      byte[] bytes = bytesOf(folder, file);
      if (PendingBatch.isSealed(bytes)) {
        LockedFile.awaitWriter(folder.tree(), file, folder.nameOf(file));
        bytes = bytesOf(folder, file);
      }
      return PendingFile.of(folder, bytes);
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(folder.nameOf(file), e), e);
    }
  }

  private static byte[] bytesOf(JournalFolder folder, Path file) {
    try {
      return folder.tree().bytes(file);
    } catch (NoSuchFileException _) {
      return NOTHING;
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(folder.nameOf(file), e), e);
    }
  }
}
