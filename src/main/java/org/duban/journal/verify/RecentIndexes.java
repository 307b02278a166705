package org.duban.journal.verify;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.journal.store.JournalImage;
import org.duban.time.GoalYear;

/// What was found in the journals that this process has read, so that the commands of a batch read
/// and verify only what was added since. Whether a journal still begins as it did is seen byte by
/// byte, so that what is read is the same with and without.
public final class RecentIndexes {

  /// More are forgotten all at once.
  private static final int MOST = 200;

  private static final Map<Path, Recent> RECENT = new ConcurrentHashMap<>();

  private RecentIndexes() {}

  /// @param image the last line of which has its line end
  /// @param findings nothing is wrong with it
  private record Recent(GoalYear year, JournalImage image, ChainCheck.Findings findings) {

    int length() {
      return image.bytes().length;
    }

    boolean isBeginningOf(JournalImage later) {
      byte[] now = later.bytes();
      return now.length >= length() && Arrays.equals(now, 0, length(), image.bytes(), 0, length());
    }
  }

  /// What is found in `image`, the journal in `file`. Where its beginning is known and anything is
  /// wrong with the lines added, all is read anew, which tells of the right lines.
  public static ChainCheck.Findings of(Path file, JournalImage image, GoalYear year) {
    ChainCheck.Findings findings =
        Optional.ofNullable(RECENT.get(file))
            .filter(recent -> recent.year().equals(year) && recent.isBeginningOf(image))
            .flatMap(recent -> ChainCheck.grown(image, year, recent.findings(), recent.length()))
            .orElseGet(() -> ChainCheck.of(image, year));
    if (findings.isWhole() && image.bytes().length > 0 && image.isTerminated()) {
      if (RECENT.size() >= MOST) {
        RECENT.clear();
      }
      RECENT.put(file, new Recent(year, image, findings));
    }
    return findings;
  }
}
