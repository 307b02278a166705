package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.JournalHead;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalTail;
import org.duban.ledger.verify.Chain;
import org.duban.plan.model.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Read;
import org.duban.time.GoalYear;
import org.duban.time.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class JournalsTest {

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = Sample.workspace(folder);
  }

  @Test
  void theFirstEntryMakesTheJournal() throws Exception {
    List<Entry> entries =
        Sample.append(workspace, new EntryDraft("统计局", Sample.actual("gdp", 6, "12.70")));

    assertThat(Files.readString(Sample.journal(workspace, "统计局"), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFno,recorded_at,recorded_by,kind,subject,period,value,basis,status,published_on,"
                + "note,issues,next_steps,evidence,reason,hash\n"
                + "1,2021-07-16T12:00:00.123+08:00,统计局经办人,actual,gdp,2021-06,12.70,preliminary,,"
                + "2021-07-15,,,,,,"
                + entries.getFirst().hash()
                + "\n");
    assertThat(entries.getFirst().reference()).isEqualTo("统计局#1");
  }

  public static Beforehand noting(List<String> done, String what) {
    return new Beforehand() {
      @Override
      public void run() {
        done.add(what);
      }

      @Override
      public void undo() {
        done.add("not " + what);
      }
    };
  }

  @Test
  void anEntryThatMustFollowWhatWasReadIsRefusedAfterAnother() {
    Journals journals = new Journals(workspace, Sample.YEAR);
    EntryDraft draft = new EntryDraft("统计局", Sample.actual("gdp", 6, "12.7"));
    Ledger empty = LedgerReader.read(workspace, Sample.YEAR).value().orElseThrow();
    List<String> done = new ArrayList<>();

    assertThat(journals.appendTo(empty, draft, Sample.recorder(), noting(done, "1")).value())
        .isPresent();
    Read<Entry> second = journals.appendTo(empty, draft, Sample.recorder(), noting(done, "2"));

    assertThat(second.value()).isEmpty();
    assertThat(second.problems().getFirst().code()).isEqualTo(LedgerCode.J041);
    assertThat(done).containsExactly("1");
    Ledger now = LedgerReader.read(workspace, Sample.YEAR).value().orElseThrow();
    assertThat(now.entries()).hasSize(1);
    assertThat(now.heads())
        .containsExactly(new JournalHead(2021, "统计局", 1, now.entries().getFirst().hash()));
  }

  @Test
  void whereWhatMustBeDoneFirstFailsNothingIsEntered() {
    Journals journals = new Journals(workspace, Sample.YEAR);
    EntryDraft draft = new EntryDraft("统计局", Sample.actual("gdp", 6, "12.7"));
    Ledger empty = LedgerReader.read(workspace, Sample.YEAR).value().orElseThrow();
    Beforehand failing =
        new Beforehand() {
          @Override
          public void run() {
            throw new IllegalStateException("no room");
          }

          @Override
          public void undo() {
            throw new IllegalStateException("there is nothing to undo");
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> journals.appendTo(empty, draft, Sample.recorder(), failing))
        .withMessage("no room");
    assertThat(Sample.journal(workspace, "统计局")).doesNotExist();
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
            workspace,
            contents.stream().map(c -> new EntryDraft("办公室", c)).toArray(EntryDraft[]::new));

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
            new EntryDraft("统计局", Sample.actual("gdp", 3, "1")),
            new EntryDraft("财政局", Sample.actual("revenue", 3, "2")),
            new EntryDraft("统计局", Sample.actual("gdp", 6, "3")));

    assertThat(entries).extracting(Entry::reference).containsExactly("统计局#1", "财政局#1", "统计局#2");
    assertThat(Sample.ledger(workspace).entries()).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(workspace.journals(2021).resolve(".pending")).doesNotExist();
  }

  private Read<List<Entry>> append(Recorder recorder, String... values) {
    return new Journals(workspace, Sample.YEAR)
        .append(
            Arrays.stream(values)
                .map(v -> new EntryDraft("统计局", Sample.actual("gdp", 6, v)))
                .toList(),
            recorder);
  }

  private List<String> values() {
    return Sample.ledger(workspace).entries().stream()
        .map(e -> e.content() instanceof Content.Actual a ? a.value().toString() : "")
        .toList();
  }

  private void assertWhole(String... values) {
    assertThat(values()).containsExactly(values);
    assertThat(Chain.verify(workspace, Sample.YEAR).problems()).isEmpty();
    assertThat(workspace.journals(2021).resolve(".pending")).doesNotExist();
  }

  private static List<String> codes(Read<?> read) {
    return read.problems().stream().map(p -> p.code().name()).toList();
  }

  @Test
  void nothingToAppendWritesNothing() {
    assertThat(append(Sample.recorder()).value()).contains(List.of());
    assertThat(workspace.journals(2021)).doesNotExist();
  }

  /// Whatever a crash leaves of the last line, the next entry is not glued to it.
  @Test
  void aTornLastLineIsSetAside() throws Exception {
    append(Sample.recorder(), "1");
    append(Sample.recorder(), "2");
    Path journal = Sample.journal(workspace, "统计局");
    byte[] whole = Files.readAllBytes(journal);
    int lastLine =
        new String(whole, StandardCharsets.UTF_8)
                .lines()
                .toList()
                .get(2)
                .getBytes(StandardCharsets.UTF_8)
                .length
            + 1;
    Path torn = workspace.journals(2021).resolve("统计局.csv.torn");
    for (int cut = 1; cut <= lastLine; cut++) {
      Files.deleteIfExists(torn);
      Files.write(journal, Arrays.copyOf(whole, whole.length - cut));

      Read<List<Entry>> read = append(Sample.recorder(), "3");

      if (cut == 1) {
        // Only the line end was missing.
        assertThat(codes(read)).isEmpty();
        assertWhole("1", "2", "3");
      } else if (cut == lastLine) {
        assertThat(codes(read)).isEmpty();
        assertWhole("1", "3");
      } else {
        assertThat(codes(read)).containsExactly("J018");
        assertWhole("1", "3");
        assertThat(Files.readAllBytes(torn))
            .containsSequence(
                Arrays.copyOfRange(whole, whole.length - lastLine, whole.length - cut));
      }
    }
  }

  @Test
  void blocksThatNeverGotTheirDataAreSetAside() throws Exception {
    append(Sample.recorder(), "1");
    Path journal = Sample.journal(workspace, "统计局");
    Files.write(journal, new byte[600], StandardOpenOption.APPEND);
    Files.write(journal, new byte[] {'\n'}, StandardOpenOption.APPEND);

    assertThat(codes(append(Sample.recorder(), "2"))).containsExactly("J018");
    assertWhole("1", "2");
  }

  @Test
  void anUnfinishedHeaderIsBegunAgain() throws Exception {
    append(Sample.recorder(), "1");
    Path journal = Sample.journal(workspace, "统计局");
    byte[] whole = Files.readAllBytes(journal);
    for (int length : new int[] {0, 1, 3, 50, JournalTail.HEAD.length()}) {
      Files.write(journal, Arrays.copyOf(whole, length));

      assertThat(codes(append(Sample.recorder(), "2"))).isEmpty();
      assertWhole("2");
    }
  }

  @Test
  void aLastLineThatWasDamagedIsLeftForSomebodyToLookAt() throws Exception {
    append(Sample.recorder(), "1");
    Path journal = Sample.journal(workspace, "统计局");
    String damaged = Files.readString(journal).replace(",gdp,", ",\"gdp,");
    Files.writeString(journal, damaged);

    Read<List<Entry>> one = append(Sample.recorder(), "2");
    Read<List<Entry>> batch = append(Sample.recorder(), "2", "3");

    assertThat(one.value()).isEmpty();
    assertThat(codes(one)).containsExactly("J020");
    assertThat(codes(batch)).containsExactly("J020");
    assertThat(Files.readString(journal)).isEqualTo(damaged);
    assertThat(workspace.journals(2021).resolve(".pending")).doesNotExist();
  }

  @Test
  void aFileThatIsNoJournalIsLeftAlone() throws Exception {
    Files.createDirectories(workspace.journals(2021));
    Path journal = Files.writeString(Sample.journal(workspace, "统计局"), "a,b\n");

    assertThat(codes(append(Sample.recorder(), "1"))).containsExactly("J001");
    assertThat(Files.readString(journal)).isEqualTo("a,b\n");
  }

  @Test
  void aJournalSavedByASpreadsheetGoesOn() throws Exception {
    append(Sample.recorder(), "1");
    Path journal = Sample.journal(workspace, "统计局");
    String saved = Files.readString(journal).substring(1).replace("\n", "\r\n") + "\r\n\r\n";
    Files.writeString(journal, saved);

    append(Sample.recorder(), "2");

    assertWhole("1", "2");
    assertThat(Files.readString(journal)).startsWith(saved);
  }

  @Test
  void aHeaderWithoutALineEndGoesOn() throws Exception {
    Files.createDirectories(workspace.journals(2021));
    Files.writeString(Sample.journal(workspace, "统计局"), JournalColumn.HEADER);

    append(Sample.recorder(), "1");

    assertWhole("1");
  }

  @Test
  void aLineLongerThanABlockIsFoundFromTheEnd() {
    Content.Actual figure = Sample.actual("gdp", 6, "1");
    Content.Actual wordy =
        new Content.Actual(
            "gdp",
            figure.period(),
            figure.value(),
            figure.basis(),
            figure.publishedOn(),
            new Remarks("长".repeat(100_000), "", "", "", ""));
    Sample.append(workspace, new EntryDraft("统计局", wordy));

    append(Sample.recorder(), "2");

    assertWhole("1", "2");
  }

  @Test
  void aClockThatIsBehindIsToldAndTheOrderOfTimesHolds() {
    append(Sample.recorder(), "1");

    Read<List<Entry>> read = append(Sample.recorderAt(Sample.NOON.minusSeconds(60)), "2");

    assertThat(codes(read)).containsExactly("J019");
    Entry entry = read.value().orElseThrow().getFirst();
    assertThat(entry.recordedAt().toInstant()).isEqualTo(Sample.NOON);
    assertThat(entry.recordedBy()).isEqualTo("统计局经办人 (clock behind)");
    assertWhole("1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", ".", "..", "../../x", "/etc/x", "a/b", "a\\b", ".x", " x", "a\nb", "\uD800"
      })
  void aNameThatIsNoFileNameIsRefused(String journal) {
    Read<List<Entry>> read =
        new Journals(workspace, Sample.YEAR)
            .append(
                List.of(new EntryDraft(journal, Sample.actual("gdp", 6, "1"))), Sample.recorder());

    assertThat(codes(read)).containsExactly("J021");
    assertThat(workspace.journals(2021)).doesNotExist();
  }

  /// As Windows forbids the name itself.
  @ParameterizedTest
  @CsvSource({"a:b,a%3Ab.csv", "CON,%43ON.csv", "x.,x%2E.csv", "局?,局%3F.csv"})
  void aNameThatNotEverySystemTakesHasAnotherFile(String journal, String file) {
    Journals journals = new Journals(workspace, Sample.YEAR);

    journals.append(
        List.of(new EntryDraft(journal, Sample.actual("gdp", 6, "1"))), Sample.recorder());

    assertThat(workspace.journals(2021).resolve(file)).exists();
    assertThat(new JournalFolder(workspace, Sample.YEAR).journals()).containsExactly(journal);
  }

  @Test
  void aFileThatIsCalledAsNoJournalWouldBeIsRefused() throws Exception {
    Path file = Files.createDirectories(workspace.journals(2021)).resolve("CON.csv");
    Files.createFile(file);

    assertThat(new JournalFolder(workspace, Sample.YEAR).refusalOf("CON"))
        .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(LedgerCode.J021));
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    assertThat(
            codes(
                new Journals(workspace, Sample.YEAR)
                    .append(
                        List.of(new EntryDraft("局".repeat(81), Sample.actual("gdp", 6, "1"))),
                        Sample.recorder())))
        .containsExactly("J021");
  }

  @Test
  void linksThatLeadOutOfTheWorkspaceAreRefused(@TempDir Path outside) throws Exception {
    Workspace inner = Sample.workspace(folder.resolve("inner"));
    Path file = Files.writeString(outside.resolve("x.csv"), JournalTail.HEAD);
    Files.createDirectories(inner.journals(2021));
    Files.createSymbolicLink(Sample.journal(inner, "文件"), file);
    Files.createSymbolicLink(Sample.journal(inner, "空链"), outside.resolve("none"));
    Journals journals = new Journals(inner, Sample.YEAR);

    for (String journal : List.of("文件", "空链")) {
      EntryDraft draft = new EntryDraft(journal, Sample.actual("gdp", 6, "1"));
      assertThat(codes(journals.append(List.of(draft), Sample.recorder()))).containsExactly("S001");
    }
    assertThat(codes(LedgerReader.read(inner, Sample.YEAR))).containsExactly("S001", "S001");
    assertThat(Files.readString(file)).isEqualTo(JournalTail.HEAD);
  }

  @Test
  void aFolderThatIsALinkOutOfTheWorkspaceIsRefused(@TempDir Path outside) throws Exception {
    Files.createSymbolicLink(workspace.journals(2021), outside);

    assertThat(codes(append(Sample.recorder(), "1"))).containsExactly("S001");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void aWorkspaceReachedThroughALinkIsFine(@TempDir Path outside) throws Exception {
    Path link = Files.createSymbolicLink(outside.resolve("link"), folder);
    Workspace linked = new Workspace(link);

    Sample.append(linked, new EntryDraft("统计局", Sample.actual("gdp", 6, "1")));

    assertWhole("1");
  }

  @Test
  void aFolderInPlaceOfAJournalIsAFailureOfTheEnvironment() throws Exception {
    Files.createDirectories(Sample.journal(workspace, "统计局"));

    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> append(Sample.recorder(), "1"))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(LedgerCode.J026));
    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> Sample.ledger(workspace))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(LedgerCode.J023));
  }

  @Test
  void threadsOfOneProcessTakeTurns() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int t = 0; t < 4; t++) {
        threads.execute(() -> {
          for (int i = 0; i < 10; i++) {
            append(Sample.recorder(), "1");
            assertThat(Chain.verify(workspace, Sample.YEAR).problems()).isEmpty();
          }
        });
      }
    }
    assertThat(values()).hasSize(40);
    assertThat(Chain.verify(workspace, Sample.YEAR).problems()).isEmpty();
  }

  @Test
  void whatCouldNotBeReadBackIsNeverWritten() {
    Content.Actual otherYear =
        new Content.Actual(
            "gdp",
            new GoalYear(2022, 1).whole(),
            BigDecimal.ONE,
            Basis.FINAL,
            Sample.DAY,
            Remarks.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.append(workspace, new EntryDraft("统计局", otherYear)));
    assertThat(workspace.journals(2021)).isEmptyDirectory();
  }
}
