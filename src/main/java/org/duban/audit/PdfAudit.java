package org.duban.audit;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.duban.disk.Sha256;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.ledger.AdoptedPlans;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.plan.model.Workspace;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;
import org.duban.report.PrintSettings;
import org.duban.report.ReportFormat;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.data.IssueDetails;
import org.duban.report.data.JsonDifference;
import org.duban.report.data.PdfSignature;
import org.duban.report.data.PdfUpdates;
import org.duban.report.data.Register;
import org.duban.report.data.ReportData;
import org.duban.time.GoalYear;

/// What an audit finds of one PDF: whether it is the one that was issued, whether the journals
/// still hold what it was issued on, and whether it can be made again.
///
/// @param digest SHA-256 of the PDF
/// @param issued how many of its bytes are the file that was issued, where more follow
/// @param updates what follows; empty where nothing does, or nothing that is an update
/// @param report what it carries; empty where that can't be read
/// @param entry the entry of the register that speaks of it
/// @param headsHold whether the journals contain the entries that it was made from; empty where
///   that can't be known
public record PdfAudit(
    String file,
    String digest,
    OptionalInt issued,
    Optional<PdfUpdates> updates,
    Optional<EmbeddedReport> report,
    Registration registration,
    Optional<Entry> entry,
    Optional<Boolean> headsHold,
    Remade remade,
    List<Problem> findings) {

  /// What the register says of a PDF.
  public enum Registration {
    /// It is the one that was issued, byte for byte; or that one, signed since.
    REGISTERED,
    /// It was issued and withdrawn since.
    WITHDRAWN,
    /// The register has its number, and another file.
    CHANGED,
    /// It has a number that the register doesn't know.
    UNKNOWN,
    /// It was never issued.
    DRAFT,
    /// There is no register here to ask, or no report to ask about.
    NOT_ASKED
  }

  /// What came of making it again.
  public enum Remade {
    /// The same bytes.
    SAME_BYTES,
    /// The same data; the pages are made by another version, or with other templates.
    SAME_DATA,
    /// Something else.
    DIFFERENT,
    /// It was not tried: there is nothing to make it from.
    NOT_TRIED
  }

  public PdfAudit {
    Objects.requireNonNull(file);
    Objects.requireNonNull(digest);
    Objects.requireNonNull(issued);
    Objects.requireNonNull(updates);
    Objects.requireNonNull(report);
    Objects.requireNonNull(registration);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(headsHold);
    Objects.requireNonNull(remade);
    findings = List.copyOf(findings);
  }

  public boolean ok() {
    return findings.stream().noneMatch(Problem::isError);
  }

  /// What can be said of a PDF.
  ///
  /// @param shownAs the PDF as messages name it
  /// @param workspace where its journals are; empty where there is none here
  /// @param stationery what it is printed with when it is made again
  /// @param program the version of Duban that makes it again
  public static PdfAudit of(
      byte[] pdf,
      String shownAs,
      Optional<Workspace> workspace,
      PrintSettings stationery,
      String program) {
    Making making = new Making(pdf, shownAs, stationery, program);
    making.report.ifPresent(report -> {
      if (workspace.isPresent()) {
        making.check(report, workspace.get());
      } else {
        making.complain(Problem.warning(AuditCode.A018, Place.ofFile(shownAs), "file", shownAs));
      }
    });
    return making.audit();
  }

  /// What the register of a workspace says of a PDF, and where `heads` asks for it whether its
  /// journals still hold what it was made on. Of a draft, which is in no register, only the latter.
  public static PdfAudit ofRegister(
      byte[] pdf, String shownAs, Workspace workspace, boolean heads) {
    Making making = new Making(pdf, shownAs, PrintSettings.PLAIN, "");
    making.report.ifPresent(report -> {
      ReportData data = report.data();
      if (data.number().isPresent()) {
        GoalYear year = new GoalYear(data.year(), data.fiscalYearStart());
        making.register(
            data,
            LedgerReader.read(workspace, year).value().orElseGet(() -> Ledger.of(year, List.of())));
      }
      if (heads) {
        making.headsHold = Optional.of(making.holdHeads(data, workspace));
      }
    });
    return making.audit();
  }

  /// The audit while it is made.
  private static final class Making {

    private final byte[] pdf;
    private final String file;
    private final PrintSettings stationery;
    private final String program;
    private final String digest;
    private final List<Problem> findings = new ArrayList<>();
    private final Optional<EmbeddedReport> report;
    private OptionalInt issued = OptionalInt.empty();
    private Optional<PdfUpdates> updates = Optional.empty();
    private Registration registration = Registration.NOT_ASKED;
    private Optional<Entry> entry = Optional.empty();
    private Optional<Boolean> headsHold = Optional.empty();
    private Remade remade = Remade.NOT_TRIED;

    Making(byte[] pdf, String file, PrintSettings stationery, String program) {
      this.pdf = pdf;
      this.file = file;
      this.stationery = stationery;
      this.program = program;
      this.digest = Sha256.hex(pdf);
      Read<EmbeddedReport> read = EmbeddedReport.of(pdf, file);
      this.report = read.value();
      findings.addAll(read.problems());
    }

    PdfAudit audit() {
      return new PdfAudit(
          file, digest, issued, updates, report, registration, entry, headsHold, remade, findings);
    }

    void check(EmbeddedReport read, Workspace workspace) {
      try {
        GoalYear year = new GoalYear(read.data().year(), read.data().fiscalYearStart());
        Optional<Ledger> ledger = LedgerReader.read(workspace, year).value();
        register(read.data(), ledger.orElseGet(() -> Ledger.of(year, List.of())));
        headsHold = Optional.of(holdHeads(read.data(), workspace));
        holdPlan(read.data(), ledger.orElseGet(() -> Ledger.of(year, List.of())));
        if (headsHold.get()) {
          make(read, workspace);
        }
      } catch (DateTimeException | IllegalArgumentException e) {
        complain(Problem.error(ReportCode.R012, Place.ofFile(file), "file", file));
      }
    }

    private void register(ReportData data, Ledger ledger) {
      Register register = Register.of(ledger);
      if (register.ofDigest(digest).isEmpty() && register.withdrawnOfDigest(digest).isEmpty()) {
        readUpdates(register);
      }
      String known = updates.isPresent() ? Sha256.hex(beginning()) : digest;
      Optional<Register.Issued> same = register.ofDigest(known);
      Optional<Register.Issued> withdrawn = register.withdrawnOfDigest(known);
      Optional<Register.Issued> numbered = data.number().flatMap(register::numbered);
      if (updates.filter(u -> u.other().isPresent()).isPresent()) {
        registration = Registration.CHANGED;
        entry = same.or(() -> withdrawn).map(Register.Issued::entry);
      } else if (same.isPresent()) {
        registration = Registration.REGISTERED;
        entry = same.map(Register.Issued::entry);
      } else if (withdrawn.isPresent()) {
        registration = Registration.WITHDRAWN;
        entry = withdrawn.map(Register.Issued::entry);
        Optional<Entry> withdrawal = entry.flatMap(ledger::withdrawalOf);
        complain(
            AuditCode.A014,
            "number",
            withdrawn.get().issue().number(),
            "entry",
            withdrawal.map(Entry::reference).orElse(""));
      } else if (numbered.isPresent()) {
        registration = Registration.CHANGED;
        entry = numbered.map(Register.Issued::entry);
        complain(
            AuditCode.A011,
            "number",
            numbered.get().issue().number(),
            "entry",
            numbered.get().entry().reference(),
            "digest",
            registered(numbered.get()),
            "found",
            digest);
      } else if (data.number().isPresent()) {
        registration = Registration.UNKNOWN;
        complain(AuditCode.A013, "number", data.number().get());
      } else {
        registration = Registration.DRAFT;
        complain(AuditCode.A012);
      }
    }

    /// What was added to the file that was issued.
    private void readUpdates(Register register) {
      OptionalInt known =
          PdfUpdates.beginning(
              pdf,
              sha256 ->
                  register.ofDigest(sha256).isPresent()
                      || register.withdrawnOfDigest(sha256).isPresent());
      if (known.isEmpty()) {
        return;
      }
      issued = known;
      updates = PdfUpdates.behind(pdf, known.getAsInt());
      updates.ifPresent(read -> {
        String bytes = Integer.toString(known.getAsInt());
        read.other()
            .ifPresent(other ->
                complain(
                    AuditCode.A031,
                    "bytes",
                    bytes,
                    "from",
                    Integer.toString(other.from()),
                    "what",
                    other.what()));
        read.signatures().forEach(signature -> hold(signature, bytes));
      });
    }

    private void hold(PdfSignature signature, String bytes) {
      String by = signature.by().orElse("?");
      switch (signature.held()) {
        case BROKEN, UNREADABLE -> complain(AuditCode.A033, "by", by);
        case HOLDS, NOT_CHECKED -> {}
      }
      signature
          .shown()
          .ifPresent(shown ->
              complain(
                  Problem.warning(
                      AuditCode.A032,
                      Place.ofFile(file),
                      "file",
                      file,
                      "by",
                      by,
                      "page",
                      Integer.toString(shown.page()),
                      "width",
                      shown.width().toString(),
                      "height",
                      shown.height().toString(),
                      "bytes",
                      bytes)));
    }

    /// The file as it was issued, where it is known to begin with that.
    private byte[] beginning() {
      return issued.isPresent() ? Arrays.copyOf(pdf, issued.getAsInt()) : pdf;
    }

    /// The digest that the register has for a document of this format.
    private String registered(Register.Issued known) {
      return (EmbeddedReport.isOfd(pdf)
              ? known.details().flatMap(IssueDetails::ofd)
              : Optional.<String>empty())
          .orElseGet(() -> known.issue().digest());
    }

    private boolean holdHeads(ReportData data, Workspace workspace) {
      List<Problem> gone =
          JournalHeadsCheck.gone(
              data.journals(),
              new Ledgers(workspace, data.fiscalYearStart()),
              Place.ofFile(file),
              file);
      findings.addAll(gone);
      return gone.isEmpty();
    }

    /// Whether the plan that the PDF carries is the one that was adopted.
    private void holdPlan(ReportData data, Ledger ledger) {
      Optional<String> version = data.plan().version();
      if (version.isPresent()) {
        boolean adopted =
            AdoptedPlans.standing(ledger).stream()
                .map(e -> (Content.Adopt) e.content())
                .anyMatch(a ->
                    ("v" + a.version()).equals(version.get())
                        && a.digest().equals(data.plan().digest()));
        if (!adopted) {
          complain(AuditCode.A017, "version", version.get());
        }
      }
    }

    private void make(EmbeddedReport read, Workspace workspace) {
      Read<byte[]> again =
          Reproduction.of(
              read,
              workspace,
              stationery,
              program,
              EmbeddedReport.isOfd(pdf) ? ReportFormat.OFD : ReportFormat.PDF);
      if (again.hasErrors()) {
        remade = Remade.DIFFERENT;
        findings.addAll(again.problems());
        return;
      }
      byte[] bytes = again.value().orElseThrow();
      EmbeddedReport made = EmbeddedReport.of(bytes, file).value().orElseThrow();
      Optional<String> difference = JsonDifference.between(read.json(), made.json());
      if (updates.filter(u -> u.other().isPresent()).isPresent()) {
        // That has been said.
        remade = Remade.DIFFERENT;
      } else if (Arrays.equals(bytes, updates.isPresent() ? beginning() : pdf)) {
        remade = Remade.SAME_BYTES;
      } else if (difference.isPresent()) {
        remade = Remade.DIFFERENT;
        complain(AuditCode.A015, "where", difference.get());
      } else if (isMadeAlike(read.data(), made.data())) {
        // The register keeps the digest of some file; that its pages are made from its data, only
        // the bytes show.
        remade = Remade.DIFFERENT;
        complain(AuditCode.A016);
      } else {
        remade = Remade.SAME_DATA;
      }
    }

    /// Whether the same program made both pages, with the same templates.
    private static boolean isMadeAlike(ReportData one, ReportData other) {
      return one.program().equals(other.program()) && one.templates().equals(other.templates());
    }

    void complain(Problem problem) {
      findings.add(problem);
    }

    private void complain(AuditCode code, String... args) {
      String[] all = Arrays.copyOf(args, args.length + 2);
      all[args.length] = "file";
      all[args.length + 1] = file;
      complain(Problem.error(code, Place.ofFile(file), all));
    }
  }
}
