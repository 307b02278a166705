package org.duban.sheet.grid;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duban.disk.Found;
import org.duban.disk.Input;
import org.duban.disk.RefusedException;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.Binary;
import org.duban.sheet.bytes.FileCode;
import org.duban.sheet.bytes.FileLimits;
import org.duban.sheet.bytes.PlainText;
import org.duban.text.Space;

/// Reads sheets as offices send them: the visible ones of an Excel workbook, or CSV in the
/// encodings of [PlainText], separated by commas, tabs or semicolons, with any line ends. What the
/// file is called makes no difference. All problems of a file are found in one reading.
///
/// Blank rows are skipped, and so are comments: rows that start with `#`.
public final class SheetReader {

  private SheetReader() {}

  /// The sheets in `file`, which problems call `shownAs`. A file that does not exist, or is none,
  /// is a problem of the reading. No value where nothing in it means anything.
  ///
  /// @throws EnvironmentFailure when the file can't be read
  public static Read<Sheets> read(Input file, String shownAs) {
    Place place = Place.ofFile(shownAs);
    try {
      byte[] bytes = file.bytes(FileLimits.FILE_BYTES);
      return Binary.isZip(bytes) ? workbook(bytes, shownAs) : text(bytes, shownAs);
    } catch (Input.TooLarge _) {
      return tooLarge(place);
    } catch (RefusedException e) {
      return Read.failed(
          e.found() == Found.FOLDER ? Problem.error(FileCode.F002, place) : e.problem(shownAs));
    } catch (NoSuchFileException _) {
      return Read.failed(Problem.error(FileCode.F001, place));
    } catch (AccessDeniedException e) {
      throw new EnvironmentFailure(Problem.error(FileCode.F003, place), e);
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(FileCode.F017, place, "cause", EnvironmentFailure.reason(e)), e);
    }
  }

  private static Read<Sheets> tooLarge(Place place) {
    return Read.failed(
        Problem.error(
            FileCode.F004, place, "limit", Integer.toString(FileLimits.FILE_BYTES >> 20)));
  }

  private static Read<Sheets> workbook(byte[] bytes, String shownAs) {
    List<Problem> problems = new ArrayList<>();
    Sheets sheets = WorkbookSheets.read(bytes, shownAs, problems);
    return problems.isEmpty() ? Read.of(sheets) : Read.failed(problems);
  }

  /// The one sheet in `csv`, the text of a file that problems call `shownAs`.
  public static Read<Sheets> text(byte[] csv, String shownAs) {
    Read<byte[]> text = PlainText.utf8(csv, shownAs);
    Lines lines = new Lines(text.problems());
    text.value().ifPresent(t -> new CsvRows(t, shownAs, lines).read());
    if (lines.isBroken) {
      return Read.failed(lines.problems);
    }
    if (lines.rows.isEmpty()) {
      lines.problem(Problem.error(FileCode.F005, Place.ofFile(shownAs)));
      return Read.failed(lines.problems);
    }
    Grid grid = new Grid(shownAs, "", lines.rows, List.of(), List.of(), List.of(), false);
    return Read.of(new Sheets(List.of(grid), List.of()), lines.problems);
  }

  /// Takes the rows of a CSV file.
  private static final class Lines implements RowSink {

    private final List<GridRow> rows = new ArrayList<>();
    private final List<Problem> problems;

    /// The first row that isn't the heading of a sheet: most likely the header.
    private List<String> header = List.of();

    /// Whether something is wrong before there is a header: then no row means anything.
    private boolean isBroken;

    Lines(List<Problem> problems) {
      this.problems = new ArrayList<>(problems);
      this.isBroken = problems.stream().anyMatch(Problem::isError);
    }

    @Override
    public void row(int line, List<String> texts) {
      GridRow row = new GridRow(line, texts, Map.of());
      if (row.isBlank() || isComment(row)) {
        return;
      }
      if (header.isEmpty() && texts.stream().filter(t -> !Space.trimmed(t).isEmpty()).count() > 1) {
        header = withoutBlankTail(texts);
      }
      rows.add(row);
    }

    @Override
    public void problem(Problem problem) {
      problems.add(problem);
      isBroken |= problem.isError() && header.isEmpty();
    }

    @Override
    public String headerAt(int index) {
      return index >= 0 && index < header.size() ? Space.trimmed(header.get(index)) : "";
    }

    @Override
    public int width() {
      return header.size();
    }

    /// A spreadsheet leaves commas where a column once was.
    private static List<String> withoutBlankTail(List<String> texts) {
      int width = texts.size();
      while (width > 1 && Space.trimmed(texts.get(width - 1)).isEmpty()) {
        width--;
      }
      return texts.subList(0, width);
    }

    /// A comment that went through a spreadsheet comes back quoted or with commas behind it.
    private static boolean isComment(GridRow row) {
      return row.texts().getFirst().startsWith("#") && row.isBlank(1, Integer.MAX_VALUE);
    }
  }
}
