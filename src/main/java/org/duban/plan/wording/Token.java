package org.duban.plan.wording;

import java.math.BigDecimal;

/// A piece of a target's wording, from `start` to before `end`.
sealed interface Token {

  int start();

  int end();

  /// A number, with its sign.
  ///
  /// @param unit that the number has in itself (三分之二, 9 out of 10: %); empty for none
  record Amount(BigDecimal value, String unit, int start, int end) implements Token {}

  /// A word that says something about the bound.
  record Keyword(Sense sense, int start, int end) implements Token {}

  /// Any other words: a name, a unit, a remark.
  record Words(int start, int end) implements Token {}

  default boolean is(Sense sense) {
    return this instanceof Keyword(var own, _, _) && own == sense;
  }
}
