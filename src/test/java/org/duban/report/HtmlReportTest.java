package org.duban.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.problem.Read;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.report.page.MoreFonts;
import org.duban.report.template.TemplateFiles;
import org.duban.text.Lang;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Reports as HTML, parsed as a browser does.
class HtmlReportTest {

  /// What might break out of the place where a text stands.
  private static final String[] NASTY = {
    "<script>alert(1)</script>",
    "</td></table>",
    "\"",
    "'",
    "&lt;",
    "&#0;",
    "& ",
    "-->",
    "<!--",
    "]]>",
    "<![CDATA[",
    "${lang}",
    "<#list 1.. as i>",
    "<@r/>",
    "\u0000",
    "\u001b[31m",
    "\u0085",
    "\ud800",
    "\ufffe",
    "\u202e",
    "\u2066",
    "\u05e9\u05dc\u05d5\u05dd",
    "\ud83d\udc68\u200d\ud83d\udcbb",
    "𠮷䶮",
    "\u00a0",
    "\t",
    " onclick=x ",
    "javascript:x",
    "{{x}}",
    "`",
    "甲",
    "abc",
    "%",
    "</style>",
    "</title>",
    "\\",
  };

  static Stream<Arguments> reports() {
    return Stream.of(ReportKind.values())
        .flatMap(kind -> Stream.of(Lang.values()).map(lang -> Arguments.of(kind, lang)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isHtmlWithoutFault(ReportKind kind, Lang lang) {
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    Document page = Jsoup.parse(html(request(kind, lang)), "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.documentType().name()).isEqualTo("html");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(lang == Lang.ZH ? "zh-CN" : "en");
    assertThat(page.charset()).isEqualTo(UTF_8);
    assertThat(page.select("meta[name=viewport]").attr("content")).contains("width=device-width");
    assertThat(page.title()).isEqualTo(page.selectFirst("h1").text());
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select(".number").text()).contains(lang == Lang.ZH ? "草" : "DRAFT");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void needsNoOtherFileAndRunsNothingElse(ReportKind kind, Lang lang) throws Exception {
    String html = html(request(kind, lang));
    Document page = Jsoup.parse(html);
    assertThat(html).doesNotContain("http:", "https:", "url(", "@import", "=\"//", "'//");
    assertThat(page.select("link, iframe, object, embed, base, form, audio, video, image, use"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey())
            .as(element.cssSelector())
            .doesNotStartWith("on")
            .isNotIn("src", "href", "style", "action", "srcset", "xlink:href");
      }
    }
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; script-src '%s'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(
                    hash(page.select("script").getFirst().data()),
                    hash(page.select("style").getFirst().data())));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void headingsAreInOrderAndTablesHaveHeads(ReportKind kind, Lang lang) {
    Document page = page(request(kind, lang));
    assertThat(page.select("h1")).hasSize(1);
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isBetween(1, level + 1);
      level = next;
    }
    assertThat(page.select("table")).isNotEmpty();
    for (Element table : page.select("table")) {
      assertThat(table.parent().className()).isEqualTo("frame");
      assertThat(table.parent().attr("aria-label")).isNotEmpty();
      assertThat(table.parent().attr("tabindex")).isEqualTo("0");
      int columns = table.select("thead th[scope=col]").size();
      assertThat(columns).isPositive();
      assertThat(table.select("tbody tr")).allMatch(row -> row.childrenSize() == columns);
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyChartIsThereWithItsNumbersInWords(ReportKind kind, Lang lang) {
    Document page = page(request(kind, lang));
    Set<String> charts =
        switch (kind) {
          case BULLETIN, ANNUAL -> Set.of("lines", "timeline", "departments");
          case BRIEF -> Set.of("progress", "timeline", "departments");
          case DEPARTMENT -> Set.of("lines");
          case TASK -> Set.of("timeline");
          case REMINDER -> Set.of();
        };
    Set<String> ids = new TreeSet<>();
    for (String chart : charts) {
      for (String variant : List.of("wide", "narrow")) {
        Element title = page.getElementById(chart + "-" + variant + "-title");
        Element text = page.getElementById(chart + "-" + variant + "-text");
        assertThat(title).as(chart).isNotNull();
        Element svg = title.parent();
        assertThat(svg.tagName()).isEqualTo("svg");
        assertThat(svg.className()).isEqualTo("chart " + variant);
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby")).isEqualTo(title.id());
        assertThat(svg.attr("aria-describedby")).isEqualTo(text.id());
        assertThat(title.text()).isNotEmpty();
        assertThat(text.text()).containsPattern("\\d");
        assertThat(svg.select("text")).isNotEmpty();
        assertThat(svg.select("rect, line, polygon")).isNotEmpty();
      }
    }
    assertThat(page.select("svg")).hasSize(2 * charts.size());
    for (Element element : page.select("[id]")) {
      assertThat(ids.add(element.id())).as(element.id()).isTrue();
    }
  }

  @Test
  void theChartSaysWhatThePictureShows() {
    Document page = page(Sheets.small().request(ReportKind.BRIEF, "", Lang.ZH));
    String text = page.getElementById("progress-wide-text").text();
    assertThat(text).contains("城镇新增就业 55.2%", "50.0%");
    String drawn = page.select("svg.wide").eachText().toString();
    assertThat(drawn).contains("城镇新增就业", "55.2%");
  }

  @Test
  void numbersAreSortedAsNumbersAndDaysAsDays() {
    Document page = page(Longting.sheets().request(Lang.ZH));
    Element jobs = page.select("table.indicators tr:contains(城镇新增就业)").getFirst();
    assertThat(jobs.select("td.actual").attr("data-sort")).isEqualTo("3654");
    assertThat(jobs.select("td.completion").attr("data-sort")).isEqualTo("63");
    assertThat(jobs.select("td.gap").attr("data-sort")).isEqualTo("13");
    Element gdp = page.select("table.indicators tr:contains(生产总值)").getFirst();
    assertThat(gdp.select("td.completion").attr("data-sort")).isEmpty();
    assertThat(page.select("td.due[data-sort]")).isNotEmpty();
    assertThat(page.select("td.standing[data-sort]").eachAttr("data-sort"))
        .containsAnyOf("1", "2")
        .allMatch(key -> key.matches("[1-4]"));
  }

  @Test
  void lightsAreToldWithoutColour() {
    for (Element light : page(Longting.sheets().request(Lang.EN)).select(".light")) {
      assertThat(light.text()).isIn("●", "▲", "■", "○");
    }
  }

  @Test
  void anIssuedReportHasItsNumberAndItsProof() {
    Document page = page(Longting.sheets().issued(Lang.ZH, "龙政督〔2021〕6号"));
    assertThat(page.select(".number").text()).isEqualTo("龙政督〔2021〕6号");
    assertThat(page.select(".proof").text()).containsPattern("[0-9a-f]{4}( [0-9a-f]{4}){4}");
    assertThat(page.select(".proof").text()).contains("印发件为 PDF");
    assertThat(page.text()).doesNotContain("草　稿");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theSameInputMakesTheSameBytes(ReportKind kind, Lang lang) {
    ReportRequest request = request(kind, lang);
    assertThat(html(request)).isEqualTo(html(request(kind, lang)));
  }

  @Test
  void aReportWithoutAnythingIsAPageToo() {
    Document page = page(new Sheets().request(Lang.EN));
    assertThat(page.select("svg, table")).isEmpty();
    assertThat(page.select("h2")).isNotEmpty();
  }

  @Test
  void carriesTheLogoInItself() throws Exception {
    byte[] png = Pictures.png(40, 30, true);
    PrintSettings stationery =
        new PrintSettings(
            MoreFonts.NONE, false, TemplateFiles.BUILT_IN, Optional.of(Pictures.logo(png)));
    Element logo =
        Jsoup.parse(html(stationery, request(ReportKind.BRIEF, Lang.EN))).selectFirst("img");
    assertThat(logo.attr("src"))
        .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    assertThat(logo.attr("alt")).isEqualTo("Logo of 开封市龙亭区人民政府办公室");
    assertThat(page(request(ReportKind.BRIEF, Lang.EN)).select("img")).isEmpty();
  }

  /// What is in names, notes and the office's name stays text, in its own place.
  @Test
  void whatIsTypedStaysText() {
    long seed = 20210716;
    Random random = new Random(seed);
    int cases = 0;
    while (cases < 1_000) {
      List<String> names = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      Sheets nasty = new Sheets().task("1", "", "甲", "乙");
      Sheets tame = new Sheets().task("1", "", "甲", "乙");
      for (int i = 1; i <= 40; i++, cases += 2) {
        names.add(text(random));
        notes.add(text(random));
        nasty.task("1." + i, "1", names.getLast(), "乙");
        nasty.progress("1." + i, "60", TaskReport.ON_TRACK, Sheets.note(notes.getLast()));
        tame.task("1." + i, "1", "名", "乙");
        tame.progress("1." + i, "60", TaskReport.ON_TRACK, Sheets.note("注"));
      }
      String office = text(random);
      Document page = page(nasty.office(office).request(Lang.ZH));
      Document plain = page(tame.office("办").request(Lang.ZH));
      assertThat(shape(page)).as("seed %d, case %d", seed, cases).isEqualTo(shape(plain));
      assertThat(page.select(".office").getFirst().wholeText())
          .as("seed %d, case %d", seed, cases)
          .isEqualTo(shown(office));
      List<Element> cells = page.select("table.tasks tr.measure td.name");
      for (int i = 0; i < names.size(); i++) {
        assertThat(cells.get(i).wholeText())
            .as("seed %d, case %d, row %d", seed, cases, i)
            .isEqualTo(shown(names.get(i)) + "\n" + shown(notes.get(i)));
      }
    }
  }

  /// At least one letter, so that it is no empty text.
  private static String text(Random random) {
    StringBuilder text = new StringBuilder("甲");
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(NASTY[random.nextInt(NASTY.length)]);
    }
    return text.append("乙").toString();
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c == '\t') {
            shown.append('\t');
          } else if (Character.isISOControl(c)) {
            shown.append(' ');
          } else if (c == 0xfffe || Character.getType(c) == Character.SURROGATE) {
            shown.append('\ufffd');
          } else if (c != 0x202e && c != 0x2066) {
            shown.appendCodePoint(c);
          }
        });
    return shown.toString();
  }

  /// The elements of a page in their order, without their texts.
  private static List<String> shape(Document page) {
    return page.getAllElements().stream()
        .filter(element -> element.closest("svg") == null)
        .map(Element::tagName)
        .toList();
  }

  /// With figures of two months, so that there is a line.
  private static ReportRequest request(ReportKind kind, Lang lang) {
    Sheets sheets =
        Longting.sheets()
            .period(Sheets.YEAR.through(5))
            .figure("jobs", "3000", Remarks.NONE)
            .period(Sheets.YEAR.through(6));
    return sheets.request(kind, Longting.subject(kind), lang);
  }

  private static String hash(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static Document page(ReportRequest request) {
    return Jsoup.parse(html(request));
  }

  private static String html(ReportRequest request) {
    return html(PrintSettings.PLAIN, request);
  }

  private static String html(PrintSettings stationery, ReportRequest request) {
    Read<Map<ReportFormat, byte[]>> made =
        new ReportEngine(stationery).render(request, List.of(ReportFormat.HTML));
    assertThat(made.problems()).isEmpty();
    return new String(made.value().orElseThrow().get(ReportFormat.HTML), UTF_8);
  }
}
