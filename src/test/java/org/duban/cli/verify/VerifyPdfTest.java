package org.duban.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.audit.PdfAudit;
import org.duban.audit.PdfAudit.Registration;
import org.duban.audit.PdfAudit.Remade;
import org.duban.cli.Schemas;
import org.duban.cli.World;
import org.duban.cli.option.ProgramVersion;
import org.duban.plan.model.Workspace;
import org.duban.report.PrintSettings;
import org.duban.report.Samples;
import org.duban.report.data.EmbeddedReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be found out about a PDF of Duban's.
class VerifyPdfTest {

  private static final String NUMBER = "政督〔2021〕6号";

  @TempDir Path folder;
  private Path here;

  @BeforeEach
  void makeWorkspace() throws IOException {
    here = workspace("here");
  }

  @Test
  void theIssuedReportIsItselfAndCanBeMadeAgain() throws IOException {
    issue(here);
    run(here, "record", "jobs", "2021-07", "3500", "--published-on", "2021-07-16");
    run(here, "report", "2021-06", "--kind", "brief", "--issue", "--number", "brief 1");

    PdfAudit audit = audit(here, "reports/2021-06/bulletin.pdf");

    assertThat(audit.findings()).isEmpty();
    assertThat(audit.registration()).isEqualTo(Registration.REGISTERED);
    assertThat(audit.headsHold()).contains(true);
    assertThat(audit.remade()).isEqualTo(Remade.SAME_BYTES);
    World.Outcome outcome = run(here, "verify", "reports/2021-06/bulletin.pdf");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("已登记（_office#1），文件未改动", "重新编制：逐字节相同");
    World.Outcome english =
        run(
            here,
            "verify",
            "reports/2021-06/bulletin.pdf",
            "reports/2021-06/brief.pdf",
            "--lang",
            "en");
    assertThat(english.exit()).isZero();
    assertThat(english.out()).contains("Register: issued (_office#2), and unchanged");
  }

  @Test
  void oneThatComesThroughStdinIsVerifiedLikeAFile() throws IOException {
    issue(here);
    byte[] pdf = Files.readAllBytes(here.resolve("reports/2021-06/bulletin.pdf"));

    World.Outcome outcome =
        new World(here)
            .stdin(new ByteArrayInputStream(pdf))
            .run("verify", "-", "-", "--lang", "en");

    assertThat(outcome.exit()).as(outcome.out()).isZero();
    assertThat(outcome.out()).startsWith("-\n").contains("the same, byte for byte");
  }

  @Test
  void planAndSettingsMayChangeAfterwards() throws IOException {
    issue(here);
    replace(here.resolve("targets/2021/indicators.csv"), "5800", "6800");
    Files.writeString(here.resolve("targets/duban.toml"), "office = \"另一个办公室\"\n");

    PdfAudit audit = audit(here, "reports/2021-06/bulletin.pdf");

    assertThat(audit.findings()).isEmpty();
    assertThat(audit.remade()).isEqualTo(Remade.SAME_BYTES);
  }

  @Test
  void anAdoptedPlanIsTheOneThatWasAdopted() throws IOException {
    run(here, "adopt", "--yes");
    issue(here);
    assertThat(audit(here, "reports/2021-06/bulletin.pdf").findings()).isEmpty();

    run(here, "void", "_office", "1", "--reason", "误");

    assertThat(codes(audit(here, "reports/2021-06/bulletin.pdf"))).contains("A017");
  }

  @Test
  void anotherVersionMakesTheSameData() throws IOException {
    issue(here);
    byte[] pdf = Files.readAllBytes(here.resolve("reports/2021-06/bulletin.pdf"));

    PdfAudit audit =
        PdfAudit.of(pdf, "a.pdf", Optional.of(new Workspace(here)), PrintSettings.PLAIN, "99.0");

    assertThat(audit.findings()).isEmpty();
    assertThat(audit.remade()).isEqualTo(Remade.SAME_DATA);
  }

  @Test
  void aHistoryThatWasWrittenAnewIsFound() throws IOException {
    issue(here);
    Path there = workspace("there");
    Files.delete(there.resolve("targets/2021/updates/统计局.csv"));
    run(there, "record", "gdp", "2021-Q1", "18.3", "--published-on", "2021-04-16");
    run(there, "record", "gdp", "2021-Q2", "13.9", "--published-on", "2021-07-15");
    run(there, "verify");

    Files.copy(here.resolve("reports/2021-06/bulletin.pdf"), there.resolve("a.pdf"));
    World.Outcome outcome = run(there, "verify", "a.pdf");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).contains("A010", "“统计局”", "A013");
    assertThat(run(there, "verify", "a.pdf", "--lang", "en").out())
        .contains("not what it was made on");
    // The register itself tells of it as well.
    Path office = here.resolve("targets/2021/updates/_office.csv");
    Files.copy(office, there.resolve("targets/2021/updates/_office.csv"));
    assertThat(run(there, "verify").exit()).isEqualTo(1);
    assertThat(run(there, "verify").out()).contains("A010");
    Files.delete(there.resolve("targets/2021/updates/人社局.csv"));
    assertThat(run(there, "verify", "a.pdf").out()).contains("“人社局”");
  }

  @Test
  void aChangedFileIsFound() throws IOException {
    issue(here);
    byte[] pdf = Files.readAllBytes(here.resolve("reports/2021-06/bulletin.pdf"));
    byte[] longer = Arrays.copyOf(pdf, pdf.length + 1);
    Files.write(here.resolve("a.pdf"), longer);

    PdfAudit audit = audit(here, "a.pdf");

    assertThat(audit.registration()).isEqualTo(Registration.CHANGED);
    assertThat(codes(audit)).containsExactly("A011", "A016");
    assertThat(run(here, "verify", "a.pdf").out()).contains("A011");
    assertThat(run(here, "verify", "a.pdf", "--lang", "en").out()).contains("A016");
  }

  @Test
  void dataThatSaysSomethingElseIsFound() throws IOException {
    issue(here);
    byte[] pdf = Files.readAllBytes(here.resolve("reports/2021-06/bulletin.pdf"));
    byte[] json = EmbeddedReport.of(pdf, "a.pdf").value().orElseThrow().json();
    String forged =
        new String(json, StandardCharsets.UTF_8)
            .replace("\"judged\": \"12.7\"", "\"judged\": \"13.7\"");
    byte[] changed = Samples.with(pdf, "report.json", forged.getBytes(StandardCharsets.UTF_8));
    Files.write(here.resolve("a.pdf"), changed);

    PdfAudit audit = audit(here, "a.pdf");

    assertThat(codes(audit)).containsExactly("A011", "A015");
    assertThat(audit.remade()).isEqualTo(Remade.DIFFERENT);
    assertThat(run(here, "verify", "a.pdf").out()).contains("第一处在 indicators[0].judged");
  }

  @Test
  void aFileThatLacksWhatItCarriedIsFound() throws IOException {
    issue(here);
    byte[] pdf = Files.readAllBytes(here.resolve("reports/2021-06/bulletin.pdf"));
    Files.write(here.resolve("a.pdf"), Samples.without(pdf, "indicators.csv"));
    Files.write(here.resolve("b.pdf"), Samples.without(pdf, "report.json"));

    World.Outcome plan = run(here, "verify", "a.pdf");
    World.Outcome data = run(here, "verify", "b.pdf", "--lang", "en");

    assertThat(plan.exit()).isEqualTo(1);
    assertThat(plan.out()).contains("R013", "indicators.csv");
    assertThat(data.exit()).isEqualTo(1);
    assertThat(data.out() + data.err()).contains("b.pdf", "report.json");
  }

  @Test
  void dataThatCanNotBeIsFound() throws IOException {
    issue(here);
    byte[] pdf = Files.readAllBytes(here.resolve("reports/2021-06/bulletin.pdf"));
    byte[] json = EmbeddedReport.of(pdf, "a.pdf").value().orElseThrow().json();
    for (String[] forgery :
        new String[][] {
          {"\"asOf\": \"2021-07-16\"", "\"asOf\": \"2021-07-36\""},
          {"\"period\": \"2021-06\"", "\"period\": \"2021-13\""},
          {"\"fiscalYearStart\": 1", "\"fiscalYearStart\": 13"},
          {"\"kind\": \"bulletin\"", "\"kind\": \"letter\""},
          {"\"language\": \"zh\"", "\"language\": \"tlh\""},
          {"\"value\": \"12.7\"", "\"value\": \"1E99999999\""},
          {"\"judged\": \"12.7\"", "\"judged\": \"1E999999999\""},
          {"\"sources\": {", "\"sources\": {\"/\": \"\","},
          {"\"sources\": {", "\"sources\": {\"..\": \"\","},
          {"\"sources\": {", "\"sources\": {\".\": \"\","},
          {"\"sources\": {", "\"sources\": {\"\": \"\","},
          {"\"sources\": {", "\"sources\": {\"a/../../x\": \"\","},
          {"\"sources\": {", "\"sources\": {\"/tmp/x\": \"\","},
          {"\"sources\": {", "\"sources\": {\"..\\\\x\": \"\","},
          {"\"templates\": \"", "\"templates\": \"x\", \"was\": \""},
        }) {
      String forged = new String(json, StandardCharsets.UTF_8).replace(forgery[0], forgery[1]);
      assertThat(forged).isNotEqualTo(new String(json, StandardCharsets.UTF_8));
      byte[] changed = Samples.with(pdf, "report.json", forged.getBytes(StandardCharsets.UTF_8));
      Files.write(here.resolve("a.pdf"), changed);

      assertThat(codes(audit(here, "a.pdf"))).as(forgery[1]).contains("R012");
      assertThat(run(here, "compare", "a.pdf", "now").exit()).as(forgery[1]).isEqualTo(1);
    }
  }

  @Test
  void aDraftIsNoIssuedReport() throws IOException {
    run(here, "report", "2021-06", "--out", "a.pdf");

    PdfAudit audit = audit(here, "a.pdf");

    assertThat(audit.registration()).isEqualTo(Registration.DRAFT);
    assertThat(codes(audit)).containsExactly("A012");
    assertThat(audit.remade()).isEqualTo(Remade.SAME_BYTES);
  }

  @Test
  void aWithdrawnReportIsTold() throws IOException {
    issue(here);
    run(here, "void", "_office", "1", "--reason", "印错");

    PdfAudit audit = audit(here, "reports/2021-06/bulletin.pdf");

    assertThat(audit.registration()).isEqualTo(Registration.WITHDRAWN);
    assertThat(codes(audit)).containsExactly("A014");
  }

  @Test
  void withoutAWorkspaceOnlyTheFileItselfIsChecked() throws IOException {
    issue(here);
    Path alone = Files.createDirectory(folder.resolve("alone"));
    Files.copy(here.resolve("reports/2021-06/bulletin.pdf"), alone.resolve("a.pdf"));

    World.Outcome outcome = run(alone, "verify", "a.pdf", "--format", "json");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("\"registration\": \"not_asked\"", "A018", NUMBER);
    assertThat(new Schemas().errors(document(outcome.out()))).isEmpty();
    Files.writeString(alone.resolve("b.pdf"), "%PDF-1.7");
    assertThat(run(alone, "verify", "b.pdf").exit()).isEqualTo(1);
  }

  @Test
  void asJson() throws IOException {
    issue(here);

    World.Outcome outcome = run(here, "verify", "reports/2021-06/bulletin.pdf", "--format", "json");

    assertThat(outcome.exit()).isZero();
    assertThat(new Schemas().errors(document(outcome.out()))).isEmpty();
    assertThat(outcome.out())
        .contains("\"registration\": \"registered\"", "\"remade\": \"same_bytes\"");
  }

  private static JsonObject document(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private void issue(Path workspace) {
    World.Outcome outcome =
        run(workspace, "report", "2021-06", "--issue", "--number", NUMBER, "-q");
    assertThat(outcome.exit()).isZero();
  }

  private static PdfAudit audit(Path workspace, String file) throws IOException {
    return PdfAudit.of(
        Files.readAllBytes(workspace.resolve(file)),
        file,
        Optional.of(new Workspace(workspace)),
        PrintSettings.PLAIN,
        ProgramVersion.NUMBER);
  }

  private static List<String> codes(PdfAudit audit) {
    return audit.findings().stream().map(p -> p.code().toString()).toList();
  }

  private static World.Outcome run(Path folder, String... args) {
    return new World(folder).env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00").run(args);
  }

  private Path workspace(String name) throws IOException {
    Path from = Path.of("src/test/resources/golden/workspaces/told");
    Path to = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return to;
  }

  private static void replace(Path file, String before, String after) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after), StandardCharsets.UTF_8);
  }
}
