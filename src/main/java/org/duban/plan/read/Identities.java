package org.duban.plan.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.duban.disk.FileNames;
import org.duban.plan.model.Indicator;
import org.duban.problem.Place;
import org.duban.sheet.Cell;

/// Keeps ids unique over the whole plan, and names and departments fit to be used.
final class Identities {

  /// An id is typed on the command line and stands in file names and links.
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.()（）·-]{0,63}");

  /// What isn't one department's name: with separators it is two, and no file of a journal.
  private static final Pattern NOT_ONE_NAME = Pattern.compile("[\\p{Cntrl}/\\\\]");

  /// In UTF-8, as the journal's file has it: short enough for every file system.

  private static final int MOST_BYTES = 200;

  private final Map<String, Place> ids = new HashMap<>();

  /// By file.
  private final Map<String, Map<String, Place>> names = new HashMap<>();

  /// Whether the row's id can be used; a problem is told where not.
  boolean takeId(RowCells cells) {
    Cell cell = cells.cell("id");
    String id = cell.text();
    if (id.isEmpty()) {
      cells.error(RowCode.P003, "id");
      return false;
    }
    if (!ID.matcher(id).matches() || Indicator.SUFFIXES.stream().anyMatch(id::endsWith)) {
      cells.error(RowCode.P004, "id", "id", id);
      return false;
    }
    Place first = ids.putIfAbsent(id, cell.place());
    if (first != null) {
      cells.error(RowCode.P005, "id", "id", id, "first", first.file() + ":" + first.line());
      return false;
    }
    return true;
  }

  /// Tells of a row without a name, and of a name that another row of the file has.
  void takeName(RowCells cells) {
    Cell cell = cells.cell("name");
    if (cell.isEmpty()) {
      cells.error(RowCode.P006, "name");
      return;
    }
    Place first =
        names
            .computeIfAbsent(cell.place().file(), _ -> new HashMap<>())
            .putIfAbsent(cell.text(), cell.place());
    if (first != null) {
      cells.warning(
          RowCode.P007, "name", "name", cell.text(), "first", Integer.toString(first.line()));
    }
  }

  /// The department of the row; empty when there is none, or none that can be used.
  static String department(RowCells cells) {
    String name = cells.text("department");
    if (!name.isEmpty() && !canHaveJournal(name)) {
      cells.error(RowCode.P010, "department", "department", name);
      return "";
    }
    return name;
  }

  private static boolean canHaveJournal(String name) {
    return !NOT_ONE_NAME.matcher(name).find()
        && !name.startsWith(".")
        && !name.startsWith("_")
        && FileNames.of(name).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
