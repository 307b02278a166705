package org.duban.plan.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.model.Unit;
import org.duban.problem.Nearest;

/// Reads the words behind a number as a unit, and gives the number in the unit of the row.
final class UnitReader {

  /// What the words behind a number turned out to be.
  sealed interface Found {

    /// A unit that fits the row's.
    ///
    /// @param unit empty when the words name none
    /// @param guessed whether it is only taken for a unit
    /// @param passedOver words behind it that say nothing of the target
    record Known(Optional<Unit> unit, String text, boolean guessed, String passedOver)
        implements Found {
      Known(Optional<Unit> unit, String text) {
        this(unit, text, false, "");
      }
    }

    record Other(String unit) implements Found {}

    record Unclear(String part) implements Found {}
  }

  /// A longer text behind a number is no unit.
  private static final int LONGEST = 40;

  private static final Pattern ODD = Pattern.compile("[0-9<>=%?!\"|]|[入亿忆仁]$");

  /// A slip where the row leaves the unit open: "1st quartile".
  private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)\\b.*");

  /// What multiplies the number, though the unit comes later: "12 million new urban jobs".
  private static final Pattern MULTIPLE =
      Pattern.compile("(?:(?:thousand|million|billion|trillion|k|mn?|bn?|tn)\\s|[百千]?[万亿]+)");

  private static final Pattern MORE =
      Pattern.compile("(?:new|more|additional|extra|further|affordable|full-time|full time) ");

  /// "deaths per 100,000 live births", "per household".
  private static final Pattern RATE =
      Pattern.compile(
          "(?:[a-z%£$€-]+ ){0,4}per (?:[0-9][0-9,]* ?)?(?:(?:thousand|million) )?(?:[a-z'-]+ ?){0,4}");

  /// "500 per month" asks for another number in the year.
  private static final Pattern BY_TIME =
      Pattern.compile("\\bper (?:day|week|month|quarter|term|shift|session)\\b");

  private static final Pattern CHINESE_RATE =
      Pattern.compile("[\\u4e00-\\u9fff]{1,6}(?:/|每)(?:[0-9]{1,6})?[\\u4e00-\\u9fff²³2-3]{1,8}");

  /// Words that are part of no unit and of no harmless rest.
  private static final Pattern TELLING =
      Pattern.compile(
          "[0-9]|\\b(?:than|average|mean|previous|last|prior|each|every|in|over|within|by|from|to|at|not|no|below|above"
              + "|under|and|or|but|of|on|for|if|less|more|fewer|half|double|triple|treble|twice|times|fold|than|between"
              + "|except|minus|plus|least|most|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?"
              + "|thousands?|millions?|billions?|quarter|quarters|third|thirds|years?|months?|weeks?|with|without"
              + "|against|versus|up|down|per)\\b");

  /// One to four words, the last of them in the plural: "energy-saving projects".
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:[a-z][a-z'&/-]{0,20} ){0,3}[a-z][a-z'-]{1,19}(?:s|people|children|staff|men|women)");

  /// Words that may stand behind a unit without changing it: "85% satisfied".
  private static final Pattern REST = Pattern.compile("[a-z][a-z'&,/ -]{0,100}");

  private static final List<String> WORDS_BEHIND =
      List.of(Sense.OR_MORE, Sense.OR_LESS, Sense.OR_SO).stream()
          .flatMap(s -> s.words().stream())
          .filter(w -> w.length() > 1)
          .toList();

  private final Naming naming;
  private final String rowUnit;

  UnitReader(Naming naming, String rowUnit) {
    this.naming = naming;
    this.rowUnit = rowUnit;
  }

  Found read(String words) {
    if (words.isEmpty()) {
      return new Found.Known(Optional.empty(), "");
    }
    return rowUnit.isEmpty() ? free(words) : against(Unit.of(rowUnit), words);
  }

  /// The unit of the row; empty where it leaves it open.
  Optional<Unit> rowUnit() {
    return rowUnit.isEmpty() ? Optional.empty() : Optional.of(Unit.of(rowUnit));
  }

  private Found against(Unit row, String words) {
    if (words.startsWith("per ") && row.base().startsWith("/")) {
      Unit rate = Unit.of(words);
      boolean one = rate.base().startsWith(row.base()) || row.base().startsWith(rate.base());
      return one ? new Found.Known(Optional.of(row), rowUnit) : new Found.Other(words);
    }
    Unit plain = Unit.of(words);
    Unit unit = plain.fits(row) ? plain : Unit.withLetters(words);
    if (unit.fits(row)) {
      return new Found.Known(Optional.of(unit), words);
    }
    if (plain.isKnown()) {
      return new Found.Other(words);
    }
    if (words.endsWith(rowUnit)) {
      return withNameBefore(words, words.length() - rowUnit.length());
    }
    for (int end = longest(words); end > 0; end--) {
      Unit start = Unit.of(words.substring(0, end));
      if (start.base().equals(row.base()) && mayEndAt(words, end)) {
        return withNameBehind(start, words, end);
      }
    }
    return isSlip(words) || isMistyped(words) ? new Found.Unclear(words) : new Found.Other(words);
  }

  /// Where the longest unit may end that has something behind it.
  private static int longest(String words) {
    return Math.min(words.length() - 1, LONGEST);
  }

  private static boolean mayEndAt(String words, int end) {
    char next = words.charAt(end);
    boolean inLatinWord = isLatin(next) && isLatin(words.charAt(end - 1));
    return !inLatinWord && next != '/' && next != '每';
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /// 80家国家高新技术企业: the name may follow the unit.
  private Found withNameBehind(Unit unit, String words, int end) {
    String rest = words.substring(end);
    String own = words.substring(0, end);
    if (naming.fits(rest)) {
      return new Found.Known(Optional.of(unit), own);
    }
    boolean harmless = REST.matcher(rest.strip()).matches() && !TELLING.matcher(rest).find();
    return harmless
        ? new Found.Known(Optional.of(unit), own, false, rest.strip())
        : new Found.Unclear(rest.strip());
  }

  /// "5,800 new jobs": the name may stand before the unit.
  private Found withNameBefore(String words, int start) {
    Matcher multiple = MULTIPLE.matcher(words).region(0, start);
    int nameStart = multiple.lookingAt() ? multiple.end() : 0;
    String name = words.substring(nameStart, start);
    String unit = words.substring(0, nameStart) + words.substring(start);
    return naming.fits(name) || MORE.matcher(name).matches()
        ? new Found.Known(Optional.of(Unit.withLetters(unit)), unit)
        : new Found.Unclear(name.strip());
  }

  private boolean isMistyped(String words) {
    return LookAlike.corrections(words).stream().anyMatch(c -> Unit.of(c).fits(Unit.of(rowUnit)))
        || (words.length() > 1 && !Nearest.to(words, List.of(rowUnit)).isEmpty());
  }

  /// A known unit, or what the row counts, where the row leaves the unit open. Other words are
  /// taken for one only where they look like what is counted, and that is told.
  private Found free(String words) {
    Unit unit = Unit.of(words);
    if (unit.isKnown()) {
      return new Found.Known(Optional.of(unit), words);
    }
    if (BY_TIME.matcher(words).find()) {
      return new Found.Unclear(words);
    }
    if (RATE.matcher(words).matches()) {
      return new Found.Known(Optional.of(unit), words);
    }
    if (CHINESE_RATE.matcher(words).matches() && !isSlip(words)) {
      return new Found.Known(Optional.of(unit), words);
    }
    for (int end = longest(words); end > 0; end--) {
      Unit start = Unit.of(words.substring(0, end));
      if (start.isKnown() && !start.base().isEmpty() && mayEndAt(words, end)) {
        return withNameBehind(start, words, end);
      }
    }
    if (isSlip(words)) {
      return new Found.Unclear(words);
    }
    Matcher multiple = MULTIPLE.matcher(words);
    String counted = multiple.lookingAt() ? words.substring(multiple.end()).strip() : words;
    Matcher more = MORE.matcher(counted);
    String bare = more.lookingAt() ? counted.substring(more.end()) : counted;
    if (TELLING.matcher(bare).find()) {
      return new Found.Unclear(words);
    }
    Unit read = multiple.lookingAt() ? Unit.withLetters(words) : unit;
    if (naming.fits(bare)) {
      return new Found.Known(Optional.of(read), words);
    }
    return COUNTED.matcher(bare).matches()
        ? new Found.Known(Optional.of(read), words, true, "")
        : new Found.Unclear(words);
  }

  private static boolean isSlip(String words) {
    return words.length() > LONGEST
        || ODD.matcher(words).find()
        || ORDINAL.matcher(words).matches()
        || !Nearest.to(words, WORDS_BEHIND).isEmpty();
  }
}
