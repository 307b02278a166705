package org.duban.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duban.disk.Elsewhere;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.report.facts.ReportRequest;
import org.duban.report.page.MoreFonts;
import org.duban.report.template.TemplateFiles;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class BulletinTest {

  @TempDir private Path fonts;

  private static final ReportEngine ENGINE = new ReportEngine();

  @Test
  void theChineseBulletinSaysWhereThingsStand() {
    assertThat(text(Longting.sheets().request(Lang.ZH)))
        .contains(
            "2021年1—6月目标任务进展通报",
            "草　稿",
            "本通报含示例数据",
            "一、主要经济指标",
            "下降5.1%",
            "未报送",
            "二、重点任务",
            "（六）紧扣群众美好生活向往",
            "三、存在问题",
            "未报送原因的事项：",
            "四、下一步",
            "— 1 —")
        .doesNotContain("增长-", "-5.1", "${", "null");
  }

  @Test
  void theEnglishBulletinSaysWhereThingsStand() {
    assertThat(text(Longting.sheets().request(Lang.EN)))
        .contains("DRAFT", "1. Main indicators", "down 5.1%", "not reported", "Page 1 of")
        .doesNotContain("${", "null");
  }

  @Test
  void anIssuedBulletinCarriesItsNumber() {
    assertThat(text(Sheets.small().issued(Lang.ZH, "龙政督〔2021〕6号")))
        .contains("龙政督〔2021〕6号")
        .doesNotContain("草　稿", "示例");
  }

  @Test
  void preliminaryFiguresSaySo() {
    Sheets sheets = new Sheets().total("jobs", "城镇新增就业", "人", "5800");
    sheets.basis(Basis.PRELIMINARY).figure("jobs", "3200", Remarks.NONE);
    assertThat(text(sheets.request(Lang.ZH))).contains("3200人", "初步");
    sheets.basis(Basis.FINAL).figure("jobs", "3201", Remarks.NONE);
    assertThat(text(sheets.request(Lang.ZH))).contains("3201人").doesNotContain("初步");
  }

  @Test
  void aFigureOfAnEarlierPeriodSaysWhich() {
    Sheets sheets = new Sheets().total("jobs", "城镇新增就业", "人", "5800");
    sheets.period(Sheets.YEAR.through(5)).figure("jobs", "3200", Remarks.NONE);
    sheets.period(Sheets.YEAR.through(6));
    assertThat(text(sheets.request(Lang.ZH))).contains("3200人", "1—5月");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aPlanWithNothingInItMakesABulletin(Lang lang) {
    assertThat(text(new Sheets().office("").request(lang)))
        .contains(Phrases.of(lang).say("report.no_indicators"))
        .contains(Phrases.of(lang).say("report.no_tasks"))
        .contains(Phrases.of(lang).say("report.no_laggards"));
  }

  @Test
  void aQuarterIsNamedAsOne() {
    Period half = new Period(Sheets.YEAR, 6, Period.Form.HALF);
    assertThat(text(Sheets.small().period(half).request(Lang.ZH)))
        .contains("2021年上半年目标任务进展通报", "上半年实际");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>粗</b><script>alert(1)</script>",
        "<img src=\"file:///etc/passwd\"/>",
        "</td></tr></table><h1>假标题</h1>",
        "${report.masthead.office} <#list 1..9 as i>x</#list> [=1]",
        "<style>*{display:none}</style>",
        "&lt;&amp;&#0;&nbsp;]]>",
        "a\" onclick=\"x",
      })
  void whatANoteSaysIsPrintedAsItStands(String note) {
    String printed = text(withNote(note).request(Lang.ZH));
    assertThat(printed.replaceAll("\\s", "")).contains(note.replaceAll("\\s", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 0xb, 0xc, 0x1b, 0x7f, 0x85, 0x200b, 0x202e, 0xfeff})
  void whatHasNoShapeIsLeftOut(int codePoint) {
    String note = "前" + Character.toString(codePoint) + "后";
    assertThat(text(withNote(note).request(Lang.ZH)).replaceAll("[\\s\\p{Cf}]", "")).contains("前后");
  }

  @Test
  void lineEndsInANoteAreKept() {
    assertThat(text(withNote("第一行\n第二行").request(Lang.ZH))).contains("第一行", "第二行");
  }

  @Test
  void aNoteOfAHundredThousandCharactersIsPrintedToItsEnd() {
    byte[] pdf = pdf(withNote("很长的说明".repeat(20_000) + "完").request(Lang.ZH));
    assertThat(PdfText.of(pdf)).contains("完");
    assertThat(PdfText.pages(pdf)).isGreaterThan(50);
  }

  @Test
  void aCharacterThatNoFontHasStopsTheReportAndIsLocated() {
    Sheets sheets =
        new Sheets()
            .total("gdp", "总值\ud869\uded6", "亿元", "100")
            .figure("gdp", "60", Remarks.NONE)
            .task("1", "", "任务一", "区商务局")
            .progress("1", "60", TaskReport.ON_TRACK, Sheets.note("很好😀"));
    List<Problem> problems = ENGINE.render(sheets.request(Lang.ZH)).problems();
    assertThat(problems).hasSize(2).allMatch(Problem::isError);
    assertThat(problems.get(0).place().file()).isEqualTo("targets/2021/updates/区商务局.csv");
    assertThat(problems.get(0).args())
        .containsEntry("character", "😀")
        .containsEntry("codePoint", "U+1F600")
        .containsEntry("where", "区商务局#1 的说明");
    assertThat(problems.get(1).place().file()).isEqualTo("targets/2021/indicators.csv");
    assertThat(problems.get(1).place().line()).isEqualTo(2);
    assertThat(problems.get(1).args())
        .containsEntry("codePoint", "U+2A6D6")
        .containsEntry("where", "gdp 的名称");
  }

  @Test
  void rareCharactersOfNamesArePrinted() {
    String names = "䶮㛃\ud842\udfb7镕㐂";
    assertThat(text(withNote(names).request(Lang.ZH))).contains(names);
    // In a justified line, in a heading and in a chart as well.
    Sheets sheets = new Sheets().total("jobs", names, "人", "5800");
    sheets.figure("jobs", "1000", new Remarks("", (names + "事").repeat(30), "", "", ""));
    String printed = text(sheets.request(Lang.ZH)).replaceAll("\\s", "");
    assertThat(printed.split(names, -1)).hasSizeGreaterThan(30);
  }

  @Test
  void aFolderOfFontsAddsCharacters() throws Exception {
    Path folder = Files.createDirectories(fonts.resolve("more"));
    Files.copy(Path.of("src/test/resources/fonts/OneIdeograph.ttf"), folder.resolve("one.ttf"));
    Files.writeString(folder.resolve("broken.ttf"), "not a font");
    Files.writeString(folder.resolve("readme.txt"), "fonts of the office");
    ReportEngine engine =
        new ReportEngine(
            new PrintSettings(
                new MoreFonts(List.of(new MoreFonts.Folder(Elsewhere.PLACE, folder))),
                false,
                TemplateFiles.BUILT_IN,
                Optional.empty()));
    Read<byte[]> read = engine.render(withNote("名\ud869\uded6字").request(Lang.ZH));
    assertThat(PdfText.of(read.value().orElseThrow())).contains("名\ud869\uded6字");
    assertThat(read.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.args()).containsEntry("file", "broken.ttf"));
    byte[] again = engine.render(withNote("名\ud869\uded6字").request(Lang.ZH)).value().orElseThrow();
    assertThat(again).isEqualTo(read.value().orElseThrow());
  }

  @Test
  void whatNoFontHasCanBePrintedAsItsCodePoint() throws Exception {
    ReportEngine engine =
        new ReportEngine(
            new PrintSettings(MoreFonts.NONE, true, TemplateFiles.BUILT_IN, Optional.empty()));
    Sheets sheets = withNote("很好\ud83d\ude00").office("办公室\u0e01");
    sheets.total("gdp", "总值\ud869\uded6", "亿元", "100").figure("gdp", "60", Remarks.NONE);
    Read<byte[]> read = engine.render(sheets.request(Lang.ZH));
    assertThat(read.problems()).hasSize(3).noneMatch(Problem::isError);
    assertThat(PdfText.of(read.value().orElseThrow())).contains("1F600", "0E01", "2A6D6");
    assertThat(Validation.failures(read.value().orElseThrow(), PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @Test
  void theOfficeAndTheNumberAreLookedAtToo() {
    Sheets sheets = Sheets.small().office("办公室\u0e01");
    Optional<Problem> office =
        ENGINE.render(sheets.issued(Lang.ZH, "六\u0e02号")).problems().stream().findFirst();
    assertThat(office.orElseThrow().args()).containsEntry("where", "单位名称");
  }

  private static Sheets withNote(String note) {
    return new Sheets()
        .task("1", "", "任务", "区商务局")
        .task("1.1", "1", "举措", "区商务局")
        .progress("1.1", "60", TaskReport.ON_TRACK, Sheets.note(note));
  }

  private static String text(ReportRequest request) {
    return PdfText.of(pdf(request));
  }

  private static byte[] pdf(ReportRequest request) {
    return ENGINE.render(request).value().orElseThrow();
  }
}
