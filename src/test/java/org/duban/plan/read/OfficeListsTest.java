package org.duban.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.disk.Tree;
import org.duban.plan.model.Plan;
import org.duban.time.GoalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of tasks in the forms that offices give them.
class OfficeListsTest {

  private static final Pattern SPACE = Pattern.compile(" ");

  @TempDir Path folder;

  private Plan plan(String tasks) throws IOException {
    Files.writeString(folder.resolve("tasks.csv"), tasks);
    return PlanReader.read(new Tree(folder), folder, "targets/2021", new GoalYear(2021, 1))
        .value()
        .orElseThrow();
  }

  /// The numbers one after the other, each of a row; the ids with what they are below.
  @ParameterizedTest
  @CsvSource({
    "1 2 3, 1 2 3",
    "1 1.1 1.2 2 2.1, 1 1.1<1 1.2<1 2 2.1<2",
    "1 1.1 1.1.1 1.2, 1 1.1<1 1.1.1<1.1 1.2<1",
    "1.1 1.2, 1.1 1.2",
    "一、 1 2 二、 3 4, 一 1<一 2<一 二 3<二 4<二",
    "一、 1 2 二、 1 2 3, 一 一.1<一 一.2<一 二 二.1<二 二.2<二 二.3<二",
    "一 （一） 1 2 （二） 3 二 （一） 1," + " 一 一.一<一 一.1<一.一 一.2<一.一 一.二<一 一.3<一.二 二 二.一<二 二.1<二.一",
    "一 （一） 1 （二） 1, 一 一.一<一 一.一.1<一.一 一.二<一 一.二.1<一.二",
    "1. (1) (2) 2. (1), 1 1.1<1 1.2<1 2 2.1<2",
    "1、 ① ② 2、, 1 1.①<1 1.②<1 2",
    "第一部分 1 第二部分 2, 一 1<一 二 2<二",
    "A1 A2 B1, A1 A2 B1",
    "一、 1 1.1 二、 1 1.1, 一 一.1<一 一.1.1<一.1 二 二.1<二 二.1.1<二.1",
  })
  void numbersSayWhatIsBelowWhat(String numbers, String ids) throws IOException {
    StringBuilder rows = new StringBuilder("序号,任务名称\n");
    for (String number : SPACE.splitAsStream(numbers).toList()) {
      rows.append(number).append(",事项").append(rows.length()).append('\n');
    }

    assertThat(
            plan(rows.toString()).tasks().stream()
                .map(t -> t.parent().isEmpty() ? t.id() : t.id() + "<" + t.parent())
                .collect(Collectors.joining(" ")))
        .isEqualTo(ids);
  }

  @Test
  void aHeadingMayStandInOneCell() throws IOException {
    Plan plan =
        plan(
            """
            重点任务清单,,
            序号,工作任务,责任单位
            一、抓项目,,
            1,修路,县交通局
            （二）保民生,,
            2,建校,县教体局
            """);

    assertThat(plan.tasks().stream().map(t -> t.id() + " " + t.name() + "<" + t.parent()))
        .containsExactly("一 抓项目<", "1 修路<一", "一.二 保民生<一", "2 建校<一.二");
  }

  @Test
  void rowsOfOneNumberAndNameAreItsMeasures() throws IOException {
    Plan plan =
        plan(
            """
            序号,重点任务,具体举措,责任单位,完成时限
            1,项目建设,开工10个,县发改委,6月底
            1,项目建设,竣工5个,县住建局,12月底
            2,道路,修路,县交通局,年底
            """);

    assertThat(
            plan.tasks().stream()
                .map(t -> t.id() + " " + t.name() + " " + t.department() + " " + t.due()))
        .containsExactly(
            "1 项目建设  2021-12-31",
            "1.1 开工10个 县发改委 2021-06-30",
            "1.2 竣工5个 县住建局 2021-12-31",
            "2 道路 县交通局 2021-12-31");
  }

  @Test
  void numbersMayStandBeforeTheNames() throws IOException {
    assertThat(plan("工作任务,牵头单位\n一、抓项目,\n1.修路,县交通局\n2.建校,县教体局\n").tasks())
        .extracting(t -> t.id() + " " + t.name() + "<" + t.parent())
        .containsExactly("一 抓项目<", "1 修路<一", "2 建校<一");
    assertThat(plan("工作任务,牵头单位\n修路,县交通局\n").tasks()).isEmpty();
  }

  @Test
  void aColumnOfParentsSaysIt() throws IOException {
    assertThat(plan("编号,上级,任务名称\n1,,甲\n1.1,,乙\n").tasks()).allMatch(t -> t.parent().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "牵头：县发改委；配合：县财政局、各乡镇, 县发改委, 县财政局 各乡镇",
    "牵头单位:县发改委 配合单位:县财政局, 县发改委, 县财政局",
    "县商务局（牵头）、县统计局, 县商务局, 县统计局",
    "县统计局、县商务局（牵头）, 县商务局, 县统计局",
    "县财政局、县税务局, 县财政局, 县税务局",
    "县财政局 县税务局, 县财政局, 县税务局",
    "县发改委牵头；县财政局、县住建局配合, 县发改委, 县财政局 县住建局",
    "责任单位：县文化和旅游局, 县文化和旅游局, ''",
    "县发展和改革委员会, 县发展和改革委员会, ''",
    "市生态环境局清溪分局, 市生态环境局清溪分局, ''",
    "牵头：县委宣传部、县教体局；配合：团县委, 县委宣传部, 县教体局 团县委",
    "配合：县财政局, '', 县财政局",
    "Culture and Sport, Culture and Sport, ''",
    "Lead: Planning; Support: Housing, Planning, Housing",
  })
  void theFirstNamedLeads(String cell, String lead, String support) {
    Answerable answerable = Answerable.of(cell);

    assertThat(answerable.lead()).isEqualTo(lead);
    assertThat(String.join(" ", answerable.support())).isEqualTo(support);
  }

  @ParameterizedTest
  @CsvSource({
    "6月30日前, 2021-06-30",
    "12月31日, 2021-12-31",
    "12月31日前, 2021-12-31",
    "10月1日前, 2021-10-01",
    "20210630, 2021-06-30",
    "12月中旬, 2021-12-20",
    "3月上旬, 2021-03-10",
    "9月下旬, 2021-09-30",
    "年内, 2021-12-31",
    "年底前, 2021-12-31",
    "长期坚持, 2021-12-31",
    "持续推进, 2021-12-31",
    "常年, 2021-12-31",
    "2021年12月底前, 2021-12-31",
    "2022年3月底前, 2022-03-31",
    "2月底前, 2021-02-28",
    "上半年, 2021-06-30",
    "三季度末, 2021-09-30",
    "2021.12.31前, 2021-12-31",
    "全年, 2021-12-31",
    "12月底前完成, 2021-12-31",
    "每月, 2021-12-31",
  })
  void lastDays(String due, String day) throws IOException {
    assertThat(plan("编号,任务名称,完成时限\n1,甲," + due + "\n").tasks().getFirst().due()).hasToString(day);
  }
}
