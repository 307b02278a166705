package org.duban.problem;

/// How bad a problem is: an error stops the work, a warning is told and the work goes on.
public enum Severity {
  ERROR,
  WARNING
}
