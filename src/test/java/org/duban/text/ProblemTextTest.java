package org.duban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.bytes.FileCode;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

  private static final String FILE = "targets/2021/indicators.csv";

  private static Optional<String> otherName(Place place) {
    return switch (place.header()) {
      case "target" -> Optional.of("目标");
      case "目标" -> Optional.of("target");
      default -> Optional.empty();
    };
  }

  private static String shown(Lang lang, Problem problem) {
    return new ProblemText(Phrases.of(lang), ProblemTextTest::otherName).of(problem);
  }

  private static Problem notANumber(String header) {
    return Problem.error(FileCode.F030, new Place(FILE, 4, 4, header), "text", "5800入");
  }

  @Test
  void aProblemIsOneLineAndItsFixBelow() {
    assertThat(shown(Lang.EN, notANumber("target")))
        .isEqualTo(
            """
            targets/2021/indicators.csv:4:4: error F030 target (目标): "5800入" is not a number
              Write digits such as 1234.5; leave the cell empty or write — where there is no figure.\
            """);
    assertThat(shown(Lang.ZH, notANumber("目标")))
        .isEqualTo(
            """
            targets/2021/indicators.csv:4:4: 错误 F030 目标（target）：“5800入”不是数值
              请填写 1234.5 这样的数字；没有数据时留空或填“—”。\
            """);
  }

  @Test
  void anUnknownHeaderStandsAlone() {
    assertThat(shown(Lang.EN, notANumber("备注"))).startsWith(FILE + ":4:4: error F030 备注: \"");
    assertThat(shown(Lang.ZH, notANumber("备注"))).startsWith(FILE + ":4:4: 错误 F030 备注：“");
  }

  @Test
  void whatIsNotKnownOfThePlaceIsLeftOut() {
    Problem row = Problem.warning(FileCode.F006, Place.ofLine(FILE, 1));
    Problem file = Problem.error(FileCode.F001, Place.ofFile(FILE));
    Problem none = Problem.error(FileCode.F001, Place.NONE);
    assertThat(shown(Lang.EN, row)).startsWith(FILE + ":1: warning F006: there");
    assertThat(shown(Lang.ZH, row)).startsWith(FILE + ":1: 警告 F006：");
    assertThat(shown(Lang.EN, file)).startsWith(FILE + ": error F001: there");
    assertThat(shown(Lang.EN, none)).startsWith("error F001: there");
  }

  @Test
  void namesOfFilesAndHeadersCannotReachTheTerminal() {
    Place place = new Place("a\u001b[2J.csv", 1, 1, "\u001b[31m" + "x".repeat(500));
    assertThat(shown(Lang.EN, Problem.error(FileCode.F030, place, "text", "x")))
        .startsWith("a\\u001B[2J.csv:1:1: error F030 \\u001B[31mxxx")
        .hasSizeLessThan(400);
  }
}
