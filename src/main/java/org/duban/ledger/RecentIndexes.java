package org.duban.ledger;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.problem.Problem;
import org.duban.time.GoalYear;

/// The indexes of the journals that this process has read, so that the commands of a batch index
/// only what was added since. Whether a journal still begins as it did is seen byte by byte, so
/// that what is read is the same with and without.
final class RecentIndexes {

  /// More are forgotten all at once.
  private static final int MOST = 200;

  private static final Map<Path, Recent> RECENT = new ConcurrentHashMap<>();

  private RecentIndexes() {}

  /// @param image the last line of which has its line end
  private record Recent(GoalYear year, JournalImage image, JournalIndex index) {

    int length() {
      return image.bytes().length;
    }

    boolean isBeginningOf(JournalImage later) {
      byte[] now = later.bytes();
      return now.length >= length() && Arrays.equals(now, 0, length(), image.bytes(), 0, length());
    }
  }

  /// The index of `image`, the journal in `file`, where its beginning is known.
  ///
  /// @param problems takes what is wrong with the lines added; where there is anything, the index
  ///   is made anew, which tells of the right lines
  static JournalIndex of(Path file, JournalImage image, GoalYear year, List<Problem> problems) {
    Optional<JournalIndex> known =
        Optional.ofNullable(RECENT.get(file))
            .filter(recent -> recent.year().equals(year) && recent.isBeginningOf(image))
            .flatMap(recent -> image.index(recent.index(), recent.length(), year));
    JournalIndex index = known.orElseGet(() -> image.index(year, problems));
    if (problems.isEmpty() && image.bytes().length > 0 && image.isTerminated()) {
      if (RECENT.size() >= MOST) {
        RECENT.clear();
      }
      RECENT.put(file, new Recent(year, image, index));
    }
    return index;
  }
}
