package org.duban.fuzz;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.duban.problem.Problem;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// A reader of what strangers write, held to what is promised of it: every input is understood or
/// is a problem that can be told, soon. What it throws besides is a fault.
@SuppressWarnings("ImmutableEnumChecker") // its counters are of the run
enum FuzzTarget {
  WORDING(TextTargets::wording),
  MADE_WORDING(TextTargets::madeWording),
  FIGURE(TextTargets::figure),
  PERIOD(TextTargets::period),
  CSV(TableTargets::csv),
  WORKBOOK(TableTargets::workbook),
  JOURNAL_LINE(JournalTargets::line),
  KEPT_INDEX(JournalTargets::keptIndex),
  PENDING_BATCH(JournalTargets::pendingBatch),
  EMBEDDED_REPORT(ReportTargets::embeddedReport),
  TEMPLATE(ReportTargets::template),
  BATCH_LINE(TextTargets::batchLine);

  /// The longest that an input may take, as time of the processor: how busy the machine is besides
  /// makes no difference.
  private static final long MOST_NANOS = 1_000_000_000L;

  /// So many are read before time is looked at: classes are loaded, and watched from then on.
  private static final int WARM_UP = 200;

  private static final List<FuzzTarget> ALL = List.of(values());

  private final Consumer<byte[]> reader;
  private final AtomicInteger inputs = new AtomicInteger();

  FuzzTarget(Consumer<byte[]> reader) {
    this.reader = reader;
  }

  /// Where its inputs are kept, below a folder of all.
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What [#readAny] knows it by.
  int number() {
    return ALL.indexOf(this);
  }

  void read(byte[] input) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    reader.accept(input);
    long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    if (took > MOST_NANOS && inputs.incrementAndGet() > WARM_UP) {
      throw new AssertionError("took " + took / 1_000_000 + " ms");
    }
  }

  /// The one whose number is the first byte, on the rest.
  static void readAny(byte[] input) {
    if (input.length > 0) {
      ALL.get(Math.floorMod(input[0], ALL.size())).read(Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /// Each problem can be told in every language.
  static void tell(Collection<Problem> problems) {
    for (Problem problem : problems) {
      for (Lang lang : Lang.values()) {
        if (Phrases.of(lang).message(problem).isBlank()) {
          throw new AssertionError(problem);
        }
      }
    }
  }

  static void same(Object wanted, Object found, Object input) {
    if (!wanted.equals(found)) {
      throw new AssertionError(input + ": " + found + " instead of " + wanted);
    }
  }
}
