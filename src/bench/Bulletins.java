import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.ledger.Ledger;
import org.duban.ledger.LedgerReader;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Task;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.read.PlanReader;
import org.duban.plan.settings.Settings;
import org.duban.plan.settings.SettingsReader;
import org.duban.report.ReportEngine;
import org.duban.report.data.Provenance;
import org.duban.report.facts.Background;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.status.judge.Judge;
import org.duban.status.judge.KnownFigures;
import org.duban.status.model.StatusSheet;
import org.duban.text.Lang;
import org.duban.time.GoalYear;

/// How fast reports are made once the program runs, and how large they are.
///
/// Run after a build, from the root of the repository, with the classpath of the program (`mvn
/// dependency:build-classpath -Dmdep.outputFile=target/cp.txt`): `java -cp target/classes:$(cat
/// target/cp.txt) src/bench/Bulletins.java`.
///
/// Prints the first bulletin's time, bulletins a second on one and two threads, the time for 200
/// reports on departments, the size of each kind, and the time for 30 to 3,000 tasks.
public final class Bulletins {

  private static final GoalYear YEAR = new GoalYear(2021, 1);
  private static final LocalDate DAY = LocalDate.of(2021, 7, 25);
  private static final int ROUNDS = 300;
  private static final int DEPARTMENTS = 200;
  private static final double NANOS = 1e9;

  private final ReportEngine engine = new ReportEngine();
  private final Workspace workspace = new Workspace(Path.of("").toAbsolutePath());
  private final Settings settings =
      SettingsReader.read(workspace.settingsFile(), "duban.toml").value().orElseThrow();
  private final Ledger ledger = LedgerReader.read(workspace, YEAR).value().orElseThrow().asOf(DAY);
  private final Plan plan = PlanReader.read(workspace, YEAR).value().orElseThrow();
  private final Provenance provenance = provenance();

  public static void main(String[] args) throws Exception {
    new Bulletins().run();
  }

  private void run() throws Exception {
    ReportRequest bulletin = request(plan, ReportKind.BULLETIN, "");
    System.out.printf(Locale.ROOT, "first bulletin      %.2f s%n", seconds(() -> render(bulletin)));
    repeat(1, ROUNDS, bulletin);
    for (int threads = 1; threads <= 2; threads++) {
      double used = processorSeconds();
      double time = repeat(threads, ROUNDS, bulletin);
      System.out.printf(
          Locale.ROOT,
          "%d thread(s)         %.1f bulletins/s, %.0f ms of processor time each%n",
          threads,
          ROUNDS / time,
          (processorSeconds() - used) / ROUNDS * 1e3);
    }
    ReportRequest department = request(plan, ReportKind.DEPARTMENT, "区发展改革委");
    System.out.printf(
        Locale.ROOT,
        "%d departments     %.1f s on two threads%n",
        DEPARTMENTS,
        repeat(2, DEPARTMENTS, department));
    for (ReportKind kind : ReportKind.values()) {
      String subject =
          switch (kind) {
            case BULLETIN, BRIEF, ANNUAL -> "";
            case DEPARTMENT -> "区发展改革委";
            case TASK -> "2";
          };
      System.out.printf("%-12s %,12d bytes%n", kind.id(), render(request(plan, kind, subject)));
    }
    for (int tasks : new int[] {30, 300, 3_000}) {
      ReportRequest many = request(with(tasks), ReportKind.BULLETIN, "");
      render(many);
      double used = processorSeconds();
      double time = seconds(() -> render(many));
      System.out.printf(
          Locale.ROOT,
          "%,5d tasks         %.2f s, %.2f ms of processor time a task%n",
          tasks,
          time,
          (processorSeconds() - used) / tasks * 1e3);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    System.out.printf("kept in memory      %,d MB%n", used >> 20);
  }

  private int render(ReportRequest request) {
    return engine.render(request).value().orElseThrow().length;
  }

  private double repeat(int threads, int times, ReportRequest request) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      return seconds(() -> {
        List<Future<Integer>> made = new ArrayList<>();
        for (int i = 0; i < times; i++) {
          made.add(pool.submit(() -> render(request)));
        }
        for (Future<Integer> document : made) {
          document.get();
        }
      });
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /// What the process has used of all processors, which a busy machine changes less than the time.
  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / NANOS;
  }

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOS;
  }

  private ReportRequest request(Plan of, ReportKind kind, String subject) {
    KnownFigures figures = new KnownFigures(List.of(ledger));
    StatusSheet sheet = Judge.sheet(of, figures, YEAR.through(6), DAY, settings, Optional.empty());
    return new ReportRequest(
        kind,
        subject,
        sheet,
        Background.of(sheet, figures, ledger, List.of(), settings),
        provenance,
        settings,
        Lang.ZH,
        Optional.empty(),
        Instant.parse("2021-07-25T23:59:59Z"));
  }

  /// The plan with so many tasks, those of the sample again and again.
  private Plan with(int count) {
    List<Task> tasks = new ArrayList<>();
    for (int round = 0; tasks.size() < count; round++) {
      for (Task task : plan.tasks()) {
        if (tasks.size() < count) {
          String end = round == 0 ? "" : "r" + round;
          tasks.add(
              new Task(
                  task.id() + end,
                  task.parent().isEmpty() ? "" : task.parent() + end,
                  task.name(),
                  task.department(),
                  task.support(),
                  task.lead(),
                  task.start(),
                  task.due(),
                  task.weight(),
                  task.measureOfSuccess(),
                  task.place()));
        }
      }
    }
    return new Plan(YEAR, plan.indicators(), tasks, plan.pace(), plan.departments());
  }

  private Provenance provenance() {
    try {
      byte[] toml = Files.readAllBytes(workspace.settingsFile());
      return new Provenance(
          "bench", PlanFiles.in(workspace.year(2021)), Map.of("duban.toml", toml));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
