package org.duban.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.duban.cli.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A comparison as a PDF.
class ComparePdfTest {

  private static final Path TOLD = Path.of("src/test/resources/golden/workspaces/told");

  @TempDir Path folder;

  @BeforeEach
  void copyWorkspace() throws IOException {
    try (Stream<Path> files = Files.walk(TOLD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(TOLD.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private World.Outcome run(String... args) {
    return new World(folder).run(args);
  }

  private byte[] pdf(String... more) throws IOException {
    List<String> args =
        new ArrayList<>(
            List.of("compare", "2021-07-12", "now", "--format", "pdf", "--out", "x.pdf"));
    args.addAll(List.of(more));
    assertThat(run(args.toArray(String[]::new)).err()).isEmpty();
    return Files.readAllBytes(folder.resolve("x.pdf"));
  }

  @Test
  void carriesWhatTheJsonSays() throws IOException {
    String json = run("compare", "2021-07-12", "now", "--format", "json").out();
    try (PDDocument document = Loader.loadPDF(pdf())) {
      byte[] enclosed =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("comparison.json")
              .getEmbeddedFile()
              .toByteArray();
      assertThat(new String(enclosed, StandardCharsets.UTF_8)).isEqualTo(json).contains("jobs");
    }
  }

  @Test
  void isTheSameAtEachTimeAndDatedByWhatItKnows() throws IOException {
    byte[] first = pdf();
    new World(folder)
        .env("DUBAN_CLOCK", "2021-07-16T23:00:00+08:00")
        .run("compare", "2021-07-12", "now", "--format", "pdf", "--out", "y.pdf");
    byte[] later = Files.readAllBytes(folder.resolve("y.pdf"));
    assertThat(later).isEqualTo(first);
    try (PDDocument document = Loader.loadPDF(later)) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(Instant.parse("2021-07-16T23:59:59Z"));
    }
  }

  @Test
  void exitCodeTellsOfDifferencesAndLeavesTheReport() {
    String[] args = {
      "compare", "2021-07-12", "now", "--format", "pdf", "--exit-code", "--out", "x.pdf"
    };
    assertThat(run(args).exit()).isEqualTo(1);
    assertThat(folder.resolve("x.pdf")).exists();
  }

  @Test
  void doesNotTakeThePlaceOfAnIssuedReport() throws IOException {
    assertThat(run("report", "2021-06", "--issue", "--number", "一号").exit()).isZero();
    Path issued = folder.resolve("reports/2021-06/bulletin.pdf");
    byte[] before = Files.readAllBytes(issued);

    World.Outcome outcome =
        run("compare", "2021-07-12", "now", "--format", "pdf", "--out", issued.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("R022");
    assertThat(issued).hasBinaryContent(before);
  }
}
