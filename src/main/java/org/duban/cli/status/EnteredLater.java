package org.duban.cli.status;

import java.util.List;
import java.util.Optional;
import org.duban.cli.io.Json;
import org.duban.cli.option.Invocation;
import org.duban.journal.entry.Entry;
import org.duban.text.Moments;
import org.duban.text.Notation;
import org.duban.text.Visible;

/// What is judged by but was entered only after the day of knowledge: nobody could have seen it on
/// that day.
public final class EnteredLater {

  private EnteredLater() {}

  /// In one line; empty where there is none.
  public static Optional<String> line(List<Entry> later, Invocation invocation) {
    Notation notation = Notation.of(invocation.lang());
    return later.isEmpty()
        ? Optional.empty()
        : Optional.of(
            invocation.say(
                "status.entered_later",
                "count",
                Integer.toString(later.size()),
                "entries",
                notation.some(
                    later.stream()
                        .map(e ->
                            invocation.say(
                                "status.entered_later_entry",
                                "entry",
                                Visible.text(e.reference()),
                                "day",
                                notation.date(e.recordedAt().toLocalDate())))
                        .toList())));
  }

  /// As the field `enteredLater`.
  public static void write(List<Entry> later, Json json) {
    json.objects(
        "enteredLater",
        later,
        entry -> {
          json.field("entry", entry.reference());
          json.field("recordedAt", Moments.exact(entry.recordedAt()));
        });
  }
}
