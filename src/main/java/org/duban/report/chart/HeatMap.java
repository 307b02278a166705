package org.duban.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duban.report.model.DepartmentRow;
import org.duban.report.model.MonthShare;
import org.duban.report.model.Report;
import org.duban.text.Lang;
import org.duban.text.Phrases;

/// Departments by months: how much of what could be assessed was on schedule. Each field has its
/// number in it.
public final class HeatMap implements Chart {

  /// What fits on a page beside others.
  public static final int MOST_ROWS = 20;

  private static final int LEAST_ASSESSED = 3;

  private static final double HEAD = 16;
  private static final double ROW = 15;
  private static final double LABEL_SIZE = 8.5;
  private static final double TICK_SIZE = 7.5;
  private static final double GAP = 6;
  private static final double LABELS = 0.3;
  private static final double MOST_CELL = 60;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final List<DepartmentRow> rows;
  private final String legend;

  private HeatMap(List<DepartmentRow> rows, String legend) {
    this.rows = List.copyOf(rows);
    this.legend = legend;
  }

  /// The report's departments that have three items or more; of too many, those with the least on
  /// schedule at the end.
  public static HeatMap of(Report report, int most, Lang lang) {
    List<DepartmentRow> rows =
        report.departments().stream()
            .filter(HeatMap::isTelling)
            .sorted(Comparator.comparing(HeatMap::lastShare))
            .toList();
    Phrases phrases = Phrases.of(lang);
    String note = Excerpt.note("chart_lowest", most, rows.size(), phrases);
    return new HeatMap(
        rows.stream().limit(most).toList(),
        Excerpt.with(note, phrases.say("report.chart_departments"), phrases));
  }

  /// A share of one or two says no more than their lights.
  private static boolean isTelling(DepartmentRow row) {
    return row.months().stream().anyMatch(month -> month.assessed() >= LEAST_ASSESSED);
  }

  private static BigDecimal lastShare(DepartmentRow row) {
    return row.months().getLast().share().orElse(ALL);
  }

  @Override
  public double height(double width) {
    return rows.isEmpty() ? 0 : 2 * HEAD + rows.size() * ROW;
  }

  @Override
  public String description() {
    List<String> lines = new ArrayList<>();
    for (DepartmentRow row : rows) {
      List<String> months = new ArrayList<>();
      for (MonthShare month : row.months()) {
        if (month.share().isPresent()) {
          months.add(month.label() + " " + text(month));
        }
      }
      lines.add(row.name() + " " + String.join(", ", months));
    }
    return rows.isEmpty() ? "" : legend + "; " + String.join("; ", lines);
  }

  @Override
  public void draw(Canvas canvas, double width) {
    if (rows.isEmpty()) {
      return;
    }
    double left = width * LABELS;
    int months = rows.getFirst().months().size();
    double cell = Math.min(MOST_CELL, (width - left) / months);
    String shown = Fitted.to(width, legend, TICK_SIZE, canvas);
    canvas.text(shown, 0, 10, TICK_SIZE, Canvas.Align.LEFT, Palette.MUTED);
    for (int m = 0; m < months; m++) {
      String label = rows.getFirst().months().get(m).label();
      double size = size(canvas, label, cell);
      canvas.text(
          label, left + (m + 0.5) * cell, HEAD + 10, size, Canvas.Align.CENTRE, Palette.MUTED);
    }
    double y = 2 * HEAD;
    for (DepartmentRow row : rows) {
      String label = Fitted.to(left - GAP, row.name(), LABEL_SIZE, canvas);
      canvas.text(label, left - GAP, y + 10.5, LABEL_SIZE, Canvas.Align.RIGHT, Palette.TEXT);
      for (int m = 0; m < months; m++) {
        MonthShare month = row.months().get(m);
        double x = left + m * cell;
        canvas.rectangle(x + 0.5, y + 0.5, cell - 1, ROW - 1, colour(month));
        double size = size(canvas, text(month), cell);
        canvas.text(text(month), x + cell / 2, y + 10.5, size, Canvas.Align.CENTRE, ink(month));
      }
      y += ROW;
    }
  }

  /// The size in which `text` fits into a field.
  private static double size(Canvas canvas, String text, double cell) {
    return Math.min(TICK_SIZE, TICK_SIZE * (cell - 1) / canvas.width(text, TICK_SIZE));
  }

  private static String text(MonthShare month) {
    return month.share().isEmpty() ? "–" : month.onSchedule() + "/" + month.assessed();
  }

  private static int colour(MonthShare month) {
    if (month.share().isEmpty()) {
      return Palette.TRACK;
    }
    BigDecimal share = month.share().get();
    if (share.compareTo(ALL) >= 0) {
      return Palette.GOOD;
    }
    return share.compareTo(HALF) >= 0 ? Palette.FAIR : Palette.POOR;
  }

  private static int ink(MonthShare month) {
    return colour(month) == Palette.POOR ? Palette.PAPER : Palette.TEXT;
  }
}
