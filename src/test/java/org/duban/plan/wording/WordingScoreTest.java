package org.duban.plan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.model.Direction;
import org.duban.plan.model.Target;
import org.duban.plan.model.Unit;
import org.duban.plan.wording.Counterparts.Named;
import org.duban.problem.Place;
import org.duban.problem.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many wordings of published plans are read right, how many are refused, and that none is
/// misread. The files beside this test hold wordings of Chinese and English plans with what they
/// mean, and made-up ones of the same kinds.
class WordingScoreTest {

  private static final Counterparts OTHERS =
      Counterparts.of(List.of(new Named("gdp", "生产总值增速"), new Named("jobs", "城镇新增就业")));

  private static final Pattern WITH_UNIT = Pattern.compile("([0-9.]+)(\\D*)");

  private enum Outcome {
    RIGHT,
    REFUSED,
    MISREAD
  }

  /// A line of a file.
  private record Case(List<String> cells) {

    String name() {
      return cells.get(0);
    }

    String wording() {
      return cells.get(1);
    }

    String operator() {
      return cells.get(4);
    }

    String value() {
      return cells.get(5);
    }

    String upper() {
      return cells.get(6);
    }

    String direction() {
      return cells.get(7);
    }

    Wording.Row row() {
      return new Wording.Row(
          "self",
          name(),
          cells.get(2),
          Optional.empty(),
          Optional.of(cells.get(3))
              .filter(d -> !d.isEmpty())
              .map(d -> Direction.valueOf(d.toUpperCase(Locale.ROOT))),
          OTHERS,
          Place.NONE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "published-zh.txt, 97",
    "published-en.txt, 92",
    "neighbours-zh.txt, 92",
    "neighbours-en.txt, 92",
    "own-zh.txt, 92",
    "own-en.txt, 92"
  })
  void readsMostAndMisreadsNone(String file, int leastPercent) {
    List<String> refused = new ArrayList<>();
    List<String> misread = new ArrayList<>();
    List<Case> cases = cases(file);
    for (Case c : cases) {
      Read<Wording.Reading> read = Wording.read(c.wording(), c.row());
      switch (outcome(c, read)) {
        case RIGHT -> {}
        case REFUSED -> refused.add(c + " " + read.problems());
        case MISREAD -> misread.add(c + " " + read);
      }
    }
    int right = cases.size() - refused.size() - misread.size();
    String summary =
        "%s: %d right, %d refused, %d misread of %d%n%s"
            .formatted(
                file,
                right,
                refused.size(),
                misread.size(),
                cases.size(),
                String.join("\n", refused));
    assertThat(misread).as(summary).isEmpty();
    assertThat(right * 100).as(summary).isGreaterThanOrEqualTo(leastPercent * cases.size());
  }

  private static Outcome outcome(Case c, Read<Wording.Reading> read) {
    if (read.value().isEmpty()) {
      return c.operator().equals("REFUSE") ? Outcome.RIGHT : Outcome.REFUSED;
    }
    return isRight(c, read.value().get()) ? Outcome.RIGHT : Outcome.MISREAD;
  }

  private static boolean isRight(Case c, Wording.Reading reading) {
    Optional<Target> target = reading.goal().target();
    if (target.isEmpty()) {
      return c.operator().equals("NONE");
    }
    Target read = target.get();
    boolean decline = c.direction().equals("higher-decline");
    return sameSide(read.operator(), c.operator())
        && valueFits(c, read, reading.unit())
        && (c.upper().isEmpty() || same(read.upperNumber(), c.upper()))
        && (!decline || reading.goal().decline())
        && (!c.direction().equals("lower") || isLower(read, reading));
  }

  /// One of the files takes `<5` for "at most 5", another for "below".
  private static boolean sameSide(String read, String expected) {
    return read.equals(expected) || (read.equals("below") && expected.equals("at_most"));
  }

  private static boolean isLower(Target target, Wording.Reading reading) {
    return target instanceof Target.Qualitative || reading.direction() == Direction.LOWER;
  }

  private static boolean valueFits(Case c, Target target, String unit) {
    if (target instanceof Target.Qualitative) {
      return c.value().isEmpty();
    }
    if (c.value().startsWith("REF")) {
      return target.reference().isPresent()
          && (c.value().length() == 3 || same(target.margin(), c.value().substring(4)));
    }
    Matcher expected = WITH_UNIT.matcher(c.value());
    return expected.matches()
        ? same(target.number(), expected.group(1))
            && (expected.group(2).isEmpty() || Unit.of(expected.group(2)).equals(Unit.of(unit)))
        : target.number().isEmpty();
  }

  private static boolean same(Optional<BigDecimal> number, String expected) {
    BigDecimal wanted = new BigDecimal(expected);
    return number
        .filter(n -> n.setScale(wanted.scale(), RoundingMode.HALF_UP).compareTo(wanted) == 0)
        .isPresent();
  }

  private static List<Case> cases(String file) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                WordingScoreTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> new Case(List.of(line.split("\\|", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
