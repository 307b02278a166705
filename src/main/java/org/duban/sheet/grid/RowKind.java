package org.duban.sheet.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a row below a header is.
public enum RowKind {
  /// A row of the table.
  DATA,
  /// The heading of the rows below it: 一、经济发展.
  SECTION,
  /// 合计, 小计.
  TOTAL,
  /// 其中：…, `#` before a name.
  OF_WHICH,
  /// A footnote, or who filled the sheet in.
  NOTE;

  private static final Pattern NOTES =
      Pattern.compile(
          "(注|备注|说明|附注|资料来源|数据来源|来源|填报人|填表人|审核人|审签人|负责人|联系人|联系电话|制表|制表人|分管领导|单位负责人|填报日期|填报时间"
              + "|notes?|source|prepared by|filled in by|checked by|date)\\s*[0-9一二三]?[:：.、].*|注[0-9一二三]?[:：.、]?.*|[*※].*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern SECTIONS =
      Pattern.compile(
          "([（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．：:\\s]?|第[一二三四五六七八九十]{1,3}[章节部分]+).*", Pattern.DOTALL);

  private static final Pattern TOTALS =
      Pattern.compile(
          "(合\\s*计|总\\s*计|小\\s*计|共\\s*计|(sub)?-?total|grand total)(\\s*[（(].*[）)])?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARTS =
      Pattern.compile("(其\\s*中|#|＃|of which|including)\\s*[:：]?.*", Pattern.CASE_INSENSITIVE);

  /// What notes, sections and totals begin with: most rows begin otherwise, and are spared the
  /// rest.
  private static final String FIRST_STARTS = "注备说附资数来填审负联制分单NnSsPpFfCcDdTtGg*※[(（一二三四五六七八九十第合总小共-";

  /// What a total or a part of the row above begins with.
  private static final String NAME_STARTS = "合总小共其#＃SsTtGgOoIi-";

  /// What `row` of `table` is.
  ///
  /// @param name the column in which its name stands
  public static RowKind of(GridRow row, FoundTable table, int name) {
    List<String> texts = new ArrayList<>();
    for (FoundTable.HeaderColumn column : table.columns()) {
      String text = row.text(column.index());
      if (!text.isEmpty() && (texts.isEmpty() || !texts.getLast().equals(text))) {
        texts.add(text);
      }
    }
    if (texts.isEmpty()) {
      return NOTE;
    }
    String first = texts.getFirst();
    String named = row.text(name);
    if (!named.isEmpty()
        && FIRST_STARTS.indexOf(first.charAt(0)) < 0
        && NAME_STARTS.indexOf(named.charAt(0)) < 0) {
      return DATA;
    }
    if (NOTES.matcher(first).matches() && (texts.size() == 1 || named.isEmpty() || isFoot(texts))) {
      return NOTE;
    }
    if (TOTALS.matcher(named).matches() || (named.isEmpty() && TOTALS.matcher(first).matches())) {
      return TOTAL;
    }
    if (PARTS.matcher(named).matches()) {
      return OF_WHICH;
    }
    boolean isAlone = texts.size() == 1 || (texts.size() == 2 && texts.getLast().equals(named));
    return isAlone && SECTIONS.matcher(first).matches() ? SECTION : DATA;
  }

  /// 填报人：王某 ｜ 审核人：李某.
  private static boolean isFoot(List<String> texts) {
    return texts.stream().allMatch(t -> NOTES.matcher(t).matches());
  }
}
