package org.duban.report.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.TemplateException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.ReportCode;
import org.xml.sax.SAXParseException;

/// Says what is wrong with a template, and where.
final class TemplateProblems {

  private static final Pattern WHERE = Pattern.compile("\\s*\\[in template [^\\]]*]");
  private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

  private static final Pattern FORBIDDEN =
      Pattern.compile("Instantiating .* is not allowed|Can't use \\?api");
  private static final Pattern UNEXPECTED = Pattern.compile("Encountered \"(.*?)\", but");
  private static final Pattern UNKNOWN =
      Pattern.compile("Unknown (?:directive|built-in): \"?(#?\\w+)");
  private static final Pattern MISSING =
      Pattern.compile(
          "Template (?:inclusion|importing) failed \\(for parameter value \"(.*?)\"\\): Template not"
              + " found");

  private static final String BEGIN = "---begin-message---";
  private static final String END = "---end-message---";

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
          return fault(
              place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
              e.getEditorMessage());
        }
        case TemplateException e when e.getLineNumber() != null -> {
          Place place = place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
          String blamed = e.getBlamedExpressionString();
          if (blamed != null && e instanceof InvalidReferenceException) {
            return Problem.error(ReportCode.R050, place, "expression", blamed);
          }
          if (blamed != null && e instanceof UnexpectedTypeException) {
            return Problem.error(ReportCode.R056, place, "expression", blamed);
          }
          return fault(place, e.getMessageWithoutStackTop());
        }
        default -> {
          // Look further.
        }
      }
    }
    if (failure instanceof RuntimeException e) {
      // The library itself gave way: <#include '//x'>.
      return fault(place(name, 0, 0), e.toString());
    }
    throw new IllegalStateException(failure);
  }

  /// The problem behind a failure to make a document of `xhtml`, which the template `name` made.
  Problem ofMade(Throwable failure, String name, String xhtml) {
    return switch (failure) {
      case SAXParseException e -> files.notWellFormed(name, xhtml, e);
      case Refusal refusal -> Problem.error(refusal.code(), place(name, 0, 0));
      case RuntimeException e -> files.notSet(name, e);
      default -> throw new IllegalStateException(name, failure);
    };
  }

  /// The common faults in the user's language, others in the words of the template engine.
  private static Problem fault(Place place, String message) {
    String cause = innermost(message).strip().split("\\R\\s*\\R|\\R----", 2)[0];
    String told = BREAKS.matcher(WHERE.matcher(cause).replaceAll("")).replaceAll(" ");
    if (told.startsWith("Unexpected end of file")) {
      return Problem.error(ReportCode.R052, place);
    }
    if (FORBIDDEN.matcher(told).lookingAt()) {
      return Problem.error(ReportCode.R054, place);
    }
    Matcher unexpected = UNEXPECTED.matcher(told);
    if (unexpected.lookingAt()) {
      return Problem.error(ReportCode.R051, place, "found", unexpected.group(1));
    }
    Matcher unknown = UNKNOWN.matcher(told);
    if (unknown.lookingAt()) {
      return Problem.error(ReportCode.R053, place, "name", unknown.group(1));
    }
    Matcher missing = MISSING.matcher(told);
    return missing.lookingAt()
        ? Problem.error(ReportCode.R055, place, "name", missing.group(1))
        : Problem.error(ReportCode.R046, place, "cause", told);
  }

  /// What went wrong within a text that was evaluated; else all of it. Around it the library names
  /// an object by its address.
  private static String innermost(String message) {
    int begin = message.lastIndexOf(BEGIN);
    int end = message.indexOf(END, Math.max(0, begin));
    return begin >= 0 && end >= 0 ? message.substring(begin + BEGIN.length(), end) : message;
  }

  private Place place(String name, int line, int column) {
    Optional<String> own = files.shownOwn(name);
    return new Place(own.orElse("duban:" + name), Math.max(0, line), Math.max(0, column), "");
  }
}
