package org.duban.report.template;

import java.io.IOException;
import java.io.Serial;
import java.io.Writer;

/// Takes what a template writes, up to a budget.
final class BudgetedText extends Writer {

  private final long most;
  private final StringBuilder text = new StringBuilder();

  /// The template writes more than it may.
  static final class Exceeded extends IOException {
    @Serial private static final long serialVersionUID = 1L;
  }

  /// @param most the budget, in characters
  BudgetedText(long most) {
    this.most = most;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    if (text.length() + (long) length > most) {
      throw new Exceeded();
    }
    text.append(chars, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
