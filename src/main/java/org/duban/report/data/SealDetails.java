package org.duban.report.data;

import com.google.gson.JsonParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duban.disk.Sha256;
import org.duban.journal.entry.JournalHead;

/// How far journals went, as a seal notes it.
public record SealDetails(List<ReportData.Journal> journals) {

  public SealDetails {
    journals = List.copyOf(journals);
  }

  /// By year and journal.
  public static SealDetails of(List<JournalHead> heads) {
    return new SealDetails(
        heads.stream()
            .sorted(Comparator.comparingInt(JournalHead::year).thenComparing(JournalHead::journal))
            .map(h -> new ReportData.Journal(h.year(), h.journal(), h.entries(), h.hash()))
            .toList());
  }

  /// As the office's journal keeps it.
  public String json() {
    return ReportJson.line(this);
  }

  /// What the office's journal keeps; empty where that is something else.
  public static Optional<SealDetails> read(String json) {
    try {
      return Optional.of(ReportJson.read(json, SealDetails.class));
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }

  /// One number for all of it, to be noted elsewhere: the SHA-256 over a line for each journal, of
  /// its year, name, number of the last entry and its hash, with a blank between.
  public String fingerprint() {
    StringBuilder lines = new StringBuilder();
    for (ReportData.Journal j : journals) {
      lines.append(j.year() + " " + j.journal() + " " + j.entries() + " " + j.head()).append('\n');
    }
    return Sha256.hex(lines.toString());
  }
}
