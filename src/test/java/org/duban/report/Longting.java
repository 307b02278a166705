package org.duban.report;

import java.math.BigDecimal;
import org.duban.journal.entry.Remarks;
import org.duban.journal.entry.TaskReport;
import org.duban.plan.model.Measure;
import org.duban.plan.model.Target;
import org.duban.report.facts.ReportRequest;
import org.duban.report.model.ReportKind;
import org.duban.text.Lang;

/// Longting's plan of 2021 with made-up figures for its first half.
final class Longting {

  private static final String[][] TASKS = {
    {"1", "", "优化城市发展布局", "区自然资源和规划局", ""},
    {"1.1", "1", "推动形成“一纵五横五组团”发展布局", "区自然资源和规划局", "50"},
    {"1.2", "1", "抓好招商引资", "区商务局", "45"},
    {"1.3", "1", "积极对上争取", "区发展改革委", "50"},
    {"2", "", "树立“项目为王”理念", "区发展改革委", ""},
    {"2.1", "2", "狠抓重点项目建设", "区发展改革委", "52"},
    {"2.2", "2", "狠抓“两改一建”项目建设", "区住房和城乡建设局", "35"},
    {"3", "", "全力夯实底线工作", "区政府办公室", ""},
    {"3.1", "3", "脱贫攻坚与乡村振兴有效衔接", "区农业农村局", "55"},
    {"3.2", "3", "持续打好污染防治攻坚战", "区生态环境局", ""},
    {"3.3", "3", "着力防范化解重大风险", "区金融工作局", "60"},
    {"4", "", "匠心扮靓城市颜值", "区城市管理局", ""},
    {"4.1", "4", "全力推动城区提质", "区城市管理局", "55"},
    {"4.2", "4", "全力推动沿黄区域生态保护和高质量发展", "区农业农村局", "50"},
    {"4.3", "4", "全力斩除城市发展顽疾", "区城市管理局", "52"},
    {"5", "", "加快深化改革步伐", "区委改革办", ""},
    {"5.1", "5", "深化重点领域改革", "区委改革办", "65"},
    {"5.2", "5", "深化农村改革", "区农业农村局", "55"},
    {"5.3", "5", "持续优化营商环境", "区政务服务和大数据管理局", "100"},
    {"6", "", "紧扣群众美好生活向往", "区政府办公室", ""},
    {"6.1", "6", "常态化疫情防控不放松", "区卫生健康委", "50"},
    {"6.2", "6", "千方百计促进扩大就业", "区人力资源和社会保障局", "63"},
    {"6.3", "6", "大力发展社会事业", "区教育体育局", "51"},
    {"6.4", "6", "不断提升社会治理水平", "区委政法委", "70"},
  };

  private Longting() {}

  /// A report of each kind; the one on a department is on one with indicators, the one on a task on
  /// one with measures.
  static ReportRequest request(ReportKind kind, Lang lang) {
    return sheets().request(kind, subject(kind), lang);
  }

  static String subject(ReportKind kind) {
    return switch (kind) {
      case BULLETIN, BRIEF, ANNUAL -> "";
      case DEPARTMENT -> "区统计局";
      case TASK -> "2";
      case REMINDER -> "区住房和城乡建设局";
    };
  }

  static Sheets sheets() {
    Sheets sheets =
        new Sheets()
            .growth("gdp", "生产总值增速", "8")
            .growth("revenue", "一般公共预算收入增速", "7")
            .growth("investment", "固定资产投资增速", "8")
            .growth("industry", "规模以上工业增加值增速", "8")
            .growth("retail", "社会消费品零售总额增速", "10")
            .total("jobs", "城镇新增就业", "人", "5800")
            .indicator(
                "unemployment",
                "城镇登记失业率",
                "%",
                "控制在4.5%以下",
                new Target.AtMost(new BigDecimal("4.5")),
                Measure.LEVEL)
            .indicator(
                "energy",
                "单位生产总值能耗",
                "%",
                "完成市定目标",
                new Target.Qualitative("完成市定目标"),
                Measure.GROWTH)
            .indicator(
                "air",
                "空气质量优良天数比例",
                "%",
                "达到65%以上",
                new Target.AtLeast(new BigDecimal("65")),
                Measure.LEVEL)
            .figure("gdp", "12.7", words("上半年经济运行稳中加固。", "", ""))
            .figure("revenue", "8.4", words("", "", ""))
            .figure(
                "investment", "7.6", words("", "部分续建项目受汛期和建材价格上涨影响，施工进度放缓", "逐项目建立台账，7月底前新开工项目3个"))
            .figure("industry", "9.1", words("", "", ""))
            .figure("retail", "-5.1", words("", "", ""))
            .figure("jobs", "3654", words("累计举办招聘会21场。", "", ""))
            .figure("unemployment", "3.2", words("", "", ""));
    for (String[] task : TASKS) {
      sheets.task(task[0], task[1], task[2], task[3]);
      if (!task[4].isEmpty()) {
        boolean behind = task[0].equals("2.2");
        sheets.progress(
            task[0],
            task[4],
            TaskReport.ON_TRACK,
            words(
                "累计签约项目12个，合同金额43.6亿元，其中亿元以上项目5个，到位资金18.2亿元。",
                behind ? "征迁工作滞后，两处地块手续尚未办结" : "",
                behind ? "8月底前完成剩余地块征迁，同步推进施工招标" : ""));
      }
    }
    return sheets;
  }

  private static Remarks words(String note, String issues, String next) {
    return new Remarks(note, issues, next, "示例数据", "");
  }
}
