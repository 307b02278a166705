package org.duban.journal.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duban.journal.entry.Entry;
import org.duban.problem.Place;
import org.duban.time.GoalYear;

/// Entries of several journals in one CSV: the name of the journal, then the line as it stands
/// there.
public final class EntryLines {

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String JOURNAL = "journal";

  private EntryLines() {}

  /// With a byte order mark and a header, in UTF-8.
  public static byte[] csv(List<Entry> entries) {
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
    List<String> header = new ArrayList<>(List.of(JOURNAL));
    Arrays.stream(JournalColumn.values()).map(JournalColumn::header).forEach(header::add);
    csv.append(CsvLine.join(header)).append('\n');
    for (Entry entry : entries) {
      List<String> cells = new ArrayList<>(List.of(StoredText.encode(entry.journal())));
      cells.addAll(
          StoredEntry.cells(entry.no(), entry.recordedAt(), entry.recordedBy(), entry.content()));
      cells.add(entry.hash());
      csv.append(CsvLine.join(cells)).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The entries of `year` in such a CSV; lines that hold none are passed over.
  public static List<Entry> read(byte[] csv, GoalYear year) {
    return new String(csv, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .flatMap(line -> CsvLine.split(line).stream())
        .flatMap(cells ->
            StoredEntry.parse(
                StoredText.decode(cells.getFirst()),
                year,
                cells.subList(1, cells.size()),
                Place.NONE)
                .value()
                .stream())
        .toList();
  }
}
