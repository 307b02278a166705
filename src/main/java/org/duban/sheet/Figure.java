package org.duban.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.duban.text.Currency;
import org.duban.text.HalfWidth;
import org.duban.text.Space;

/// A figure as a person typed it: `1,234.5`, `１２％`, `下降5.1%`.
///
/// @param value the number with its own sign; the word before it is not applied to it
/// @param percent whether a `%` stood behind it
/// @param change the word of rise or fall that stood before it
public record Figure(BigDecimal value, boolean percent, Optional<Change> change) {

  /// What the word before a figure says of it.
  public enum Change {
    /// 增长, 上升.
    RISE,
    /// 下降, 降低.
    FALL
  }

  /// More digits than any statistic has; an exponent could make a number of any size.
  private static final int MOST_DIGITS = 30;

  /// Of the marks below.
  private static final int LONGEST_MARK = 10;

  private static final Pattern MISSING =
      Pattern.compile(
          "|[-—–―]{1,2}|…{1,2}|\\.{3}|\\.{6}|/|\\\\|NA|N/A|NO ?DATA|TBC|TBD|无|暂无|暂无数据|无数据|未公布|不公布|未发布"
              + "|不发布|暂未公布|尚未公布|不适用|未统计|暂缺|缺");

  /// What a missing figure's mark, or the word of comparison before one, begins with.
  private static final String MARK_STARTS = "-—–―…./\\NnTt无暂未不尚缺同比较−";

  private static final String RISE = "增长|上升|增加|提高|增|升|[↑▲⬆]|up ";
  private static final String FALL = "下降|降低|减少|回落|降|减|[↓▼⬇]|down ";

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:(?<rise>"
              + RISE
              + ")|(?<fall>"
              + FALL
              + "))?\\s*+(?<sign>[+-])?\\s*+"
              + "(?<digits>[0-9][0-9,]*(?:\\.[0-9]+)?|\\.[0-9]+)(?<exponent>[eE][+-]?[0-9]+)?\\s*+"
              + "(?<rest>.*)");

  /// What a growth is compared with, before it: 同比增长9.3%.
  private static final Pattern COMPARED =
      Pattern.compile("^(?:同比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)(?=\\D)");

  /// Between digits, spaces that are not to be broken at: some part thousands by them.
  private static final Pattern SPACED =
      Pattern.compile("(?<=[0-9])[\\u00a0\\u202f\\u2009\\u2007](?=[0-9])");

  private static final Pattern SPACED_GROUPS =
      Pattern.compile("[^0-9]*[0-9]{1,3}([\\u00a0\\u202f\\u2009\\u2007][0-9]{3})+(?![0-9])");

  private static final String ARROWS = "↑▲↓▼";

  /// A currency before its amount, which belongs to the unit behind it: £0.15m is 0.15 £m.
  private static final Pattern CURRENCY_FIRST =
      Pattern.compile(
          "([+-]?)\\s*((?:(?i:"
              + Currency.DOLLARS
              + ")(?=\\$))?["
              + Currency.SIGNS
              + "])\\s*([0-9.][0-9.,]*)\\s*(.*)",
          Pattern.DOTALL);

  /// What refers to a footnote: 29.6*, 95.2%†, 12.3 (1), 12.3r.
  private static final Pattern MARK =
      Pattern.compile(
          "%?\\s*([*†‡§#①-⑳¹²³⁴]+|\\((?:\\*+|[a-z]|注?[0-9]{1,2}|注)\\)|注[0-9]{1,2}|[epr])");

  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

  public Figure {
    Objects.requireNonNull(value);
    Objects.requireNonNull(change);
  }

  /// Whether `text` says that there is no figure: it is empty or a mark such as `—`, `……`, `NA`,
  /// `TBD`. That is never zero.
  public static boolean isMissing(String text) {
    if (text.isEmpty()) {
      return true;
    }
    // Most cells are neither: spare them the rest.
    char first = text.charAt(0);
    boolean mayBe = MARK_STARTS.indexOf(first) >= 0 || first >= '\uff01' || Space.isSpace(first);
    if (!mayBe || text.length() > LONGEST_MARK) {
      return false;
    }
    return MISSING.matcher(half(text).toUpperCase(Locale.ROOT)).matches();
  }

  /// What stands behind the number that `text` begins with; empty where nothing does, and where it
  /// doesn't begin with one.
  public static String unitBehind(String text) {
    Matcher figure = FIGURE.matcher(half(text));
    return figure.matches() ? figure.group("rest") : "";
  }

  /// The figure in `cell`; no value and no problem when it is missing.
  public static Read<Figure> read(Cell cell) {
    return read(cell.text(), "", cell.place());
  }

  /// The figure that `text` at `place` is; no value and no problem when it is missing.
  ///
  /// @param unit may stand behind the number; empty for none. A `%` may always stand there
  public static Read<Figure> read(String text, String unit, Place place) {
    if (isMissing(text)) {
      return new Read<>(Optional.empty(), List.of());
    }
    if (SPACED.matcher(text).find()) {
      String close = SPACED.matcher(text).replaceAll("");
      Read<Figure> read = read(close, unit, place);
      return read.hasErrors() || !SPACED_GROUPS.matcher(Space.trimmed(text)).lookingAt()
          ? failed(FileCode.F030, place, text)
          : Read.of(
              read.value().orElseThrow(),
              List.of(Problem.warning(FileCode.F035, place, "text", text, "read", close)));
    }
    Matcher figure = FIGURE.matcher(half(text));
    if (!figure.matches()) {
      return failed(FileCode.F030, place, text);
    }
    String rest = figure.group("rest");
    boolean percent = rest.equals("%");
    if (!percent && !rest.isEmpty() && !rest.equals(half(unit))) {
      Matcher mark = MARK.matcher(rest);
      return mark.matches()
          ? Read.failed(Problem.error(FileCode.F036, place, "text", text, "mark", mark.group(1)))
          : failed(FileCode.F030, place, text);
    }
    if (figure.group("exponent") != null) {
      return failed(FileCode.F032, place, text);
    }
    String digits = figure.group("digits");
    if (digits.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
      return failed(FileCode.F033, place, text);
    }
    if (digits.contains(",") && !GROUPED.matcher(digits).matches()) {
      return failed(FileCode.F031, place, text);
    }
    Optional<Change> change = change(figure);
    String sign = figure.group("sign");
    if (change.isPresent() && sign != null) {
      return failed(FileCode.F034, place, text);
    }
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    return Read.of(new Figure("-".equals(sign) ? value.negate() : value, percent, change));
  }

  private static Optional<Change> change(Matcher figure) {
    if (figure.group("rise") != null) {
      return Optional.of(Change.RISE);
    }
    return figure.group("fall") != null ? Optional.of(Change.FALL) : Optional.empty();
  }

  private static Read<Figure> failed(FileCode code, Place place, String text) {
    return Read.failed(
        Problem.error(code, place, "text", text, "digits", Integer.toString(MOST_DIGITS)));
  }

  private static String half(String text) {
    String half = Space.trimmed(HalfWidth.of(text));
    if (half.length() < 2) {
      return half;
    }
    char last = half.charAt(half.length() - 1);
    // Most cells begin with a digit: nothing stands before their number.
    if (half.charAt(0) >= '0' && half.charAt(0) <= '9') {
      return turned(half, last);
    }
    String bare = COMPARED.matcher(half).replaceFirst("");
    if (bare.equals("持平")) {
      return "0";
    }
    Matcher money = CURRENCY_FIRST.matcher(bare);
    if (money.matches()) {
      return money.group(1) + money.group(3) + Currency.halfWidth(money.group(2)) + money.group(4);
    }
    return ARROWS.indexOf(last) >= 0 ? turned(half, last) : bare;
  }

  /// An arrow behind the number stands before it.
  private static String turned(String text, char last) {
    return ARROWS.indexOf(last) >= 0 ? last + text.substring(0, text.length() - 1) : text;
  }
}
