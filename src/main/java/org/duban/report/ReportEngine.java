package org.duban.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duban.disk.Sha256;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;
import org.duban.report.chart.Chart;
import org.duban.report.chart.HeatMap;
import org.duban.report.chart.LinePanels;
import org.duban.report.chart.ProgressChart;
import org.duban.report.chart.Timeline;
import org.duban.report.data.Fingerprint;
import org.duban.report.data.ReportData;
import org.duban.report.data.ReportJson;
import org.duban.report.facts.ReportModel;
import org.duban.report.facts.ReportRequest;
import org.duban.report.html.HtmlJob;
import org.duban.report.html.HtmlPrinter;
import org.duban.report.html.HtmlResult;
import org.duban.report.model.ComparisonReport;
import org.duban.report.model.Report;
import org.duban.report.model.ReportKind;
import org.duban.report.ofd.OfdPrinter;
import org.duban.report.pdf.PdfPrinter;
import org.duban.report.pdf.PdfResult;
import org.duban.report.pdf.PrintJob;
import org.duban.report.table.ReportTables;
import org.duban.report.template.TemplateFiles;
import org.duban.report.template.Templates;
import org.duban.report.word.DocxJob;
import org.duban.report.word.DocxPrinter;
import org.duban.text.Lang;
import org.duban.text.Phrases;
import org.duban.text.Visible;

/// Makes reports: the status of a period goes in, a document comes out, in memory.
public final class ReportEngine {

  /// How many rows a chart of a one-page report has at most.
  private static final int IN_BRIEF = 6;

  private static final int LEAST_IN_BRIEF = 1;

  private static final String COMPARISON = "comparison.ftlh";

  private final Templates templates;
  private final PrintSettings stationery;

  public ReportEngine() {
    this(PrintSettings.PLAIN);
  }

  public ReportEngine(PrintSettings stationery) {
    this.stationery = stationery;
    this.templates = new Templates(stationery.templates());
  }

  /// The report as a PDF; or every character in it that can't be printed, each with where it comes
  /// from.
  public Read<byte[]> render(ReportRequest request) {
    Read<Map<ReportFormat, byte[]>> made = render(request, List.of(ReportFormat.PDF));
    return made.hasErrors()
        ? Read.failed(made.problems())
        : Read.of(made.value().orElseThrow().get(ReportFormat.PDF), made.problems());
  }

  /// The report as each of `outputs`.
  public Read<Map<ReportFormat, byte[]>> render(
      ReportRequest request, Collection<ReportFormat> outputs) {
    Report report = ReportModel.of(request);
    Map<String, Chart> charts = charts(report, IN_BRIEF, request.lang());
    Map<String, byte[]> sources = Enclosures.sources(request, stationery.logo());
    ReportData data = ReportFacts.of(request, stationery.templates().digest(), sources);
    byte[] json = ReportJson.of(data, report);
    Map<ReportFormat, byte[]> made = new EnumMap<>(ReportFormat.class);
    List<Problem> problems = new ArrayList<>();
    Set<ReportFormat> wanted = EnumSet.noneOf(ReportFormat.class);
    wanted.addAll(outputs);
    if (wanted.contains(ReportFormat.PDF) || wanted.contains(ReportFormat.OFD)) {
      Read<byte[]> pdf = pdf(request, report, charts, sources, data, json);
      problems.addAll(pdf.problems());
      pdf.value().ifPresent(bytes -> made.put(ReportFormat.PDF, bytes));
    }
    for (ReportFormat output : wanted) {
      switch (output) {
        case PDF -> {}
        case OFD ->
            Optional.ofNullable(made.get(ReportFormat.PDF))
                .ifPresent(pdf -> made.put(output, OfdPrinter.print(pdf)));
        case DOCX -> {
          Read<byte[]> docx = docx(request, data, json);
          problems.addAll(docx.problems());
          docx.value().ifPresent(bytes -> made.put(output, bytes));
        }
        case HTML -> {
          Read<byte[]> html = html(request, report, charts, data, json);
          problems.addAll(html.problems());
          html.value().ifPresent(bytes -> made.put(output, bytes));
        }
        case JSON -> made.put(output, json);
        case CSV -> made.put(output, ReportTables.csv(data));
        case XLSX ->
            made.put(
                output,
                ReportTables.workbook(data, report.masthead().title(), Phrases.of(request.lang())));
      }
    }
    made.keySet().retainAll(wanted);
    return problems.stream().anyMatch(Problem::isError)
        ? Read.failed(problems)
        : Read.of(made, problems);
  }

  /// Each of `requests` as each of `outputs`, in the order given: on all processors, unless an
  /// office's own templates make them, which are held to what the process uses.
  ///
  /// @param done told how many are made, from any thread
  public List<Read<Map<ReportFormat, byte[]>>> renderAll(
      List<ReportRequest> requests, Collection<ReportFormat> outputs, IntConsumer done) {
    AtomicInteger made = new AtomicInteger();
    boolean inTurn = requests.size() == 1 || stationery.templates().haveOwn();
    Stream<ReportRequest> all = inTurn ? requests.stream() : requests.parallelStream();
    return all.map(
            request -> {
              Read<Map<ReportFormat, byte[]>> read = render(request, outputs);
              done.accept(made.incrementAndGet());
              return read;
            })
        .toList();
  }

  /// A brief that is longer than a page is printed with smaller charts, and with less in words.
  private Read<byte[]> pdf(
      ReportRequest request,
      Report report,
      Map<String, Chart> charts,
      Map<String, byte[]> sources,
      ReportData data,
      byte[] json) {
    Read<PdfResult> printed = printed(request, report, charts, IN_BRIEF, sources, data, json);
    boolean onePage = report.kind() == ReportKind.BRIEF && !stationery.templates().haveOwn();
    for (int most = IN_BRIEF - 1; onePage && isLong(printed) && most >= LEAST_IN_BRIEF; most--) {
      Map<String, Chart> smaller = charts(report, most, request.lang());
      printed = printed(request, report, smaller, most, sources, data, json);
    }
    return printed.hasErrors()
        ? Read.failed(printed.problems())
        : checked(
            printed.value().orElseThrow(),
            request.kind().id() + ".ftlh",
            () -> SourceTexts.of(request),
            request.lang());
  }

  private static boolean isLong(Read<PdfResult> printed) {
    return printed.value().filter(made -> made.pages() > 1).isPresent();
  }

  private Read<PdfResult> printed(
      ReportRequest request,
      Report report,
      Map<String, Chart> charts,
      int most,
      Map<String, byte[]> sources,
      ReportData data,
      byte[] json) {
    String template = request.kind().id() + ".ftlh";
    Read<String> xhtml =
        templates.fill(
            template,
            request.lang(),
            values(request, ReportFormat.PDF, report, charts, most, data, json));
    if (xhtml.hasErrors()) {
      return Read.failed(xhtml.problems());
    }
    PrintJob job =
        new PrintJob(
            xhtml.value().orElseThrow(),
            resources(),
            charts,
            stationery.logo(),
            stationery.fonts(),
            request.lang(),
            request.date(),
            Enclosures.of(json, sources, Phrases.of(request.lang())));
    return templates.made(template, job.xhtml(), () -> PdfPrinter.print(job));
  }

  /// A comparison as a PDF that carries its data, or every character in it that can't be printed;
  /// or as a document of Word.
  ///
  /// @param json the data
  /// @param date what the document gives as its date
  public Read<byte[]> render(
      ComparisonReport comparison, ReportFormat format, byte[] json, Instant date, Lang lang) {
    Map<String, Object> values = values(comparison, format, json, lang);
    return switch (format) {
      case PDF -> pdf(comparison, values, json, date, lang);
      case DOCX -> docx(COMPARISON, values, Map.of(), lang, date);
      case OFD, HTML, JSON, CSV, XLSX -> throw new IllegalArgumentException(format.id());
    };
  }

  private Read<byte[]> pdf(
      ComparisonReport comparison,
      Map<String, Object> values,
      byte[] json,
      Instant date,
      Lang lang) {
    Read<String> xhtml = templates.fill(COMPARISON, lang, values);
    if (xhtml.hasErrors()) {
      return Read.failed(xhtml.problems());
    }
    PrintJob job =
        new PrintJob(
            xhtml.value().orElseThrow(),
            resources(),
            Map.of(),
            stationery.logo(),
            stationery.fonts(),
            lang,
            date,
            Enclosures.ofComparison(json, Phrases.of(lang)));
    Read<PdfResult> printed = templates.made(COMPARISON, job.xhtml(), () -> PdfPrinter.print(job));
    return printed.hasErrors()
        ? Read.failed(printed.problems())
        : checked(
            printed.value().orElseThrow(),
            COMPARISON,
            () -> SourceTexts.of(comparison, lang),
            lang);
  }

  private static Map<String, Object> values(
      ComparisonReport comparison, ReportFormat output, byte[] json, Lang lang) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("lang", lang.code());
    values.put("output", output.id());
    values.put("comparison", comparison);
    values.put("fingerprint", Fingerprint.of(Sha256.hex(json)));
    return values;
  }

  /// From the same templates. A reader's machine has the fonts: no character is missing.
  private Read<byte[]> html(
      ReportRequest request,
      Report report,
      Map<String, Chart> charts,
      ReportData data,
      byte[] json) {
    String template = request.kind().id() + ".ftlh";
    Read<String> xhtml =
        templates.fill(
            template,
            request.lang(),
            values(request, ReportFormat.HTML, report, charts, IN_BRIEF, data, json));
    if (xhtml.hasErrors()) {
      return Read.failed(xhtml.problems());
    }
    String text = xhtml.value().orElseThrow();
    HtmlJob job = new HtmlJob(text, resources(), charts, stationery.logo(), request.lang());
    Read<HtmlResult> written = templates.made(template, text, () -> HtmlPrinter.print(job));
    return written.hasErrors() ? Read.failed(written.problems()) : checked(written, template);
  }

  /// From the same templates, as a draft for editing: it has no number, whatever the PDF has.
  private Read<byte[]> docx(ReportRequest request, ReportData data, byte[] json) {
    Report report = ReportModel.of(request.unnumbered());
    Map<String, Chart> charts = charts(report, IN_BRIEF, request.lang());
    String template = request.kind().id() + ".ftlh";
    Map<String, Object> values =
        values(request, ReportFormat.DOCX, report, charts, IN_BRIEF, data, json);
    return docx(template, values, charts, request.lang(), request.date());
  }

  private Read<byte[]> docx(
      String template,
      Map<String, Object> values,
      Map<String, Chart> charts,
      Lang lang,
      Instant date) {
    Read<String> xhtml = templates.fill(template, lang, values);
    if (xhtml.hasErrors()) {
      return Read.failed(xhtml.problems());
    }
    String text = xhtml.value().orElseThrow();
    Phrases phrases = Phrases.of(lang);
    DocxJob job =
        new DocxJob(
            text,
            charts,
            stationery.logo(),
            lang,
            date,
            phrases.say("report.docx_draft"),
            phrases.say("report.draft"));
    return templates.made(template, text, () -> DocxPrinter.print(job));
  }

  private Read<byte[]> checked(Read<HtmlResult> written, String template) {
    HtmlResult page = written.value().orElseThrow();
    List<Problem> problems = new ArrayList<>();
    for (String what : page.leftOut()) {
      problems.add(stationery.templates().leftOut(template, what));
    }
    return Read.of(page.html().getBytes(StandardCharsets.UTF_8), problems);
  }

  private static Map<String, Chart> charts(Report report, int inBrief, Lang lang) {
    boolean brief = report.kind() == ReportKind.BRIEF;
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put(
        "progress",
        brief
            ? ProgressChart.ofFurthestBehind(report, inBrief, lang)
            : ProgressChart.of(report, lang));
    charts.put("lines", LinePanels.of(report, lang));
    charts.put("timeline", Timeline.of(report, brief ? inBrief : Timeline.MOST_BARS, lang));
    charts.put("departments", HeatMap.of(report, brief ? inBrief : HeatMap.MOST_ROWS, lang));
    return charts;
  }

  /// What was printed, with all that is wrong with it.
  private Read<byte[]> checked(
      PdfResult printed, String template, Supplier<List<SourceText>> sources, Lang lang) {
    List<Problem> problems = new ArrayList<>();
    for (String address : printed.leftOut()) {
      problems.add(stationery.templates().linkLeftOut(template, address));
    }
    for (String line : printed.tooWide()) {
      problems.add(Problem.error(ReportCode.R059, Place.NONE, "text", Visible.shortened(line)));
    }
    for (Path font : stationery.fonts().unusable()) {
      problems.add(
          Problem.warning(ReportCode.R003, Place.NONE, "file", font.getFileName().toString()));
    }
    MissingCharacters missing = new MissingCharacters(sources, lang);
    problems.addAll(missing.locate(printed.missing(), stationery.boxesMissing()));
    boolean stopped = problems.stream().anyMatch(Problem::isError);
    return stopped ? Read.failed(problems) : Read.of(printed.pdf(), problems);
  }

  private Map<String, Object> values(
      ReportRequest request,
      ReportFormat output,
      Report report,
      Map<String, Chart> charts,
      int most,
      ReportData data,
      byte[] json) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("output", output.id());
    values.put("lang", request.lang().code());
    values.put("report", report);
    values.put("sample", report.hasSampleData());
    values.put("logo", stationery.logo().isPresent());
    Map<String, String> descriptions = new LinkedHashMap<>();
    charts.forEach((name, chart) -> descriptions.put(name, chart.description()));
    values.put("charts", descriptions);
    values.put("most", most);
    values.put("fingerprint", Fingerprint.of(Sha256.hex(json)));
    values.put("journals", data.journals());
    return values;
  }

  private Map<String, byte[]> resources() {
    Map<String, byte[]> resources = new LinkedHashMap<>();
    TemplateFiles files = stationery.templates();
    files.names(".css").forEach(name -> resources.put(name, files.file(name)));
    return resources;
  }
}
