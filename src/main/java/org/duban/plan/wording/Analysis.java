package org.duban.plan.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.model.PlanCode;
import org.duban.plan.model.Unit;
import org.duban.problem.Problem;
import org.duban.text.HalfWidth;

/// A wording taken apart: which of its clauses binds, which is striven for, and what each says.
final class Analysis {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");
  private static final Pattern MAY_BE_A_PHRASE =
      Pattern.compile(
          "[前第强]|rank|top|place|position|[0-9](?:st|nd|rd|th)\\b|百分点|points?\\b|\\bpp\\b");

  /// (每个街道1个), (全国5.5%): how a number comes about, or what it is elsewhere or was before.
  private static final Pattern PER_PIECE =
      Pattern.compile(
          "\\s*(?:每|each |per |平均每|(?:全国|全省|全市|上年|去年|上年同期|20[0-9]{2}年)(?:目标|实际|完成|平均|为|约)?[0-9.]+%?$)");

  private static final Pattern AVERAGE =
      Pattern.compile("(?<!年)平均|人均|户均|月均|日均|\\b(?:average|mean|median)\\b");

  /// Marks of a failed reckoning.
  private static final Pattern NO_VALUE =
      Pattern.compile("nan|[+-]?inf(?:inity)?|null|none?|true|false|#.*|undefined");

  /// Digits that are none of ours: Arabic-Indic ones, fractions, circled numbers.
  private static final Pattern FOREIGN_DIGIT = Pattern.compile("[\\p{Nd}\\p{No}&&[^0-9²³]]");

  /// 降幅收窄至, 缩小差距: no wording is longer.
  private static final int LONGEST = 300;

  /// What may stand in brackets without changing what is said.
  private static final Set<Sense> HARMLESS = EnumSet.of(Sense.PLAIN, Sense.GROWTH, Sense.BREAK);

  /// A clause with what it says.
  ///
  /// @param words as they stand in the wording
  record Judged(Clause clause, Claim claim, String words) {

    boolean isMeant() {
      return !(claim instanceof Claim.InWords);
    }
  }

  private final String text;
  private final String half;
  private final String plain;
  private final Wording.Row row;
  private final Naming naming;
  private final UnitReader units;
  private final Circumstances circumstances;
  private final List<String> notes = new ArrayList<>();
  private final List<Judged> binding = new ArrayList<>();
  private final List<Judged> striven = new ArrayList<>();

  /// Those of both that are more than words.
  private final List<Judged> meant = new ArrayList<>();

  private final List<Judged> strivenMeant = new ArrayList<>();

  /// @param text without white space around it
  Analysis(String text, Wording.Row row) {
    this.text = text;
    this.half = HalfWidth.of(text);
    this.plain = plain(half);
    this.row = row;
    this.naming = new Naming(row.name());
    this.units = new UnitReader(naming, row.unit());
    int name = naming.lengthAtStartOf(plain);
    String whole = withoutNotes(" ".repeat(name) + plain.substring(name));
    this.circumstances = Circumstances.of(whole);
    List<Judged> judged = judgedOrWithoutName(circumstances.rest());
    for (Judged one : joined(judged)) {
      boolean binds = judged.size() == 1 || !one.clause().strives();
      (binds ? binding : striven).add(one);
      if (one.isMeant()) {
        (binds ? meant : strivenMeant).add(one);
      }
    }
  }

  /// Half-width and in small letters, character by character, so that places stay what they are.
  static String plain(String text) {
    String half = HalfWidth.of(text);
    StringBuilder plain = new StringBuilder(half.length());
    for (int i = 0; i < half.length(); i++) {
      plain.append(plain(half.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '–', '―', '─' -> '—';
      case '−', '﹣' -> '-';
      case '‐', '‑', '‒' -> '-';
      case '〜', '∼' -> '~';
      case '≧', '⩾' -> '≥';
      case '≦', '⩽' -> '≤';
      case '﹥' -> '>';
      case '﹤' -> '<';
      case '〔' -> '(';
      case '〕' -> ')';
      default -> Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
    };
  }

  /// Tries again without the name where it keeps the rest from being understood.
  private List<Judged> judgedOrWithoutName(String rest) {
    List<Judged> first = judged(rest);
    if (isUnderstood(first)) {
      return first;
    }
    String without = withoutName(rest);
    List<Judged> second = without.equals(rest) ? first : judged(without);
    return isUnderstood(second) ? second : first;
  }

  private static boolean isUnderstood(List<Judged> judged) {
    return judged.stream()
        .noneMatch(j -> j.claim() instanceof Claim.Unclear || j.claim() instanceof Claim.OtherUnit);
  }

  /// Blanks the name wherever it stands, unless it has a word in it that says something by itself.
  private String withoutName(String rest) {
    int at = naming.placeIn(rest);
    if (at <= 0
        || !Circumstances.hasNumber(rest)
        || Circumstances.hasNumber(rest.substring(0, at))) {
      return rest;
    }
    String name = rest.substring(at, at + naming.length());
    boolean plainName = Lexer.tokens(name).stream().allMatch(Analysis::isPartOfName);
    return plainName
        ? rest.substring(0, at) + " ".repeat(name.length()) + rest.substring(at + name.length())
        : rest;
  }

  private static boolean isPartOfName(Token token) {
    return token instanceof Token.Words || token.is(Sense.PLAIN) || token.is(Sense.AND);
  }

  private List<Judged> judged(String rest) {
    List<Judged> judged = new ArrayList<>();
    for (Clause clause : Clause.of(rest)) {
      String words = text.substring(clause.start(), clause.end());
      judged.add(new Judged(clause, claim(rest, half, clause), words));
    }
    boolean measured = judged.stream().anyMatch(j -> j.clause().hasAmount());
    circumstances
        .unclear()
        .or(() -> measured ? Optional.empty() : circumstances.baseline().map(b -> b.words()))
        .ifPresent(words ->
            judged.add(
                new Judged(
                    new Clause(words, Lexer.tokens(words), false),
                    new Claim.Unclear(words),
                    words)));
    boolean naming = judged.stream().anyMatch(Analysis::isInStep);
    for (String note : naming ? List.<String>of() : notes) {
      judgeNote(note, judged);
    }
    return judged;
  }

  /// The wording with blanks for what stands in brackets, which is kept as notes.
  private String withoutNotes(String wording) {
    if (wording.indexOf('(') < 0 && wording.indexOf('[') < 0 && wording.indexOf('【') < 0) {
      return wording;
    }
    Matcher brackets = BRACKETS.matcher(wording);
    StringBuilder rest = new StringBuilder(wording);
    while (brackets.find()) {
      if (!brackets.group(1).isBlank()) {
        notes.add(text.substring(brackets.start(1), brackets.end(1)).strip());
      }
      for (int i = brackets.start(); i < brackets.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    return rest.toString();
  }

  /// A note may be what is striven for; other notes must not have a number or a bound in them.
  private void judgeNote(String note, List<Judged> judged) {
    String small = Circumstances.of(plain(note)).rest();
    if (PER_PIECE.matcher(small).lookingAt()) {
      return;
    }
    List<Clause> striven = Clause.of(small).stream().filter(Clause::strives).toList();
    for (Clause clause : striven) {
      judged.add(new Judged(clause, claim(small, HalfWidth.of(note), clause), note));
    }
    if (striven.isEmpty() && !isHarmless(small)) {
      Clause whole = new Clause(small, Lexer.tokens(small), false);
      judged.add(new Judged(whole, new Claim.Unclear(note), note));
    }
  }

  private static boolean isHarmless(String note) {
    return NumeralWords.quantityIn(note).isEmpty()
        && Lexer.tokens(note, false).stream().allMatch(Analysis::isHarmless)
        && Lexer.tokens(note, true).stream().allMatch(Analysis::isHarmless);
  }

  private static boolean isHarmless(Token token) {
    return switch (token) {
      case Token.Amount _ -> false;
      case Token.Keyword(var sense, _, _) -> HARMLESS.contains(sense);
      case Token.Words _ -> true;
    };
  }

  /// 100万吨以上、105万吨以内 is a range.
  private static List<Judged> joined(List<Judged> judged) {
    if (judged.size() == 2
        && judged.stream().noneMatch(j -> j.clause().strives())
        && judged.get(0).claim() instanceof Claim.Quantity floor
        && judged.get(1).claim() instanceof Claim.Quantity ceiling) {
      Optional<Claim> range = Claim.Quantity.range(floor, ceiling);
      if (range.isPresent()) {
        Clause first = judged.getFirst().clause();
        return List.of(new Judged(first, range.get(), judged.getFirst().words()));
      }
    }
    return judged;
  }

  private static boolean isInStep(Judged judged) {
    return judged.claim() instanceof Claim.Phrase(SetPhrase.Meaning.InStep _)
        || judged.claim() instanceof Claim.Phrase(SetPhrase.Meaning.ComparedToIndicator _);
  }

  private Claim claim(String wording, String original, Clause clause) {
    String said = clause.text().strip();
    if (said.chars().noneMatch(Character::isDigit) && Unit.of(said).isKnown()) {
      return new Claim.Unclear(said);
    }
    if (!clause.hasAmount() || mayBePhrase(said)) {
      Optional<SetPhrase.Meaning> meaning = SetPhrase.in(said, naming);
      if (meaning.filter(SetPhrase.Meaning.Denied.class::isInstance).isPresent()) {
        return new Claim.Unclear(said);
      }
      if (meaning.isPresent() && isOfChange(meaning.get()) && isRateItself()) {
        return new Claim.InWords();
      }
      if (meaning.isPresent() && isMeant(meaning.get(), clause)) {
        return new Claim.Phrase(meaning.get());
      }
    }
    if (clause.hasAmount()) {
      return wording.length() > LONGEST
          ? new Claim.Unclear(said)
          : new QuantityReader(wording, original, clause, naming, units, circumstances).read();
    }
    boolean noWords = NO_VALUE.matcher(said).matches() || FOREIGN_DIGIT.matcher(said).find();
    if (noWords) {
      return new Claim.Unclear(said);
    }
    return NumeralWords.quantityIn(said)
        .<Claim>map(Claim.Unclear::new)
        .orElseGet(Claim.InWords::new);
  }

  /// Whether words beside a number may make a set phrase of it.
  private static boolean mayBePhrase(String said) {
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if ((c >= 'a' && c <= 'z') || "前第强点".indexOf(c) >= 0) {
        return MAY_BE_A_PHRASE.matcher(said).find();
      }
    }
    return false;
  }

  /// Whether the figures are rates themselves: that one falls or rises says nothing about 0.
  private boolean isRateItself() {
    boolean percent = units.rowUnit().map(Unit::isPercent).orElse(true);
    return percent && naming.isRate() && !naming.speaksOfGrowth();
  }

  private static boolean isOfChange(SetPhrase.Meaning meaning) {
    return switch (meaning) {
      case SetPhrase.Meaning.Growing _,
          SetPhrase.Meaning.Declining _,
          SetPhrase.Meaning.NotFalling _,
          SetPhrase.Meaning.NotRising _,
          SetPhrase.Meaning.Unchanged _ ->
          true;
      case SetPhrase.Meaning.GrowingBy _,
          SetPhrase.Meaning.DecliningBy _,
          SetPhrase.Meaning.Nothing _,
          SetPhrase.Meaning.Placed _,
          SetPhrase.Meaning.InStep _,
          SetPhrase.Meaning.ComparedToIndicator _,
          SetPhrase.Meaning.Compared _,
          SetPhrase.Meaning.Denied _ ->
          false;
    };
  }

  /// 持平 in a row of amounts is about last year's amount, which the wording doesn't have.
  private boolean isMeant(SetPhrase.Meaning meaning, Clause clause) {
    return !(meaning instanceof SetPhrase.Meaning.Unchanged)
        || !clause.text().endsWith("平")
        || units.rowUnit().filter(unit -> !unit.isPercent()).isEmpty();
  }

  Naming naming() {
    return naming;
  }

  /// Whether the wording itself speaks of an average.
  boolean isOfAverage() {
    return AVERAGE.matcher(plain).find();
  }

  Circumstances circumstances() {
    return circumstances;
  }

  /// Whether it words one target, and nothing in it is unclear.
  boolean isClear() {
    return obstacle().isEmpty() && !hasSeveralTargets() && !meant.isEmpty();
  }

  /// What keeps the wording from being understood, if anything does.
  Optional<Problem> problem() {
    Optional<Problem> obstacle = obstacle().flatMap(this::problem);
    return obstacle.isEmpty() && hasSeveralTargets() ? Optional.of(severalTargets()) : obstacle;
  }

  /// The first claim that is not understood; those of what binds go first.
  private Optional<Claim> obstacle() {
    for (List<Judged> claims : List.of(meant, strivenMeant)) {
      for (Judged judged : claims) {
        if (judged.claim() instanceof Claim.Unclear || judged.claim() instanceof Claim.OtherUnit) {
          return Optional.of(judged.claim());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> problem(Claim claim) {
    return switch (claim) {
      case Claim.Unclear(var part) -> Optional.of(Advice.notUnderstood(text, row, part));
      case Claim.OtherUnit(var unit) -> Optional.of(otherUnit(unit));
      case Claim.Quantity _, Claim.Phrase _, Claim.InWords _ -> Optional.empty();
    };
  }

  private boolean hasSeveralTargets() {
    return meant.size() > 1 || strivenMeant.size() > 1 || (binding.isEmpty() && striven.size() > 1);
  }

  private Problem severalTargets() {
    return Problem.error(
        PlanCode.T013,
        row.place(),
        "wording",
        text,
        "example",
        Advice.example(text, row),
        "rows",
        Problem.listed(meant.stream().map(this::ownRow).toList()));
  }

  /// A name and a wording for a row of its own: a rate of growth is another indicator than the
  /// amount.
  private String ownRow(Judged judged) {
    boolean rate = judged.claim() instanceof Claim.Quantity q && (q.growth() || q.decline());
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    String name =
        rate && !naming.speaksOfGrowth() ? row.name() + (chinese ? "增速" : " growth") : row.name();
    return name + ": " + judged.words().strip();
  }

  Problem otherUnit(String unit) {
    return Problem.error(
        PlanCode.T003, row.place(), "wording", text, "unit", unit, "rowUnit", row.unit());
  }

  /// What binds; words when no binding clause says more.
  Claim main() {
    return meant.isEmpty() ? new Claim.InWords() : meant.getFirst().claim();
  }

  /// The binding clauses in words.
  String mainWords() {
    if (striven.isEmpty() || strivenMeant.isEmpty()) {
      return text;
    }
    return String.join("，", binding.stream().map(Judged::words).toList());
  }

  /// What is striven for beside a target that binds.
  Optional<Judged> stretch() {
    if (!strivenMeant.isEmpty()) {
      return Optional.of(strivenMeant.getFirst());
    }
    return meant.isEmpty() ? Optional.empty() : striven.stream().findFirst();
  }

  /// The words beside a target that nothing will be judged by.
  List<String> passedOver() {
    if (meant.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (Judged judged : binding) {
      if (judged.claim() instanceof Claim.Quantity quantity && !quantity.passedOver().isEmpty()) {
        words.add(quantity.passedOver());
      } else if (!judged.isMeant() && saysSomething(judged.clause())) {
        words.add(judged.words());
      }
    }
    return words;
  }

  private boolean saysSomething(Clause clause) {
    return clause.tokens().stream()
        .anyMatch(t ->
            t instanceof Token.Words(var start, var end)
                && !naming.fits(plain.substring(start, end)));
  }

  /// What stands in brackets.
  List<String> notes() {
    return notes;
  }
}
