package org.duban.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.text.HalfWidth;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.duban.time.PeriodText;

/// A period in an English title or header: "Q1 actual", "Quarter 2 2021/22", "Apr-Jun 2021", "to
/// June 2021".
///
/// @param rest what else the text says
record EnglishPeriod(Period period, String rest) {

  static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final String YEAR = "(?:19|20)\\d\\d(?:[-/]\\d\\d(?!\\d))?";

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + "(?:q|qtr |quarter )[1-4](?:,? (?:of )?"
              + YEAR
              + ")?"
              + "|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter(?:,? (?:of )?"
              + YEAR
              + ")?"
              + "|h[12](?:,? "
              + YEAR
              + ")?"
              + "|"
              + MONTH
              + " ?(?:-|–|—|to) ?"
              + MONTH
              + "(?:,? "
              + YEAR
              + ")?"
              + "|"
              + MONTH
              + ",? "
              + YEAR
              + ")(?![\\p{L}\\d])");

  /// The first that `text` names; empty where it names none of `year`, or another year's.
  static Optional<EnglishPeriod> in(String text, GoalYear year) {
    String plain = HalfWidth.of(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher named = PERIOD.matcher(plain);
    if (!named.find()) {
      return Optional.empty();
    }
    return PeriodText.read(named.group(), year, Place.NONE)
        .value()
        .map(p ->
            new EnglishPeriod(
                p,
                (plain.substring(0, named.start()) + " " + plain.substring(named.end())).strip()));
  }
}
