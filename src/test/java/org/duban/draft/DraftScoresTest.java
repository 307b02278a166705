package org.duban.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duban.draft.text.ReportText;
import org.duban.problem.Read;
import org.junit.jupiter.api.Test;

/// Holds drafts against the right answers that stand beside the texts: public reports as they are
/// (V), and texts of their form with other words and figures (A).
class DraftScoresTest {

  /// Others with `-Ddraft.reports=FOLDER`.
  private static final Path FOLDER =
      Path.of(System.getProperty("draft.reports", "src/test/resources/org/duban/draft/reports"));

  /// Of all real texts and of all others, the shares that must be reached, in percent.
  private static final int TARGETS_FOUND = 95;

  private static final int TARGETS_RIGHT = 97;
  private static final int TASKS = 95;
  private static final int MEASURES = 85;
  private static final int ASSIGNMENTS = 95;

  @Test
  void draftsHaveWhatTheTextsSay() throws IOException {
    Map<String, Score> sums = new TreeMap<>();
    StringBuilder table = new StringBuilder();
    for (Path text : texts()) {
      String name = text.getFileName().toString().replace(".txt", "");
      JsonObject answer =
          JsonParser.parseString(Files.readString(FOLDER.resolve(name + ".json")))
              .getAsJsonObject();
      Read<Draft> read =
          Drafting.of(
              List.of(ReportText.of(name + ".txt", Files.readString(text, StandardCharsets.UTF_8))),
              Optional.of(answer.get("year").getAsInt()),
              1);
      Draft none = new Draft(answer.get("year").getAsInt(), 1, List.of(), List.of(), List.of());
      Score score = Score.of(read.value().orElse(none), answer);
      boolean real = answer.get("text_kind").getAsString().startsWith("verbatim");
      sums.computeIfAbsent(real ? "V" : "A", _ -> new Score()).add(score);
      table.append(score.line(name)).append('\n');
      score.misses.forEach(miss -> table.append("    ").append(miss).append('\n'));
    }
    sums.forEach((kind, sum) -> table.append(sum.line(kind)).append('\n'));
    System.out.println(table);
    sums.forEach((kind, sum) -> {
      assertThat(percent(sum.hit, sum.wanted)).as(kind).isGreaterThanOrEqualTo(TARGETS_FOUND);
      assertThat(percent(sum.hit, sum.hit + sum.extra))
          .as(kind)
          .isGreaterThanOrEqualTo(TARGETS_RIGHT);
      assertThat(percent(sum.tasksHit, sum.tasksWanted)).as(kind).isGreaterThanOrEqualTo(TASKS);
      assertThat(percent(sum.measuresHit, sum.measuresWanted))
          .as(kind)
          .isGreaterThanOrEqualTo(MEASURES);
      assertThat(percent(sum.assignmentsHit, sum.assignmentsWanted))
          .as(kind)
          .isGreaterThanOrEqualTo(ASSIGNMENTS);
    });
  }

  private static int percent(int part, int whole) {
    return whole == 0 ? 100 : part * 100 / whole;
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
