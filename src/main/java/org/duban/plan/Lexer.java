package org.duban.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a target's wording into numbers, words with a meaning, and other words.
///
/// A number inside a name is no number: PM2.5, 5G, 4A级景区, 2021年底, 6月底.
final class Lexer {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)?(?:\\.[0-9]+)?");

  private static final String BY =
      "(?:by|before|until|in|during|for|at|since) (?:the )?(?:end of |start of )?";

  private static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b";

  private static final Pattern DATE =
      Pattern.compile(
          "[比较]?(?:19|20)[0-9]{2}(?:[-—](?:19|20)[0-9]{2})?年(?:底|末|前|初|以来)?"
              + "|[0-9]{1,2}月(?:底|末|前|份)(?:前)?|[0-9]{1,2}月[0-9]{1,2}日(?:前)?"
              + "|(?:by|in|since|than) (?:19|20)[0-9]{2}(?![0-9.,%/-])"
              + "|"
              + BY
              + "(?:[0-9]{1,2}(?:st|nd|rd|th)? )?"
              + MONTH
              + "(?:,? ?(?:19|20)[0-9]{2})?(?![0-9.,%])"
              + "|"
              + BY
              + "(?:19|20)[0-9]{2}[/-](?:20)?[0-9]{2}(?![0-9.,%])"
              + "|"
              + BY
              + "(?:q[1-4]|quarter [1-4])(?: (?:of )?(?:19|20)[0-9]{2}(?:/[0-9]{2})?)?"
              + "|by (?:the )?(?:end of (?:the )?(?:financial |fiscal |calendar )?year|year[- ]?end)");

  /// 突破万亿元大关: a power of ten that counts once.
  private static final Pattern BARE_POWER =
      Pattern.compile(
          "[百千万](?=(?:[亿万]?(?:元|美元|斤|吨|人|户|平方米)|[亿万])(?:以上|左右|大关|台阶|关口|规模|[,;、。 )]|$))");

  /// What stands before it.
  private static final String LEADS_TO_POWER = "破超过达到上在至刺越";

  /// Longer numbers are cut; they have too many digits either way.
  private static final int LONGEST_NUMBER = 100;

  private static final String NUMBER_STARTS = "0123456789.+-";
  private static final String DATE_STARTS = "0123456789比较bistudfa";

  /// 5G基站, 4A级景区, 3D打印.
  private static final Pattern GRADE = Pattern.compile("[1-9][adg](?![a-z0-9])");

  private static final Pattern LATIN_NAME = Pattern.compile("[a-z][a-z0-9]*(?:[.-][0-9]+)*");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private boolean afterNumber;
  private int wordsStart = -1;

  /// @param text in small letters
  private Lexer(String text, boolean afterNumber) {
    this.text = text;
    this.afterNumber = afterNumber;
  }

  static List<Token> tokens(String text) {
    return tokens(text, false);
  }

  /// The tokens of a text that stands behind a number where `afterNumber` says so.
  static List<Token> tokens(String text, boolean afterNumber) {
    Lexer lexer = new Lexer(text, afterNumber);
    lexer.run();
    return List.copyOf(lexer.tokens);
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      int dateEnd = dateEnd(at);
      if (dateEnd > at) {
        closeWords(at);
        tokens.add(new Token.Keyword(Sense.PLAIN, at, dateEnd));
        at = dateEnd;
      } else if (text.charAt(at) == ' ') {
        at++;
      } else {
        at = piece(at);
      }
    }
    closeWords(text.length());
  }

  /// Adds the piece that starts at `at`; returns where it ends.
  private int piece(int at) {
    if (NUMBER_STARTS.indexOf(text.charAt(at)) >= 0) {
      Matcher number = NUMBER.matcher(text).region(at, text.length());
      if (number.lookingAt() && isNumber(number.group()) && maySign(number.group())) {
        return number(at, number);
      }
    }
    if (isBarePower(at)) {
      closeWords(at);
      tokens.add(new Token.Amount(power(text.charAt(at)), at, at + 1));
      afterNumber = true;
      return at + 1;
    }
    Optional<Sense.Match> match = Sense.at(text, at, afterNumber);
    if (match.isPresent()) {
      return keyword(at, match.get());
    }
    words(at);
    if (!isLatin(text.charAt(at))) {
      return at + 1;
    }
    Matcher name = LATIN_NAME.matcher(text).region(at, text.length());
    return name.lookingAt() ? name.end() : at + 1;
  }

  private boolean isBarePower(int at) {
    return !afterNumber
        && (at == 0 || LEADS_TO_POWER.indexOf(text.charAt(at - 1)) >= 0)
        && BARE_POWER.matcher(text).region(at, text.length()).lookingAt();
  }

  private static BigDecimal power(char c) {
    return switch (c) {
      case '百' -> BigDecimal.valueOf(100);
      case '千' -> BigDecimal.valueOf(1000);
      default -> BigDecimal.valueOf(10_000);
    };
  }

  private int number(int at, Matcher number) {
    Matcher grade = GRADE.matcher(text).region(at, text.length());
    if (grade.lookingAt()) {
      words(at);
      return grade.end();
    }
    closeWords(at);
    String digits = number.group().replace(",", "");
    if (digits.length() > LONGEST_NUMBER) {
      digits = digits.substring(0, LONGEST_NUMBER);
    }
    tokens.add(new Token.Amount(new BigDecimal(digits), at, number.end()));
    afterNumber = true;
    return number.end();
  }

  private int keyword(int at, Sense.Match match) {
    closeWords(at);
    Sense sense = match.sense();
    tokens.add(new Token.Keyword(sense, at, at + match.length()));
    if (sense == Sense.BREAK || sense == Sense.TO || sense == Sense.AND || startsClause(sense)) {
      afterNumber = false;
    }
    return at + match.length();
  }

  static boolean startsClause(Sense sense) {
    return sense == Sense.STRIVE || sense == Sense.ENSURE;
  }

  /// Where the date that starts at `at` ends; `at` itself when none does.
  private int dateEnd(int at) {
    char c = text.charAt(at);
    boolean inside = c < 0x80 && at > 0 && isLatin(text.charAt(at - 1));
    if (inside || DATE_STARTS.indexOf(c) < 0) {
      return at;
    }
    Matcher date = DATE.matcher(text).region(at, text.length());
    return date.lookingAt() ? date.end() : at;
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean isNumber(String digits) {
    return digits.chars().anyMatch(Character::isDigit);
  }

  /// After a number a sign joins the bounds of a range.
  private boolean maySign(String digits) {
    return !afterNumber || Character.isDigit(digits.charAt(0)) || digits.charAt(0) == '.';
  }

  private void words(int at) {
    if (wordsStart < 0) {
      wordsStart = at;
    }
  }

  private void closeWords(int end) {
    if (wordsStart >= 0) {
      int trimmed = end;
      while (trimmed > wordsStart && text.charAt(trimmed - 1) == ' ') {
        trimmed--;
      }
      tokens.add(new Token.Words(wordsStart, trimmed));
      wordsStart = -1;
    }
  }
}
