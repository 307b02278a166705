package org.duban.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.cli.Commands;
import org.duban.cli.World;
import org.duban.cli.batch.BatchLines;
import org.duban.cli.complete.ShellWords;
import org.duban.cli.option.TypedLine;
import org.duban.plan.model.Direction;
import org.duban.plan.model.MadeWording;
import org.duban.plan.wording.Counterparts;
import org.duban.plan.wording.Wording;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Read;
import org.duban.sheet.Figure;
import org.duban.text.Lang;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// Short texts that a person types.
final class TextTargets {

  /// What a cell holds at most.
  private static final int LONGEST = 1000;

  private static final GoalYear YEAR = new GoalYear(2021, 1);
  private static final Pattern STORED = Pattern.compile("2021(?:-(?:(\\d\\d)|Q([1-4])|H([12])))?");
  private static final Pattern PLAIN = Pattern.compile("[0-9,.+-]*");
  private static final int MOST_DIGITS = 30;

  /// Commands that only read, in a folder where nothing is.
  private static final Set<String> READING =
      Set.of("check", "status", "log", "show", "due", "help", "compare", "verify");

  private TextTargets() {}

  /// The first line is the cell, the second its unit, the third its direction.
  static void wording(byte[] input) {
    String[] lines = new String(input, UTF_8).split("\n", -1);
    String cell = cut(lines[0]);
    String unit = lines.length > 1 ? cut(lines[1]) : "";
    Optional<Direction> direction =
        lines.length > 2
            ? Optional.of(lines[2].startsWith("l") ? Direction.LOWER : Direction.HIGHER)
            : Optional.empty();
    Read<Wording.Reading> read =
        Wording.read(
            cell,
            new Wording.Row(
                "a", "指标", unit, Optional.empty(), direction, Counterparts.NONE, Place.NONE));
    FuzzTarget.tell(read.problems());
  }

  /// What a wording means is known when it is made.
  static void madeWording(byte[] input) {
    MadeWording made =
        MadeWording.of(
            input.length > 0 && input[0] % 2 == 0 ? Lang.ZH : Lang.EN, new BytesAsChoices(input));
    Read<Wording.Reading> read = made.read();
    FuzzTarget.tell(read.problems());
    read.value().ifPresent(r -> FuzzTarget.same(true, !made.denies() && made.isMeantBy(r), made));
  }

  /// Digits, commas, points and signs alone are read by a slow reader too, where no unit is.
  static void figure(byte[] input) {
    String[] lines = new String(input, UTF_8).split("\n", -1);
    String text = cut(lines[0]);
    String unit = lines.length > 1 ? cut(lines[1]) : "";
    Read<Figure> read = Figure.read(text, unit, Place.NONE);
    FuzzTarget.tell(read.problems());
    if (unit.isEmpty() && PLAIN.matcher(text).matches() && !Figure.isMissing(text)) {
      FuzzTarget.same(slowly(text), read.value().map(Figure::value), text);
    }
  }

  private static Optional<BigDecimal> slowly(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    int point = rest.indexOf('.');
    String whole = point < 0 ? rest : rest.substring(0, point);
    String decimals = point < 0 ? "" : rest.substring(point + 1);
    String[] groups = whole.split(",", -1);
    boolean grouped = groups.length > 1;
    for (int i = 0; i < groups.length; i++) {
      boolean fits =
          i == 0 ? groups[i].length() <= 3 && !groups[i].isEmpty() : groups[i].length() == 3;
      if (grouped && !fits) {
        return Optional.empty();
      }
    }
    String digits = String.join("", groups);
    boolean isNumber =
        (digits + decimals).chars().allMatch(c -> c >= '0' && c <= '9')
            && (point < 0 ? !digits.isEmpty() : !decimals.isEmpty())
            && digits.length() + decimals.length() <= MOST_DIGITS;
    if (!isNumber) {
      return Optional.empty();
    }
    BigDecimal value =
        new BigDecimal("0" + digits + "." + decimals + (decimals.isEmpty() ? "0" : ""));
    BigDecimal exact = value.setScale(decimals.length());
    return Optional.of(negative ? exact.negate() : exact);
  }

  /// The stored form is read by a slow reader too, and what is stored can be read again.
  static void period(byte[] input) {
    String text = cut(new String(input, UTF_8));
    Read<Period> any = PeriodText.read(text, YEAR, Place.NONE);
    FuzzTarget.tell(any.problems());
    any.value()
        .ifPresent(period ->
            FuzzTarget.same(
                any.value(),
                PeriodText.read(period.toString(), period.year(), Place.NONE).value(),
                text));
    Read<Period> read = PeriodText.readWithin(text, YEAR, Place.NONE);
    FuzzTarget.tell(read.problems());
    Matcher stored = STORED.matcher(text);
    if (stored.matches()) {
      FuzzTarget.same(months(stored), read.value().map(Period::months).orElse(0), text);
    }
  }

  private static int months(Matcher stored) {
    if (stored.group(1) != null) {
      int month = Integer.parseInt(stored.group(1));
      return month <= 12 ? month : 0;
    }
    if (stored.group(2) != null) {
      return 3 * Integer.parseInt(stored.group(2));
    }
    return stored.group(3) == null ? 12 : 6 * Integer.parseInt(stored.group(3));
  }

  /// A line of a batch; and words that are quoted come out as they went in.
  static void batchLine(byte[] input) {
    String line = new String(input, UTF_8).lines().findFirst().orElse("");
    String printed = BatchLines.run(line.getBytes(UTF_8));
    printed
        .lines()
        .forEach(json -> FuzzTarget.same(true, JsonParser.parseString(json).isJsonObject(), json));

    List<String> words = List.of(line.split(" ", -1));
    String quoted =
        words.stream()
            .map(w -> "'" + w.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" \t"));
    FuzzTarget.same(words, ShellWords.of(quoted), quoted);
    runWhereItOnlyReads(line);
  }

  private static void runWhereItOnlyReads(String line) {
    List<String> words;
    try {
      words = new ArrayList<>(ShellWords.of(line));
    } catch (CommandFailed _) {
      return;
    }
    Optional<String> command = TypedLine.of(words, Commands.ALL).command();
    boolean reads =
        command.filter(READING::contains).isPresent()
            && words.stream()
                .noneMatch(w -> w.contains("git:") || w.contains("/") || w.contains("out"));
    if (reads) {
      World.Outcome outcome = new World(Scratch.folder("empty")).run(words);
      if (outcome.exit() == Exit.BUG.code()) {
        throw new AssertionError(line + ": " + outcome.err());
      }
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
