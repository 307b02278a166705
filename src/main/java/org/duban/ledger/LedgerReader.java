package org.duban.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.disk.Found;
import org.duban.disk.IndexHome;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalImage;
import org.duban.journal.store.JournalIndex;
import org.duban.journal.store.JournalSnapshot;
import org.duban.journal.verify.ChainCheck;
import org.duban.journal.verify.KeptIndex;
import org.duban.journal.verify.RecentIndexes;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// Reads the journals of a year.
public final class LedgerReader {

  private record Checked(JournalImage image, ChainCheck.Findings findings) {}

  private LedgerReader() {}

  /// The ledger of all lines that can be read, and a problem for each that can't. A workspace
  /// without journals has an empty ledger. A journal whose chain of hashes is broken is among its
  /// [doubts][Ledger#doubts]; [Chain][org.duban.ledger.verify.Chain] tells where.
  public static Read<Ledger> read(Workspace workspace, GoalYear year) {
    return read(workspace, year, Optional.empty());
  }

  /// The same.
  ///
  /// @param home where the indexes of long journals are kept, so that these need not be read again
  public static Read<Ledger> read(Workspace workspace, GoalYear year, Optional<IndexHome> home) {
    JournalFolder folder = new JournalFolder(workspace, year);
    return JournalSnapshot.atOneMoment(folder, stamps -> read(folder, stamps, home));
  }

  /// A warning where indexes lie beside the journals, which nobody believes.
  public static Optional<Problem> forgeable(Workspace workspace, GoalYear year) {
    return new JournalFolder(workspace, year).forgeable();
  }

  private static Read<Ledger> read(
      JournalFolder folder, Map<Path, JournalFolder.Stamp> stamps, Optional<IndexHome> home) {
    Map<String, JournalIndex> indexes = kept(folder, stamps, home);
    JournalSnapshot<Checked> rest =
        JournalSnapshot.read(
            folder,
            stamps,
            j -> !indexes.containsKey(j),
            image -> new Checked(image, findings(image, folder)));
    List<Problem> problems = new ArrayList<>(rest.problems());
    List<Problem> doubts = new ArrayList<>();
    for (Checked checked : rest.made()) {
      JournalImage image = checked.image();
      ChainCheck.Findings findings = checked.findings();
      problems.addAll(findings.unread());
      if (findings.unread().stream().noneMatch(Problem::isError)) {
        // Else that is why it is broken.
        broken(image, findings.breaks()).ifPresent(doubts::add);
      }
      indexes.put(image.journal(), findings.index());
      JournalFolder.Stamp stamp = stamps.get(folder.file(image.journal()));
      if (stamp != null && findings.isWhole()) {
        home.ifPresent(h -> KeptIndex.keep(folder, h, image, findings.index(), stamp));
      }
    }
    LedgerIndex index = new LedgerIndex(List.copyOf(indexes.values()));
    return Read.of(new Ledger(folder.year(), index, doubts), problems);
  }

  private static ChainCheck.Findings findings(JournalImage image, JournalFolder folder) {
    return RecentIndexes.of(folder.file(image.journal()), image, folder.year());
  }

  /// One problem, however many breaks there are: where they are is for verification to tell.
  private static Optional<Problem> broken(JournalImage image, List<Problem> breaks) {
    return breaks.stream()
        .min(Problem::byLine)
        .map(first ->
            Problem.error(
                LedgerCode.J081,
                Place.ofLine(image.file(), first.place().line()),
                "file",
                image.file(),
                "line",
                Integer.toString(first.place().line())));
  }

  /// The journals whose index is kept. A batch that was killed half-way is seen in none of them.
  private static Map<String, JournalIndex> kept(
      JournalFolder folder, Map<Path, JournalFolder.Stamp> stamps, Optional<IndexHome> home) {
    Map<String, JournalIndex> kept = new TreeMap<>();
    boolean isLongJournalThere =
        stamps.values().stream().anyMatch(stamp -> stamp.length() >= KeptIndex.LONG);
    if (!isLongJournalThere || folder.tree().at(folder.pending()) != Found.NOTHING) {
      return kept;
    }
    KeptIndex.of(folder, home)
        .ifPresent(index -> {
          for (String journal : folder.journals()) {
            Optional.ofNullable(stamps.get(folder.file(journal)))
                .filter(_ -> folder.refusalOf(journal).isEmpty())
                .flatMap(stamp -> index.of(journal, stamp))
                .ifPresent(found -> kept.put(journal, found));
          }
        });
    return kept;
  }
}
