package org.duban.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.duban.cli.io.PrintedTable.Cell;
import org.duban.cli.io.PrintedTable.Column;
import org.duban.cli.io.PrintedTable.Room;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final PrintedTable TABLE =
      new PrintedTable(
          List.of(
              new Column("name", "指标", false, Room.NARROW),
              new Column("value", "数值", true, Room.KEPT),
              new Column("light", "灯", false, Room.KEPT)),
          List.of(
              row("城镇新增就业", "3132", new Cell("✓ 绿", "green", Paint.GREEN)),
              row("GDP", "-5.1", new Cell("✗ 红", "red", Paint.RED)),
              row("=A1", "", Cell.of(""))));

  private static List<Cell> row(String name, String value, Cell light) {
    return List.of(Cell.of(name), Cell.of(value), light);
  }

  @Test
  void textLinesUp() {
    assertThat(TextTable.lines(TABLE, Integer.MAX_VALUE, false))
        .containsExactly(
            "指标          数值  灯", "城镇新增就业  3132  ✓ 绿", "GDP           -5.1  ✗ 红", "=A1");
  }

  private static final PrintedTable LONG =
      new PrintedTable(
          List.of(
              new Column("name", "指标", false, Room.NARROW),
              new Column("blank", "完成率", true, Room.KEPT),
              new Column("value", "Scheduled share", true, Room.KEPT),
              new Column("department", "牵头部门", false, Room.of("b", List.of("a", "b"), List.of())),
              new Column("words", "说明", false, Room.of("a", List.of("a", "b"), List.of()))),
          List.of(
              Stream.of("一般公共预算收入增长（同口径）", "", "3132", "区财政局", "待核").map(Cell::of).toList(),
              Stream.of("GDP", "", "-5.1", "", "").map(Cell::of).toList()));

  @Test
  void aBlankColumnIsLeftOutFirstAndThenOneAfterTheOtherGivesWay() {
    assertThat(TextTable.lines(LONG, 68, false))
        .containsExactly(
            "指标                            Scheduled share  牵头部门  说明",
            "一般公共预算收入增长（同口径）             3132  区财政局  待核",
            "GDP                                        -5.1");
    assertThat(TextTable.lines(LONG, 45, false))
        .containsExactly(
            "指标                      Scheduled  牵头部门",
            "                              share",
            "一般公共预算收入增长（同       3132  区财政局",
            "  口径）",
            "    说明 待核",
            "GDP                            -5.1");
  }

  @Test
  void aNameKeepsTwelveColumnsAndLosesNothing() {
    assertThat(TextTable.lines(LONG, 23, false))
        .containsExactly(
            "指标          Scheduled",
            "                  share",
            "一般公共预算       3132",
            "  收入增长",
            "  （同口径）",
            "    牵头部门 区财政局",
            "    说明 待核",
            "GDP                -5.1");
    assertThat(TextTable.lines(LONG, 22, false)).contains("指标  一般公共预算收");
  }

  @Test
  void textOverThreeLinesIsCut() {
    String words = "很长的一句话".repeat(10);
    PrintedTable table =
        new PrintedTable(
            List.of(new Column("words", "说明", false, Room.NARROW)),
            List.of(List.of(Cell.of(words))));

    assertThat(TextTable.lines(table, 20, false))
        .hasSize(4)
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(20))
        .last()
        .asString()
        .endsWith("…");
    assertThat(TextTable.lines(table, Integer.MAX_VALUE, false)).contains(words);
  }

  @Test
  void aRowThatWouldTakeManyLinesIsSetCellByCell() {
    assertThat(TextTable.lines(TABLE, 8, false))
        .containsExactly(
            "指标", "  城镇新", "  增就业", "  数值", "  3132", "  灯  ✓", "  绿", "指标", "  GDP", "  数值",
            "  -5.1", "  灯  ✗", "  红", "指标", "  =A1")
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(8));
    assertThat(TextTable.lines(TABLE, 8, true))
        .contains("\u001b[1m指标\u001b[0m", "  \u001b[32m绿\u001b[0m");
  }

  @Test
  void coloursPaintTheTextAndNotTheSpace() {
    assertThat(TextTable.lines(TABLE, Integer.MAX_VALUE, true))
        .contains(
            "\u001b[1m指标\u001b[0m          \u001b[1m数值\u001b[0m  \u001b[1m灯\u001b[0m",
            "城镇新增就业  3132  \u001b[32m✓ 绿\u001b[0m",
            "=A1");
  }

  @Test
  void nothingInACellActsOnTheTerminal() {
    PrintedTable table =
        new PrintedTable(
            List.of(new Column("a", "a", false, Room.KEPT)),
            List.of(List.of(Cell.of("one\r\ntwo\t\u001b[2J"))));

    assertThat(TextTable.lines(table, 80, false)).containsExactly("a", "one two \\u001B[2J");
  }

  @Test
  void markdownEscapesWhatWouldBeMarkup() {
    PrintedTable table =
        new PrintedTable(
            List.of(new Column("a", "A", false, Room.KEPT), new Column("b", "B", true, Room.KEPT)),
            List.of(List.of(Cell.of("a|b\n*c* <i>"), Cell.of("1"))));

    assertThat(MarkdownTable.lines(table))
        .containsExactly("| A | B |", "| --- | ---: |", "| a\\|b \\*c\\* \\<i\\> | 1 |");
  }

  @Test
  void csvCarriesDataUnderKeys() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = new Output(bytes);
    CsvTable.print(TABLE, out);
    out.flush();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\ufeffname,value,light\r\n城镇新增就业,3132,green\r\nGDP,-5.1,red\r\n'=A1,,\r\n");
  }

  @Test
  void everyRowHasAllColumns() {
    List<Column> columns = List.of(new Column("a", "a", false, Room.KEPT));
    List<List<Cell>> rows = List.of(Stream.of("1", "2").map(Cell::of).toList());

    assertThatThrownBy(() -> new PrintedTable(columns, rows)).hasMessage("2 cells in 1 columns");
  }
}
