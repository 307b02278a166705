package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Recorder;
import org.duban.journal.entry.Remarks;
import org.duban.ledger.Journals;
import org.duban.ledger.verify.Chain;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanFiles;
import org.duban.problem.Problem;
import org.duban.report.data.IssueDetails;
import org.duban.report.data.ReportData;
import org.duban.time.GoalYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

  private static final GoalYear YEAR = new GoalYear(2021, 1);
  private static final LocalDate DAY = LocalDate.of(2021, 7, 15);
  private static final String OFFICE = Entry.OFFICE_JOURNAL;
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  /// Those of a report that was made from no journal.
  private static final String DETAILS =
      new IssueDetails(
              "bulletin",
              Optional.empty(),
              "zh",
              "2021-07-16",
              DIGEST,
              DIGEST,
              List.of(),
              Optional.empty())
          .json();

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = workspace("here");
  }

  private Workspace workspace(String name) throws IOException {
    Workspace made = new Workspace(folder.resolve(name));
    Files.createDirectories(made.year(2021));
    Files.writeString(
        made.year(2021).resolve("indicators.csv"),
        "id,name,target,department\ngdp,地区生产总值,8%左右,统计局\n");
    return made;
  }

  private static Entry enter(Workspace where, String journal, Content content) {
    return new Journals(where, YEAR)
        .append(
            List.of(new EntryDraft(journal, content)),
            new Recorder(
                "统计局经办人",
                Clock.fixed(Instant.parse("2021-07-16T04:00:00Z"), ZoneOffset.ofHours(8)),
                false))
        .value()
        .orElseThrow()
        .getFirst();
  }

  private Entry enter(String journal, Content content) {
    return enter(workspace, journal, content);
  }

  private static Content actual(String subject, String value) {
    return new Content.Actual(
        subject, YEAR.through(6), new BigDecimal(value), Basis.FINAL, DAY, Remarks.NONE);
  }

  private static Content issue(String number, String details, String digest) {
    return new Content.Issue(number, YEAR.through(6), DAY, details, digest);
  }

  /// Freezes the plan's files as they stand, and returns what an entry says of them.
  private Content.Adopt freeze(int version) throws IOException {
    PlanFiles files = PlanFiles.in(workspace.tree(), workspace.year(2021), "targets/2021");
    Path copy = workspace.adopted(2021).resolve(PlanFiles.folderName(version, files.digest()));
    Files.createDirectories(copy);
    for (var file : files.contents().entrySet()) {
      Files.write(copy.resolve(file.getKey()), file.getValue());
    }
    return new Content.Adopt(version, files.digest(), "龙政〔2021〕3号", DAY, "");
  }

  private List<String> findings() {
    return codes(Audit.of(workspace, YEAR).findings());
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(p -> p.code() + " " + p.place().file()).toList();
  }

  @Test
  void aWholeYearHasNoFindings() throws IOException {
    enter(OFFICE, freeze(1));
    enter("统计局", actual("gdp", "8.1"));
    enter("统计局", actual("gdp.benchmark", "8.3"));
    enter(OFFICE, issue("龙政督〔2021〕6号", DETAILS, DIGEST));

    Audit audit = Audit.of(workspace, YEAR);

    assertThat(audit.findings()).isEmpty();
    assertThat(audit.ok()).isTrue();
    assertThat(audit.versions()).isEqualTo(1);
    assertThat(audit.journals()).extracting(j -> j.entries()).containsExactly(2, 2);
  }

  @Test
  void aYearWithoutJournalsIsWhole() {
    assertThat(Audit.of(workspace, YEAR).ok()).isTrue();
  }

  @Test
  void aVersionAdoptedTwiceIsFound() throws IOException {
    Content.Adopt first = freeze(1);
    enter(OFFICE, first);
    enter(OFFICE, first);

    Audit audit = Audit.of(workspace, YEAR);

    assertThat(codes(audit.findings())).containsExactly("A001 targets/2021/adopted");
    assertThat(audit.versions()).isEqualTo(1);
    assertThat(audit.ok()).isFalse();
  }

  @Test
  void copiesThatNoEntrySpeaksOfAreFoundAndOtherThingsTold() throws IOException {
    Content.Adopt adopt = freeze(2);
    Files.createDirectories(workspace.adopted(2021).resolve("old"));
    String copy = PlanFiles.folderName(2, adopt.digest());

    assertThat(findings())
        .containsExactly("A002 targets/2021/adopted/" + copy, "A003 targets/2021/adopted/old");
  }

  @Test
  void aCopyThatWasChangedIsFound() throws IOException {
    Content.Adopt adopt = freeze(1);
    enter(OFFICE, adopt);
    Files.writeString(
        workspace
            .adopted(2021)
            .resolve(PlanFiles.folderName(1, adopt.digest()))
            .resolve("indicators.csv"),
        "id,name,target\ngdp,地区生产总值,7%左右\n");

    assertThat(findings()).hasSize(1).first().asString().startsWith("V00");
  }

  @Test
  void entriesOfTheOfficeStandInItsJournal() throws IOException {
    Content.Adopt adopt = freeze(1);
    enter(OFFICE, adopt);
    enter("统计局", adopt);
    enter("统计局", issue("1号", DETAILS, DIGEST));

    assertThat(findings())
        .containsExactly("A004 targets/2021/updates/统计局.csv", "A004 targets/2021/updates/统计局.csv");
  }

  @Test
  void theRegisterHasEveryNumberOnceAndDigestsOnly() {
    enter(OFFICE, issue("1号", DETAILS, "abc"));
    enter(OFFICE, issue("1号", DETAILS, DIGEST));

    assertThat(findings())
        .containsExactly(
            "A005 targets/2021/updates/_office.csv", "A006 targets/2021/updates/_office.csv");
  }

  @Test
  void aReportsJournalsMustHoldTheEntriesThatItWasIssuedOn() throws IOException {
    Entry last = enter("统计局", actual("gdp", "8.1"));
    IssueDetails details =
        new IssueDetails(
            "bulletin",
            Optional.empty(),
            "zh",
            "2021-07-16",
            DIGEST,
            DIGEST,
            List.of(
                new ReportData.Journal(2021, "统计局", 1, last.hash()),
                new ReportData.Journal(2020, "统计局", 3, DIGEST)),
            Optional.empty());
    enter(OFFICE, issue("1号", details.json(), DIGEST));
    assertThat(Audit.of(workspace, YEAR).findings())
        .extracting(p -> p.code() + " " + p.args().get("year"))
        .containsExactly("A010 2020");

    Files.delete(workspace.journals(2021).resolve("统计局.csv"));

    assertThat(Audit.of(workspace, YEAR).findings())
        .extracting(p -> p.code() + " " + p.args().get("year"))
        .containsExactly("A010 2021", "A010 2020");
  }

  @Test
  void entriesForWhatNoPlanHasAreToldUnlessThePlanCannotBeRead() throws IOException {
    enter("统计局", actual("gdp", "8.1"));
    enter("统计局", actual("gpd", "8.1"));
    enter("统计局", actual("gpd", "8.2"));

    assertThat(Audit.of(workspace, YEAR).findings())
        .extracting(p -> p.code() + " " + p.args().get("subject") + " " + p.args().get("count"))
        .containsExactly("A007 gpd 2");
    assertThat(Audit.of(workspace, YEAR).ok()).isTrue();

    Files.writeString(workspace.year(2021).resolve("indicators.csv"), "id,name\n");
    assertThat(findings()).isEmpty();
  }

  @Test
  void aSubjectOfAnAdoptedVersionIsKnown() throws IOException {
    enter(OFFICE, freeze(1));
    enter("统计局", actual("gdp", "8.1"));
    Files.writeString(
        workspace.year(2021).resolve("indicators.csv"), "id,name,target\njobs,城镇新增就业,5800人\n");

    assertThat(findings()).isEmpty();
  }

  @Test
  void anotherCopyIsHeldAgainstThisOne() throws IOException {
    Workspace other = workspace("there");
    for (Workspace copy : List.of(workspace, other)) {
      enter(copy, "统计局", actual("gdp", "8.1"));
      enter(copy, "财政局", actual("gdp", "8.1"));
    }
    enter(workspace, "统计局", actual("gdp", "8.2"));
    enter(other, "统计局", actual("gdp", "8.3"));
    enter(other, "统计局", actual("gdp", "8.4"));
    Path broken = other.journals(2021).resolve("财政局.csv");
    Files.writeString(broken, Files.readString(broken).replace(",8.1,", ",9.1,"));

    Chain chain = Audit.of(workspace, YEAR).chain();
    CopyCheck check = CopyCheck.of(chain, workspace, other, "../there", false);

    assertThat(codes(check.findings()))
        .containsExactly("A020 targets/2021/updates/财政局.csv", "A019 targets/2021/updates/统计局.csv");
    assertThat(check.findings().getLast().args())
        .containsEntry("no", "2")
        .containsEntry("here", "1")
        .containsEntry("there", "2")
        .containsEntry("other", "../there");
    assertThat(check.divergences()).hasSize(1);
  }
}
