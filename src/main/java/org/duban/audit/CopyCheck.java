package org.duban.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.journal.entry.Entry;
import org.duban.journal.verify.Divergence;
import org.duban.ledger.verify.Chain;
import org.duban.ledger.verify.JournalPair;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// The journals of a year held against those of another copy of the workspace: a clone, a backup, a
/// revision.
///
/// @param findings the journals in which both copies recorded each their own, those that lack
///   entries of the other copy, and those of the other copy that are broken
public record CopyCheck(List<JournalPair> pairs, List<Problem> findings) {

  /// How many of the entries that are missing are named.
  public static final int NAMED = 20;

  public CopyCheck {
    pairs = List.copyOf(pairs);
    findings = List.copyOf(findings);
  }

  /// Holds the journals of a year against those of the same year there.
  ///
  /// @param shownAs the other copy as messages name it
  /// @param mayBeAhead whether the other copy may have recorded more than this one
  public static CopyCheck of(
      Chain here, Workspace workspace, Workspace other, String shownAs, boolean mayBeAhead) {
    Objects.requireNonNull(shownAs);
    Chain there = Chain.verify(other, here.ledger().year());
    List<JournalPair> pairs = here.against(there, workspace);
    List<Problem> findings = new ArrayList<>();
    there.journals().stream()
        .filter(journal -> !journal.ok())
        .map(journal ->
            Problem.error(
                AuditCode.A020,
                Place.ofFile(journal.file()),
                "file",
                journal.file(),
                "other",
                shownAs))
        .forEach(findings::add);
    for (JournalPair pair : pairs) {
      pair.divergence()
          .map(divergence -> finding(pair, divergence, shownAs))
          .ifPresent(findings::add);
      if (!mayBeAhead && !pair.missing().isEmpty()) {
        findings.add(
            missing(pair, Chain.fileOf(workspace, here.ledger().year(), pair.journal()), shownAs));
      }
    }
    return new CopyCheck(pairs, findings);
  }

  private static Problem finding(JournalPair pair, Divergence divergence, String shownAs) {
    return Problem.error(
        AuditCode.A019,
        Place.ofFile(divergence.file()),
        "file",
        divergence.file(),
        "other",
        shownAs,
        "no",
        Integer.toString(pair.common() + 1),
        "here",
        Integer.toString(pair.here() - pair.common()),
        "there",
        Integer.toString(pair.there() - pair.common()));
  }

  /// A chain can't show that its end was cut off.
  private static Problem missing(JournalPair pair, String file, String shownAs) {
    int count = pair.missing().size();
    List<String> named = pair.missing().stream().limit(NAMED).map(Entry::reference).toList();
    return Problem.error(
        pair.here() == 0 ? AuditCode.A022 : AuditCode.A021,
        Place.ofFile(file),
        "file",
        file,
        "other",
        shownAs,
        "count",
        Integer.toString(count),
        "entries",
        Problem.listed(named) + (count > NAMED ? " …" : ""));
  }

  public List<Divergence> divergences() {
    return pairs.stream().flatMap(pair -> pair.divergence().stream()).toList();
  }
}
