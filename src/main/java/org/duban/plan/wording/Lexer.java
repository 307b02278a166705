package org.duban.plan.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a target's wording into numbers, words with a meaning, and other words.
///
/// A number inside a name is no number: PM2.5, 5G, 4A级景区, per 100,000.
final class Lexer {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)?(?:\\.[0-9]+)?");

  /// 突破万亿元大关: a power of ten that counts once.
  private static final Pattern BARE_POWER =
      Pattern.compile(
          "[百千万](?=(?:[亿万]?(?:元|美元|斤|吨|人|户|平方米)|[亿万])(?:以上|左右|大关|台阶|关口|规模|[,;、。 )]|$))");

  /// What stands before it.
  private static final String LEADS_TO_POWER = "破超过达到上在至刺越";

  /// Longer numbers are cut; they have too many digits either way.
  private static final int LONGEST_NUMBER = 100;

  private static final String NUMBER_STARTS = "0123456789.+-";

  /// 5G基站, 4A级景区, 3D打印.
  private static final Pattern GRADE = Pattern.compile("[1-9][adg](?![a-z0-9])");

  /// Another number than the target's: 起/10万人, 每10万人, "per 100,000".
  private static final Pattern DENOMINATOR =
      Pattern.compile("(?:/|每|per )[0-9]{1,3}(?:,?[0-9]{3})*(?![0-9])");

  /// 1.87:1.
  private static final Pattern RATIO =
      Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ?(?::|比) ?1(?![0-9.:])");

  /// "- 5%" where a clause begins.
  private static final Pattern SPACED_SIGN = Pattern.compile("- +(?=[0-9])");

  /// "no country greater than": the words between don't turn it round.
  private static final Pattern NONE_BEYOND =
      Pattern.compile(
          "no(?: [a-z]{1,15}){1,3} (?:(greater|more|higher|longer|larger|over|above|exceeding|exceeds)"
              + "|less|lower|fewer|smaller|shorter|under|below)(?: than)?\\b");

  private static final Pattern LATIN_NAME =
      Pattern.compile("[a-z][a-z0-9]*(?:[.-][0-9]+|['-][a-z]+)*");

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
      if (text.charAt(at) == ' ') {
        at++;
      } else {
        at = piece(at);
      }
    }
    closeWords(text.length());
  }

  /// Adds the piece that starts at `at`; returns where it ends.
  private int piece(int at) {
    boolean inWord = at > 0 && isLatin(text.charAt(at)) && isLatin(text.charAt(at - 1));
    if (!inWord) {
      Optional<NumeralWords.Spelled> spelled =
          afterNumber ? Optional.empty() : NumeralWords.at(text, at);
      if (spelled.isPresent()) {
        return amount(spelled.get().value(), spelled.get().unit(), at, spelled.get().end());
      }
      if ("/每p".indexOf(text.charAt(at)) >= 0) {
        Matcher denominator = DENOMINATOR.matcher(text).region(at, text.length());
        if (denominator.lookingAt()) {
          words(at);
          return denominator.end();
        }
      }
    }
    if (text.charAt(at) == '-' && isClauseStart()) {
      Matcher sign = SPACED_SIGN.matcher(text).region(at, text.length());
      Matcher behind = NUMBER.matcher(text);
      if (sign.lookingAt() && behind.region(sign.end(), text.length()).lookingAt()) {
        return amount(number("-" + behind.group()), "", at, behind.end());
      }
    }
    if (!inWord && text.startsWith("no ", at)) {
      Matcher none = NONE_BEYOND.matcher(text).region(at, text.length());
      if (none.lookingAt() && !afterNumber) {
        closeWords(at);
        tokens.add(
            new Token.Keyword(none.group(1) == null ? Sense.FLOOR : Sense.CEILING, at, none.end()));
        return none.end();
      }
    }
    if (NUMBER_STARTS.indexOf(text.charAt(at)) >= 0) {
      Matcher number = NUMBER.matcher(text).region(at, text.length());
      if (number.lookingAt() && isNumber(number.group()) && maySign(number.group())) {
        return number(at, number);
      }
    }
    if (isBarePower(at)) {
      return amount(power(text.charAt(at)), "", at, at + 1);
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
    Matcher ratio = RATIO.matcher(text).region(at, text.length());
    if (ratio.lookingAt()) {
      return amount(new BigDecimal(ratio.group(1)), ":1", at, ratio.end());
    }
    return amount(number(number.group()), "", at, number.end());
  }

  private static BigDecimal number(String text) {
    String digits = text.replace(",", "");
    return new BigDecimal(
        digits.length() > LONGEST_NUMBER ? digits.substring(0, LONGEST_NUMBER) : digits);
  }

  private int amount(BigDecimal value, String unit, int at, int end) {
    closeWords(at);
    tokens.add(new Token.Amount(value, unit, at, end));
    afterNumber = true;
    return end;
  }

  private boolean isClauseStart() {
    boolean first = tokens.isEmpty() || tokens.getLast().is(Sense.BREAK);
    return first && wordsStart < 0;
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

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean isNumber(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (Character.isDigit(digits.charAt(i))) {
        return true;
      }
    }
    return false;
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
