package org.duban.status.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryFields;
import org.duban.ledger.Ledger;
import org.duban.ledger.Unsettled;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.status.model.Numbers;
import org.duban.text.Notation;
import org.duban.text.Phrases;
import org.duban.text.Visible;
import org.duban.time.Period;

/// What doesn't count because of those who answer for it, in words.
public final class UnsettledText {

  private final Phrases phrases;

  public UnsettledText(Phrases phrases) {
    this.phrases = phrases;
  }

  /// A line for what waits, one for what was sent back, and before them that a draft counts what
  /// waits; none where there is nothing to say.
  ///
  /// @param plan names what it is on
  public List<String> lines(Unsettled unsettled, Ledger ledger, Plan plan) {
    List<String> lines = new ArrayList<>();
    if (unsettled.counted()) {
      lines.add(phrases.say("status.unsettled.counted"));
    }
    if (!unsettled.waiting().isEmpty()) {
      lines.add(
          line(
              unsettled.counted() ? "waiting_counted" : "waiting",
              unsettled.waiting().stream().map(e -> named(e, plan)).toList()));
    }
    if (!unsettled.returned().isEmpty()) {
      lines.add(
          line(
              "returned",
              unsettled.returned().stream()
                  .map(entry ->
                      phrases.say(
                          "status.unsettled.reason",
                          "item",
                          named(entry, plan),
                          "reason",
                          Visible.text(ledger.approval(entry).reason())))
                  .toList()));
    }
    return lines;
  }

  /// A line for what was entered after its period was closed.
  public Optional<String> afterClose(List<Entry> entries, Plan plan) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(line("after_close", entries.stream().map(e -> named(e, plan)).toList()));
  }

  private String line(String key, List<String> items) {
    return phrases.say(
        "status.unsettled." + key + (items.size() == 1 ? ".one" : ".many"),
        "count",
        Integer.toString(items.size()),
        "items",
        Notation.of(phrases.lang()).some(items));
  }

  /// What is said, of what, and where: 生产总值 2021-06 9.3（统计局#3）.
  private String named(Entry entry, Plan plan) {
    EntryFields fields = EntryFields.of(entry);
    String percent = entry.content() instanceof Content.Progress ? "%" : "";
    String what =
        Stream.of(
                name(fields.subject(), plan),
                fields.period().map(Period::toString).orElse(""),
                fields.value().map(v -> Numbers.exact(v) + percent).orElse(""))
            .filter(text -> !text.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    return phrases.say(
        "status.unsettled.item",
        "what",
        Visible.text(what),
        "entry",
        Visible.text(entry.reference()));
  }

  private static String name(String subject, Plan plan) {
    return plan.indicator(subject)
        .map(Indicator::name)
        .or(() -> plan.task(subject).map(Task::name))
        .orElse(subject);
  }
}
