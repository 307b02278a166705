package org.duban.cli.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.cli.option.Command;
import org.duban.cli.option.CommandList;
import org.duban.cli.option.CommandTexts;
import org.duban.cli.option.CommandTexts.Entry;
import org.duban.cli.option.ProgramVersion;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// The manual pages in one language: one of the program, `duban(1)`, and one of each command.
final class Manual {

  private final Phrases phrases;
  private final Surroundings surroundings;
  private final LocalDate date;
  private final CommandList commands;

  /// @param date that the pages bear
  Manual(Lang lang, LocalDate date, CommandList commands) {
    phrases = Phrases.of(lang);
    surroundings = new Surroundings(phrases);
    this.date = date;
    this.commands = commands;
  }

  /// All pages by the names of their files.
  Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("duban.1", program());
    commands.names().forEach(name -> pages.put("duban-" + name + ".1", page(commands.known(name))));
    return pages;
  }

  private String program() {
    Roff roff = roff("duban");
    section(roff, "name").name("duban", phrases.say("manual.program.summary"));
    section(roff, "synopsis")
        .usages(List.of(phrases.say("cli.page.usage.all"), phrases.say("manual.program.usage")));
    section(roff, "description")
        .words(phrases.say("cli.page.about"))
        .paragraph(phrases.say("cli.page.more"));
    section(roff, "commands")
        .entries(
            commands.names().stream()
                .map(name -> new Entry(name, phrases.say("cli." + name + ".summary")))
                .toList());
    section(roff, "options")
        .entries(CommandTexts.common(phrases))
        .entries(List.of(new Entry("-V, --version", phrases.say("manual.option.version"))));
    circumstances(roff, surroundings.allFiles(), surroundings.allVariables());
    section(roff, "examples").commands(List.of("duban help", "duban help status"));
    List<String> others = commands.names().stream().map(name -> "duban-" + name).toList();
    return seeAlso(roff, others).page();
  }

  private String page(Command command) {
    CommandTexts texts = new CommandTexts(phrases, command);
    Roff roff = roff("duban-" + texts.name());
    section(roff, "name").name("duban-" + texts.name(), texts.summary());
    section(roff, "synopsis").usages(List.of(texts.usage()));
    section(roff, "description").words(texts.description());
    if (!texts.arguments().isEmpty()) {
      section(roff, "arguments").entries(texts.arguments());
    }
    section(roff, "options")
        .entries(texts.options())
        .subsection(phrases.say("manual.section.common"))
        .entries(CommandTexts.common(phrases));
    circumstances(roff, surroundings.files(command), surroundings.variables(command));
    section(roff, "examples").commands(texts.examples());
    return seeAlso(roff, List.of("duban")).page();
  }

  private void circumstances(Roff roff, List<Entry> files, List<Entry> variables) {
    section(roff, "exit").entries(surroundings.exits()).paragraph(phrases.say("manual.exit.note"));
    if (!files.isEmpty()) {
      section(roff, "files").words(phrases.say("manual.files.where")).entries(files);
    }
    section(roff, "environment").entries(variables);
  }

  private Roff roff(String title) {
    return new Roff(
        title.toUpperCase(Locale.ROOT),
        date.toString(),
        "Duban " + ProgramVersion.NUMBER,
        phrases.say("manual.title"));
  }

  private Roff section(Roff roff, String name) {
    String title = phrases.say("manual.section." + name);
    return roff.section(title.toUpperCase(Locale.ROOT));
  }

  private Roff seeAlso(Roff roff, List<String> pages) {
    List<String> names = new ArrayList<>();
    pages.forEach(page -> names.add("`" + page + "`(1)"));
    return section(roff, "see_also").words(String.join(", ", names));
  }
}
