package org.duban.journal.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.duban.journal.entry.Entry;

/// The lines that an index was made of.
@FunctionalInterface
public interface JournalLines {

  /// The entry on the line that starts at a place.
  Entry entryAt(int at);

  /// The bytes of that line from its kind to its reason, which is all that it says: lines in which
  /// they are the same differ in nothing but who recorded them when. Empty where they are not at
  /// hand.
  default Optional<ByteBuffer> contentAt(int at) {
    return Optional.empty();
  }
}
