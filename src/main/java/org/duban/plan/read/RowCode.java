package org.duban.plan.read;

import org.duban.problem.Code;

/// What can be wrong with the rows of a plan's files, each by itself and between files.
public enum RowCode implements Code {
  /// The year's folder has neither indicators nor tasks.
  P001,
  /// A sheet is there both as CSV and as a workbook.
  P002,
  /// A row without an id.
  P003,
  /// An id that can't be typed or stored.
  P004,
  /// An id that stands elsewhere already.
  P005,
  /// A row without a name.
  P006,
  /// A name that stands elsewhere already.
  P007,
  /// A word that is none of a column's choices.
  P008,
  /// A weight of 0 or less.
  P009,
  /// A department whose journal could not be stored under its name.
  P010,
  /// A department that departments.csv doesn't have.
  P011,
  /// A parent that is no task.
  P012,
  /// A task that is above itself.
  P013,
  /// Due before its start.
  P014,
  /// Wholly outside the goal year.
  P015,
  /// A task that starts before or ends after its parent.
  P016,
  /// A planned value for no indicator.
  P017,
  /// A planned value for a growth or level.
  P018,
  /// A second planned value for one period.
  P019,
  /// A planned value below that of an earlier period.
  P020,
  /// A planned value without a figure.
  P021,
  /// A tolerance below 0.
  P022,
  /// A task too deep in the tree.
  P024,
  /// Two names of departments that look alike.
  P025,
  /// Two ids that look alike.
  P026,
  /// A name or id with characters that can't be seen.
  P027,
  /// A list of tasks whose tree was found from its numbers.
  P028,
  /// A task for which nobody answers, in a list that says it of others.
  P029,
  /// Departments that support an indicator, of which nothing is kept.
  P030,
  /// Two names of departments that differ by the place before them alone.
  P031,
  /// A planned value whose id and name are those of two indicators.
  P032,
  /// A planned value in a unit that isn't the indicator's.
  P033,
  /// Planned values of which no column says the period.
  P034,
  /// A target of growth in a row whose unit is that of the amount.
  P035,
  /// A change in points that is held against the figure of the year before.
  P036,
  /// A value planned for the whole year that is far from its target.
  P037;

  @Override
  public String topic() {
    return "rows";
  }
}
