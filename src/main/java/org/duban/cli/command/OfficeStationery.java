package org.duban.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duban.plan.Settings;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.report.ReportCode;
import org.duban.report.Stationery;
import org.duban.report.pdf.Logo;
import org.duban.report.pdf.MoreFonts;
import org.duban.report.template.TemplateFiles;
import picocli.CommandLine.Model.OptionSpec;

/// What the workspace and the command line say of how reports are printed.
final class OfficeStationery {

  private static final String MISSING_GLYPHS = "--missing-glyphs";
  private static final String TEMPLATE = "--template";
  private static final String LOGO = "report.logo";
  private static final String STOP = "stop";
  private static final String MARK = "mark";

  /// Where systems keep their fonts.
  private static final List<String> SYSTEM_FONTS =
      List.of(
          "/usr/share/fonts",
          "/usr/local/share/fonts",
          "/Library/Fonts",
          "/System/Library/Fonts",
          "C:/Windows/Fonts");

  private final Invocation invocation;
  private final Settings settings;

  private OfficeStationery(Invocation invocation, Settings settings) {
    this.invocation = invocation;
    this.settings = settings;
  }

  static List<OptionSpec> options() {
    return List.of(
        Options.value("DIR", TEMPLATE), Options.value(STOP + "|" + MARK, MISSING_GLYPHS));
  }

  static Stationery of(Invocation invocation, Settings settings) {
    return new OfficeStationery(invocation, settings).stationery();
  }

  /// What is wrong with the files that duban.toml names for reports.
  static List<Problem> problems(Invocation invocation, Settings settings) {
    OfficeStationery stationery = new OfficeStationery(invocation, settings);
    List<Problem> problems = new ArrayList<>();
    List<Supplier<?>> parts =
        List.of(stationery::fontsFolder, stationery::ownTemplates, stationery::logo);
    for (Supplier<?> part : parts) {
      try {
        var _ = part.get();
      } catch (Stop stop) {
        problems.addAll(stop.problems());
      }
    }
    return problems;
  }

  private Stationery stationery() {
    boolean marks =
        invocation
            .arguments()
            .choice(MISSING_GLYPHS, List.of(STOP, MARK))
            .filter(MARK::equals)
            .isPresent();
    List<Path> folders = new ArrayList<>();
    fontsFolder().ifPresent(folders::add);
    if (settings.systemFonts()) {
      Stream.concat(SYSTEM_FONTS.stream(), home("/.fonts", "/.local/share/fonts"))
          .map(Path::of)
          .filter(Files::isDirectory)
          .forEach(folders::add);
    }
    return new Stationery(new MoreFonts(folders), marks, templates(), logo());
  }

  private Optional<Path> fontsFolder() {
    return settings.fontsFolder().map(folder -> folder("fonts.folder", folder));
  }

  private Optional<Logo> logo() {
    return settings.logo().map(this::logo);
  }

  /// Those in the folder that the command line, else duban.toml names.
  private TemplateFiles templates() {
    Optional<String> typed = invocation.arguments().value(TEMPLATE);
    if (typed.isPresent()) {
      Path folder = invocation.file(typed.get());
      if (!Files.isDirectory(folder)) {
        throw Stop.usage(UsageCode.U072.with("option", TEMPLATE, "folder", typed.get()));
      }
      return templates(folder);
    }
    return ownTemplates().orElse(TemplateFiles.BUILT_IN);
  }

  private Optional<TemplateFiles> ownTemplates() {
    return settings.template().map(name -> templates(folder("report.template", name)));
  }

  private TemplateFiles templates(Path folder) {
    String shown = invocation.named(folder);
    try {
      return invocation.need(TemplateFiles.in(folder, shown));
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(UsageCode.U018, Place.ofFile(shown), "cause", e.toString()), e);
    }
  }

  private Stream<String> home(String... below) {
    Optional<String> home = invocation.console().variable("HOME");
    return home.stream().flatMap(folder -> Stream.of(below).map(folder::concat));
  }

  /// The folder that a key of duban.toml names, which must be there.
  private Path folder(String key, String name) {
    try {
      Path folder = invocation.workspace().root().resolve(name);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException _) {
      // No name of a folder: told as one that isn't there.
    }
    throw refused(ReportCode.R002, key, "key", key, "folder", name);
  }

  /// The picture that duban.toml names, which must be there and in the workspace.
  private Logo logo(String name) {
    try {
      Path root = invocation.workspace().root();
      Path file = root.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw refused(ReportCode.R030, LOGO, "file", name);
      }
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        throw refused(ReportCode.R031, LOGO, "file", name);
      }
      return invocation.need(Logo.read(file, place(LOGO), name));
    } catch (InvalidPathException _) {
      throw refused(ReportCode.R030, LOGO, "file", name);
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(UsageCode.U018, place(LOGO), "cause", e.toString()), e);
    }
  }

  private Stop refused(ReportCode code, String key, String... args) {
    return new Stop(Exit.FINDINGS, List.of(Problem.error(code, place(key), args)));
  }

  /// A key of duban.toml.
  private Place place(String key) {
    return new Place(invocation.shown(invocation.workspace().settingsFile()), 0, 0, key);
  }
}
