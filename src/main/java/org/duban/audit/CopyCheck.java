package org.duban.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.ledger.Chain;
import org.duban.ledger.Divergence;
import org.duban.ledger.JournalPair;
import org.duban.plan.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// The journals of a year held against those of another copy of the workspace: a clone, a backup, a
/// revision.
///
/// @param findings the journals in which both copies recorded each their own, and those of the
///   other copy that are broken
public record CopyCheck(List<JournalPair> pairs, List<Problem> findings) {

  public CopyCheck {
    pairs = List.copyOf(pairs);
    findings = List.copyOf(findings);
  }

  /// Holds an audited year against the same year there.
  ///
  /// @param shownAs the other copy as messages name it
  public static CopyCheck of(Audit audit, Workspace workspace, Workspace other, String shownAs) {
    Objects.requireNonNull(shownAs);
    Chain there = Chain.verify(other, audit.year());
    List<JournalPair> pairs = audit.chain().against(there, workspace);
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

  public List<Divergence> divergences() {
    return pairs.stream().flatMap(pair -> pair.divergence().stream()).toList();
  }
}
