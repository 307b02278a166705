package org.duban.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;
import org.duban.report.page.MoreFonts;
import org.duban.report.pdf.PdfPrinter;
import org.duban.report.pdf.PrintJob;
import org.duban.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("stderr is the process's")
class OwnTemplatesTest {

  @TempDir private Path folder;

  @Test
  void aFileOfTheOfficeReplacesDubansOfTheSameName() throws IOException {
    Files.writeString(folder.resolve("own.ftlh"), "own");
    TemplateFiles files = with("bulletin.ftlh", "<#include 'own.ftlh'/> ${lang}");
    assertThat(fill(files).value()).contains("own en");
    assertThat(files.digest()).isNotEqualTo(TemplateFiles.BUILT_IN.digest());
    assertThat(files.file("parts.ftlh")).isEqualTo(TemplateFiles.BUILT_IN.file("parts.ftlh"));
    assertThat(files.names()).contains("own.ftlh", "parts.ftlh", "report.css");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<#list 1.. as i>abcdefgh</#list> | R043",
        "<#assign s='abcdefgh'><#list 1..60 as i><#assign s=s+s></#list>${s?length} | R044",
        "<#macro r><@r/></#macro><@r/> | R045",
        "<#function f x><#return f(x+1)></#function>${f(1)} | R045",
        "<#include '../../x'> | R055",
        "<#include 'file:///etc/hostname'> | R055",
        "<#include '/etc/hostname'> | R055",
        "<#import '../x.ftlh' as x> | R055",
        "${'freemarker.template.utility.Execute'?new()('id')} | R054",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File')} | R054",
        "${say?api.class} | R054",
        "${say.class.name} | R056",
        "${nothing} | R050",
        "${ | R052",
        "${lang + } | R051",
        "${lang?upper} | R053",
        "<#iff lang></#iff> | R053",
        "${lang?number} | R046",
        "${'1 +'?eval} | R046",
        "<@'${'?interpret/> | R046",
        "${say('no_such_text')} | R046",
      })
  void whatATemplateMayNotDoIsRefused(String template, ReportCode code) throws IOException {
    Problem problem = fill(with("bulletin.ftlh", template)).problems().getFirst();
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.place().file()).isEqualTo("t/bulletin.ftlh");
  }

  @Test
  void aFaultIsLocated() throws IOException {
    Problem problem =
        fill(with("bulletin.ftlh", "one\n  ${lang} ${nothing}")).problems().getFirst();
    assertThat(problem.place().line()).isEqualTo(2);
    assertThat(problem.place().column()).isEqualTo(13);
    assertThat(problem.args()).containsEntry("expression", "nothing");
  }

  @Test
  void allTemplatesThatCantBeReadAreToldAtOnce() throws IOException {
    with("bulletin.ftlh", "${");
    assertThat(fill(with("brief.ftlh", "<#if x>")).problems()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"R042", "R058"})
  void whatTakesTooLongIsStopped(ReportCode late) {
    Optional<Throwable> failure =
        BudgetedRun.run(new BudgetedRun.Budget(50, 1L << 30, late), () -> Thread.sleep(60_000));
    assertThat(failure.orElseThrow())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(late));
  }

  @Test
  void aFailedAttemptIsSilent() throws IOException {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      TemplateFiles files =
          with("bulletin.ftlh", "<#attempt>${nothing}<#recover>in vain</#attempt>");
      assertThat(fill(files).value()).contains("in vain");
    } finally {
      System.setErr(err);
    }
    assertThat(printed.size()).isZero();
  }

  @Test
  void whatFailsInATextIsToldAlone() throws IOException {
    Problem problem = fill(with("bulletin.ftlh", "${'x.y.z'?eval}")).problems().getFirst();
    assertThat(problem.args().toString()).contains("x").doesNotContain("freemarker", "@");
  }

  @Test
  void aLayoutStopsWhenToldTo() {
    PrintJob job =
        new PrintJob(
            "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>x</p></body></html>",
            Map.of(),
            Map.of(),
            Optional.empty(),
            MoreFonts.NONE,
            Lang.EN,
            Instant.EPOCH,
            List.of());
    Optional<Throwable> failure =
        BudgetedRun.run(
            new BudgetedRun.Budget(60_000, 1L << 30, ReportCode.R058),
            () -> {
              Thread.currentThread().interrupt();
              PdfPrinter.print(job);
            });
    assertThat(failure.orElseThrow()).isInstanceOf(CancellationException.class);
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path inside = Files.createDirectory(folder.resolve("in"));
    Files.createSymbolicLink(inside.resolve("bulletin.ftlh"), outside);
    assertThat(TemplateFiles.in(inside, "t").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(ReportCode.R041));
  }

  @Test
  void aFolderOfTooMuchIsRefused() throws IOException {
    assertThat(with("big.css", " ".repeat(5 << 20))).isNull();
  }

  private TemplateFiles with(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return TemplateFiles.in(folder, "t").value().orElse(null);
  }

  private static Read<String> fill(TemplateFiles files) {
    return new Templates(files).fill("bulletin.ftlh", Lang.EN, Map.of("lang", "en"));
  }
}
