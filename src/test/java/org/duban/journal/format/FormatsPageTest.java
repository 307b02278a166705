package org.duban.journal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Remarks;
import org.duban.ledger.Sample;
import org.duban.plan.model.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the script that the page on formats gives for verifying a journal without Duban.
class FormatsPageTest {

  private static final Path PAGE = Path.of("src/site/markdown/formats.md");
  private static final Pattern SCRIPT = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;
  private Path script;
  private Path journal;
  private List<Entry> entries;

  @BeforeEach
  void takeScriptFromPage() throws Exception {
    assumeTrue(hasPython(), "no python3 here");
    Matcher matcher = SCRIPT.matcher(Files.readString(PAGE));
    assertThat(matcher.find()).isTrue();
    script = Files.writeString(folder.resolve("verify.py"), matcher.group(1));
    Workspace workspace = Sample.workspace(folder);
    journal = Sample.journal(workspace, "统计局");
    Remarks remarks = new Remarks("第一行\n\"第二行\"", "=1+1", "a, b", "C:\\x", " 空格 ");
    entries =
        Sample.append(
            workspace,
            new EntryDraft("统计局", Sample.actual("gdp", 3, "-15.1")),
            new EntryDraft(
                "统计局",
                new Content.Actual(
                    "gdp", Sample.period(6), BigDecimal.TEN, Basis.FINAL, Sample.DAY, remarks)),
            new EntryDraft("统计局", new Content.Withdrawal(1, Sample.DAY, "口径有误")));
  }

  @Test
  void theScriptPassesAWholeJournal() throws Exception {
    assertThat(run()).isEqualTo("统计局.csv: 3 entries, head " + entries.getLast().hash() + "\n");
  }

  @Test
  void theScriptPassesAJournalThatASpreadsheetSaved() throws Exception {
    List<String> lines = Files.readString(journal).substring(1).lines().toList();
    List<String> saved =
        lines.stream()
            .map(l -> CsvLine.split(l).orElseThrow())
            .map(cells -> cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList())
            .map(cells -> String.join(",", cells) + "\r\n")
            .toList();
    Files.writeString(journal, String.join("", saved));

    assertThat(run()).contains("3 entries");
  }

  @Test
  void theScriptFindsAChange() throws Exception {
    Files.writeString(journal, Files.readString(journal).replace("a, b", "a, c"));

    assertThat(run()).contains("entry 2 is not what was recorded");
  }

  @Test
  void theScriptFindsAnotherJournalsFile() throws Exception {
    journal = Files.move(journal, journal.resolveSibling("财政局.csv"));

    assertThat(run()).contains("entry 1 is not what was recorded");
  }

  private String run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("python3", script.toString(), journal.toString());
    builder.environment().put("PYTHONUTF8", "1");
    Process python = builder.redirectErrorStream(true).start();
    String out = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    python.waitFor();
    return out;
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").redirectErrorStream(true).start().waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
