package org.duban.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duban.journal.entry.EntryKind;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.format.JournalColumn;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.Header;
import org.duban.sheet.Row;
import org.duban.sheet.Table;

/// A journal as a file to import: what another copy of the workspace recorded.
final class ImportedJournal {

  /// Its columns that say how an entry was made, which is made anew here.
  static final Set<String> OF_ENTRIES = Set.of("no", "recorded_at", "recorded_by", "kind", "hash");

  private static final List<String> UPDATES =
      List.of(EntryKind.ACTUAL.word(), EntryKind.PROGRESS.word());

  private final Header header;

  private ImportedJournal(Header header) {
    this.header = header;
  }

  /// Whether a table with these headers is a journal.
  static boolean isOne(Set<String> headers) {
    return headers.containsAll(
        Stream.of(JournalColumn.values()).map(JournalColumn::header).toList());
  }

  /// The rows with figures and updates that stand in it. Of withdrawals of what may stand here too,
  /// and of what the office entered, `problems` tell.
  static List<Row> updates(Table table, List<Problem> problems) {
    ImportedJournal journal = new ImportedJournal(table.header());
    Set<String> withdrawn = new HashSet<>();
    for (Row row : table.rows()) {
      if (journal.text(row, JournalColumn.KIND).equals(EntryKind.VOID.word())) {
        withdrawn.add(journal.text(row, JournalColumn.SUBJECT));
      }
    }
    List<Row> updates = new ArrayList<>();
    for (Row row : table.rows()) {
      String kind = journal.text(row, JournalColumn.KIND);
      if (!UPDATES.contains(kind)) {
        problems.add(journal.notImported(row, kind));
      } else if (!withdrawn.contains(journal.text(row, JournalColumn.NO))) {
        updates.add(row);
      }
    }
    return updates;
  }

  private Problem notImported(Row row, String kind) {
    boolean isVoid = kind.equals(EntryKind.VOID.word());
    return Problem.warning(
        isVoid ? LedgerCode.J079 : LedgerCode.J080,
        place(row, isVoid ? JournalColumn.SUBJECT : JournalColumn.KIND),
        "kind",
        kind,
        "no",
        text(row, JournalColumn.NO),
        "withdrawn",
        text(row, JournalColumn.SUBJECT));
  }

  private String text(Row row, JournalColumn column) {
    return row.at(header.names().indexOf(column.header())).text();
  }

  private Place place(Row row, JournalColumn column) {
    return row.at(header.names().indexOf(column.header())).place();
  }
}
