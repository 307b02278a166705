package org.duban.journal.entry;

/// How firm a figure is.
public enum Basis {
  /// 预计: never judged as if it had been reached.
  FORECAST,
  /// 初步核算.
  PRELIMINARY,
  /// 最终核实.
  FINAL
}
