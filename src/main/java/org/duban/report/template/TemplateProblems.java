package org.duban.report.template;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.report.ReportCode;

/// Says what is wrong with a template, and where.
final class TemplateProblems {

  private static final Pattern WHERE = Pattern.compile("\\s*\\[in template [^\\]]*]");
  private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

  private final TemplateFiles files;

  TemplateProblems(TemplateFiles files) {
    this.files = files;
  }

  /// The problem behind a failure of the template `name`.
  Problem of(Throwable failure, String name) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      switch (at) {
        case Refusal refusal -> {
          return Problem.error(refusal.code(), place(name, 0, 0));
        }
        case BudgetedText.Exceeded _ -> {
          return Problem.error(ReportCode.R043, place(name, 0, 0));
        }
        case ParseException e -> {
          return located(
              e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
        }
        case TemplateException e when e.getLineNumber() != null -> {
          return located(
              e.getTemplateSourceName(),
              e.getLineNumber(),
              e.getColumnNumber(),
              e.getMessageWithoutStackTop());
        }
        default -> {
          // Look further.
        }
      }
    }
    throw new IllegalStateException(failure);
  }

  private Problem located(String name, int line, int column, String message) {
    String cause = message.strip().split("\\R\\s*\\R|\\R----", 2)[0];
    String told = BREAKS.matcher(WHERE.matcher(cause).replaceAll("")).replaceAll(" ");
    return Problem.error(ReportCode.R046, place(name, line, column), "cause", told);
  }

  private Place place(String name, int line, int column) {
    Optional<String> own = files.shownOwn(name);
    return new Place(own.orElse("duban:" + name), Math.max(0, line), Math.max(0, column), "");
  }
}
