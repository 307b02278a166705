package org.duban.cli.option;

import java.util.List;
import org.duban.cli.io.EnumWords;
import org.duban.cli.io.Json;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.text.Phrases;

/// Problems as every JSON output carries them.
public final class ProblemJson {

  private ProblemJson() {}

  public static void write(String name, List<Problem> problems, Phrases phrases, Json json) {
    json.objects(
        name,
        problems,
        problem -> {
          Place place = problem.place();
          json.field("severity", EnumWords.code(problem.severity()));
          json.field("code", problem.code().name());
          json.field("file", place.file());
          json.field("line", place.line());
          json.field("column", place.column());
          json.field("header", place.header());
          json.field("message", phrases.message(problem));
          json.field("fix", phrases.fix(problem));
        });
  }
}
