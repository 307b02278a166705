import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.ledger.Journals;
import org.duban.plan.model.Workspace;
import org.duban.time.GoalYear;

/// How long `duban compare A B` takes on two workspaces of as many figures, 1% of which were
/// published anew in the second, beside `git diff --no-index` of the same folders and a full outer
/// join by DuckDB of the same files. Every figure is of its own indicator and month.
///
/// Run after a build, from the root of the repository, with the classpath of the program (`mvn
/// dependency:build-classpath -Dmdep.outputFile=target/cp.txt`) and DuckDB's driver where that is
/// wanted (`mvn dependency:get -Dartifact=org.duckdb:duckdb_jdbc:1.4.1.0`): `java -cp
/// target/classes:$(cat
/// target/cp.txt):$HOME/.m2/repository/org/duckdb/duckdb_jdbc/1.4.1.0/duckdb_jdbc-1.4.1.0.jar
/// src/bench/CompareScale.java [FIGURES…]`, by default 10000 1000000.
///
/// Each line is a process of its own, started cold, the best of three: its wall time, that of the
/// JVM's start or the driver's included, and its peak memory. `--version` is Duban's start-up;
/// `(kept)` is with the indexes that Duban keeps of long journals, which the first run makes.
public final class CompareScale {

  private static final GoalYear YEAR = new GoalYear(2021, 1);
  private static final int JOURNALS = 20;
  private static final int ROUNDS = 3;
  private static final int CHANGED = 100;

  private CompareScale() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("duckdb")) {
      System.out.print(duckdb(args[1], args[2]));
      return;
    }
    List<String> sizes = args.length > 0 ? List.of(args) : List.of("10000", "1000000");
    System.out.printf("%-24s %10s %8s %8s %10s%n", "what", "figures", "ms", "peak MB", "changes");
    for (String size : sizes) {
      Path folder = Files.createTempDirectory("duban-compare");
      try {
        measure(folder, Integer.parseInt(size));
      } finally {
        delete(folder);
      }
    }
  }

  private static void measure(Path folder, int figures) throws Exception {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    build(a, figures);
    copy(a, b);
    revise(b, figures);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> duban =
        List.of(
            java,
            "-XX:+UseParallelGC",
            "-XX:NewSize=64m",
            "-XX:MaxNewSize=128m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.duban.Main");
    time("duban --version", figures, with(duban, "--version"), folder, false);
    List<String> compare = with(duban, "compare", a.toString(), b.toString(), "--format", "csv");
    time("duban compare", figures, compare, folder, true);
    time("duban compare (kept)", figures, compare, folder, false);
    List<String> git = List.of("git", "diff", "--no-index", "-U0", a.toString(), b.toString());
    time("git diff --no-index", figures, git, folder, false);
    if (System.getProperty("java.class.path").contains("duckdb")) {
      Path classes = folder.resolve("classes");
      ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
      String own = System.getProperty("java.class.path");
      javac.run(
          System.out, System.err, "-cp", own, "-d", "" + classes, "src/bench/CompareScale.java");
      List<String> join =
          List.of(java, "-cp", classes + ":" + own, "CompareScale", "duckdb", "" + a, "" + b);
      time("DuckDB join", figures, join, folder, false);
    }
  }

  private static List<String> with(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toList();
  }

  /// @param cold whether the kept indexes are thrown away before each round
  private static void time(
      String what, int figures, List<String> command, Path folder, boolean cold) throws Exception {
    long best = Long.MAX_VALUE;
    long memory = 0;
    long lines = 0;
    for (int i = 0; i < ROUNDS; i++) {
      for (String side : cold ? List.of("a", "b") : List.<String>of()) {
        delete(new Workspace(folder.resolve(side)).journals(YEAR.year()).resolve(".index"));
      }
      Path out = folder.resolve("out");
      Path usage = folder.resolve("usage");
      List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-f", "%M", "-o", "" + usage));
      timed.addAll(command);
      long start = System.nanoTime();
      new ProcessBuilder(timed)
          .redirectOutput(out.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (millis < best) {
        best = millis;
        memory = Long.parseLong(Files.readAllLines(usage).getLast()) / 1024;
        lines = lines(out);
      }
    }
    System.out.printf(Locale.ROOT, "%-24s %10d %8d %8d %10d%n", what, figures, best, memory, lines);
  }

  private static long lines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      long lines = 0;
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    }
  }

  private static void build(Path folder, int figures) throws IOException {
    Workspace workspace = new Workspace(folder);
    Files.createDirectories(workspace.year(YEAR.year()));
    int indicators = (figures + 11) / 12;
    List<String> rows = new ArrayList<>(List.of("id,name,unit,target,measure,department"));
    for (int i = 0; i < indicators; i++) {
      rows.add("i" + i + ",指标" + i + ",人,5800人,total,部门" + i % JOURNALS);
    }
    Files.write(workspace.year(YEAR.year()).resolve("indicators.csv"), rows);
    Random random = new Random(1);
    for (int journal = 0; journal < JOURNALS; journal++) {
      List<EntryDraft> drafts = new ArrayList<>();
      for (int months = 1; months <= 12; months++) {
        for (int i = journal; i < indicators; i += JOURNALS) {
          if ((long) (months - 1) * indicators + i < figures) {
            drafts.add(draft(i, months, 400L * months + random.nextInt(200), Basis.PRELIMINARY, 9));
          }
        }
      }
      append(workspace, drafts, "2022-01-20T01:00:00Z");
    }
  }

  /// Publishes 1% of the figures anew.
  private static void revise(Path folder, int figures) throws IOException {
    int indicators = (figures + 11) / 12;
    Workspace workspace = new Workspace(folder);
    for (int journal = 0; journal < JOURNALS; journal++) {
      List<EntryDraft> drafts = new ArrayList<>();
      for (int n = 0; n < figures; n += CHANGED) {
        int i = n % indicators;
        int months = 1 + n / indicators;
        if (i % JOURNALS == journal) {
          drafts.add(draft(i, months, 400L * months + 201, Basis.FINAL, 19));
        }
      }
      append(workspace, drafts, "2022-02-20T01:00:00Z");
    }
  }

  private static EntryDraft draft(int indicator, int months, long value, Basis basis, int days) {
    LocalDate published = YEAR.through(months).lastDay().plusDays(days);
    return new EntryDraft(
        "部门" + indicator % JOURNALS,
        new Content.Actual(
            "i" + indicator,
            YEAR.through(months),
            BigDecimal.valueOf(value),
            basis,
            published,
            Remarks.NONE));
  }

  private static void append(Workspace workspace, List<EntryDraft> drafts, String instant) {
    new Journals(workspace, YEAR)
        .append(
            drafts,
            new Recorder(
                "统计局经办人", Clock.fixed(Instant.parse(instant), ZoneOffset.ofHours(8)), false))
        .value()
        .orElseThrow();
  }

  /// What is in force on both sides, joined, where it differs; as CSV.
  private static String duckdb(String a, String b) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      String force =
          "(SELECT subject, period, arg_max(value, published_on) AS value FROM"
              + " read_csv('%s/targets/2021/updates/*.csv', all_varchar = true)"
              + " WHERE kind = 'actual' GROUP BY subject, period)";
      ResultSet rows =
          statement.executeQuery(
              "SELECT subject, period, x.value, y.value FROM "
                  + String.format(force, a)
                  + " x FULL OUTER JOIN "
                  + String.format(force, b)
                  + " y USING (subject, period) WHERE x.value IS DISTINCT FROM y.value");
      StringBuilder out = new StringBuilder();
      while (rows.next()) {
        out.append(rows.getString(1)).append(',').append(rows.getString(2)).append(',');
        out.append(rows.getString(3)).append(',').append(rows.getString(4)).append('\n');
      }
      return out.toString();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
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
