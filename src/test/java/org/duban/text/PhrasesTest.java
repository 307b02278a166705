package org.duban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.sheet.bytes.FileCode;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Phrases EN = Phrases.of(Lang.EN);
  private static final Phrases ZH = Phrases.of(Lang.ZH);

  @Test
  void fillsTheFactsIn() {
    assertThat(EN.say("wording.date", "day", "16", "month", "July", "year", "2021"))
        .isEqualTo("16 July 2021");
    assertThat(ZH.say("wording.date", "day", "16", "month", "7", "year", "2021"))
        .isEqualTo("2021年7月16日");
  }

  @Test
  void aFactIsTakenAsItStands() {
    assertThat(EN.say("wording.column", "header", "{other} $1 \\ {header}"))
        .isEqualTo(" {other} $1 \\ {header}");
  }

  @Test
  void aSentenceThatIsNotThereIsABug() {
    assertThatIllegalStateException()
        .isThrownBy(() -> EN.say("wording.nothing"))
        .withMessageContaining("wording.nothing");
    assertThatIllegalArgumentException().isThrownBy(() -> EN.say("nothing"));
    assertThat(EN.find("no_such_topic.x")).isEmpty();
  }

  @Test
  void thereIsOneOfEachLanguage() {
    assertThat(Phrases.of(Lang.ZH)).isSameAs(ZH);
    assertThat(ZH.lang()).isEqualTo(Lang.ZH);
    assertThat(Lang.of("zh")).contains(Lang.ZH);
    assertThat(Lang.of("en")).contains(Lang.EN);
    assertThat(Lang.of("fr")).isEmpty();
  }

  @Test
  void aProblemIsSaidWithItsCauseAndFix() {
    Problem problem =
        Problem.error(FileCode.F014, Place.ofLine("t.csv", 2), "found", "2", "expected", "3");
    assertThat(EN.message(problem)).isEqualTo("the row has 2 cells, its header 3");
    assertThat(ZH.message(problem)).isEqualTo("本行有 2 个单元格，表头有 3 个");
    assertThat(ZH.fix(problem)).isEqualTo("请检查是否多了逗号；含逗号的单元格须用引号括住。");
  }

  @Test
  void whatAMessageQuotesCannotReachTheTerminal() {
    Problem problem = Problem.error(FileCode.F030, Place.NONE, "text", "1\u001b[31m\n2");
    assertThat(EN.message(problem)).isEqualTo("\"1\\u001B[31m\\n2\" is not a number");
  }

  @Test
  void aLongQuotationIsCut() {
    Problem problem = Problem.error(FileCode.F030, Place.NONE, "text", "x".repeat(1_000_000));
    assertThat(EN.message(problem)).hasSizeLessThan(200).contains("…");
  }

  @Test
  void aListIsJoinedAsTheLanguageDoes() {
    Problem problem =
        Problem.warning(
            FileCode.F023,
            Place.NONE,
            "header",
            "tagret",
            "nearest",
            Problem.listed(List.of("target", "目标")));
    assertThat(EN.fix(problem)).contains(": target, 目标.");
    assertThat(ZH.fix(problem)).contains("：target、目标；");
  }
}
