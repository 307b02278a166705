package org.duban.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.csv.HalfWidth;
import org.duban.problem.Problem;

/// A wording taken apart: which of its clauses binds, which is striven for, and what each says.
final class Analysis {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");
  private static final Pattern MENTIONS_A_PLACE =
      Pattern.compile("[前第强]|rank|top|place|position|[0-9](?:st|nd|rd|th)\\b");

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
  private final String plain;
  private final Wording.Row row;
  private final Naming naming;
  private final UnitReader units;
  private final List<String> notes = new ArrayList<>();
  private final List<Judged> binding = new ArrayList<>();
  private final List<Judged> striven = new ArrayList<>();

  /// Those of both that are more than words.
  private final List<Judged> meant = new ArrayList<>();

  private final List<Judged> strivenMeant = new ArrayList<>();

  /// @param text without white space around it
  Analysis(String text, Wording.Row row) {
    this.text = text;
    this.plain = plain(text);
    this.row = row;
    this.naming = new Naming(row.name());
    this.units = new UnitReader(naming, row.unit());
    List<Judged> judged = judged();
    for (Judged one : judged) {
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

  private List<Judged> judged() {
    int name = naming.lengthAtStartOf(plain);
    String rest = withoutNotes(" ".repeat(name) + plain.substring(name));
    List<Judged> judged = new ArrayList<>();
    for (Clause clause : Clause.of(rest)) {
      String words = text.substring(clause.start(), clause.end());
      judged.add(new Judged(clause, claim(rest, clause), words));
    }
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
    String small = plain(note);
    List<Clause> striven = Clause.of(small).stream().filter(Clause::strives).toList();
    for (Clause clause : striven) {
      judged.add(new Judged(clause, claim(small, clause), note));
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

  private static boolean isInStep(Judged judged) {
    return judged.claim() instanceof Claim.Phrase(SetPhrase.Meaning.InStep _);
  }

  private Claim claim(String wording, Clause clause) {
    if (!clause.hasAmount() || MENTIONS_A_PLACE.matcher(clause.text()).find()) {
      Optional<SetPhrase.Meaning> meaning = SetPhrase.in(clause.text().strip());
      if (meaning.isPresent() && isMeant(meaning.get(), clause)) {
        return new Claim.Phrase(meaning.get());
      }
    }
    if (clause.hasAmount()) {
      return new QuantityReader(wording, clause, naming, units).read();
    }
    return NumeralWords.quantityIn(clause.text())
        .<Claim>map(Claim.Unclear::new)
        .orElseGet(Claim.InWords::new);
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
        PlanCode.T013, row.place(), "wording", text, "example", Advice.example(text, row));
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
    return binding.stream()
        .filter(j -> !j.isMeant() && saysSomething(j.clause()))
        .map(Judged::words)
        .toList();
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
