package org.duban.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private enum TestCode implements Code {
    X001;

    @Override
    public String topic() {
      return "test";
    }
  }

  @Test
  void carriesItsFactsByName() {
    Problem problem =
        Problem.error(TestCode.X001, Place.ofLine("a.csv", 3), "text", "5800入", "unit", "人");
    assertThat(problem.isError()).isTrue();
    assertThat(problem.args()).containsEntry("text", "5800入").containsEntry("unit", "人");
    assertThat(problem.args().keySet()).containsExactly("text", "unit");
  }

  @Test
  void aWarningIsNoError() {
    Problem warning = Problem.warning(TestCode.X001, Place.NONE);
    assertThat(warning.isError()).isFalse();
    assertThat(Read.of("x", List.of(warning)).hasErrors()).isFalse();
    assertThat(Read.failed(Problem.error(TestCode.X001, Place.NONE)).hasErrors()).isTrue();
  }

  @Test
  void namesAndValuesComeInPairs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Problem.error(TestCode.X001, Place.NONE, "text"));
  }

  @Test
  void noPlaceIsBeforeTheFirstLine() {
    assertThatIllegalArgumentException().isThrownBy(() -> Place.ofLine("a.csv", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Place("a.csv", 1, -1, ""));
  }

  @Test
  void aFailureOfTheEnvironmentCarriesItsProblem() {
    Problem problem = Problem.error(TestCode.X001, Place.ofFile("a.csv"));
    assertThat(new EnvironmentFailure(problem).problem()).isEqualTo(problem);
    Throwable cause = new IllegalStateException();
    assertThat(new EnvironmentFailure(problem, cause)).hasMessage("X001").hasCause(cause);
  }
}
