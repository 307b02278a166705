import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.ledger.Journals;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.ledger.verify.Chain;
import org.duban.plan.model.Workspace;
import org.duban.problem.Read;
import org.duban.time.GoalYear;
import org.duban.time.Period;

/// Measures how reading and verifying the journals grows with their entries, and how fast entries
/// are appended. `status` reads the journals themselves, `again` from the indexes kept of long
/// ones. Each measurement is a process of its own, cold; the time is from its `main` on.
///
/// Run from the root of the repository after `mvn compile`: `java -cp target/classes
/// src/bench/LedgerScale.java [ENTRIES…]`, by default 10000 100000 1000000.
public final class LedgerScale {

  private static final GoalYear YEAR = new GoalYear(2021, 1);
  private static final int JOURNALS = 20;
  private static final int SUBJECTS = 10;

  private LedgerScale() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].matches("[a-z]+")) {
      child(args[0], new Workspace(Path.of(args[1])));
      return;
    }
    List<String> sizes = args.length > 0 ? List.of(args) : List.of("10000", "100000", "1000000");
    System.out.printf("%-9s %10s %12s %8s%n", "what", "entries", "ms (best/3)", "peak MB");
    for (String size : sizes) {
      Path folder = Files.createTempDirectory("duban-scale");
      try {
        build(new Workspace(folder), Integer.parseInt(size));
        for (String what : List.of("status", "again", "verify")) {
          measure(what, size, folder);
        }
      } finally {
        delete(folder);
      }
    }
    append();
  }

  private static void measure(String what, String size, Path folder) throws Exception {
    long best = Long.MAX_VALUE;
    String memory = "";
    for (int i = 0; i < 3; i++) {
      if (what.equals("status")) {
        delete(new Workspace(folder).journals(YEAR.year()).resolve(".index"));
      }
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "src/bench/LedgerScale.java",
                  what,
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String[] words = new String(process.getInputStream().readAllBytes()).trim().split(" ");
      if (Long.parseLong(words[0]) < best) {
        best = Long.parseLong(words[0]);
        memory = words[1];
      }
    }
    System.out.printf(Locale.ROOT, "%-9s %10s %12d %8s%n", what, size, best, memory);
  }

  private static void child(String what, Workspace workspace) throws IOException {
    long start = System.nanoTime();
    int answered = what.equals("verify") ? verify(workspace) : status(workspace);
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (answered < 0) {
      throw new IllegalStateException();
    }
    System.out.println(millis + " " + peakMegabytes());
  }

  private static int verify(Workspace workspace) {
    Chain chain = Chain.verify(workspace, YEAR);
    return chain.ok() ? chain.journals().size() : -1;
  }

  /// What `status` asks of the ledger: for every subject what is in force up to the period.
  private static int status(Workspace workspace) {
    Read<Ledger> read = LedgerReader.read(workspace, YEAR);
    if (!read.problems().isEmpty()) {
      return -1;
    }
    Ledger ledger = read.value().orElseThrow().asOf(LocalDate.of(2022, 2, 1));
    Period period = YEAR.through(12);
    int answered = 0;
    for (String subject : ledger.subjects()) {
      answered += ledger.figures(subject, period).size();
      answered += ledger.updates(subject, period).size();
      answered += ledger.revisions(subject, period);
    }
    return answered;
  }

  private static String peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "?";
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .map(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024 + "")
        .findFirst()
        .orElse("?");
  }

  private static void build(Workspace workspace, int entries) throws IOException {
    Files.createDirectories(workspace.year(2021));
    Journals journals = new Journals(workspace, YEAR);
    Random random = new Random(1);
    for (int j = 0; j < JOURNALS; j++) {
      List<EntryDraft> drafts = new ArrayList<>();
      for (int i = 0; i < entries / JOURNALS; i++) {
        drafts.add(new EntryDraft("部门" + j, content(j, i, random)));
      }
      journals.append(
          drafts,
          new Recorder(
              "统计局经办人",
              Clock.fixed(Instant.parse("2022-01-20T01:00:00.123Z"), ZoneOffset.ofHours(8)),
              false));
    }
  }

  private static Content content(int journal, int i, Random random) {
    int months = 1 + random.nextInt(12);
    LocalDate published = YEAR.through(months).lastDay().plusDays(random.nextInt(20));
    Remarks remarks =
        i % 5 == 0
            ? new Remarks("进展顺利，签约项目" + i + "个", "用地指标不足, 手续办理较慢", "加强协调", "", "")
            : Remarks.NONE;
    if (i % 4 == 3) {
      return new Content.Progress(
          journal + "." + i % SUBJECTS,
          YEAR.through(months),
          Optional.of(BigDecimal.valueOf(random.nextInt(1000), 1)),
          Optional.of(TaskReport.ON_TRACK),
          published,
          remarks);
    }
    return new Content.Actual(
        "indicator-" + journal + "-" + i % SUBJECTS,
        YEAR.through(months),
        BigDecimal.valueOf(random.nextInt(100_000), 1),
        i % 7 == 0 ? Basis.FINAL : Basis.PRELIMINARY,
        published,
        remarks);
  }

  private static void append() throws IOException {
    Path folder = Files.createTempDirectory("duban-append");
    try {
      Workspace workspace = new Workspace(folder);
      Files.createDirectories(workspace.year(2021));
      Journals journals = new Journals(workspace, YEAR);
      Recorder recorder = new Recorder("统计局经办人", Clock.systemUTC(), false);
      Random random = new Random(1);
      int count = 3_000;
      long start = 0;
      for (int i = 0; i < 2 * count; i++) {
        if (i == count) {
          start = System.nanoTime();
        }
        List<Entry> entries =
            journals
                .append(List.of(new EntryDraft("部门", content(0, i, random))), recorder)
                .value()
                .orElseThrow();
        if (entries.size() != 1) {
          throw new IllegalStateException();
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT, "append, one at a time, each on the disk: %.0f/s%n", count / seconds);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
