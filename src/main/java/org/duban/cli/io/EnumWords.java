package org.duban.cli.io;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.journal.entry.EntryFields;
import org.duban.journal.entry.Remarks;
import org.duban.status.model.Light;
import org.duban.text.Phrases;

/// The names of constants: as codes in data, as words in a language.
public final class EnumWords {

  private final Phrases phrases;

  public EnumWords(Phrases phrases) {
    this.phrases = phrases;
  }

  /// The constant as the contract spells it: `on_track`.
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// All words of an update on one line.
  public static String joined(Remarks remarks) {
    return Stream.of(remarks.note(), remarks.issues(), remarks.nextSteps(), remarks.reason())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  /// How firm a figure is, or what the department says of a task.
  public String state(EntryFields fields) {
    return fields
        .basis()
        .map(b -> of("basis", b))
        .or(() -> fields.status().map(s -> of("reported", s)))
        .orElse("");
  }

  /// The word for a verdict, a basis, …: `达序时`.
  public String of(String group, Enum<?> constant) {
    return phrases.say("status." + group + "." + code(constant));
  }

  /// The word for a choice of the plan's columns.
  public String ofPlan(String group, Enum<?> constant) {
    return phrases.say("cli.plan." + group + "." + code(constant));
  }

  /// A light as a sign and a word, so that it can be told without its colour.
  public PrintedTable.Cell light(Light light) {
    Paint paint =
        switch (light) {
          case GREEN -> Paint.GREEN;
          case YELLOW -> Paint.YELLOW;
          case RED -> Paint.RED;
          case GREY -> Paint.GREY;
        };
    String sign =
        switch (light) {
          case GREEN -> "✓";
          case YELLOW -> "!";
          case RED -> "✗";
          case GREY -> "-";
        };
    return new PrintedTable.Cell(sign + " " + of("light", light), code(light), paint);
  }
}
