package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Doubles files that once took time by the square of their size, or were found to be able to, and
/// holds how the work grows. The work is the processor time of the thread that does it: other
/// processes don't count.
class GrowthTest {

  /// Twice the input is twice the work, and some for what only large heaps need; by the square it
  /// would be four times.
  private static final double MOST = 2.6;

  private static final int TRIES = 4;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final String TASKS = "id,parent,name\n";
  private static final String INDICATORS = "id,name,unit,target\n";

  /// A file of the plan, and the size that is doubled.
  @SuppressWarnings("ImmutableEnumChecker") // its functions have no state
  enum Input {
    BLANKS_IN_A_FIGURE("indicators.csv", 1500, n -> weights(n, "增长" + " ".repeat(900) + "x")),
    COMMAS_OF_A_HEADER("indicators.csv", 300_000, n -> "id,name,target" + ",".repeat(n) + "\n"),
    UNKNOWN_COLUMNS("indicators.csv", 200, n -> "id,name,target" + numbered(n, i -> ",c" + i)),
    A_LONG_HEADER_CELL("indicators.csv", 200_000, n -> "id,name,target," + "Ø".repeat(n) + "\n"),
    ONE_CYCLE("tasks.csv", 8000, n -> TASKS + numbered(n, i -> task(i, (i + 1) % n))),
    TASKS_ON_A_CYCLE(
        "tasks.csv",
        20_000,
        n -> TASKS + "a,b,a\nb,a,b\nt0,a,0\n" + numbered(n, i -> task(i + 1, i))),
    UNKNOWN_PARENTS("tasks.csv", 8000, n -> TASKS + numbered(n, i -> task(i, i + n))),
    LOOK_ALIKES(
        "indicators.csv",
        300,
        n -> INDICATORS + numbered(n, i -> "a%d,n%d,%%,%s\n".formatted(i, i, "6oll".repeat(249)))),
    IN_STEP(
        "indicators.csv",
        1500,
        n -> INDICATORS + numbered(n, i -> "a%d,n%d,%%,与某某%d增长同步\n".formatted(i, i, i))),
    OPEN_QUOTES("indicators.csv", 100_000, n -> "id,name,target\n" + "\"a\n".repeat(n)),
    SETTINGS("../duban.toml", 1500, n -> numbered(n, i -> "k" + i + " = 1\n")),
    SETTINGS_OF_INDICATORS(
        "../duban.toml", 700, n -> numbered(n, i -> "[status.indicator.k" + i + "]\nred = 5\n")),
    UNKNOWN_DEPARTMENTS(
        "indicators.csv",
        4000,
        n ->
            "id,name,unit,target,department\n"
                + numbered(n, i -> "a%d,n%d,%%,6%%,d%d\n".formatted(i, i, i))),
    FLAT_TASKS("tasks.csv", 4000, n -> TASKS + numbered(n, i -> "t%d,,n%d\n".formatted(i, i)));

    private final String file;
    private final int size;
    private final IntFunction<String> content;

    Input(String file, int size, IntFunction<String> content) {
      this.file = file;
      this.size = size;
      this.content = content;
    }
  }

  @TempDir Path root;

  @ParameterizedTest
  @EnumSource
  void twiceTheInputIsTwiceTheWork(Input input) throws IOException {
    Path year = Files.createDirectories(root.resolve("targets/2021"));
    Files.writeString(year.resolve("indicators.csv"), INDICATORS + "gdp,GDP,%,6%\n");
    Files.writeString(year.resolve("departments.csv"), "id,name\n1,d\n");
    Path file = year.resolve(input.file);
    assertGrowsLikeItsInput(
        n -> work(file, input.content.apply(n).getBytes(StandardCharsets.UTF_8)), input.size);
  }

  /// In rows, and in cells of a row.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twiceTheWorkbookIsTwiceTheWork(boolean inRows) throws IOException {
    Path year = Files.createDirectories(root.resolve("targets/2021"));
    Path file = year.resolve("indicators.xlsx");
    assertGrowsLikeItsInput(
        n -> work(file, inRows ? workbook(n, 10) : workbook(50, n)), inRows ? 1000 : 200);
  }

  private static void assertGrowsLikeItsInput(IntUnaryOperator work, int size) {
    var _ = work.applyAsInt(size);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && best > MOST; i++) {
      int once = work.applyAsInt(size);
      int twice = work.applyAsInt(2 * size);
      best = Math.min(best, (double) twice / Math.max(once, 1));
    }
    assertThat(best).as("how the work grows").isLessThan(MOST);
  }

  /// The processor time of a check, in microseconds.
  private int work(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    long before = THREADS.getCurrentThreadCpuTime();
    World.Outcome outcome = new World(root).run("check", "--lang", "en");
    long after = THREADS.getCurrentThreadCpuTime();
    assertThat(outcome.exit()).isLessThanOrEqualTo(1);
    return Math.toIntExact((after - before) / 1000);
  }

  /// Indicators, with columns that nobody knows behind their own.
  private static byte[] workbook(int rows, int columns) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      List<String> known = List.of("id", "name", "unit", "target");
      for (int i = 0; i <= rows; i++) {
        Row row = sheet.createRow(i);
        for (int c = 0; c < columns; c++) {
          String named = c < known.size() ? known.get(c) : "c" + c;
          row.createCell(c)
              .setCellValue(i == 0 ? named : c == 2 ? "%" : c == 3 ? "6%" : "v" + i + "x" + c);
        }
      }
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String weights(int n, String weight) {
    return "id,name,unit,target,weight\n"
        + numbered(n, i -> "a%d,n%d,%%,6%%,%s\n".formatted(i, i, weight));
  }

  private static String task(int id, int parent) {
    return "t%d,t%d,%d\n".formatted(id, parent, id);
  }

  private static String numbered(int n, IntFunction<String> row) {
    return IntStream.range(0, n).mapToObj(row).collect(Collectors.joining());
  }
}
