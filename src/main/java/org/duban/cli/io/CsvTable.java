package org.duban.cli.io;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.sheet.TableWriter;
import org.duban.sheet.Value;
import org.duban.text.Visible;

/// Writes a table as CSV for spreadsheets: the columns by their keys, numbers as numbers. A cell is
/// one line: what a terminal would act on is spelled out, line ends too.
public final class CsvTable {

  private CsvTable() {}

  public static void print(PrintedTable table, Output out) {
    List<String> headers = table.columns().stream().map(PrintedTable.Column::key).toList();
    List<List<Value>> rows = table.rows().stream().map(row -> values(table, row)).toList();
    out.write(writer -> TableWriter.write(headers, rows, writer));
  }

  private static List<Value> values(PrintedTable table, List<PrintedTable.Cell> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> value(row.get(i).data(), table.columns().get(i).numeric()))
        .toList();
  }

  private static Value value(String data, boolean numeric) {
    return numeric && !data.isEmpty()
        ? Value.of(new BigDecimal(data))
        : Value.of(Visible.text(data));
  }
}
