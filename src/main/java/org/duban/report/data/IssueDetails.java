package org.duban.report.data;

import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.disk.Sha256;

/// What the register notes of an issued report beside its number, its period and the SHA-256 of its
/// PDF.
///
/// @param kind `bulletin`, …
/// @param about the department, or the task's id; empty for the other kinds
/// @param asOf the day up to which figures were known
/// @param data SHA-256 of its `report.json`
/// @param content SHA-256 over what it says, whatever its number
/// @param journals the journals that it was made from
/// @param ofd SHA-256 of the OFD that was issued beside the PDF; empty where none was
public record IssueDetails(
    String kind,
    Optional<String> about,
    String language,
    String asOf,
    String data,
    String content,
    List<ReportData.Journal> journals,
    Optional<String> ofd) {

  public IssueDetails {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(about);
    Objects.requireNonNull(language);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(data);
    Objects.requireNonNull(content);
    journals = List.copyOf(journals);
    // Entries made before there was any OFD don't speak of it.
    ofd = Objects.requireNonNullElse(ofd, Optional.empty());
  }

  /// What is noted of `report`.
  ///
  /// @param ofd the same report as OFD, where that is issued too
  public static IssueDetails of(EmbeddedReport report, Optional<byte[]> ofd) {
    ReportData data = report.data();
    return new IssueDetails(
        data.kind(),
        data.about(),
        data.language(),
        data.asOf(),
        Sha256.hex(report.json()),
        data.content(),
        data.journals(),
        ofd.map(Sha256::hex));
  }

  /// As the register keeps it.
  public String json() {
    return ReportJson.line(this);
  }

  /// What the register keeps; empty where that is something else.
  public static Optional<IssueDetails> read(String json) {
    try {
      return Optional.of(ReportJson.read(json, IssueDetails.class));
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }
}
