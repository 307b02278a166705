package org.duban.plan.model;

/// How firmly a target binds.
public enum Nature {
  /// 约束性.
  BINDING,
  /// 预期性.
  INDICATIVE
}
