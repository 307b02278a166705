package org.duban.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.plan.model.Workspace;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Entries and journals for tests.
public final class Sample {

  public static final GoalYear YEAR = new GoalYear(2021, 1);
  public static final Instant NOON = Instant.parse("2021-07-16T04:00:00.123Z");
  public static final LocalDate DAY = LocalDate.of(2021, 7, 15);

  private Sample() {}

  public static Recorder recorder() {
    return recorderAt(NOON);
  }

  static Recorder recorderAt(Instant instant) {
    return new Recorder("统计局经办人", Clock.fixed(instant, ZoneOffset.ofHours(8)), false);
  }

  public static Content.Actual actual(String subject, int months, String value) {
    return actual(subject, months, value, Basis.PRELIMINARY, DAY);
  }

  public static Content.Actual actual(
      String subject, int months, String value, Basis basis, LocalDate published) {
    return new Content.Actual(
        subject, YEAR.through(months), new BigDecimal(value), basis, published, Remarks.NONE);
  }

  public static Content.Progress progress(
      String task, int months, String percent, LocalDate published) {
    return new Content.Progress(
        task,
        YEAR.through(months),
        percent.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(percent)),
        Optional.empty(),
        published,
        Remarks.NONE);
  }

  public static Period period(int months) {
    return YEAR.through(months);
  }

  /// An empty workspace for the year, in a temporary folder.
  public static Workspace workspace(Path folder) {
    Workspace workspace = new Workspace(folder);
    try {
      Files.createDirectories(workspace.year(YEAR.year()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return workspace;
  }

  public static Path journal(Workspace workspace, String name) {
    return workspace.journals(YEAR.year()).resolve(name + ".csv");
  }

  public static List<Entry> append(Workspace workspace, EntryDraft... drafts) {
    return new Journals(workspace, YEAR).append(List.of(drafts), recorder()).value().orElseThrow();
  }

  public static Ledger ledger(Workspace workspace) {
    return LedgerReader.read(workspace, YEAR).value().orElseThrow();
  }
}
