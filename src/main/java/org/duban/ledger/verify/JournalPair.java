package org.duban.ledger.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duban.journal.entry.Entry;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalIndex;
import org.duban.journal.verify.Divergence;
import org.duban.ledger.LedgerIndex;

/// One journal in two copies of a workspace.
///
/// @param here how many entries it has in the one; 0 where it isn't there
/// @param there how many it has in the other
/// @param common how many entries both begin with
/// @param divergence what each recorded after those, where both recorded something
/// @param missing what only the other recorded after those
public record JournalPair(
    String journal,
    int here,
    int there,
    int common,
    Optional<Divergence> divergence,
    List<Entry> missing) {

  /// How the two stand to each other.
  public enum Relation {
    SAME,
    /// Only the one has recorded more.
    AHEAD,
    /// Only the other has.
    BEHIND,
    /// Both have.
    DIVERGED
  }

  public JournalPair {
    Objects.requireNonNull(journal);
    Objects.requireNonNull(divergence);
    Objects.requireNonNull(missing);
  }

  public Relation relation() {
    if (here > common) {
      return there > common ? Relation.DIVERGED : Relation.AHEAD;
    }
    return there > common ? Relation.BEHIND : Relation.SAME;
  }

  /// The journals of either copy, in alphabetical order. Whether each for itself is whole is
  /// [Chain]'s to say.
  static List<JournalPair> of(LedgerIndex here, LedgerIndex there, JournalFolder folder) {
    Map<String, JournalIndex> left = byName(here);
    Map<String, JournalIndex> right = byName(there);
    TreeMap<String, JournalIndex> all = new TreeMap<>(left);
    all.putAll(right);
    List<JournalPair> pairs = new ArrayList<>();
    for (String journal : all.keySet()) {
      JournalIndex none = new JournalIndex(journal, _ -> null);
      pairs.add(
          of(
              left.getOrDefault(journal, none),
              right.getOrDefault(journal, none),
              folder.nameOf(journal)));
    }
    return pairs;
  }

  private static JournalPair of(JournalIndex here, JournalIndex there, String file) {
    int common = here.inCommonWith(there);
    Optional<Divergence> divergence =
        here.size() > common && there.size() > common
            ? Optional.of(
                new Divergence(
                    here.journal,
                    file,
                    common,
                    List.of(branch(here, common), branch(there, common))))
            : Optional.empty();
    return new JournalPair(
        here.journal,
        here.size(),
        there.size(),
        common,
        divergence,
        here.size() == common ? there.entriesFrom(common) : List.of());
  }

  private static Divergence.Branch branch(JournalIndex index, int common) {
    return new Divergence.Branch(OptionalInt.empty(), index.entriesFrom(common));
  }

  private static Map<String, JournalIndex> byName(LedgerIndex index) {
    return index.journals().stream().collect(Collectors.toMap(j -> j.journal, j -> j));
  }
}
