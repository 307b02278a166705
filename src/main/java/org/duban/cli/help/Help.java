package org.duban.cli.help;

import java.util.ArrayList;
import java.util.List;
import org.duban.cli.io.Width;
import org.duban.cli.io.Wrap;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.CommandTexts;
import org.duban.cli.option.CommandTexts.Entry;
import org.duban.text.Phrases;

/// The help pages, in the language of `phrases` and for lines of `width` columns.
public final class Help {

  /// The lines of the smallest usual terminal, without the one of the next prompt.
  static final int SCREEN = 23;

  private static final String INDENT = "  ";

  /// Columns that a text has even where the lines get longer than the screen for it.
  private static final int LEAST_TEXT = 12;

  private final Phrases phrases;
  private final int width;

  public Help(Phrases phrases, int width) {
    this.phrases = phrases;
    this.width = width;
  }

  /// What `duban --help` prints: what it is for, the commands, the options that all of them take.
  List<String> overview(CommandList commands) {
    List<String> lines = new ArrayList<>();
    lines.addAll(paragraph("cli.page.about"));
    lines.add("");
    lines.add(phrases.say("cli.page.usage", "usage", phrases.say("cli.page.usage.all")));
    lines.add("");
    lines.add(phrases.say("cli.page.commands"));
    lines.addAll(
        entries(
            commands.names().stream()
                .map(name -> new Entry(name, phrases.say("cli." + name + ".summary")))
                .toList()));
    lines.add("");
    lines.add(phrases.say("cli.page.common"));
    lines.addAll(entries(CommandTexts.common(phrases)));
    lines.add("");
    lines.addAll(paragraph("cli.page.more"));
    return lines;
  }

  /// All there is to say of a command.
  public List<String> page(Command command) {
    CommandTexts texts = new CommandTexts(phrases, command);
    List<String> lines = head(texts);
    lines.addAll(Wrap.lines(texts.description(), width));
    if (!texts.arguments().isEmpty()) {
      lines.add("");
      lines.add(phrases.say("cli.page.arguments"));
      lines.addAll(entries(texts.arguments()));
    }
    lines.add("");
    lines.add(phrases.say("cli.page.options"));
    lines.addAll(entries(texts.options()));
    lines.addAll(
        indented(phrases.say("cli.page.options.common", "options", CommandTexts.commonInShort())));
    if (!texts.details().isEmpty()) {
      lines.add("");
      lines.addAll(Wrap.lines(texts.detailsTitle(), width));
      lines.addAll(entries(texts.details()));
    }
    lines.addAll(examples(texts));
    return lines;
  }

  /// The page where it fits a screen; else what is asked for most: how to call it, as many of its
  /// options as there is room for, the names of the others, and examples.
  public List<String> screen(Command command) {
    List<String> whole = page(command);
    if (whole.size() <= SCREEN) {
      return whole;
    }
    CommandTexts texts = new CommandTexts(phrases, command);
    int shown = texts.options().size();
    List<String> lines = extract(texts, shown);
    while (lines.size() > SCREEN && shown > 0) {
      shown--;
      lines = extract(texts, shown);
    }
    return lines;
  }

  private List<String> extract(CommandTexts texts, int shown) {
    List<Entry> entries = new ArrayList<>(texts.arguments());
    entries.addAll(texts.options().subList(0, shown));
    List<String> lines = head(texts);
    lines.addAll(entries(entries));
    List<String> others = texts.optionNames(shown);
    if (!others.isEmpty()) {
      lines.addAll(
          indented(phrases.say("cli.page.options.more", "options", String.join(" ", others))));
    }
    lines.addAll(examples(texts));
    lines.add("");
    lines.addAll(Wrap.lines(phrases.say("cli.page.whole", "command", texts.name()), width));
    return lines;
  }

  private List<String> head(CommandTexts texts) {
    List<String> lines =
        new ArrayList<>(Wrap.lines("duban " + texts.name() + " — " + texts.summary(), width));
    lines.add("");
    lines.add(phrases.say("cli.page.usage", "usage", texts.usage()));
    lines.add("");
    return lines;
  }

  private List<String> examples(CommandTexts texts) {
    List<String> lines = new ArrayList<>(List.of("", phrases.say("cli.page.examples")));
    texts.examples().forEach(example -> lines.add(INDENT + example));
    return lines;
  }

  private List<String> paragraph(String key) {
    return Wrap.lines(phrases.say(key), width);
  }

  private List<String> indented(String text) {
    return Wrap.lines(text, width - INDENT.length()).stream().map(l -> INDENT + l).toList();
  }

  /// Names on the left, texts lined up on the right; a name that takes more than a third of the
  /// width has a line of its own.
  private List<String> entries(List<Entry> entries) {
    int widest = width / 3;
    int left =
        entries.stream().mapToInt(e -> Width.of(e.name())).filter(w -> w <= widest).max().orElse(0);
    int text = Math.max(LEAST_TEXT, width - left - 2 * INDENT.length());
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      String label = entry.name();
      if (Width.of(label) > left) {
        lines.add(INDENT + label);
        label = "";
      }
      for (String line : Wrap.lines(entry.text(), text)) {
        lines.add(INDENT + label + " ".repeat(left - Width.of(label)) + INDENT + line);
        label = "";
      }
    }
    return lines;
  }
}
