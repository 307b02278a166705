package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.disk.Tree;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.plan.model.Plan;
import org.duban.plan.model.Workspace;
import org.duban.plan.read.PlanReader;
import org.duban.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose entries count when departments change.
class OwnersTest {

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @TempDir Path folder;
  private Workspace workspace;
  private final Map<Integer, Plan> versions = new HashMap<>();
  private Optional<Plan> files = Optional.empty();
  private int minute;

  @BeforeEach
  void makeWorkspace() {
    workspace = Sample.workspace(folder.resolve("here"));
  }

  private Plan plan(String rows) throws IOException {
    Path made = Files.createTempDirectory(folder, "plan");
    Files.writeString(made.resolve("indicators.csv"), "id,name,target,measure,department\n" + rows);
    return PlanReader.read(new Tree(made), made, "plan", Sample.YEAR).value().orElseThrow();
  }

  /// A minute later than what was entered before.
  private Entry enter(String journal, Content content) {
    minute++;
    return new Journals(workspace, Sample.YEAR)
        .append(
            List.of(new EntryDraft(journal, content)),
            Sample.recorderAt(Sample.NOON.plusSeconds(60L * minute)))
        .value()
        .orElseThrow()
        .getFirst();
  }

  private Entry adopt(int version, Plan plan) {
    versions.put(version, plan);
    return enter(
        Entry.OFFICE_JOURNAL, new Content.Adopt(version, DIGEST, "龙政", LocalDate.EPOCH, ""));
  }

  private Ledger judged() {
    return Owners.judged(
        Sample.ledger(workspace),
        new Owners.Plans() {
          @Override
          public Optional<Plan> files() {
            return files;
          }

          @Override
          public Optional<Plan> adopted(Content.Adopt adoption) {
            return Optional.ofNullable(versions.get(adoption.version()));
          }
        });
  }

  private List<String> doubts() {
    return judged().doubts().stream()
        .map(p -> p.code() + " " + p.args().getOrDefault("entry", p.place().file()))
        .toList();
  }

  private Optional<BigDecimal> figure(String subject, int months) {
    return judged()
        .figure(subject, Sample.period(months))
        .map(e -> ((Content.Actual) e.content()).value());
  }

  @Test
  void theVersionInForceWhenAnEntryWasMadeDecides() throws IOException {
    adopt(1, plan("gdp,产值,8%,growth,甲局\n"));
    enter("甲局", Sample.actual("gdp", 1, "1"));
    enter("乙局", Sample.actual("gdp", 2, "2"));
    adopt(2, plan("gdp,产值,8%,growth,乙局\n"));
    enter("甲局", Sample.actual("gdp", 3, "3"));
    enter("乙局", Sample.actual("gdp", 4, "4"));
    files = Optional.of(plan("gdp,产值,8%,growth,丙局\n"));

    assertThat(figure("gdp", 1)).hasValue(new BigDecimal(1));
    assertThat(figure("gdp", 2)).isEmpty();
    assertThat(figure("gdp", 3)).isEmpty();
    assertThat(figure("gdp", 4)).hasValue(new BigDecimal(4));
    assertThat(doubts()).containsExactly("J084 乙局#1", "J084 甲局#2");
    assertThat(judged().doubts()).allMatch(Problem::isError);
  }

  @Test
  void aWithdrawnVersionDecidesForItsTime() throws IOException {
    adopt(1, plan("gdp,产值,8%,growth,甲局\n"));
    Entry second = adopt(2, plan("gdp,产值,8%,growth,乙局\n"));
    enter("乙局", Sample.actual("gdp", 1, "1"));
    enter(Entry.OFFICE_JOURNAL, new Content.Withdrawal(second.no(), Sample.DAY, "误"));
    enter("乙局", Sample.actual("gdp", 2, "2"));
    enter("甲局", Sample.actual("gdp", 3, "3"));

    assertThat(doubts()).containsExactly("J084 乙局#2");
  }

  @Test
  void whatWasEnteredBeforeAnyVersionGoesByTheFirst() throws IOException {
    enter("甲局", Sample.actual("gdp", 1, "1"));
    enter("乙局", Sample.actual("gdp", 2, "2"));
    adopt(1, plan("gdp,产值,8%,growth,甲局\n"));
    adopt(2, plan("gdp,产值,8%,growth,乙局\n"));
    files = Optional.of(plan("gdp,产值,8%,growth,乙局\n"));

    assertThat(doubts()).containsExactly("J084 乙局#1");
  }

  @Test
  void withoutVersionsTheFilesDecide() throws IOException {
    files = Optional.of(plan("gdp,产值,8%,growth,甲局\njobs,就业,5人,total,\n"));
    enter("甲局", Sample.actual("gdp", 1, "1"));
    enter("甲局", Sample.actual("gdp.level", 1, "1"));
    enter("甲局", Sample.actual("gdp.benchmark", 1, "1"));
    enter("甲局", Sample.actual("jobs", 1, "1"));
    enter(Entry.OFFICE_JOURNAL, Sample.actual("jobs", 2, "1"));
    enter(Entry.OFFICE_JOURNAL, Sample.actual("gdp", 2, "1"));

    assertThat(doubts()).containsExactly("J084 _office#2", "J084 甲局#4");
    assertThat(figure("jobs", 1)).isEmpty();
    assertThat(figure("jobs", 2)).isPresent();
  }

  @Test
  void aSubjectThatALaterVersionLostKeepsItsOwner() throws IOException {
    adopt(1, plan("gdp,产值,8%,growth,甲局\njobs,就业,5人,total,甲局\n"));
    adopt(2, plan("gdp,产值,8%,growth,甲局\n"));
    enter("甲局", Sample.actual("jobs", 1, "1"));
    enter("乙局", Sample.actual("jobs", 2, "1"));
    files = Optional.of(plan("gdp,产值,8%,growth,乙局\n"));

    assertThat(doubts()).containsExactly("J084 乙局#1");
  }

  @Test
  void ofOneInstantBothVersionsCount() throws IOException {
    adopt(1, plan("gdp,产值,8%,growth,甲局\n"));
    adopt(2, plan("gdp,产值,8%,growth,乙局\n"));
    minute--;
    enter("甲局", Sample.actual("gdp", 1, "1"));
    minute--;
    enter("乙局", Sample.actual("gdp", 2, "2"));

    assertThat(doubts()).isEmpty();
  }

  @Test
  void whereThePlanCannotBeReadNothingIsTold() {
    enter("甲局", Sample.actual("gdp", 1, "1"));

    assertThat(doubts()).isEmpty();
    assertThat(figure("gdp", 1)).isPresent();
  }

  @Test
  void journalsOfNoDepartmentAreTold() throws IOException {
    files = Optional.of(plan("gdp,产值,8%,growth,Housing\n"));
    enter("Housing", Sample.actual("gdp", 1, "1"));
    enter("housing", Sample.actual("gdp", 1, "2"));
    enter("zzz", Sample.actual("gdp", 1, "3"));
    enter("yyy", Sample.actual("unknown", 1, "3"));

    assertThat(doubts())
        .containsExactly(
            "J086 targets/2021/updates/housing.csv",
            "J085 targets/2021/updates/yyy.csv",
            "J085 targets/2021/updates/zzz.csv");
    assertThat(judged().doubts()).filteredOn(p -> !p.isError()).hasSize(1);
    assertThat(figure("gdp", 1)).hasValue(new BigDecimal(1));
  }

  @Test
  void whatDoesNotCountIsListedButInNoHistory() throws IOException {
    files = Optional.of(plan("gdp,产值,8%,growth,甲局\n"));
    Entry stray = enter("乙局", Sample.actual("gdp", 1, "1"));

    assertThat(judged().entries()).containsExactly(stray);
    assertThat(judged().history("gdp")).isEmpty();
    assertThat(judged().asOf(Sample.DAY).figure("gdp", Sample.period(1))).isEmpty();
  }
}
