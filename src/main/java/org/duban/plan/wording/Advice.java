package org.duban.plan.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.model.PlanCode;
import org.duban.plan.model.Unit;
import org.duban.problem.Nearest;
import org.duban.problem.Problem;

/// Finds what a wording that is not understood may have meant. Every suggestion is itself a wording
/// that is understood.
final class Advice {

  private static final Pattern SCIENTIFIC = Pattern.compile("([0-9.]+)e([+-]?[0-9]{1,2})(?![0-9])");
  private static final Pattern REVERSED =
      Pattern.compile("(-?[0-9.]+)([^0-9]*?)(至|到|—|-|~|to )\\s*(-?[0-9.]+)");

  private static final Pattern NEGATIVE_FALL = Pattern.compile("(下降|降低|减少)\\s*-");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LATIN_WORD = Pattern.compile("[a-zA-Z]{2}");
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]【】]");

  /// What is left over where a part was taken out.
  private static final Pattern LOOSE_END = Pattern.compile("[(\\[【]\\s*[)\\]】]|[,;、]\\s*$");

  /// Longer wordings are not tried in variations.
  private static final int LONGEST = 100;

  private static final List<String> KEYWORDS = keywords();

  private Advice() {}

  private static List<String> keywords() {
    List<String> words = new ArrayList<>();
    for (Sense sense : Sense.values()) {
      sense.words().stream().filter(w -> w.length() > 1).forEach(words::add);
    }
    return List.copyOf(words);
  }

  static Problem notUnderstood(String text, Wording.Row row, String part) {
    return Problem.error(
        PlanCode.T012,
        row.place(),
        "wording",
        shortened(text),
        "part",
        shortened(part),
        "suggestion",
        suggestion(text, row, part));
  }

  /// A wording for such a row.
  static String example(String text, Wording.Row row) {
    boolean english =
        LATIN_WORD.matcher(text).find()
            || (text + row.name() + row.unit()).codePoints().noneMatch(Character::isIdeographic);
    boolean chinese = !english || text.codePoints().anyMatch(Character::isIdeographic);
    boolean percent = row.unit().isEmpty() || Unit.of(row.unit()).isPercent();
    String amount = percent ? "6%" : "100" + row.unit();
    return chinese ? amount + "以上" : "at least " + amount;
  }

  private static String suggestion(String text, Wording.Row row, String part) {
    if (text.length() <= LONGEST) {
      for (String candidate : candidates(Analysis.plain(text), row, part)) {
        if (new Analysis(candidate, row).isClear()) {
          return candidate;
        }
      }
    }
    return example(text, row);
  }

  private static List<String> candidates(String text, Wording.Row row, String part) {
    List<String> candidates = new ArrayList<>();
    LookAlike.corrections(part).forEach(c -> candidates.add(text.replace(part, c)));
    candidates.add(NumeralWords.inDigits(text));
    candidates.add(
        SCIENTIFIC
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(inPlainDigits(m.group()))));
    Nearest.to(part, KEYWORDS).stream()
        .filter(near ->
            near.length() == part.length() || part.codePoints().anyMatch(Character::isIdeographic))
        .filter(near -> Math.abs(near.length() - part.length()) <= 1)
        .map(near -> text.replace(part, near))
        .forEach(candidates::add);
    candidates.add(BRACKETS.matcher(text).replaceAll(""));
    int at = text.indexOf(part);
    boolean behindNumber = at > 0 && Character.isDigit(text.charAt(at - 1));
    boolean hasNumber = part.chars().anyMatch(Character::isDigit);
    if (behindNumber && !hasNumber) {
      candidates.add(text.replace(part, row.unit()));
    }
    candidates.add(REVERSED.matcher(text).replaceAll("$4$2$3$1"));
    candidates.add(NEGATIVE_FALL.matcher(text).replaceAll("$1"));
    if (!(behindNumber && hasNumber) && !isNumber(part)) {
      candidates.add(LOOSE_END.matcher(text.replace(part, "")).replaceAll(""));
    }
    return candidates.stream()
        .map(c -> SPACES.matcher(c).replaceAll(" ").strip())
        .filter(c -> !c.equals(text))
        .toList();
  }

  /// A number that isn't understood is never left out.
  private static boolean isNumber(String part) {
    return part.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
  }

  private static String inPlainDigits(String number) {
    try {
      return new BigDecimal(number).toPlainString();
    } catch (NumberFormatException _) {
      return number;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
