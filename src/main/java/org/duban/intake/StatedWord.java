package org.duban.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.journal.entry.Basis;
import org.duban.journal.entry.TaskReport;
import org.duban.text.HalfWidth;

/// The words by which offices state how firm a figure is and how a task stands. Case, spaces,
/// hyphens and full-width forms make no difference.
final class StatedWord {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  private static final Map<String, Basis> BASES = new HashMap<>();
  private static final Map<String, TaskReport> STATUSES = new HashMap<>();

  static {
    put(BASES, Basis.FORECAST, "forecast", "预计", "预计数", "预测", "预测数", "预估", "预", "projected");
    put(
        BASES,
        Basis.PRELIMINARY,
        "preliminary",
        "初步",
        "初步数",
        "初步核算",
        "初步核算数",
        "快报",
        "快报数",
        "初",
        "p",
        // Revised is not yet final.
        "r",
        "revised",
        "修订",
        "修订数",
        "provisional",
        "flash");
    put(BASES, Basis.FINAL, "final", "最终", "最终数", "最终核实", "最终核实数", "核实", "核定", "年报数");
    put(STATUSES, TaskReport.NOT_STARTED, "not started", "未启动", "未开始", "未开工", "尚未启动");
    put(
        STATUSES,
        TaskReport.ON_TRACK,
        "on track",
        "正常",
        "正常推进",
        "按序时",
        "按序时推进",
        "达序时",
        "序时推进",
        "推进中",
        "进行中",
        "on schedule",
        "in progress",
        "normal");
    put(
        STATUSES,
        TaskReport.AHEAD,
        "ahead",
        "超序时",
        "超前",
        "超前推进",
        "提前",
        "快于序时",
        "ahead of schedule");
    put(
        STATUSES,
        TaskReport.BEHIND,
        "behind",
        "滞后",
        "欠序时",
        "慢于序时",
        "落后",
        "behind schedule",
        "delayed");
    put(STATUSES, TaskReport.DONE, "done", "完成", "已完成", "办结", "已办结", "completed", "complete");
    put(STATUSES, TaskReport.SUSPENDED, "suspended", "暂停", "已暂停", "中止", "停工", "paused", "on hold");
    put(STATUSES, TaskReport.CLOSED, "closed", "销号", "已销号", "closed out");
  }

  private StatedWord() {}

  static Optional<Basis> basis(String text) {
    return Optional.ofNullable(BASES.get(key(text)));
  }

  static Optional<TaskReport> status(String text) {
    return Optional.ofNullable(STATUSES.get(key(text)));
  }

  private static <T> void put(Map<String, T> words, T meaning, String... forms) {
    for (String form : forms) {
      words.put(key(form), meaning);
    }
  }

  private static String key(String text) {
    return SEPARATORS.matcher(HalfWidth.of(text).toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
