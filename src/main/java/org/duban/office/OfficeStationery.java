package org.duban.office;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duban.disk.Tree;
import org.duban.plan.settings.Settings;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Exit;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.ReportCode;
import org.duban.problem.UsageCode;
import org.duban.report.PrintSettings;
import org.duban.report.page.Logo;
import org.duban.report.page.MoreFonts;
import org.duban.report.template.TemplateFiles;

/// What the workspace says, and what is chosen for one run, of how reports are printed.
public final class OfficeStationery {

  private static final String LOGO = "report.logo";

  /// Where systems keep their fonts.
  private static final List<String> SYSTEM_FONTS =
      List.of(
          "/usr/share/fonts",
          "/usr/local/share/fonts",
          "/Library/Fonts",
          "/System/Library/Fonts",
          "C:/Windows/Fonts");

  private final Session session;
  private final Settings settings;

  private OfficeStationery(Session session, Settings settings) {
    this.session = session;
    this.settings = settings;
  }

  /// What is chosen for one run beside what duban.toml says.
  ///
  /// @param template the folder of the templates, instead of the one in duban.toml
  /// @param marks whether a character that no font has is marked instead of refused
  /// @param home the user's folder, which may have fonts
  public record Choice(Optional<Path> template, boolean marks, Optional<String> home) {

    public Choice {
      Objects.requireNonNull(template);
      Objects.requireNonNull(home);
    }
  }

  public static PrintSettings of(Session session, Settings settings, Choice choice) {
    return new OfficeStationery(session, settings).stationery(choice);
  }

  /// What is wrong with the files that duban.toml names for reports.
  static List<Problem> problems(Session session, Settings settings) {
    OfficeStationery stationery = new OfficeStationery(session, settings);
    List<Problem> problems = new ArrayList<>();
    List<Supplier<?>> parts =
        List.of(stationery::fontsFolder, stationery::ownTemplates, stationery::logo);
    for (Supplier<?> part : parts) {
      try {
        var _ = part.get();
      } catch (CommandFailed stop) {
        problems.addAll(stop.problems());
      }
    }
    return problems;
  }

  private PrintSettings stationery(Choice choice) {
    List<MoreFonts.Folder> folders = new ArrayList<>();
    fontsFolder().ifPresent(folder -> folders.add(fonts(folder)));
    if (settings.systemFonts()) {
      Stream.concat(SYSTEM_FONTS.stream(), inHome(choice, "/.fonts", "/.local/share/fonts"))
          .map(Path::of)
          .map(this::fonts)
          .filter(folder -> folder.area().hasFolder(folder.path()))
          .forEach(folders::add);
    }
    return new PrintSettings(
        new MoreFonts(folders),
        choice.marks(),
        choice
            .template()
            .map(this::templates)
            .or(this::ownTemplates)
            .orElse(TemplateFiles.BUILT_IN),
        logo());
  }

  private MoreFonts.Folder fonts(Path folder) {
    return new MoreFonts.Folder(session.area(folder), folder);
  }

  private Optional<Path> fontsFolder() {
    return settings.fontsFolder().map(folder -> folder("fonts.folder", folder));
  }

  private Optional<Logo> logo() {
    return settings.logo().map(this::logo);
  }

  private Optional<TemplateFiles> ownTemplates() {
    return settings.template().map(name -> templates(folder("report.template", name)));
  }

  private TemplateFiles templates(Path folder) {
    String shown = session.named(folder);
    try {
      return session.need(TemplateFiles.in(folder, shown));
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(UsageCode.U018, Place.ofFile(shown), "cause", e.toString()), e);
    }
  }

  private static Stream<String> inHome(Choice choice, String... below) {
    return choice.home().stream().flatMap(folder -> Stream.of(below).map(folder::concat));
  }

  /// The folder that a key of duban.toml names, which must be there.
  private Path folder(String key, String name) {
    try {
      Path folder = session.workspace().root().resolve(name);
      if (session.area(folder).hasFolder(folder)) {
        return folder;
      }
      refuse(folder, name, place(key), Exit.FINDINGS);
    } catch (InvalidPathException _) {
      // No name of a folder: told as one that isn't there.
    }
    throw refused(ReportCode.R002, key, "key", key, "folder", name);
  }

  /// The picture that duban.toml names, which must be there and in the workspace.
  private Logo logo(String name) {
    try {
      Tree tree = session.workspace().tree();
      Path file = tree.root().resolve(name);
      if (!tree.holds(file)) {
        throw refused(ReportCode.R031, LOGO, "file", name);
      }
      refuse(file, name, place(LOGO), Exit.FINDINGS);
      if (!tree.hasFile(file)) {
        throw refused(ReportCode.R030, LOGO, "file", name);
      }
      return session.need(Logo.read(tree.input(file), place(LOGO), name));
    } catch (InvalidPathException _) {
      throw refused(ReportCode.R030, LOGO, "file", name);
    } catch (IOException e) {
      throw new EnvironmentFailure(
          Problem.error(UsageCode.U018, place(LOGO), "cause", e.toString()), e);
    }
  }

  /// Stops where `path` is behind a link of the workspace, or is nothing that is opened.
  private void refuse(Path path, String shownAs, Place place, Exit exit) {
    session
        .area(path)
        .refusal(path, shownAs)
        .ifPresent(p -> {
          throw new CommandFailed(
              exit, List.of(new Problem(p.severity(), p.code(), place, p.args())));
        });
  }

  private CommandFailed refused(ReportCode code, String key, String... args) {
    return new CommandFailed(Exit.FINDINGS, List.of(Problem.error(code, place(key), args)));
  }

  /// A key of duban.toml.
  private Place place(String key) {
    return new Place(session.shown(session.workspace().settingsFile()), 0, 0, key);
  }
}
