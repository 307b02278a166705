package org.duban.cli.option;

import java.nio.file.Path;
import java.util.List;
import org.duban.disk.Area;
import org.duban.office.OfficeStationery;
import org.duban.plan.settings.Settings;
import org.duban.problem.CommandFailed;
import org.duban.problem.UsageCode;
import org.duban.report.PrintSettings;
import picocli.CommandLine.Model.OptionSpec;

/// The options that say how a report is printed.
public final class StationeryOptions {

  private static final String MISSING_GLYPHS = "--missing-glyphs";
  private static final String TEMPLATE = "--template";
  private static final String STOP = "stop";
  private static final String MARK = "mark";

  private StationeryOptions() {}

  public static List<OptionSpec> options() {
    return List.of(
        Options.value("DIR", TEMPLATE), Options.choice(List.of(STOP, MARK), MISSING_GLYPHS));
  }

  public static PrintSettings of(Invocation invocation, Settings settings) {
    Arguments arguments = invocation.arguments();
    boolean marks =
        arguments.choice(MISSING_GLYPHS, List.of(STOP, MARK)).filter(MARK::equals).isPresent();
    return OfficeStationery.of(
        invocation,
        settings,
        new OfficeStationery.Choice(
            arguments.value(TEMPLATE).map(typed -> folder(typed, invocation)),
            marks,
            invocation.console().variable("HOME")));
  }

  private static Path folder(String typed, Invocation invocation) {
    Path folder = invocation.file(typed);
    Area area = invocation.area(folder);
    if (!area.hasFolder(folder)) {
      area.refusal(folder, typed)
          .ifPresent(problem -> {
            throw CommandFailed.usage(problem);
          });
      throw CommandFailed.usage(UsageCode.U072.with("option", TEMPLATE, "folder", typed));
    }
    return folder;
  }
}
