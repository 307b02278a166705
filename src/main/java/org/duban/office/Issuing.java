package org.duban.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.duban.disk.Area;
import org.duban.disk.Sha256;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Recorder;
import org.duban.ledger.Beforehand;
import org.duban.ledger.Ledger;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.ReportCode;
import org.duban.report.ReportFormat;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.data.Fingerprint;
import org.duban.report.data.IssueDetails;
import org.duban.report.data.Register;
import org.duban.report.model.ReportKind;
import org.duban.text.Phrases;
import org.duban.time.Period;
import org.duban.time.PeriodLabel;

/// Gives a report its number and enters it in the register.
public final class Issuing {

  private static final String OFD = "." + ReportFormat.OFD.id();

  private final String number;
  private final YearSession working;
  private final Session session;
  private final Ledger seen;

  /// Under `number`; stops where it is taken. What is read from the journals from now on is what
  /// the report is made from.
  public Issuing(String number, YearSession working) {
    this.number = number;
    this.working = working;
    this.session = working.session();
    this.seen = working.wholeLedger();
    Register.of(seen).numbered(number).ifPresent(taken -> refuse(ReportCode.R020, taken));
  }

  /// A report that was entered in the register.
  ///
  /// @param fingerprint of the data in it
  public record Registered(Entry entry, String fingerprint) {

    public Registered {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(fingerprint);
    }
  }

  /// Stops where something in a report waits to be approved.
  public static void requireApproved(JudgedYear assessment) {
    List<Entry> waiting = assessment.view().unsettled().waiting();
    if (!waiting.isEmpty()) {
      throw new CommandFailed(
          Exit.FINDINGS,
          List.of(
              Problem.error(
                  ReportCode.R023,
                  Place.NONE,
                  "count",
                  Integer.toString(waiting.size()),
                  "entries",
                  Problem.listed(waiting.stream().map(Entry::reference).toList()))));
    }
  }

  public String number() {
    return number;
  }

  /// Writes the files and enters the report in the register: after a failure neither is there.
  /// Killed between the two, the same command does it all again.
  ///
  /// @param documents the PDF first, which is what the register speaks of; an OFD of it is noted
  ///   too
  public Registered issue(Map<Path, byte[]> documents, Period period, Recorder recorder) {
    Path pdf = documents.keySet().iterator().next();
    byte[] bytes = documents.get(pdf);
    EmbeddedReport report = session.need(EmbeddedReport.of(bytes, session.named(pdf)));
    Optional<byte[]> ofd =
        documents.entrySet().stream()
            .filter(document -> document.getKey().toString().endsWith(OFD))
            .map(Map.Entry::getValue)
            .findAny();
    IssueDetails details = IssueDetails.of(report, ofd);
    Register.of(seen).saying(details.content()).ifPresent(same -> refuse(ReportCode.R021, same));
    String digest = Sha256.hex(bytes);
    Content.Issue issue =
        new Content.Issue(number, period, session.today(), details.json(), digest);
    protect(documents, working);
    Map<Path, byte[]> before = contents(documents, session);
    Beforehand writing =
        new Beforehand() {
          @Override
          public void run() {
            session.files().write(documents);
          }

          @Override
          public void undo() {
            restore(documents, before);
          }
        };
    Entry entry =
        session.need(
            working
                .journals()
                .appendTo(seen, new EntryDraft(Entry.OFFICE_JOURNAL, issue), recorder, writing));
    return new Registered(entry, Fingerprint.of(details.data()));
  }

  private static Map<Path, byte[]> contents(Map<Path, byte[]> documents, Session session) {
    Map<Path, byte[]> contents = new TreeMap<>();
    try {
      for (Path file : documents.keySet()) {
        Area area = session.area(file);
        if (area.hasFile(file)) {
          contents.put(file, area.bytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  /// Puts back what was there.
  private void restore(Map<Path, byte[]> documents, Map<Path, byte[]> before) {
    try {
      for (Path file : documents.keySet()) {
        if (!before.containsKey(file)) {
          session.files().delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session.files().write(before);
  }

  private void refuse(ReportCode code, Register.Issued taken) {
    throw CommandFailed.usage(problem(code, taken, "", session));
  }

  /// Stops where one of `documents` would take the place of a report as it was issued.
  public static void protect(Map<Path, byte[]> documents, YearSession working) {
    Map<Path, byte[]> there = contents(documents, working.session());
    if (there.isEmpty()) {
      return;
    }
    Register register = Register.of(working.ledger());
    Session session = working.session();
    there.forEach((file, bytes) -> {
      Optional<Register.Issued> issued = register.ofDigest(Sha256.hex(bytes));
      issued.ifPresent(i -> {
        throw CommandFailed.usage(problem(ReportCode.R022, i, session.named(file), session));
      });
    });
  }

  private static Problem problem(
      ReportCode code, Register.Issued issued, String file, Session session) {
    Entry entry = issued.entry();
    return Problem.error(
        code,
        Place.NONE,
        "number",
        issued.issue().number(),
        "kind",
        Phrases.of(session.lang())
            .say(
                "cli.report.kind."
                    + issued.details().map(IssueDetails::kind).orElse(ReportKind.BULLETIN.id())),
        "period",
        PeriodLabel.of(issued.issue().period(), session.lang()),
        "entry",
        entry.reference(),
        "journal",
        entry.journal(),
        "no",
        Integer.toString(entry.no()),
        "date",
        issued.issue().publishedOn().toString(),
        "file",
        file);
  }
}
