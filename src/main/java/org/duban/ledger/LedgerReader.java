package org.duban.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.plan.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// Reads the journals of a year.
public final class LedgerReader {

  private record Indexed(JournalImage image, JournalIndex index, List<Problem> problems) {}

  private LedgerReader() {}

  /// The ledger of all lines that can be read, and a problem for each that can't. A workspace
  /// without journals has an empty ledger. The chain of hashes is not verified: see [Chain].
  public static Read<Ledger> read(Workspace workspace, GoalYear year) {
    JournalFolder folder = new JournalFolder(workspace, year);
    return JournalSnapshot.atOneMoment(folder, stamps -> read(folder, stamps));
  }

  private static Read<Ledger> read(JournalFolder folder, Map<Path, JournalFolder.Stamp> stamps) {
    Map<String, JournalIndex> indexes = kept(folder, stamps);
    JournalSnapshot<Indexed> rest =
        JournalSnapshot.read(
            folder, stamps, j -> !indexes.containsKey(j), image -> indexed(image, folder));
    List<Problem> problems = new ArrayList<>(rest.problems());
    for (Indexed indexed : rest.made()) {
      problems.addAll(indexed.problems());
      indexes.put(indexed.image().journal(), indexed.index());
      JournalFolder.Stamp stamp = stamps.get(folder.file(indexed.image().journal()));
      if (stamp != null && indexed.problems().isEmpty()) {
        KeptIndex.keep(folder, indexed.image(), indexed.index(), stamp);
      }
    }
    return Read.of(
        new Ledger(folder.year(), new LedgerIndex(List.copyOf(indexes.values()))), problems);
  }

  private static Indexed indexed(JournalImage image, JournalFolder folder) {
    List<Problem> problems = new ArrayList<>();
    Path file = folder.file(image.journal());
    JournalIndex index = RecentIndexes.of(file, image, folder.year(), problems);
    int stray = problems.isEmpty() ? index.outOfOrder(0) : -1;
    if (stray >= 0) {
      problems.add(
          Problem.warning(
              LedgerCode.J081,
              Place.ofFile(image.file()),
              "file",
              image.file(),
              "no",
              Integer.toString(index.no(stray)),
              "expected",
              Integer.toString(stray + 1)));
    }
    return new Indexed(image, index, problems);
  }

  /// The journals whose index is kept. A batch that was killed half-way is seen in none of them.
  private static Map<String, JournalIndex> kept(
      JournalFolder folder, Map<Path, JournalFolder.Stamp> stamps) {
    Map<String, JournalIndex> kept = new TreeMap<>();
    if (Files.exists(folder.pending()) || !Files.isDirectory(folder.indexes())) {
      return kept;
    }
    KeptIndex index = new KeptIndex(folder);
    for (String journal : folder.journals()) {
      Optional.ofNullable(stamps.get(folder.file(journal)))
          .filter(_ -> folder.refusalOf(journal).isEmpty())
          .flatMap(stamp -> index.of(journal, stamp))
          .ifPresent(found -> kept.put(journal, found));
    }
    return kept;
  }
}
