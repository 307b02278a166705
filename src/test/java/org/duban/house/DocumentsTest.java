package org.duban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the documents to what they link to.
class DocumentsTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/duban");
  private static final Path DECISIONS = Path.of("src/site/markdown/decisions");

  /// A link to a file of the repository, without its anchor. The program makes the reference; that
  /// its pages and all anchors are there is seen to when the site is built.
  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:|reference/)([^)#]+)(#[^)]*)?\\)");

  private static final Path SITE = Path.of("src/site/markdown");

  private static final Pattern IMAGE =
      Pattern.compile("(?m)^<img src=\"([^\"]*)\"( alt=\"[^\"]*\")?");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> pages = Files.walk(SITE);
        Stream<Path> top = Files.list(Path.of(""))) {
      return Stream.concat(pages, top).filter(p -> p.toString().endsWith(".md")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsToAFile(Path document) throws IOException {
    List<String> links =
        LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)).toList();

    // The site has a copy of the schemas beside its pages.
    assertThat(links)
        .allSatisfy(link ->
            assertThat(
                    link.startsWith("schema/")
                        ? RESOURCES.resolve(link)
                        : document.resolveSibling(link))
                .exists());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPictureIsThereAndHasWords(Path document) throws IOException {
    // The site puts its resources beside its pages.
    Path beside = document.startsWith(SITE) ? Path.of("src/site/resources/x") : document;

    assertThat(IMAGE.matcher(Files.readString(document)).results())
        .allSatisfy(image -> {
          assertThat(beside.resolveSibling(image.group(1))).exists();
          assertThat(image.group(2)).matches(" alt=\"[^\"]+\"");
        });
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    String list = Files.readString(DECISIONS.resolve("README.md"));
    try (Stream<Path> pages = Files.list(DECISIONS)) {
      assertThat(pages.map(p -> p.getFileName().toString()).filter(n -> !n.equals("README.md")))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(list).contains("(" + name + ")"));
    }
  }
}
