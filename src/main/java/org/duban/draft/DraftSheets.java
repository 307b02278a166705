package org.duban.draft;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.plan.read.PlanSheets;
import org.duban.sheet.Column;
import org.duban.sheet.Schema;
import org.duban.sheet.TableWriter;
import org.duban.sheet.Value;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// A draft as the files of a plan: indicators.csv and tasks.csv, with a comment that says what to
/// look at, and a note in each row that is not sure.
public final class DraftSheets {

  private static final List<String> INDICATORS =
      List.of("id", "name", "target", "direction", "due", "department", "source", "note");

  private static final List<String> TASKS =
      List.of(
          "id",
          "parent",
          "name",
          "department",
          "support",
          "due",
          "measure_of_success",
          "source",
          "note");

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LIST = "、";

  private final Draft draft;
  private final Phrases phrases;

  public DraftSheets(Draft draft, Phrases phrases) {
    this.draft = draft;
    this.phrases = phrases;
  }

  /// The files by their names; one without rows is left out.
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (!draft.indicators().isEmpty()) {
      files.put(
          "indicators.csv",
          file(
              PlanSheets.INDICATORS,
              INDICATORS,
              draft.indicators().stream().map(this::row).toList(),
              draft.indicators().stream().filter(i -> !i.isSure()).count()));
    }
    if (!draft.tasks().isEmpty()) {
      files.put(
          "tasks.csv",
          file(
              PlanSheets.TASKS,
              TASKS,
              draft.tasks().stream().map(this::row).toList(),
              draft.tasks().stream().filter(t -> !t.isSure()).count()));
    }
    return files;
  }

  /// Why a row is not sure, for its note; empty for one that is.
  public String note(Set<Doubt> doubts) {
    return doubts.isEmpty()
        ? ""
        : "? "
            + doubts.stream()
                .map(d -> phrases.say("draft.doubt." + d.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(phrases.say("draft.doubts")));
  }

  /// Why nothing was made from a sentence.
  public String why(Unread unread) {
    return phrases.say("draft.why." + unread.why().name().toLowerCase(Locale.ROOT));
  }

  private byte[] file(Schema schema, List<String> columns, List<List<Value>> rows, long doubtful) {
    StringWriter table = new StringWriter();
    try {
      TableWriter.write(headers(schema, columns), rows, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String comment =
        phrases.say(
            "draft.comment",
            "rows",
            Integer.toString(rows.size()),
            "doubtful",
            Long.toString(doubtful),
            "unread",
            Integer.toString(draft.unread().size()));
    String body = table.toString().substring(BYTE_ORDER_MARK.length());
    return (BYTE_ORDER_MARK + "# " + comment + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> headers(Schema schema, List<String> columns) {
    Map<String, String> chinese =
        schema.columns().stream().collect(Collectors.toMap(Column::id, Column::chinese));
    return phrases.lang() == Lang.ZH ? columns.stream().map(chinese::get).toList() : columns;
  }

  private List<Value> row(Draft.IndicatorRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.id());
    cells.add(row.name());
    cells.add(row.target());
    cells.add(row.direction().map(d -> d.name().toLowerCase(Locale.ROOT)).orElse(""));
    cells.add(row.due().map(day -> YearMonth.from(day).toString()).orElse(""));
    cells.add(row.department());
    cells.add(source(row.origin()));
    cells.add(note(row.doubts()));
    return values(cells);
  }

  private List<Value> row(Draft.TaskRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.id());
    cells.add(row.parent());
    cells.add(row.name());
    cells.add(row.department());
    cells.add(String.join(LIST, row.support()));
    cells.add(row.dueDay().map(Object::toString).orElse(""));
    cells.add(row.measureOfSuccess());
    cells.add(source(row.origin()));
    cells.add(note(row.doubts()));
    return values(cells);
  }

  /// The words of the text on one line.
  private static String source(Draft.Origin origin) {
    return origin.quote().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }

  private static List<Value> values(List<String> cells) {
    return cells.stream().map(Value::of).toList();
  }
}
