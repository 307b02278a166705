package org.duban.report.table;

import java.util.Optional;
import org.duban.report.data.ReportData;

/// An indicator or a task with the entry that it is judged by: a row of the tables.
sealed interface Subject {

  record OfIndicator(ReportData.IndicatorData indicator, Optional<ReportData.Figure> figure)
      implements Subject {}

  record OfTask(ReportData.TaskData task, Optional<ReportData.Update> update) implements Subject {}
}
