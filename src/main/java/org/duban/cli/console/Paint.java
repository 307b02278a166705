package org.duban.cli.console;

/// The colours that the terminal shows; colour only repeats what a word says already.
public enum Paint {
  NONE(""),
  GREEN("32"),
  YELLOW("33"),
  RED("31"),
  GREY("90"),
  BOLD("1");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /// `text` in this colour where `coloured`, else as it is.
  public String on(String text, boolean coloured) {
    return coloured && this != NONE ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
