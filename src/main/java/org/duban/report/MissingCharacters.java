package org.duban.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.duban.problem.Problem;
import org.duban.problem.ReportCode;
import org.duban.text.Lang;

/// Finds where the characters come from that no font has.
final class MissingCharacters {

  private final Supplier<List<SourceText>> sources;
  private final Lang lang;

  /// @param sources the texts that are printed; asked for when a character is missing
  MissingCharacters(Supplier<List<SourceText>> sources, Lang lang) {
    this.sources = sources;
    this.lang = lang;
  }

  /// A problem for each of `missing` and each place in the data that has it, by code point.
  ///
  /// @param boxed whether they are printed in boxes, which is only worth a warning
  List<Problem> locate(Set<Integer> missing, boolean boxed) {
    if (missing.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    List<SourceText> texts = sources.get();
    for (int codePoint : new TreeSet<>(missing)) {
      List<SourceText> places =
          texts.stream().filter(source -> source.contains(codePoint)).toList();
      for (SourceText source : places.isEmpty() ? List.of(SourceTexts.ofTemplate(lang)) : places) {
        problems.add(problem(codePoint, source, boxed));
      }
    }
    return problems;
  }

  private static Problem problem(int codePoint, SourceText source, boolean boxed) {
    String[] facts = {
      "character",
      Character.toString(codePoint),
      "codePoint",
      String.format(Locale.ROOT, "U+%04X", codePoint),
      "where",
      source.where()
    };
    return boxed
        ? Problem.warning(ReportCode.R004, source.place(), facts)
        : Problem.error(ReportCode.R001, source.place(), facts);
  }
}
