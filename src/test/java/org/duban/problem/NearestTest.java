package org.duban.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> IDS =
      List.of("gdp", "revenue", "investment", "城镇新增就业", "城镇登记失业率", "1.1", "1.2", "2");

  @ParameterizedTest
  @CsvSource({
    "gpd, gdp", // two letters exchanged
    "GDP, gdp",
    "ｇｄｐ, gdp", // full-width
    "reveneu, revenue",
    "investmnt, investment",
    "invest, investment", // a part of it
    "gdp增速, gdp", // it is a part
    "城镇新增就叶, 城镇新增就业",
    "城镇登记, 城镇登记失业率",
    "新增就业, 城镇新增就业",
    "1.12, 1.1|1.2",
    "3, ''", // nothing in common with any
    "unemployment, ''",
    "'', ''",
  })
  void suggestsWhatMayHaveBeenMeant(String word, String expected) {
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split("\\|"));
    assertThat(Nearest.to(word, IDS)).isEqualTo(wanted);
  }

  @Test
  void theNearestComesFirstAndThereAreAtMostThree() {
    List<String> near =
        Nearest.to("jobs", List.of("job", "jobsa", "jobss", "joobs", "jobs", "jobs"));
    assertThat(near).hasSize(3).startsWith("jobs").doesNotHaveDuplicates();
  }

  @Test
  void charactersBeyondTheBasicPlaneCountAsOne() {
    assertThat(Nearest.to("𠮷", List.of("𠮸"))).isEmpty();
    assertThat(Nearest.to("𠮷林", List.of("𠮷木"))).containsExactly("𠮷木");
  }

  @Test
  void manyCandidatesAreNoBurden() {
    List<String> many = IntStream.range(0, 1_000_000).mapToObj(i -> "id" + i).toList();
    assertThat(Nearest.to("id9999x", many)).hasSize(3).startsWith("id9999");
  }
}
