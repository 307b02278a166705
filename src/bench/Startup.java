import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Times whole commands as a user starts them, in turn, beside `java -version` in the same rounds.
/// Prints the median wall time, its ratio to `java -version`, the spread, and the peak memory where
/// GNU time is installed.
///
/// Run from the root of the repository, after a first `./duban --version` has built everything:
/// `java src/bench/Startup.java [ROUNDS [CLONE]]`. With another clone, of an earlier build, both
/// are timed in the same rounds, each with its own sample, whose settings it knows. Quote medians
/// and ratios: a busy machine moves all of them.
public final class Startup {

  private static final int ROWS = 100_000;
  private static final Path GNU_TIME = Path.of("/usr/bin/time");

  private record Run(long nanos, long kilobytes) {}

  private Startup() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Path temp = Files.createTempDirectory("duban-bench");
    try {
      measure(rounds, args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty(), temp);
    } finally {
      delete(temp);
    }
  }

  private static void measure(int rounds, Optional<Path> earlier, Path temp) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String large = largeWorkspace(temp.resolve("large")).toString();

    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("java -version", List.of(java, "-version"));
    put(commands, "duban", Path.of(""), large, temp);
    if (earlier.isPresent()) {
      put(commands, "earlier", earlier.get(), large, temp);
    }
    for (String other : List.of("hledger", "git", "node")) {
      onPath(other).ifPresent(p -> commands.put(other + " --version", List.of(p, "--version")));
    }

    Map<String, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (var command : commands.entrySet()) {
        Run run = run(command.getKey(), command.getValue(), temp);
        // The first round warms the file cache.
        if (round > 0) {
          runs.computeIfAbsent(command.getKey(), k -> new ArrayList<>()).add(run);
        }
      }
    }

    long base = median(runs.get("java -version"));
    System.out.printf(
        "%-28s %10s %8s %17s %8s%n", "command", "median ms", "ratio", "min–max ms", "peak MB");
    runs.forEach((name, list) -> {
      List<Long> nanos = list.stream().map(Run::nanos).sorted().toList();
      long peak = list.stream().mapToLong(Run::kilobytes).max().orElse(0);
      System.out.printf(
          "%-28s %10s %8s %8s–%8s %8s%n",
          name,
          millis(median(list)),
          new BigDecimal(median(list)).divide(new BigDecimal(base), 1, RoundingMode.HALF_UP),
          millis(nanos.getFirst()),
          millis(nanos.getLast()),
          peak == 0 ? "-" : peak / 1024);
    });
  }

  private static void put(
      Map<String, List<String>> commands, String name, Path clone, String large, Path temp)
      throws IOException {
    String duban = clone.resolve("duban").toAbsolutePath().toString();
    String sample = clone.toAbsolutePath().toString();
    String journals = sampleWorkspace(clone, temp.resolve("journals of " + name)).toString();
    String scratch = temp.resolve("bulletin of " + name + ".pdf").toString();
    commands.put(name + " --version", List.of(duban, "--version"));
    commands.put(name + " status (sample)", List.of(duban, "status", "2021-06", "-w", sample));
    commands.put(
        name + " record (one update)",
        List.of(duban, "record", "gdp", "2021-06", "12.7", "--by", "bench", "-w", journals));
    commands.put(
        name + " report (sample)",
        List.of(duban, "report", "2021-06", "-w", sample, "--out", scratch));
    commands.put(name + " check (" + ROWS + " rows)", List.of(duban, "check", "-w", large));
  }

  private static Run run(String name, List<String> command, Path temp) throws Exception {
    Path peak = temp.resolve("peak");
    List<String> whole = new ArrayList<>();
    if (Files.isExecutable(GNU_TIME)) {
      whole.addAll(List.of(GNU_TIME.toString(), "-f", "%M", "-o", peak.toString()));
    }
    whole.addAll(command);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(whole)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(temp.resolve("stderr").toFile())
            .start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    long nanos = System.nanoTime() - start;
    if (exit != 0) {
      throw new IllegalStateException(
          name + " ended with " + exit + ": " + Files.readString(temp.resolve("stderr")));
    }
    long kilobytes = Files.exists(peak) ? Long.parseLong(Files.readString(peak).strip()) : 0;
    return new Run(nanos, kilobytes);
  }

  private static Optional<String> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /// A copy of the sample, for what writes.
  private static Path sampleWorkspace(Path clone, Path root) throws IOException {
    try (Stream<Path> files = Files.walk(clone.resolve("targets"))) {
      for (Path file : files.toList()) {
        Path copy = root.resolve(clone.relativize(file).toString());
        Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, copy);
        }
      }
    }
    return root;
  }

  private static Path largeWorkspace(Path root) throws IOException {
    Path year = Files.createDirectories(root.resolve("targets/2021"));
    StringBuilder csv = new StringBuilder("id,name,unit,target,measure,frequency,department\n");
    for (int i = 1; i <= ROWS; i++) {
      csv.append("i").append(i).append(",指标").append(i).append(",%,增长").append(i % 12 + 1);
      csv.append("%以上,growth,monthly,部门").append(i % 40).append('\n');
    }
    Files.writeString(year.resolve("indicators.csv"), csv, StandardCharsets.UTF_8);
    Files.writeString(year.resolve("tasks.csv"), "id,name\n1,任务\n", StandardCharsets.UTF_8);
    return root;
  }

  private static long median(List<Run> runs) {
    return runs.stream().map(Run::nanos).sorted().toList().get(runs.size() / 2);
  }

  private static String millis(long nanos) {
    return new BigDecimal(nanos).movePointLeft(6).setScale(1, RoundingMode.HALF_UP).toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
