package org.duban.report.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.Ledger;

/// The register of issued reports, as the office's journal has it.
///
/// @param issued those that stand, in the order in which they were issued
/// @param withdrawn those that were withdrawn
public record Register(List<Issued> issued, List<Issued> withdrawn) {

  public Register {
    issued = List.copyOf(issued);
    withdrawn = List.copyOf(withdrawn);
  }

  /// A report that was issued.
  ///
  /// @param details empty where the entry is not of Duban's making
  public record Issued(Entry entry, Content.Issue issue, Optional<IssueDetails> details) {
    public Issued {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(issue);
      Objects.requireNonNull(details);
    }

    static Issued of(Entry entry) {
      Content.Issue issue = (Content.Issue) entry.content();
      return new Issued(entry, issue, IssueDetails.read(issue.details()));
    }

    /// Whether this is the SHA-256 of its PDF, or of its OFD.
    boolean has(String digest) {
      return issue.digest().equals(digest)
          || details.flatMap(IssueDetails::ofd).filter(digest::equals).isPresent();
    }
  }

  /// Only the office issues reports.
  public static Register of(Ledger ledger) {
    return new Register(
        of(ledger.issued().stream()),
        of(ledger.everIssued().stream().filter(e -> ledger.withdrawalOf(e).isPresent())));
  }

  private static List<Issued> of(Stream<Entry> entries) {
    return entries.filter(e -> e.journal().equals(Entry.OFFICE_JOURNAL)).map(Issued::of).toList();
  }

  public Optional<Issued> numbered(String number) {
    return first(i -> i.issue().number().equals(number));
  }

  /// The report whose PDF or OFD has this SHA-256.
  public Optional<Issued> ofDigest(String digest) {
    return first(i -> i.has(digest));
  }

  /// The withdrawn report whose PDF or OFD has this SHA-256.
  public Optional<Issued> withdrawnOfDigest(String digest) {
    return withdrawn.stream().filter(i -> i.has(digest)).findFirst();
  }

  /// The report that says the same.
  public Optional<Issued> saying(String content) {
    return first(i -> i.details().filter(d -> d.content().equals(content)).isPresent());
  }

  private Optional<Issued> first(Predicate<Issued> condition) {
    return issued.stream().filter(condition).findFirst();
  }
}
