package org.duban.draft;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.draft.text.Text;
import org.duban.plan.model.Direction;

/// What a clause promises, before it is known whether its wording is understood.
///
/// @param wording as the text has it, or with what several names share written out
/// @param quote the words that it was made from
/// @param doubts what a person should look at
/// @param direction where it is said apart from the wording
record Promise(
    String name, String wording, Text quote, Optional<Direction> direction, Set<Doubt> doubts) {

  Promise {
    Objects.requireNonNull(name);
    Objects.requireNonNull(wording);
    Objects.requireNonNull(quote);
    doubts = doubts.isEmpty() ? Set.of() : EnumSet.copyOf(doubts);
  }

  Promise(String name, String wording, Text quote) {
    this(name, wording, quote, Optional.empty(), Set.of());
  }

  Promise(String name, String wording, Text quote, Set<Doubt> doubts) {
    this(name, wording, quote, Optional.empty(), doubts);
  }

  Promise named(String other) {
    return new Promise(other, wording, quote, direction, doubts);
  }
}
