package org.duban.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.duban.problem.Problem;
import org.duban.report.model.ReportRequest;

/// Finds where the characters come from that no font has.
final class MissingCharacters {

  private final List<SourceText> sources;

  MissingCharacters(ReportRequest request) {
    this.sources = SourceTexts.of(request);
  }

  /// A problem for each of `missing` and each place in the data that has it, by code point.
  List<Problem> locate(Set<Integer> missing) {
    List<Problem> problems = new ArrayList<>();
    for (int codePoint : new TreeSet<>(missing)) {
      List<SourceText> places =
          sources.stream().filter(source -> source.contains(codePoint)).toList();
      for (SourceText source : places.isEmpty() ? List.of(SourceText.TEMPLATE) : places) {
        problems.add(problem(codePoint, source));
      }
    }
    return problems;
  }

  private static Problem problem(int codePoint, SourceText source) {
    return Problem.error(
        ReportCode.R001,
        source.place(),
        "character",
        Character.toString(codePoint),
        "codePoint",
        String.format(Locale.ROOT, "U+%04X", codePoint),
        "where",
        source.where());
  }
}
