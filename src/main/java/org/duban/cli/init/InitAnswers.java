package org.duban.cli.init;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.cli.io.Console;
import org.duban.cli.option.Arguments;
import org.duban.cli.option.Invocation;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// What a new workspace is to be. Options answer first; what they leave open a person at the
/// terminal is asked, and anybody else gets the usual.
///
/// @param office empty for the one of the sample files
record InitAnswers(Lang lang, Optional<String> office, int year) {

  static final String OFFICE = "--office";

  InitAnswers {
    Objects.requireNonNull(lang);
    Objects.requireNonNull(office);
  }

  /// @param fresh whether the workspace is new, so that its language and office are open
  /// @param told the year, where a document says it
  static InitAnswers of(Invocation invocation, boolean fresh, Optional<Integer> told) {
    Arguments arguments = invocation.arguments();
    Optional<String> office = arguments.value(OFFICE).filter(name -> !name.isBlank());
    Optional<Integer> asked = told.or(arguments::year);
    int usualYear = invocation.today().getYear();
    Console console = invocation.console();
    if (!console.terminals().in() || !console.terminals().err()) {
      return new InitAnswers(invocation.lang(), office, asked.orElse(usualYear));
    }
    Dialogue dialogue = new Dialogue(console);
    Lang lang = fresh && !invocation.isLanguageChosen() ? dialogue.language() : invocation.lang();
    Phrases phrases = Phrases.of(lang);
    if (fresh && office.isEmpty()) {
      office = dialogue.answer(phrases.say("cli.init.ask.office"));
    }
    if (asked.isPresent()) {
      return new InitAnswers(lang, office, asked.get());
    }
    String usual = Integer.toString(usualYear);
    int year =
        dialogue
            .answer(phrases.say("cli.init.ask.year", "year", usual))
            .map(Arguments::yearIn)
            .orElse(usualYear);
    return new InitAnswers(lang, office, year);
  }

  /// Questions on stderr, each answered by a line on stdin.
  private static final class Dialogue {

    private final Console console;
    private final BufferedReader answers;

    Dialogue(Console console) {
      this.console = console;
      answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /// Asked in both languages; asked again until the answer is one of them.
    Lang language() {
      while (true) {
        Optional<String> answer =
            answer(Phrases.of(Lang.ZH).say("cli.init.ask.language", "codes", codes()));
        if (answer.isEmpty()) {
          return Lang.ZH;
        }
        Optional<Lang> lang = answer.flatMap(Lang::of);
        if (lang.isPresent()) {
          return lang.get();
        }
      }
    }

    private static String codes() {
      return String.join("/", List.of(Lang.ZH.code(), Lang.EN.code()));
    }

    /// Empty where nothing was answered.
    Optional<String> answer(String question) {
      console.tell(question);
      try {
        return Optional.ofNullable(answers.readLine()).map(String::strip).filter(a -> !a.isEmpty());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
