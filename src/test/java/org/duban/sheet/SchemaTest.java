package org.duban.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.duban.sheet.Tables.problems;

import java.util.List;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

  private static final Schema SCHEMA =
      Schema.of(
          Column.required("id", "编号", "序号"),
          Column.required("target", "目标", "年度目标"),
          Column.optional("published_on", "发布日期", "release date"));

  @ParameterizedTest
  @CsvSource({
    "id, id",
    "ID, id",
    "ＩＤ, id",
    "编号, id",
    "序号*, id",
    "published_on, published_on",
    "Published On, published_on",
    "published-on, published_on",
    "发布 日期, published_on",
    "RELEASE_DATE, published_on",
    "目标（%）, target",
    "年度目标(万人), target",
  })
  void knowsAHeaderInItsForms(String header, String id) {
    assertThat(SCHEMA.columnOf(header).map(Column::id)).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2024年目标",
    "2024年度目标（%）",
    "2024目标",
    "2023/24 target",
    "Target 2023/24",
    "Target 2024"
  })
  void mayNameTheYear(String header) {
    assertThat(SCHEMA.mayNameYear().columnOf(header).map(Column::id)).contains("target");
    assertThat(SCHEMA.columnOf(header)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2024年", "2024", "2024年目标完成率"})
  void aYearAloneIsNoColumn(String header) {
    assertThat(SCHEMA.mayNameYear().columnOf(header)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"目标完成率", "idx", "''", "（万人）"})
  void doesNotGuess(String header) {
    assertThat(SCHEMA.columnOf(header)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"target, 目标", "Target, 目标", "目标, target", "年度目标, target", "备注,"})
  void namesAColumnInTheOtherLanguage(String header, String other) {
    assertThat(SCHEMA.otherName(header).orElse(null)).isEqualTo(other);
  }

  @Test
  void everyMissingColumnIsToldAtOnce() {
    Read<Header> read = SCHEMA.header("t.csv", 1, List.of("发布日期"));
    assertThat(read.value()).isEmpty();
    assertThat(problems(read)).containsExactly("F020 1:0", "F020 1:0");
  }

  @Test
  void theFirstOfTwoColumnsCounts() {
    Read<Header> read = SCHEMA.header("t.csv", 1, List.of("id", "目标", "编号"));
    assertThat(problems(read)).containsExactly("F022 1:3 编号");
    assertThat(read.value().orElseThrow().positions()).containsEntry("id", 0);
  }

  @Test
  void anUnknownColumnIsAWarningWithTheNearestHeaders() {
    assertThat(nearest("tagret")).isEqualTo(Problem.listed(List.of("target")));
    assertThat(nearest("年目标")).isEqualTo(Problem.listed(List.of("目标", "年度目标")));
    assertThat(nearest("remark"))
        .isEqualTo(Problem.listed(List.of("id", "target", "published_on")));
    assertThat(nearest("牵头单位")).isEqualTo(Problem.listed(List.of("编号", "目标", "发布日期")));
  }

  private static String nearest(String header) {
    Read<Header> read = SCHEMA.header("t.csv", 1, List.of("id", "目标", header));
    assertThat(read.problems()).extracting(Problem::code).containsExactly(FileCode.F023);
    return read.problems().getFirst().args().get("nearest");
  }

  @Test
  void expectedFreeColumnsAndEmptyTablesAreNoProblem() {
    Schema wide = SCHEMA.allowing(h -> h.endsWith("月")).mayBeEmpty();
    assertThat(problems(wide.header("t.csv", 1, List.of("id", "目标", "1-2月", "备注", ""))))
        .containsExactly("warning F023 1:4 备注");
    assertThat(wide.warnsWhenEmpty()).isFalse();
    assertThat(SCHEMA.warnsWhenEmpty()).isTrue();
    assertThat(wide.columns()).isEqualTo(SCHEMA.columns());
  }

  @Test
  void oneHeaderCannotMeanTwoColumns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schema.of(Column.required("id", "编号"), Column.optional("no", "编 号")))
        .withMessageContaining("编 号");
  }
}
