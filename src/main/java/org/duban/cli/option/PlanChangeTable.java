package org.duban.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.cli.io.PrintedTable;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.duban.plan.read.PlanChange;
import org.duban.plan.read.PlanSheets;
import org.duban.text.Lang;

/// The differences between two plans, as a table and as JSON.
public final class PlanChangeTable {

  private PlanChangeTable() {}

  /// The differences as a table to be read.
  public static PrintedTable of(List<PlanChange> changes, Invocation invocation) {
    return new PrintedTable(
        Stream.of("sheet", "id", "what", "field", "before", "after")
            .map(key ->
                new Column(
                    key,
                    invocation.say("adopt.column." + key),
                    false,
                    Room.of(key, List.of(), List.of("id", "field", "before", "after"))))
            .toList(),
        changes.stream()
            .map(c ->
                Stream.of(
                        invocation.say("adopt.sheet." + c.sheet().fileName()),
                        c.id(),
                        invocation.say("adopt.what." + EnumWords.code(c.what())),
                        field(c, invocation),
                        c.before(),
                        c.after())
                    .map(Cell::of)
                    .toList())
            .toList());
  }

  private static String field(PlanChange change, Invocation invocation) {
    return invocation.lang() == Lang.ZH
        ? PlanSheets.otherName(change.sheet(), change.field()).orElse(change.field())
        : change.field();
  }

  /// One difference as the fields of an object.
  public static void write(PlanChange change, Json json) {
    json.field("sheet", change.sheet().fileName());
    json.field("id", change.id());
    json.field("what", EnumWords.code(change.what()));
    json.field("field", Optional.of(change.field()).filter(f -> !f.isEmpty()));
    json.field("before", change.before());
    json.field("after", change.after());
  }
}
