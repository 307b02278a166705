package org.duban.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.duban.cli.World;
import org.duban.disk.IndexHome;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.journal.entry.EntryDraft;
import org.duban.journal.entry.Remarks;
import org.duban.journal.store.JournalFolder;
import org.duban.journal.store.JournalImage;
import org.duban.ledger.Sample;
import org.duban.plan.model.Workspace;
import org.duban.report.data.EmbeddedReport;
import org.duban.report.data.SealDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody forges the indexes in the user's own folder, the only place where any is looked for:
/// they hide a correction, a withdrawal in the register and an adoption. What proves something must
/// not rest on them.
class ForgedIndexTest {

  private static final Path BASE = Path.of("src/test/resources/golden/workspaces/adopted");
  private static final String OFFICE = Entry.OFFICE_JOURNAL;
  private static final String JOBS = "人社局";
  private static final String PDF = "reports/2021-06/bulletin.pdf";

  @TempDir Path scratch;
  private Path office;
  private Path cache;
  private Workspace workspace;
  private IndexHome home;

  /// Two long journals; what the index will hide is done in them.
  @BeforeEach
  void makeWorkspace() throws IOException {
    office = scratch.toRealPath().resolve("office");
    cache = scratch.toRealPath().resolve("cache");
    copy(BASE, office);
    workspace = new Workspace(office);
    home = new IndexHome(cache.resolve("duban"), System.getProperty("user.name"));
    String words = "说明".repeat(6_000);
    String noted = SealDetails.of(List.of()).json();
    for (int i = 1; i < 9; i++) {
      Sample.append(
          workspace,
          new EntryDraft(OFFICE, new Content.Seal(Sample.DAY, noted, words)),
          new EntryDraft(
              JOBS,
              new Content.Actual(
                  "unemployment",
                  Sample.period(1),
                  new BigDecimal(i),
                  Basis.PRELIMINARY,
                  Sample.DAY,
                  new Remarks(words, "", "", "", ""))));
    }
    done("record", "jobs", "2021-06", "3640", "--reason", "重报");
    done("report", "2021-06", "--issue", "--number", "N1");
    done("record", "jobs", "2021-06", "2400", "--reason", "更正");
    done("void", OFFICE, lastLine(OFFICE).split(",", 2)[0], "--reason", "收回");
    Files.writeString(
        office.resolve("targets/2021/indicators.csv"),
        Files.readString(office.resolve("targets/2021/indicators.csv")).replace("6000人", "9000人"));
    done("adopt", "--yes", "--document", "D");
  }

  private String lastLine(String journal) throws IOException {
    return Files.readAllLines(Sample.journal(workspace, journal)).getLast();
  }

  private World world() {
    return new World(office).env("DUBAN_CLOCK", "2021-07-20T09:00:00+08:00");
  }

  /// Without a home of indexes.
  private void done(String... line) {
    World.Outcome outcome = world().run(line);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }

  private World.Outcome truth(String... line) {
    return world().run(line);
  }

  private World.Outcome underForgery(String... line) throws IOException {
    forge();
    return withIndexes().run(line);
  }

  private World withIndexes() {
    return world().user(home.user()).env("XDG_CACHE_HOME", cache.toString());
  }

  /// The index that a journal of the same length would have which says something else.
  private void forge(String journal, UnaryOperator<String> hiding) throws IOException {
    JournalFolder folder = new JournalFolder(workspace, Sample.YEAR);
    Path file = folder.file(journal);
    byte[] real = Files.readAllBytes(file);
    byte[] other =
        hiding.apply(new String(real, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    assertThat(other).hasSameSizeAs(real).isNotEqualTo(real);
    JournalImage image = JournalImage.of(journal, folder.nameOf(journal), other);
    KeptIndex.keep(
        folder,
        home,
        image,
        image.index(Sample.YEAR, new ArrayList<>(), _ -> {}),
        folder.stamps().get(file));
    assertThat(home.index(file)).exists();
  }

  private void forge() throws IOException {
    forge(JOBS, text -> text.replace(",jobs,2021-06,2400,", ",jobz,2021-06,2400,"));
    forge(
        OFFICE,
        text ->
            text.replaceAll(",void,(\\d)(\\d),", ",void,99,").replace(",adopt,v2,", ",adopt,v1,"));
  }

  @Test
  void whatProvesSomethingDoesNotRestOnAnIndex() throws IOException {
    // Else the forgery would be one that nobody falls for.
    assertThat(truth("status", "2021-06").out()).contains("2400人", "9000人");
    assertThat(underForgery("status", "2021-06").out()).contains("3640人").doesNotContain("2400人");

    readingProofsSayTheSame();
    theNextReportIsMadeFromTheJournals();
    theNextSealAndAdoptionGoOnFromTheJournals();
    verificationTellsAndDropsThem();
  }

  private void readingProofsSayTheSame() throws IOException {
    copy(office, scratch.resolve("copy"));
    for (String line :
        List.of(
            "verify " + PDF,
            "verify --against ../copy",
            "compare 2021-07-15 now",
            "compare " + PDF + " now --format json",
            "compare ../copy now --exit-code")) {
      String[] words = line.split(" ", -1);
      World.Outcome truth = truth(words);

      World.Outcome told = underForgery(words);

      assertThat(told.out().lines()).as(line).containsAll(truth.out().lines().toList());
      assertThat(told.exit()).as(line).isEqualTo(truth.exit());
    }
    assertThat(underForgery("verify", PDF, "--lang", "en").out()).contains("A014");
  }

  private void theNextReportIsMadeFromTheJournals() throws IOException {
    String[] line = "report 2021-06 --issue --number N2 --out n2.pdf".split(" ", -1);
    assertThat(underForgery(line).exit()).isZero();

    byte[] pdf = Files.readAllBytes(office.resolve("n2.pdf"));
    byte[] data = EmbeddedReport.of(pdf, "n2.pdf").value().orElseThrow().json();
    assertThat(new String(data, StandardCharsets.UTF_8)).contains("\"2400\"", "9000人");
  }

  private void theNextSealAndAdoptionGoOnFromTheJournals() throws IOException {
    assertThat(underForgery("seal", "-q").exit()).isZero();
    Path plan = office.resolve("targets/2021/indicators.csv");
    Files.writeString(plan, Files.readString(plan).replace("9000人", "9100人"));

    assertThat(underForgery("adopt", "--yes", "--document", "E").exit()).isZero();

    assertThat(lastLine(OFFICE)).contains(",adopt,v3,");
  }

  private void verificationTellsAndDropsThem() throws IOException {
    World.Outcome outcome = underForgery("verify", "--lang", "en");

    assertThat(outcome.out()).contains("J087", JOBS + ".csv", OFFICE + ".csv");
    try (var kept = Files.list(home.folder())) {
      assertThat(kept).isEmpty();
    }
    for (String line :
        List.of("status 2021-06", "show jobs", "log", "due 2021-06", "check", "form 2021-06")) {
      String[] words = line.split(" ", -1);
      assertThat(withIndexes().run(words)).as(line).isEqualTo(truth(words));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
