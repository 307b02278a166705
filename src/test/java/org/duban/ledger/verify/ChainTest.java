package org.duban.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.journal.format.CsvLine;
import org.duban.journal.format.HashChain;
import org.duban.journal.format.JournalColumn;
import org.duban.journal.format.LineScan;
import org.duban.journal.store.JournalImage;
import org.duban.journal.store.JournalTail;
import org.duban.journal.verify.ChainCheck;
import org.duban.journal.verify.CheckedJournal;
import org.duban.ledger.Journals;
import org.duban.ledger.Sample;
import org.duban.plan.model.Workspace;
import org.duban.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

  private static final String JOURNAL = "统计局";
  private static final int LINES = 40;
  private static final boolean LONG = Boolean.getBoolean("long");

  @TempDir Path folder;
  private Workspace workspace;
  private byte[] bytes;
  private List<String> lines;

  /// A header and 39 entries of all kinds.
  @BeforeEach
  void makeJournal() throws Exception {
    workspace = Sample.workspace(folder);
    List<EntryDraft> drafts = new ArrayList<>();
    for (int i = 1; i < LINES; i++) {
      drafts.add(new EntryDraft(JOURNAL, content(i)));
    }
    Sample.append(workspace, drafts.toArray(EntryDraft[]::new));
    bytes = Files.readAllBytes(Sample.journal(workspace, JOURNAL));
    lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private static Content content(int i) {
    return switch (i % 8) {
      case 0 -> Sample.actual("gdp", 3, "-15." + i);
      case 1 ->
          new Content.Actual(
              "jobs",
              Sample.period(6),
              BigDecimal.valueOf(i),
              Basis.FINAL,
              Sample.DAY,
              new Remarks("完成，\"双过半\"\n见附件", "=1+1", "a, b", "C:\\x", ""));
      case 2 -> Sample.progress("1.1", 6, "45", Sample.DAY);
      case 3 -> Sample.progress("1.2", 6, "", Sample.DAY);
      case 4 -> Sample.actual("gdp", 6, "12.7", Basis.FORECAST, Sample.DAY);
      case 5 -> new Content.Withdrawal(i - 1, Sample.DAY, "口径有误");
      case 6 -> new Content.Adopt(i, "ab", "龙政〔2021〕3号", Sample.DAY, "");
      default -> new Content.Issue("〔2021〕" + i + "号", Sample.period(6), Sample.DAY, "{}", "cd");
    };
  }

  private static ChainCheck.Findings verify(byte[] file) {
    return ChainCheck.of(JournalImage.of(JOURNAL, "j.csv", file), Sample.YEAR);
  }

  private static List<String> findings(List<String> lines) {
    return verify((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
        .problems()
        .stream()
        .map(p -> p.place().line() + " " + p.code())
        .toList();
  }

  /// The cells of all lines: what the journal means.
  private static List<List<String>> meaning(byte[] file) {
    JournalImage image = JournalImage.of(JOURNAL, "j.csv", file);
    List<List<String>> meaning = new ArrayList<>();
    LineScan scan = image.lines();
    while (scan.advance()) {
      meaning.add(scan.isWhole() ? scan.texts() : List.of("unreadable"));
    }
    return meaning;
  }

  private String cell(int line, JournalColumn column) {
    return column.in(CsvLine.split(lines.get(line - 1)).orElseThrow());
  }

  private List<String> with(int line, String text) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(line - 1, text);
    return changed;
  }

  @Test
  void aWholeJournalHasNoFindings() {
    Chain chain = Chain.verify(workspace, Sample.YEAR);

    assertThat(chain.problems()).isEmpty();
    assertThat(chain.ok()).isTrue();
    assertThat(chain.journals())
        .containsExactly(
            new CheckedJournal(
                JOURNAL,
                "targets/2021/updates/统计局.csv",
                LINES - 1,
                cell(LINES, JournalColumn.HASH),
                true,
                0,
                0));
  }

  /// With `-Dlong=true` every bit of every byte; else one bit of each.
  @Test
  void aFlippedBitAnywhereIsFound() {
    List<List<String>> meaning = meaning(bytes);
    for (int at = 0; at < bytes.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        if (LONG || bit == at % 8) {
          assertFoundUnlessHarmless(at, (byte) (bytes[at] ^ (1 << bit)), meaning);
        }
      }
    }
  }

  /// With `-Dlong=true` every byte becomes each of these; else one of them in turn.
  @Test
  void aByteChangedToOneThatCsvKnowsIsFound() {
    List<List<String>> meaning = meaning(bytes);
    byte[] notable = "\0\t\n\r\"',\\0aZ\uFEFF".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      for (int i = 0; i < notable.length; i++) {
        if (LONG || i == at % notable.length) {
          assertFoundUnlessHarmless(at, notable[i], meaning);
        }
      }
    }
  }

  private void assertFoundUnlessHarmless(int at, byte value, List<List<String>> meaning) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    if (verify(changed).problems().isEmpty()) {
      assertThat(meaning(changed)).as("byte %s to %s", at, value).isEqualTo(meaning);
    }
  }

  @Test
  void aTailCutAtAnyByteIsFoundUnlessWholeLinesAreLeft() {
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      List<Problem> problems = verify(cut).problems();
      boolean isEmpty = length <= JournalTail.HEAD.getBytes(StandardCharsets.UTF_8).length;
      boolean isWhole = !isEmpty && (bytes[length - 1] == '\n' || bytes[length] == '\n');
      assertThat(problems)
          .as("cut to %s", length)
          .extracting(Problem::code)
          .isEqualTo(isWhole ? List.of() : List.of(isEmpty ? LedgerCode.J083 : LedgerCode.J017));
    }
  }

  @Test
  void aLineDeletedIsAGap() {
    for (int line = 2; line < LINES; line++) {
      List<String> changed = new ArrayList<>(lines);
      changed.remove(line - 1);
      assertThat(findings(changed)).as("line %s", line).startsWith(line + " J031");
      assertThat(findings(changed)).as("line %s", line).allMatch(f -> f.endsWith("J031"));
    }
  }

  @Test
  void twoLinesSwappedAreFound() {
    for (int line = 2; line < LINES; line++) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(line - 1, lines.get(line));
      changed.set(line, lines.get(line - 1));
      assertThat(findings(changed))
          .as("line %s", line)
          .contains(line + " J031", (line + 1) + " J032")
          .allMatch(f -> f.matches("\\d+ (J031|J032|J036)"));
    }
  }

  @Test
  void aLineInsertedIsFound() {
    for (int line = 2; line <= LINES; line++) {
      List<String> copied = new ArrayList<>(lines);
      copied.add(line - 1, lines.get(line - 1));
      assertThat(findings(copied)).as("line %s", line).contains((line + 1) + " J033");

      List<String> forged = new ArrayList<>(CsvLine.split(lines.get(line - 1)).orElseThrow());
      forged.set(JournalColumn.EVIDENCE.index(), "x");
      List<String> inserted = new ArrayList<>(lines);
      inserted.add(line - 1, CsvLine.join(forged));
      assertThat(findings(inserted))
          .as("line %s", line)
          .contains(line + " J030", (line + 1) + " J033");
    }
  }

  @Test
  void independentBreaksAreAllFound() {
    List<String> changed = with(5, lines.get(4).replace("2021-06", "2021-07"));
    changed.set(19, lines.get(19).replace("2021-07-15", "2021-07-14"));
    changed.set(29, lines.get(29).replace(cell(30, JournalColumn.HASH), "0".repeat(64)));

    assertThat(findings(changed)).containsExactly("5 J030", "20 J030", "30 J030");
  }

  @Test
  void afterALineThatCannotBeReadTheChainGoesOnFromItsHash() {
    List<String> changed = with(5, lines.get(4).replace("gdp", "g\"dp"));
    changed.set(5, lines.get(5).replace("2021-07-15", "2021-07-14"));

    assertThat(findings(changed)).containsExactly("5 J002", "6 J030");
  }

  @Test
  void anEntryAndItsHashChangedTogetherBreakTheNext() {
    List<String> cells = new ArrayList<>(CsvLine.split(lines.get(4)).orElseThrow());
    cells.set(JournalColumn.NOTE.index(), "改过");
    cells.set(JournalColumn.HASH.index(), HashChain.next(cell(4, JournalColumn.HASH), cells));

    assertThat(findings(with(5, CsvLine.join(cells)))).containsExactly("6 J030");
  }

  @Test
  void anotherJournalsFileDoesNotPass() {
    ChainCheck.Findings findings =
        ChainCheck.of(JournalImage.of("财政局", "j.csv", bytes), Sample.YEAR);

    assertThat(findings.problems()).extracting(p -> p.code().name()).containsExactly("J030");
  }

  @Test
  void entriesOfTwoClonesAreToldApart() throws Exception {
    Workspace one = Sample.workspace(folder.resolve("one"));
    Workspace two = Sample.workspace(folder.resolve("two"));
    for (Workspace clone : List.of(one, two)) {
      Files.createDirectories(clone.journals(2021));
      Files.write(Sample.journal(clone, JOURNAL), bytes);
    }
    Sample.append(
        one,
        new EntryDraft(JOURNAL, Sample.actual("gdp", 9, "9.8")),
        new EntryDraft(JOURNAL, Sample.actual("gdp", 12, "8.1")));
    Sample.append(
        two,
        new EntryDraft(JOURNAL, Sample.actual("jobs", 9, "1000")),
        new EntryDraft(JOURNAL, Sample.actual("jobs", 12, "1200")));
    List<String> ours = Files.readAllLines(Sample.journal(one, JOURNAL));
    List<String> theirs = Files.readAllLines(Sample.journal(two, JOURNAL));
    List<String> both = new ArrayList<>(ours);
    both.addAll(theirs.subList(LINES, LINES + 2));
    List<String> conflict = new ArrayList<>(lines);
    conflict.add("<<<<<<< HEAD");
    conflict.addAll(ours.subList(LINES, LINES + 2));
    conflict.add("=======");
    conflict.addAll(theirs.subList(LINES, LINES + 2));
    conflict.add(">>>>>>> theirs");

    assertThat(findings(both)).containsExactly("43 J034");
    assertThat(findings(conflict)).containsExactly("41 J038", "45 J034");
  }

  @Test
  void withdrawalsMustReferToWhatStands() {
    Workspace other = Sample.workspace(folder.resolve("other"));
    Sample.append(
        other,
        new EntryDraft(JOURNAL, Sample.actual("gdp", 6, "1")),
        new EntryDraft(JOURNAL, new Content.Withdrawal(1, Sample.DAY, "")),
        new EntryDraft(JOURNAL, new Content.Withdrawal(1, Sample.DAY, "")),
        new EntryDraft(JOURNAL, new Content.Withdrawal(2, Sample.DAY, "")),
        new EntryDraft(JOURNAL, new Content.Withdrawal(9, Sample.DAY, "")),
        new EntryDraft(JOURNAL, new Content.Withdrawal(6, Sample.DAY, "")));

    assertThat(Chain.verify(other, Sample.YEAR).problems())
        .extracting(p -> p.place().line() + ":" + p.place().column() + " " + p.code())
        .containsExactly("4:5 J039", "5:5 J037", "6:5 J036", "7:5 J036");
  }

  @Test
  void aTimeThatRunsBackwardsIsFound() {
    List<String> cells = new ArrayList<>(CsvLine.split(lines.get(LINES - 1)).orElseThrow());
    cells.set(JournalColumn.RECORDED_AT.index(), "2021-07-16T03:59:59Z");
    cells.set(
        JournalColumn.HASH.index(), HashChain.next(cell(LINES - 1, JournalColumn.HASH), cells));

    assertThat(findings(with(LINES, CsvLine.join(cells)))).containsExactly(LINES + " J035");
  }

  @Test
  void entriesUnderASetClockAreCounted() {
    Workspace other = Sample.workspace(folder.resolve("other"));
    Journals journals = new Journals(other, Sample.YEAR);
    EntryDraft draft = new EntryDraft(JOURNAL, Sample.actual("gdp", 6, "1"));
    Instant noon = Sample.NOON;
    Stream.of(
            new Recorder("a", Clock.fixed(noon, ZoneOffset.UTC), false),
            new Recorder("a", Clock.fixed(noon, ZoneOffset.UTC), true),
            new Recorder("a", Clock.fixed(noon.minusSeconds(1), ZoneOffset.UTC), false),
            new Recorder("a", Clock.fixed(noon.minusSeconds(1), ZoneOffset.UTC), true))
        .forEach(recorder -> journals.append(List.of(draft), recorder));

    Chain chain = Chain.verify(other, Sample.YEAR);

    assertThat(chain.problems()).isEmpty();
    assertThat(chain.journals())
        .extracting(CheckedJournal::clockSet, CheckedJournal::clockBehind)
        .containsExactly(tuple(2, 2));
    assertThat(Sample.ledger(other).entries())
        .extracting(Entry::recordedBy)
        .containsExactly("a", "a (clock set)", "a (clock behind)", "a (clock behind) (clock set)");
  }

  @Test
  void aWorkspaceWithoutJournalsIsWhole() {
    Chain chain = Chain.verify(Sample.workspace(folder.resolve("empty")), Sample.YEAR);

    assertThat(chain.ok()).isTrue();
    assertThat(chain.journals()).isEmpty();
  }
}
