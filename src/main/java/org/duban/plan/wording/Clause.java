package org.duban.plan.wording;

import java.util.ArrayList;
import java.util.List;

/// A part of a wording between commas, or from a word such as 力争 on.
///
/// @param text as it stands in the wording, in small half-width letters
/// @param tokens with places in the whole wording
/// @param strives whether it is of what is striven for (力争7%), beside what binds
record Clause(String text, List<Token> tokens, boolean strives) {

  Clause {
    tokens = List.copyOf(tokens);
  }

  /// The clauses of `wording` (small, half-width, without brackets).
  static List<Clause> of(String wording) {
    List<Clause> clauses = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (Token token : Lexer.tokens(wording)) {
      boolean next =
          token instanceof Token.Keyword(var sense, _, _)
              && (sense == Sense.BREAK || (Lexer.startsClause(sense) && hasAmount(tokens)));
      if (next) {
        close(wording, tokens, clauses);
      }
      if (!token.is(Sense.BREAK)) {
        tokens.add(token);
      }
    }
    close(wording, tokens, clauses);
    return clauses;
  }

  private static void close(String wording, List<Token> tokens, List<Clause> clauses) {
    if (!tokens.isEmpty()) {
      String text = wording.substring(tokens.getFirst().start(), tokens.getLast().end());
      boolean strives = false;
      for (Token token : tokens) {
        strives |= token.is(Sense.STRIVE);
      }
      clauses.add(new Clause(text, tokens, strives));
      tokens.clear();
    }
  }

  boolean hasAmount() {
    return hasAmount(tokens);
  }

  private static boolean hasAmount(List<Token> tokens) {
    for (Token token : tokens) {
      if (token instanceof Token.Amount) {
        return true;
      }
    }
    return false;
  }

  int start() {
    return tokens.getFirst().start();
  }

  int end() {
    return tokens.getLast().end();
  }
}
