package org.duban.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;

/// Reads tables as offices send them: CSV in the encodings of [PlainText], separated by commas,
/// tabs or semicolons, with any line ends; or the first sheet of an Excel workbook with data in it,
/// whatever the file is called. All problems of a file are found in one reading.
///
/// Blank rows are skipped, and so are comments: rows that start with `#`.
public final class TableReader {

  private TableReader() {}

  /// The table in `file`, which problems call `shownAs`. A file that does not exist or is a folder
  /// is a problem of the reading.
  ///
  /// @throws EnvironmentFailure when the file can't be read
  public static Read<Table> read(Path file, String shownAs, Schema schema) {
    List<Row> rows = new ArrayList<>();
    Read<Header> read = each(file, shownAs, schema, rows::add);
    return new Read<>(read.value().map(header -> new Table(header, rows)), read.problems());
  }

  /// The table in `csv`, the text of a file that problems call `shownAs`.
  public static Read<Table> read(byte[] csv, String shownAs, Schema schema) {
    List<Row> rows = new ArrayList<>();
    TableBuilder table = new TableBuilder(shownAs, schema, rows::add);
    readText(csv, shownAs, table);
    Read<Header> read = table.finished();
    return new Read<>(read.value().map(header -> new Table(header, rows)), read.problems());
  }

  /// The table in `file` without keeping the rows: each goes to `rows` as it is read. Memory: the
  /// file's size and little more.
  public static Read<Header> each(Path file, String shownAs, Schema schema, Consumer<Row> rows) {
    Place place = Place.ofFile(shownAs);
    if (Files.isDirectory(file)) {
      return Read.failed(Problem.error(FileCode.F002, place));
    }
    TableBuilder table = new TableBuilder(shownAs, schema, rows);
    try (InputStream in = Files.newInputStream(file)) {
      // Said before anything is read; what grows while it is read is caught below.
      if (Files.size(file) > FileLimits.FILE_BYTES) {
        return tooLarge(place);
      }
      byte[] bytes = in.readNBytes(FileLimits.FILE_BYTES + 1);
      if (bytes.length > FileLimits.FILE_BYTES) {
        return tooLarge(place);
      }
      read(bytes, file, shownAs, table);
    } catch (NoSuchFileException _) {
      return Read.failed(Problem.error(FileCode.F001, place));
    } catch (AccessDeniedException e) {
      throw new EnvironmentFailure(Problem.error(FileCode.F003, place), e);
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(FileCode.F017, place, "cause", EnvironmentFailure.reason(e)), e);
    }
    return table.finished();
  }

  private static Read<Header> tooLarge(Place place) {
    return Read.failed(
        Problem.error(
            FileCode.F004, place, "limit", Integer.toString(FileLimits.FILE_BYTES >> 20)));
  }

  private static void read(byte[] bytes, Path file, String shownAs, TableBuilder table) {
    if (Binary.isZip(bytes)) {
      new WorkbookRows(file, shownAs, table).read();
      return;
    }
    readText(bytes, shownAs, table);
  }

  private static void readText(byte[] bytes, String shownAs, TableBuilder table) {
    Read<byte[]> text = PlainText.utf8(bytes, shownAs);
    text.problems().forEach(table::problem);
    text.value().ifPresent(t -> new CsvRows(t, shownAs, table).read());
  }
}
