package org.duban.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.Submission.Field;
import org.duban.plan.model.Indicator;
import org.duban.plan.model.Plan;
import org.duban.plan.model.SubjectNames;
import org.duban.plan.model.Unit;
import org.duban.problem.Nearest;
import org.duban.sheet.Column;
import org.duban.sheet.Schema;
import org.duban.sheet.bytes.FileLimits;
import org.duban.sheet.grid.TableFinder;
import org.duban.time.GoalYear;

/// The headers that a sheet with figures may have, given the plan that they are of.
final class ImportVocabulary implements TableFinder.Vocabulary {

  static final Schema SCHEMA =
      Schema.of(
          optional(Field.SUBJECT, "编号", "id", "指标编号", "任务编号", "事项编号"),
          optional(
              Field.NAME,
              "名称",
              "指标名称",
              "任务名称",
              "指标",
              "任务",
              "重点任务",
              "事项",
              "indicator",
              "task",
              "主要指标",
              "指标项目",
              "项目",
              "项目名称",
              "重点工作",
              "工作任务",
              "主要任务",
              "任务事项",
              "重点事项",
              "目标任务",
              "重点工作任务",
              "measure",
              "action",
              "objective",
              "milestone",
              "performance measure",
              "performance indicator",
              "kpi"),
          optional(
              Field.DEPARTMENT,
              "责任单位",
              "牵头单位",
              "部门",
              "责任部门",
              "牵头部门",
              "报送单位",
              "填报单位",
              "主管部门",
              "owner"),
          optional(Field.UNIT, "单位", "计量单位", "units"),
          optional(Field.PERIOD, "期间", "时期", "月份", "报告期", "统计期", "month", "时间", "月度"),
          optional(
              Field.VALUE,
              "数值",
              "本期值",
              "累计值",
              "累计",
              "实际值",
              "实际",
              "完成值",
              "actual",
              "figure",
              "this period"),
          optional(Field.BASIS, "口径", "数据口径", "数据性质"),
          optional(
              Field.PROGRESS,
              "进度",
              "完成进度",
              "形象进度",
              "percent",
              "percentage",
              "% complete",
              "percent complete"),
          optional(
              Field.STATUS,
              "状态",
              "任务状态",
              "推进状态",
              "是否达到序时进度",
              "是否达序时进度",
              "是否达序时",
              "是否按序时推进",
              "是否完成",
              "工作状态",
              "完成状态",
              "办理状态"),
          optional(Field.PUBLISHED_ON, "发布日期", "公布日期", "发布时间", "公布时间", "published"),
          optional(
              Field.NOTE,
              "进展",
              "进展情况",
              "工作进展",
              "备注",
              "说明",
              "notes",
              "remarks",
              "comments",
              "comment",
              "commentary",
              "narrative",
              "update",
              "工作进展情况",
              "推进情况",
              "落实情况",
              "工作推进情况",
              "完成情况",
              "落实进展",
              "进展及成效",
              "目前进展"),
          optional(
              Field.ISSUES,
              "存在问题",
              "问题",
              "困难和问题",
              "issue",
              "存在的主要问题",
              "存在的问题",
              "主要问题",
              "存在困难",
              "问题及困难",
              "存在困难和问题",
              "困难及问题"),
          optional(
              Field.NEXT_STEPS,
              "下一步措施",
              "下一步",
              "下一步工作",
              "下一步打算",
              "next",
              "下一步工作打算",
              "下步打算",
              "下步工作",
              "下一步计划",
              "下一步工作措施",
              "下步措施",
              "下步工作打算",
              "下一步工作计划",
              "下步计划"),
          optional(Field.EVIDENCE, "佐证材料", "证明材料", "佐证", "附件", "依据"),
          optional(Field.REASON, "更正原因", "修订原因", "修改原因", "原因"));

  private static final Pattern COUNTER =
      Pattern.compile("序号|编序|行次|序列|no\\.?|#|№|s/n", Pattern.CASE_INSENSITIVE);

  private static final Pattern SUM =
      Pattern.compile("合\\s*计|总\\s*计|小\\s*计|total|sum", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLACE =
      Pattern.compile(
          "乡\\s*镇.*|镇\\s*街.*|街道.*|县区|区县|县[（(]市.*|各?县[市区].*|市县|市州|地区|行政区划?|辖区|园区|区划|"
              + "area|district|borough|region|town|place",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WHOLE =
      Pattern.compile(
          "全\\s*[县市区省州盟旗国].*|.*(合\\s*计|总\\s*计)|total|all|whole.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern PERIOD_LIKE =
      Pattern.compile(
          "(.*\\d\\s*月份?|.*季度?|.*[上下]半年|全年|.*[Qq]\\d|.*[Hh]\\d|\\d{4}(年|-\\d{1,2})?)(累计)?"
              + "(\\s*[(（].*[)）])?");

  private static final Pattern SHORT_MONTH =
      Pattern.compile("(" + EnglishPeriod.MONTH + ")[-'’](\\d\\d)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SLASHED = Pattern.compile("([23]\\d)/(\\d\\d)/(\\d{4})");

  private static final Pattern ON_SCHEDULE = Pattern.compile(".*(序时|进度).*");
  private static final int MOST_NEAR = 3;

  private final Plan plan;
  private final Admission admission;
  private final Map<String, Boolean> known = new HashMap<>();

  ImportVocabulary(Plan plan, Admission admission) {
    this.plan = plan;
    this.admission = admission;
  }

  private static Column optional(Field field, String chinese, String... aliases) {
    Column column = Column.optional(id(field), chinese, aliases);
    return Submission.WORDS.contains(field) ? column.ofText() : column;
  }

  static String id(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  GoalYear year() {
    return plan.year();
  }

  Admission admission() {
    return admission;
  }

  SubjectNames names() {
    return admission.names();
  }

  @Override
  public boolean knows(String header) {
    return header.length() <= 40 && known.computeIfAbsent(header, this::isKnown);
  }

  private boolean isKnown(String header) {
    return SCHEMA.columnOf(header).isPresent()
        || isCounter(header)
        || isSum(header)
        || isPlace(header)
        || ImportedJournal.OF_ENTRIES.contains(header)
        || Unit.of(header).isKnown()
        || (!header.matches("[0-9.,%％-]+")
            && (ColumnSense.of(levels(List.of(header)), year()).isPresent()
                || !names().find(header).ids().isEmpty()));
  }

  @Override
  public boolean isKey(String header) {
    Optional<Field> field = field(header);
    return field.filter(f -> f == Field.NAME || f == Field.SUBJECT || f == Field.PERIOD).isPresent()
        || isPlace(header);
  }

  Optional<Field> field(String header) {
    return SCHEMA.columnOf(header).map(c -> Field.valueOf(c.id().toUpperCase(Locale.ROOT)));
  }

  String chinese(Field field) {
    return SCHEMA.columnOf(id(field)).orElseThrow().chinese();
  }

  boolean isCounter(String header) {
    return COUNTER.matcher(header.strip()).matches();
  }

  boolean isSum(String header) {
    return SUM.matcher(header.strip()).matches();
  }

  boolean isPlace(String header) {
    return PLACE.matcher(header.strip()).matches();
  }

  /// Whether a row of that name is the sum of the places.
  boolean isWhole(String text) {
    return WHOLE.matcher(text.strip()).matches();
  }

  /// The rows of a header, with a day that stands for its month as that month.
  List<String> levels(List<String> levels) {
    List<String> own = new ArrayList<>();
    for (String level : levels) {
      own.add(month(level).orElse(level));
    }
    return own;
  }

  /// 2021-06-01, 30/06/2021 and Jun-21 as 2021-06.
  private static Optional<String> month(String text) {
    Matcher named = SHORT_MONTH.matcher(text);
    if (named.matches()) {
      return Optional.of(named.group(1) + " 20" + named.group(2));
    }
    Matcher slashed = SLASHED.matcher(text);
    String iso =
        slashed.matches()
            ? slashed.group(3) + "-" + slashed.group(2) + "-" + slashed.group(1)
            : text;
    if (!iso.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(iso);
      return day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth()
          ? Optional.of(iso.substring(0, "2021-06".length()))
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// The indicator that a subject is of; empty for a task.
  Optional<Indicator> indicator(String subject) {
    String id =
        subject.endsWith(Indicator.LEVEL_SUFFIX)
            ? subject.substring(0, subject.length() - Indicator.LEVEL_SUFFIX.length())
            : Indicator.owning(subject);
    return plan.indicator(id);
  }

  /// The word for a state that an answer of yes or no is; else the words as they stand.
  String status(String header, String text) {
    if (!text.equals("是") && !text.equals("否")) {
      return text;
    }
    boolean yes = text.equals("是");
    return ON_SCHEDULE.matcher(header).matches() ? (yes ? "正常" : "滞后") : (yes ? "已完成" : "");
  }

  /// Whether `id` is most likely a slip of the plan's.
  boolean isSlip(String id) {
    return !Nearest.to(id, plan.subjects()).isEmpty();
  }

  /// Whether a header is meant as a period, whether it can be read as one or not.
  boolean isLikePeriod(String header) {
    return PERIOD_LIKE.matcher(header).matches();
  }

  /// How many characters a cell under `header` may have.
  int longest(String header) {
    return SCHEMA.columnOf(header).map(Column::longest).orElse(FileLimits.WORD_LENGTH);
  }

  /// The name of a subject.
  String shown(String id) {
    return admission.namesById().getOrDefault(id, id);
  }

  /// The names and ids that are most like `name`.
  List<String> nearest(String name) {
    List<String> near = Nearest.to(name, plan.subjects());
    return near.isEmpty() ? Likeness.nearest(name, admission.namesById(), MOST_NEAR) : near;
  }
}
