package org.duban.cli.rollup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.duban.cli.io.ProgressBar;
import org.duban.cli.option.Invocation;
import org.duban.disk.Area;
import org.duban.disk.FileNames;
import org.duban.disk.Sha256;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.report.ReportEngine;
import org.duban.rollup.ManyWorkspaces;
import org.duban.rollup.MemberReport;
import org.duban.rollup.WorkspaceSummary;

/// The report of each member into one folder, on all processors. A run that was stopped goes on: a
/// report whose data are what they were, and that is still what was made, isn't made again.
final class EachReport {

  /// Holds, for each report, what it was made from and what its bytes were.
  private static final String NOTES = ".made";

  /// @param file empty where it failed
  /// @param isNew whether it was made in this run
  record Outcome(
      String path, String office, Optional<Path> file, boolean isNew, List<Problem> problems) {

    Outcome {
      Objects.requireNonNull(path);
      Objects.requireNonNull(office);
      Objects.requireNonNull(file);
      problems = List.copyOf(problems);
    }
  }

  private final ManyWorkspaces view;
  private final WorkspaceSummary.Question question;
  private final MemberReport.Order order;
  private final Path out;
  private final Invocation invocation;
  private final ReportEngine plain = new ReportEngine();
  private final Object oneAtATime = new Object();

  EachReport(
      ManyWorkspaces view,
      WorkspaceSummary.Question question,
      MemberReport.Order order,
      Path out,
      Invocation invocation) {
    this.view = view;
    this.question = question;
    this.order = order;
    this.out = out;
    this.invocation = invocation;
  }

  /// In the order of the members.
  ///
  /// @param unverified whether members with a broken journal get a report
  List<Outcome> run(boolean unverified) {
    AtomicInteger done = new AtomicInteger();
    int all = view.members().size();
    try (ProgressBar bar = invocation.progressBar("rollup.progress")) {
      return IntStream.range(0, all)
          .parallel()
          .mapToObj(i -> {
            Outcome outcome = outcome(i, unverified);
            bar.show(done.incrementAndGet() * ProgressBar.WHOLE / all);
            return outcome;
          })
          .toList();
    }
  }

  private Outcome outcome(int index, boolean unverified) {
    WorkspaceSummary member = view.members().get(index);
    if (member.judged().filter(j -> unverified || j.isWhole()).isEmpty()) {
      // Told with the view.
      return failed(member, List.of());
    }
    Read<MemberReport> read = MemberReport.of(member.path(), invocation.folder(), question, order);
    if (read.hasErrors()) {
      return failed(member, read.problems());
    }
    MemberReport report = read.value().orElseThrow();
    String name = FileNames.of(view.label(index) + "-" + order.kind().id());
    Path file = out.resolve(name + ".pdf");
    Path note = out.resolve(NOTES).resolve(name);
    if (isThere(file, note, report.fingerprint())) {
      return new Outcome(member.path(), member.office(), Optional.of(file), false, List.of());
    }
    try {
      Read<byte[]> made = print(report, member.path());
      if (made.hasErrors()) {
        return failed(member, made.problems());
      }
      byte[] pdf = made.value().orElseThrow();
      Map<Path, byte[]> files = new LinkedHashMap<>();
      files.put(file, pdf);
      files.put(
          note,
          (report.fingerprint() + "\n" + Sha256.hex(pdf) + "\n").getBytes(StandardCharsets.UTF_8));
      invocation.files().write(files);
      return new Outcome(member.path(), member.office(), Optional.of(file), true, made.problems());
    } catch (EnvironmentFailure e) {
      return failed(member, List.of(e.problem()));
    }
  }

  private Read<byte[]> print(MemberReport report, String path) {
    if (report.isByOwnTemplates()) {
      synchronized (oneAtATime) {
        return report.pdf(path, plain);
      }
    }
    return report.pdf(path, plain);
  }

  private static Outcome failed(WorkspaceSummary member, List<Problem> problems) {
    return new Outcome(
        member.path(), member.office(), Optional.empty(), false, new ArrayList<>(problems));
  }

  private boolean isThere(Path file, Path note, String fingerprint) {
    Area area = invocation.area(file);
    try {
      return area.hasFile(file)
          && area.hasFile(note)
          && new String(area.bytes(note), StandardCharsets.UTF_8)
              .equals(fingerprint + "\n" + Sha256.hex(area.bytes(file)) + "\n");
    } catch (IOException _) {
      // Made anew, and told by that where it can't be.
      return false;
    }
  }
}
