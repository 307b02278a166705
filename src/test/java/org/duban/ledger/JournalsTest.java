package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.plan.Workspace;
import org.duban.problem.Read;
import org.duban.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalsTest {

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = Sample.workspace(folder);
  }

  @Test
  void theFirstEntryMakesTheJournal() throws Exception {
    List<Entry> entries =
        Sample.append(workspace, new Draft("统计局", Sample.actual("gdp", 6, "12.70")));

    assertThat(Files.readString(Sample.journal(workspace, "统计局"), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFno,recorded_at,recorded_by,kind,subject,period,value,basis,status,published_on,"
                + "note,issues,next_steps,evidence,reason,hash\n"
                + "1,2021-07-16T12:00:00.123+08:00,王芳,actual,gdp,2021-06,12.70,preliminary,,"
                + "2021-07-15,,,,,,"
                + entries.getFirst().hash()
                + "\n");
    assertThat(entries.getFirst().reference()).isEqualTo("统计局#1");
  }

  @Test
  void everyKindOfEntryIsReadAsItWasWritten() {
    Remarks remarks =
        new Remarks("第一行\n第二行", "=1+1", "'引号，\"逗号\"", "C:\\证明\\6月.pdf", "\t\u0000𠮷\uD800");
    LocalDate day = Sample.DAY;
    List<Content> contents =
        List.of(
            new Content.Actual(
                "gdp",
                new Period(Sample.YEAR, 6, Period.Form.HALF),
                new BigDecimal("-5.10"),
                Basis.FORECAST,
                day,
                remarks),
            new Content.Progress(
                "1.2",
                Sample.period(6),
                Optional.of(new BigDecimal("45.5")),
                Optional.of(TaskReport.ON_TRACK),
                day,
                remarks),
            new Content.Progress(
                "1.3", Sample.period(7), Optional.empty(), Optional.empty(), day, Remarks.NONE),
            new Content.Withdrawal(2, day, "录入有误"),
            new Content.Adopt(2, "ab12", "龙政〔2021〕3号", day, "调整"),
            new Content.Issue(
                "龙政督〔2021〕6号", Sample.period(6), day, "{\"kind\": \"bulletin\"}", "cd"));

    List<Entry> written =
        Sample.append(
            workspace, contents.stream().map(c -> new Draft("办公室", c)).toArray(Draft[]::new));

    assertThat(written).extracting(Entry::content).isEqualTo(contents);
    Read<Ledger> read = LedgerReader.read(workspace, Sample.YEAR);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().orElseThrow().entries()).isEqualTo(written);
  }

  @Test
  void aBatchGoesToAllItsJournalsInTheOrderGiven() {
    List<Entry> entries =
        Sample.append(
            workspace,
            new Draft("统计局", Sample.actual("gdp", 3, "1")),
            new Draft("财政局", Sample.actual("revenue", 3, "2")),
            new Draft("统计局", Sample.actual("gdp", 6, "3")));

    assertThat(entries).extracting(Entry::reference).containsExactly("统计局#1", "财政局#1", "统计局#2");
    assertThat(Sample.ledger(workspace).entries()).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(workspace.journals(2021).resolve(".pending")).doesNotExist();
  }
}
