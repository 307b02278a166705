package org.duban.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.JournalHead;
import org.duban.ledger.Ledger;
import org.duban.report.data.IssueDetails;
import org.duban.report.data.ReportData;
import org.duban.report.data.SealDetails;

/// Up to where each journal is noted outside itself: by issued reports and by seals. What comes
/// after could be written anew, and no chain would show it.
public final class Anchors {

  /// What notes a journal.
  ///
  /// @param no the last entry that is noted
  /// @param by the entry of the office that noted it first
  public record Anchor(int no, Entry by) {

    public Anchor {
      Objects.requireNonNull(by);
    }

    public OffsetDateTime at() {
      return by.recordedAt();
    }
  }

  private record Key(int year, String journal) {}

  private final Map<Key, Anchor> anchors = new HashMap<>();
  private final SealDetails heads;

  private Anchors(List<Ledger> ledgers) {
    List<JournalHead> all = new ArrayList<>();
    Map<Integer, Ledger> byYear = new HashMap<>();
    ledgers.forEach(ledger -> {
      all.addAll(ledger.heads());
      byYear.put(ledger.year().year(), ledger);
    });
    heads = SealDetails.of(all);
    ledgers.stream()
        .flatMap(ledger ->
            Stream.of(ledger.everIssued(), ledger.everSealed(), ledger.everClosed())
                .flatMap(List::stream))
        .filter(entry -> entry.journal().equals(Entry.OFFICE_JOURNAL))
        .sorted(Comparator.comparing((Entry entry) -> entry.recordedAt().toInstant()))
        .forEach(entry -> noted(entry).forEach(head -> add(head, entry, byYear)));
  }

  /// Of the years that were audited.
  public static Anchors of(List<Audit> audits) {
    return new Anchors(audits.stream().map(Audit::ledger).toList());
  }

  private static List<ReportData.Journal> noted(Entry entry) {
    return switch (entry.content()) {
      case Content.Issue issue ->
          IssueDetails.read(issue.details()).map(IssueDetails::journals).orElse(List.of());
      case Content.Seal seal ->
          SealDetails.read(seal.details()).map(SealDetails::journals).orElse(List.of());
      case Content.Closing closing ->
          SealDetails.read(closing.details()).map(SealDetails::journals).orElse(List.of());
      case Content.Actual _,
          Content.Progress _,
          Content.Withdrawal _,
          Content.Adopt _,
          Content.Decision _ ->
          List.of();
    };
  }

  /// What doesn't hold is no anchor; it is a finding.
  private void add(ReportData.Journal head, Entry by, Map<Integer, Ledger> ledgers) {
    boolean holds =
        Optional.ofNullable(ledgers.get(head.year()))
            .flatMap(ledger -> ledger.entry(head.journal(), head.entries()))
            .filter(entry -> entry.hash().equals(head.head()))
            .isPresent();
    if (holds) {
      anchors.merge(
          new Key(head.year(), head.journal()),
          new Anchor(head.entries(), by),
          (known, other) -> other.no() > known.no() ? other : known);
    }
  }

  /// What notes a journal; empty where nothing does.
  public Optional<Anchor> of(int year, String journal) {
    return Optional.ofNullable(anchors.get(new Key(year, journal)));
  }

  /// How many entries come after what is noted.
  public int notCovered() {
    return heads.journals().stream()
        .mapToInt(h -> h.entries() - of(h.year(), h.journal()).map(Anchor::no).orElse(0))
        .sum();
  }

  /// One number for how far all journals go now.
  public String fingerprint() {
    return heads.fingerprint();
  }
}
