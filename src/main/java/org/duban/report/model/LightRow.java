package org.duban.report.model;

import java.util.Objects;

/// How many of a sort have which light.
///
/// @param name indicators, tasks
public record LightRow(String name, int green, int yellow, int red, int grey) {

  public LightRow {
    Objects.requireNonNull(name);
  }
}
