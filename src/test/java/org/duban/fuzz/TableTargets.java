package org.duban.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duban.disk.Input;
import org.duban.plan.read.PlanSheets;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.Schema;
import org.duban.sheet.Table;
import org.duban.sheet.TableReader;
import org.duban.sheet.TableWriter;
import org.duban.sheet.Value;
import org.duban.text.SafeText;
import org.duban.text.Space;

/// Tables, as CSV and as workbooks.
final class TableTargets {

  private static final List<Schema> SCHEMAS =
      List.of(PlanSheets.TASKS, PlanSheets.INDICATORS, PlanSheets.PACE, PlanSheets.DEPARTMENTS);

  /// Apart from what is a CSV: what follows are cells.
  private static final char CELLS = '\u0001';

  private TableTargets() {}

  static void csv(byte[] input) {
    if (input.length > 0 && input[0] == CELLS) {
      writtenAndRead(new String(input, 1, input.length - 1, UTF_8));
      return;
    }
    for (Schema schema : SCHEMAS) {
      FuzzTarget.tell(TableReader.read(input, "f.csv", schema).problems());
    }
  }

  /// What is written for a spreadsheet is read again as it was, or told.
  private static void writtenAndRead(String text) {
    List<String> notes = Arrays.stream(text.split(String.valueOf(CELLS), -1)).toList();
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      rows.add(List.of(Value.of("t" + i), Value.of("修路 " + i), Value.of(notes.get(i))));
    }
    StringWriter csv = new StringWriter();
    try {
      TableWriter.write(List.of("id", "name", "note"), rows, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Read<Table> read = TableReader.read(csv.toString().getBytes(UTF_8), "f.csv", PlanSheets.TASKS);
    FuzzTarget.tell(read.problems());
    if (read.problems().stream().noneMatch(Problem::isError)) {
      List<String> found =
          read.value().orElseThrow().rows().stream().map(r -> r.get("note").text()).toList();
      FuzzTarget.same(notes.stream().map(SafeText::cell).map(Space::trimmed).toList(), found, csv);
    }
  }

  /// The first byte chooses the part of a workbook that the rest is; where there is none of this
  /// number, the input is the whole file.
  static void workbook(byte[] input) {
    byte[] file = input;
    if (input.length > 0 && input[0] >= '0' && input[0] - '0' < WorkbookParts.ALL.size()) {
      file =
          with(
              List.copyOf(WorkbookParts.ALL.keySet()).get(input[0] - '0'),
              Arrays.copyOfRange(input, 1, input.length));
    }
    Input workbook = Input.of(new ByteArrayInputStream(file));
    FuzzTarget.tell(TableReader.read(workbook, "f.xlsx", PlanSheets.TASKS).problems());
  }

  /// A workbook in which one part is another.
  static byte[] with(String replaced, byte[] part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> each : WorkbookParts.ALL.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getKey().equals(replaced) ? part : each.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
