package org.duban.text;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Severity;

/// Problems as a person reads them:
///
/// ```
/// targets/2021/indicators.csv:4:4: error T012 target (目标): "5800入" is not a target Duban understands
///   The last character looks like 人 (unit of the row). Write 5800人.
/// ```
public final class ProblemText {

  private final Phrases phrases;
  private final Function<Place, Optional<String>> otherName;

  /// @param otherName the canonical name, in the other language, of the column that a place's
  ///   header names in its file; empty for a header that is unknown
  public ProblemText(Phrases phrases, Function<Place, Optional<String>> otherName) {
    this.phrases = Objects.requireNonNull(phrases);
    this.otherName = Objects.requireNonNull(otherName);
  }

  /// One line with the place, the severity, the code, the column and the cause, and indented below
  /// it what to do. Without a line end behind it.
  public String of(Problem problem) {
    String place = place(problem.place());
    String said =
        phrases.say(
            "wording.problem",
            "severity",
            severity(problem.severity()),
            "code",
            problem.code().name(),
            "column",
            column(problem.place()),
            "message",
            phrases.message(problem));
    String line = place.isEmpty() ? said : place + ": " + said;
    return line + "\n" + phrases.fix(problem).indent(2).stripTrailing();
  }

  public String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> phrases.say("wording.error");
      case WARNING -> phrases.say("wording.warning");
    };
  }

  /// `targets/2021/indicators.csv:4:4`, as editors and terminals take it for a link; empty when the
  /// problem is in no file.
  public static String place(Place place) {
    StringBuilder text = new StringBuilder(Visible.text(place.file()));
    if (place.line() > 0) {
      text.append(':').append(place.line());
    }
    if (place.column() > 0) {
      text.append(':').append(place.column());
    }
    return text.toString();
  }

  private String column(Place place) {
    if (place.header().isEmpty()) {
      return "";
    }
    String shown = Visible.shortened(place.header());
    return otherName
        .apply(place)
        .map(other -> phrases.say("wording.known_column", "header", shown, "other", other))
        .orElseGet(() -> phrases.say("wording.column", "header", shown));
  }
}
