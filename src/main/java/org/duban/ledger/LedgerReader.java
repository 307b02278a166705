package org.duban.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.plan.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.time.GoalYear;

/// Reads the journals of a year.
public final class LedgerReader {

  static final String BOM = "\uFEFF";

  private LedgerReader() {}

  /// The ledger of all lines that can be read, and a problem for each that can't. A workspace
  /// without journals has an empty ledger.
  public static Read<Ledger> read(Workspace workspace, GoalYear year) {
    JournalFolder folder = new JournalFolder(workspace, year);
    List<Problem> problems = new ArrayList<>();
    List<JournalIndex> journals = new ArrayList<>();
    for (String journal : folder.journals()) {
      Optional<Problem> refusal = folder.refusalOf(journal);
      if (refusal.isPresent()) {
        problems.add(refusal.get());
      } else {
        journals.add(JournalIndex.of(journal, entries(folder, journal, problems)));
      }
    }
    return Read.of(new Ledger(year, new LedgerIndex(journals)), problems);
  }

  private static List<Entry> entries(JournalFolder folder, String journal, List<Problem> problems) {
    String text;
    try {
      text = Files.readString(folder.file(journal), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(folder.nameOf(journal), e), e);
    }
    List<Entry> entries = new ArrayList<>();
    List<String> lines = text.lines().toList();
    String file = folder.nameOf(journal);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == 0) {
        String header = line.startsWith(BOM) ? line.substring(1) : line;
        if (!header.equals(Column.HEADER)) {
          problems.add(
              Problem.error(
                  LedgerCode.J001,
                  Place.ofLine(file, 1),
                  "text",
                  header,
                  "expected",
                  Column.HEADER));
          return entries;
        }
      } else if (!line.isEmpty()) {
        Place place = Place.ofLine(file, i + 1);
        Read<Entry> entry =
            StoredEntry.parse(journal, folder.year(), CsvLine.split(line).orElse(List.of()), place);
        entry.value().ifPresent(entries::add);
        problems.addAll(entry.problems());
      }
    }
    return entries;
  }
}
