package org.duban.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /// Ten million rows of a journal fit; what is larger would not fit into memory.
  private static final long LARGEST_FILE = 1L << 30;

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

  /// The same, without keeping the rows: each goes to `rows` as it is read. Memory: the file's size
  /// and little more.
  public static Read<Header> each(Path file, String shownAs, Schema schema, Consumer<Row> rows) {
    Optional<Problem> unfit = unfit(file, shownAs);
    if (unfit.isPresent()) {
      return Read.failed(unfit.get());
    }
    TableBuilder table = new TableBuilder(shownAs, schema, rows);
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (Binary.isZip(bytes)) {
        new WorkbookRows(file, shownAs, table).read();
      } else {
        Read<byte[]> text = PlainText.utf8(bytes, shownAs);
        text.problems().forEach(table::problem);
        text.value().ifPresent(t -> new CsvRows(t, shownAs, table).read());
      }
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(FileCode.F003, Place.ofFile(shownAs), "cause", cause(e)), e);
    }
    return table.finished();
  }

  private static Optional<Problem> unfit(Path file, String shownAs) {
    Place place = Place.ofFile(shownAs);
    if (Files.isDirectory(file)) {
      return Optional.of(Problem.error(FileCode.F002, place));
    }
    try {
      long size = Files.size(file);
      return size <= LARGEST_FILE
          ? Optional.empty()
          : Optional.of(
              Problem.error(
                  FileCode.F004,
                  place,
                  "size",
                  Long.toString(size >> 20),
                  "limit",
                  Long.toString(LARGEST_FILE >> 20)));
    } catch (NoSuchFileException e) {
      return Optional.of(Problem.error(FileCode.F001, place));
    } catch (IOException e) {
      throw new EnvironmentFailure(Problem.error(FileCode.F003, place, "cause", cause(e)), e);
    }
  }

  private static String cause(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
