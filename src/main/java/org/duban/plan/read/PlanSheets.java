package org.duban.plan.read;

import static org.duban.sheet.Column.optional;
import static org.duban.sheet.Column.required;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.read.PlanChange.Sheet;
import org.duban.problem.Place;
import org.duban.sheet.Schema;

/// The columns of the plan's files, with the headers that offices give them.
public final class PlanSheets {

  public static final Schema INDICATORS =
      Schema.of(
              required("id", "编号", "序号", "代码", "指标编号", "指标代码", "code", "ref"),
              required("name", "指标名称", "指标", "名称", "目标名称", "indicator", "indicator name", "title"),
              optional("unit", "单位", "计量单位", "units"),
              required(
                  "target", "目标", "目标值", "目标原文", "年度目标", "全年目标", "预期目标", "年度预期目标", "计划", "计划数",
                  "goal"),
              optional("measure", "类型", "指标类型", "口径", "type", "kind"),
              optional("direction", "方向", "polarity", "better"),
              optional("frequency", "频率", "频次", "发布频率", "报送频率"),
              optional("aggregate", "汇总", "汇总方式", "取值", "取数", "取数方式", "aggregation"),
              optional("tolerance", "容差", "允许误差", "允差"),
              optional(
                  "baseline", "基数", "基期", "基期值", "基期数", "上年", "上年实际", "上年完成", "上年数", "last year"),
              optional("weight", "权重", "分值"),
              optional("start", "开始时间", "开始日期", "启动时间", "起始时间", "start date"),
              optional("due", "完成时限", "完成时间", "截止时间", "截止日期", "时限", "结束时间", "due date", "deadline"),
              optional("department", "责任单位", "牵头单位", "牵头部门", "责任部门", "主管部门", "部门", "单位名称", "owner"),
              optional("lead", "责任人", "分管领导", "责任领导", "牵头领导", "包联领导", "负责人", "responsible officer"),
              optional("nature", "性质", "指标性质", "属性"),
              optional("source", "来源", "数据来源", "目标来源", "依据").ofText(),
              optional("note", "备注", "remarks", "notes").ofText(),
              optional("aliases", "别名", "又名", "其他名称", "other names"))
          .allowing(PlanSheets::isGroup)
          .mayNameYear();

  public static final Schema TASKS =
      Schema.of(
              optional("id", "编号", "序号", "任务编号", "代码", "code", "ref"),
              optional("parent", "上级", "上级编号", "上级任务", "父任务", "parent id"),
              required(
                  "name", "任务名称", "任务", "重点任务", "工作任务", "重点工作", "重点工作任务", "目标任务", "主要任务", "工作事项",
                  "重点事项", "工作内容", "名称", "事项", "内容", "task", "action", "title"),
              optional("department", "责任单位", "牵头单位", "牵头部门", "责任部门", "主管部门", "部门", "owner"),
              optional("support", "配合单位", "配合部门", "协办单位", "协办部门", "参与单位", "supporting departments"),
              optional("lead", "责任人", "分管领导", "责任领导", "牵头领导", "包联领导", "负责人", "responsible officer"),
              optional("start", "开始时间", "开始日期", "启动时间", "起始时间", "start date"),
              optional("due", "完成时限", "完成时间", "截止时间", "截止日期", "时限", "结束时间", "due date", "deadline"),
              optional("weight", "权重", "分值"),
              optional(
                      "measure_of_success",
                      "衡量标准",
                      "完成标准",
                      "完成标志",
                      "考核标准",
                      "目标要求",
                      "success measure",
                      "具体举措及目标要求",
                      "具体举措",
                      "工作目标",
                      "目标及举措",
                      "工作举措",
                      "主要举措")
                  .ofText(),
              optional("source", "来源", "任务来源", "依据").ofText(),
              optional("note", "备注", "remarks", "notes").ofText(),
              optional("aliases", "别名", "又名", "其他名称", "other names"))
          .keyedBy("id", "name")
          .allowing(PlanSheets::isGroup)
          .withSections()
          .mayBeEmpty();

  public static final Schema PACE =
      Schema.of(
              optional("indicator", "指标", "指标编号", "编号", "id"),
              optional("name", "指标名称", "名称", "主要指标", "指标项目", "项目", "indicator name"),
              optional("unit", "单位", "计量单位", "units"),
              optional("period", "期间", "时期", "报告期"),
              optional("planned", "计划", "计划数", "计划累计", "序时计划", "plan"))
          .keyedBy("indicator", "name")
          .allowing(header -> PacePeriods.isPeriod(header) || PacePeriods.isCounter(header))
          .mayBeEmpty();

  public static final Schema DEPARTMENTS =
      Schema.of(
              required("id", "编号", "代码", "序号"),
              required("name", "名称", "部门", "单位", "单位名称", "部门名称", "department"),
              optional("lead", "责任人", "负责人", "分管领导", "主要负责人"))
          .mayBeEmpty();

  private static final Map<String, Schema> BY_FILE =
      Map.of("indicators", INDICATORS, "tasks", TASKS, "pace", PACE, "departments", DEPARTMENTS);

  private static final Pattern FILE = Pattern.compile("(?:.*/)?(\\w+)\\.(?:csv|xlsx)(?:\\[.*])?");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?:指标|目标|任务|工作)?(?:类别|分类|大类|领域|板块|category|theme|group)", Pattern.CASE_INSENSITIVE);

  private PlanSheets() {}

  /// Whether a column puts the rows into groups, which the plan doesn't know.
  private static boolean isGroup(String header) {
    return GROUP.matcher(header.strip()).matches();
  }

  /// The name of the column that the header at `place` is, in the language that the header is not
  /// in; empty for an unknown header, and outside the plan's files.
  public static Optional<String> otherName(Place place) {
    Matcher file = FILE.matcher(place.file());
    return file.matches() && BY_FILE.containsKey(file.group(1))
        ? BY_FILE.get(file.group(1)).otherName(place.header())
        : Optional.empty();
  }

  /// The column of `sheet` by which its rows are matched.
  public static String key(Sheet sheet) {
    return switch (sheet) {
      case INDICATORS, TASKS -> "id";
      case PACE -> "indicator";
      case DEPARTMENTS -> "name";
    };
  }

  /// The same of a column's name in `sheet`.
  public static Optional<String> otherName(Sheet sheet, String header) {
    return BY_FILE.get(sheet.fileName()).otherName(header);
  }
}
