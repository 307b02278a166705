package org.duban.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.plan.model.Workspace;

/// A program that records entries and says so after each: for tests that run several at once and
/// kill them. Each batch has a name that its entries carry as their note.
final class RecordingProcess {

  private RecordingProcess() {}

  /// Records batch after batch.
  ///
  /// @param args the workspace, the name of the process, how many batches, and the journals that
  ///   each batch has an entry for
  public static void main(String[] args) {
    Journals journals = new Journals(new Workspace(Path.of(args[0])), Sample.YEAR);
    Recorder recorder = new Recorder(args[1], Clock.systemUTC(), false);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 1; i <= Integer.parseInt(args[2]); i++) {
      String batch = args[1] + "-" + i;
      List<EntryDraft> drafts =
          Stream.of(args).skip(3).map(journal -> new EntryDraft(journal, noted(batch))).toList();
      List<Entry> entries = journals.append(drafts, recorder).value().orElseThrow();
      out.println(entries.isEmpty() ? "nothing" : batch);
    }
  }

  private static Content noted(String batch) {
    return new Content.Progress(
        "1.1",
        Sample.period(6),
        Optional.empty(),
        Optional.empty(),
        Sample.DAY,
        new Remarks(batch, "", "", "", ""));
  }

  static Process start(Path workspace, String name, int batches, String... journals)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dsun.jnu.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                RecordingProcess.class.getName(),
                workspace.toString(),
                name,
                Integer.toString(batches)));
    command.addAll(List.of(journals));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Journals are named in Chinese, and so are the files.
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
