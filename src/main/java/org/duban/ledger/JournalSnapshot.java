package org.duban.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// All journals of a folder as they were at one moment, read without a lock: a reader may have no
/// permission to write. A batch that was killed half-way is seen whole.
///
/// @param problems why a journal is missing among the images, or differs from its file
record JournalSnapshot(List<JournalImage> images, List<Problem> problems) {

  /// An attempt fails only when somebody records in that very moment.
  private static final int MOST_ATTEMPTS = 20;

  /// From here on journals are worked on side by side.
  private static final long LARGE = 4L << 20;

  /// What fits into one array of bytes.
  private static final long LARGEST = Integer.MAX_VALUE - 8L;

  private static final byte[] NOTHING = {};

  JournalSnapshot {
    images = List.copyOf(images);
    problems = List.copyOf(problems);
  }

  static JournalSnapshot of(JournalFolder folder) {
    return atOneMoment(folder, _ -> read(folder, _ -> true));
  }

  /// What `reading` returns when nothing is written meanwhile.
  ///
  /// @param reading is given the state of the files and may be called again
  static <T> T atOneMoment(
      JournalFolder folder, Function<Map<Path, JournalFolder.Stamp>, T> reading) {
    Journals.IN_PROCESS.lock();
    try {
      for (int attempt = 1; ; attempt++) {
        Map<Path, JournalFolder.Stamp> stamps = folder.stamps();
        T read = reading.apply(stamps);
        if (attempt == MOST_ATTEMPTS || folder.stamps().equals(stamps)) {
          return read;
        }
      }
    } finally {
      Journals.IN_PROCESS.unlock();
    }
  }

  /// The images one after the other, or side by side when that is worth it.
  Stream<JournalImage> stream() {
    long length = images.stream().mapToLong(JournalImage::length).sum();
    return length > LARGE ? images.stream().parallel() : images.stream();
  }

  /// Reads the journals whose names pass `which`.
  static JournalSnapshot read(JournalFolder folder, Predicate<String> which) {
    try {
      Optional<PendingBatch> pending = PendingBatch.parse(bytesOf(folder.pending()));
      TreeSet<String> journals = new TreeSet<>(folder.journals());
      pending.ifPresent(batch -> batch.parts().forEach(part -> journals.add(part.journal())));
      List<Image> read =
          journals.stream()
              .filter(which)
              .map(j -> image(folder, j, pending.flatMap(batch -> batch.partOf(j))))
              .toList();
      List<JournalImage> images = read.stream().flatMap(i -> i.image().stream()).toList();
      for (JournalImage image : images) {
        if (!image.isTerminated()) {
          LockedFile.awaitWriter(folder.file(image.journal()), image.file());
        }
      }
      return new JournalSnapshot(images, read.stream().flatMap(i -> i.problem().stream()).toList());
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(folder.nameOf(folder.path()), e), e);
    }
  }

  private record Image(Optional<JournalImage> image, Optional<Problem> problem) {}

  private static Image image(
      JournalFolder folder, String journal, Optional<PendingBatch.Part> part) {
    Optional<Problem> refusal = folder.refusalOf(journal);
    if (refusal.isPresent()) {
      return new Image(Optional.empty(), refusal);
    }
    String file = folder.nameOf(journal);
    byte[] bytes;
    try {
      bytes = bytesOf(folder.file(journal));
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(file, e), e);
    }
    if (part.isEmpty()) {
      return new Image(Optional.of(JournalImage.of(journal, file, bytes)), Optional.empty());
    }
    Optional<byte[]> whole = part.get().appliedTo(bytes);
    return new Image(
        Optional.of(JournalImage.of(journal, file, whole.orElse(bytes))),
        whole.isPresent() ? Optional.empty() : Optional.of(misfit(folder, journal)));
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

  private static byte[] bytesOf(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("larger than 2 GB");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException _) {
      return NOTHING;
    }
  }
}
