package org.duban.journal.entry;

import java.util.Objects;
import java.util.Optional;

/// An entry by its journal and number, as `统计局#12`.
public record EntryName(String journal, int no) {

  private static final char MARK = '#';

  /// What an entry's number has at most.
  private static final int MOST_DIGITS = 9;

  public EntryName {
    Objects.requireNonNull(journal);
  }

  public static EntryName of(Entry entry) {
    return new EntryName(entry.journal(), entry.no());
  }

  /// The entry that `text` names; empty where it names none.
  public static Optional<EntryName> in(String text) {
    int mark = text.lastIndexOf(MARK);
    return mark < 1
        ? Optional.empty()
        : number(text.substring(mark + 1)).map(no -> new EntryName(text.substring(0, mark), no));
  }

  /// An entry's number.
  public static Optional<Integer> number(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.charAt(0) != '0'
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return journal + MARK + no;
  }
}
