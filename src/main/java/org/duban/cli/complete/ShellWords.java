package org.duban.cli.complete;

import java.util.ArrayList;
import java.util.List;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;

/// A line cut into words as a shell does it: at blanks outside of quotes. Within `'…'` every
/// character stands for itself, within `"…"` all but `\"` and `\\`; elsewhere a backslash takes its
/// meaning from the next character. A word that starts with `#` begins a comment. Nothing else has
/// a meaning: no variables, no patterns.
public final class ShellWords {

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int next;

  private ShellWords(String line) {
    this.line = line;
  }

  /// The words of `line`; stops with a usage problem where a quote is not closed.
  public static List<String> of(String line) {
    return new ShellWords(line).read();
  }

  private List<String> read() {
    while (next < line.length()) {
      char c = line.charAt(next++);
      if (Character.isWhitespace(c)) {
        endWord();
      } else if (c == '#' && !inWord) {
        break;
      } else {
        inWord = true;
        take(c);
      }
    }
    endWord();
    return List.copyOf(words);
  }

  private void take(char c) {
    if (c == '\'' || c == '"') {
      quoted(c);
    } else if (c == '\\' && next < line.length()) {
      word.append(line.charAt(next++));
    } else {
      word.append(c);
    }
  }

  private void quoted(char quote) {
    while (next < line.length()) {
      char c = line.charAt(next++);
      if (c == quote) {
        return;
      }
      boolean escapes =
          quote == '"'
              && c == '\\'
              && next < line.length()
              && "\"\\".indexOf(line.charAt(next)) >= 0;
      word.append(escapes ? line.charAt(next++) : c);
    }
    throw CommandFailed.usage(UsageCode.U061.with("quote", String.valueOf(quote)));
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
