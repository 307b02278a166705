package org.duban.status.model;

/// Where an indicator or a task stands. The names in lower case are the contract's.
public enum Verdict {
  ACHIEVED,
  AHEAD,
  ON_TRACK,
  NEAR,
  BEHIND,
  MISSED,
  /// A task past its due date and not done.
  OVERDUE,
  NO_DATA,
  NOT_DUE,
  NOT_ASSESSED;

  /// Whether it counts as on schedule (达序时).
  public boolean isOnSchedule() {
    return switch (this) {
      case ACHIEVED, AHEAD, ON_TRACK, NEAR -> true;
      case BEHIND, MISSED, OVERDUE, NO_DATA, NOT_DUE, NOT_ASSESSED -> false;
    };
  }

  /// Whether it is part of the denominator of the share on schedule.
  public boolean isAssessed() {
    return switch (this) {
      case ACHIEVED, AHEAD, ON_TRACK, NEAR, BEHIND, MISSED, OVERDUE -> true;
      case NO_DATA, NOT_DUE, NOT_ASSESSED -> false;
    };
  }
}
