package org.duban.cli.option;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.duban.office.Viewpoint;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;
import picocli.CommandLine.Model.OptionSpec;

/// The options that say [from where][Viewpoint] a year is looked at.
public final class ViewpointOptions {

  public static final String DRAFT = "--draft";
  public static final String UNAPPROVED = "--unapproved";

  private static final String AS_OF = "--as-of";
  private static final String AS_RECORDED = "--as-recorded";

  private ViewpointOptions() {}

  public static List<OptionSpec> options() {
    return List.of(
        Options.value("DAY", AS_OF),
        Options.value("INSTANT", AS_RECORDED),
        Options.flag(DRAFT),
        Options.flag(UNAPPROVED));
  }

  public static Viewpoint of(Arguments arguments) {
    return new Viewpoint(
        arguments.day(AS_OF),
        arguments.value(AS_RECORDED).map(ViewpointOptions::instant),
        arguments.has(DRAFT),
        arguments.has(UNAPPROVED));
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw CommandFailed.usage(UsageCode.U024.with("option", AS_RECORDED, "value", text));
    }
  }
}
