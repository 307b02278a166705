package org.duban.plan.model;

import org.duban.problem.Code;

/// What can be wrong with a plan: T… with the wording of a target, P… with the rows of the plan's
/// files, C… with the settings, W… with the workspace.
public enum PlanCode implements Code {
  /// The target cell is empty.
  T001,
  /// There is no target yet.
  T002,
  /// The wording's unit is not the row's.
  T003,
  /// No indicator fits what the target is to keep in step with.
  T004,
  /// Several indicators fit what the target is to keep in step with.
  T005,
  /// The wording and the direction column disagree.
  T006,
  /// A part of the wording, in words, is not judged.
  T007,
  /// A wording of growth in a row whose unit is not a percentage.
  T008,
  /// The wording has a number and is not understood.
  T012,
  /// Two targets in one cell.
  T013,
  /// Nothing but the name says which way is better.
  T014,
  /// Words behind the number that are taken for its unit.
  T015,
  /// A time is taken for a level.
  T016,
  /// A goal over several years in a row that doesn't say which.
  T017,
  /// Due before the goal year.
  T018,
  /// The wording and the due column disagree.
  T019,
  /// What there is at a time is taken for a level.
  T020;

  @Override
  public String topic() {
    return "plan";
  }
}
