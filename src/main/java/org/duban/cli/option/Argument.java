package org.duban.cli.option;

import java.util.Objects;

/// A word that a command takes beside its options.
///
/// @param label how help names it: `PERIOD`
/// @param repeated whether more of the same may follow
public record Argument(String label, boolean required, boolean repeated) {

  public Argument {
    Objects.requireNonNull(label);
  }

  public static Argument required(String label) {
    return new Argument(label, true, false);
  }

  public static Argument optional(String label) {
    return new Argument(label, false, false);
  }

  /// How a usage line shows it: `PERIOD`, `[PERIOD]`, `FILE…`.
  public String usage() {
    String shown = repeated ? label + "…" : label;
    return required ? shown : "[" + shown + "]";
  }
}
