package org.duban.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoreFontsTest {

  @Test
  void uprightFontsOfUsualWeightComeFirst() {
    Stream<Path> found =
        Stream.of("B-Bold.ttf", "z.ttc", "readme.txt", "A-Oblique.TTF", "b.ttf", "a.otf")
            .map(Path::of);
    assertThat(MoreFonts.inOrder(found).stream().map(Path::toString))
        .containsExactly("b.ttf", "z.ttc", "A-Oblique.TTF", "B-Bold.ttf");
  }
}
