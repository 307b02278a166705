package org.duban.journal.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryMeaning;

/// A journal in which copies of a workspace recorded each their own: up to a number all are the
/// same, from there on they go different ways.
///
/// @param file the journal's file as messages name it
/// @param common how many entries all copies begin with
/// @param branches what each recorded from there on
public record Divergence(String journal, String file, int common, List<Branch> branches) {

  /// What one copy recorded.
  ///
  /// @param line where it begins in the journal; empty where the copies are files of their own
  public record Branch(OptionalInt line, List<Entry> entries) {

    public Branch {
      Objects.requireNonNull(line);
      Objects.requireNonNull(entries);
    }
  }

  public Divergence {
    Objects.requireNonNull(journal);
    Objects.requireNonNull(file);
    branches = List.copyOf(branches);
  }

  /// Tells the entries whose content every branch has: whichever is kept, they are not missing.
  public Predicate<Entry> inAllBranches() {
    Set<Object> inAll = new HashSet<>(saidIn(branches.getFirst()));
    branches.forEach(branch -> inAll.retainAll(saidIn(branch)));
    return entry -> inAll.contains(said(entry));
  }

  private static Set<Object> saidIn(Branch branch) {
    return branch.entries().stream().map(Divergence::said).collect(Collectors.toSet());
  }

  /// The same for two entries that say the same: 12.7 is 12.70.
  private static Object said(Entry entry) {
    return switch (entry.content()) {
      case Content.Actual _, Content.Progress _ -> EntryMeaning.of(entry.content());
      case Content.Act _ -> entry.content();
    };
  }
}
