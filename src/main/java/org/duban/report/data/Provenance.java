package org.duban.report.data;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duban.plan.read.PlanFiles;

/// What a report was made from.
///
/// @param program the version of Duban that makes it
/// @param plan the files of the plan that it is judged by
/// @param settings duban.toml, by its name; empty where there is none
public record Provenance(String program, PlanFiles plan, Map<String, byte[]> settings) {

  public Provenance {
    Objects.requireNonNull(program);
    Objects.requireNonNull(plan);
    settings = Map.copyOf(settings);
  }

  /// The files of plan and settings, by name.
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>(settings);
    files.putAll(plan.contents());
    return files;
  }
}
