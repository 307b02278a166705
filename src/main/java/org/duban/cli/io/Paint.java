package org.duban.cli.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.text.Visible;

/// The colours that the terminal shows; colour only repeats what a word says already.
public enum Paint {
  NONE(""),
  GREEN("32"),
  YELLOW("33"),
  RED("31"),
  GREY("90"),
  BOLD("1");

  private static final char ESCAPE = '\u001b';

  private static final Pattern COLOUR = Pattern.compile(ESCAPE + "\\[(0|1|31|32|33|90)m");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /// `text` without anything that would act on a terminal but these colours and line ends.
  static String visible(String text) {
    if (text.indexOf(ESCAPE) < 0) {
      return Visible.lines(text);
    }
    StringBuilder visible = new StringBuilder();
    Matcher colours = COLOUR.matcher(text);
    int from = 0;
    while (colours.find()) {
      visible.append(Visible.lines(text.substring(from, colours.start()))).append(colours.group());
      from = colours.end();
    }
    return visible.append(Visible.lines(text.substring(from))).toString();
  }

  /// `text` in this colour where `coloured`, else as it is.
  public String on(String text, boolean coloured) {
    return coloured && this != NONE ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
