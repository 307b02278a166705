package org.duban.report.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.duban.disk.Input;
import org.duban.disk.Sha256;
import org.duban.disk.Tree;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;
import org.xml.sax.SAXParseException;

/// The files that reports are made from: those that Duban brings, each of which an office may
/// replace by one of its own of the same name, and what else it puts beside them.
public final class TemplateFiles {

  /// What Duban brings, unchanged.
  public static final TemplateFiles BUILT_IN = new TemplateFiles("", Map.of());

  private static final String FOLDER = "/org/duban/report/templates";

  /// All files that Duban brings, in the order of their names. A test compares them with the
  /// folder.
  private static final List<String> NAMES =
      List.of(
          "annual.ftlh",
          "brief.css",
          "brief.ftlh",
          "bulletin.ftlh",
          "comparison.css",
          "comparison.ftlh",
          "department.ftlh",
          "parts.ftlh",
          "reminder.css",
          "reminder.ftlh",
          "report.css",
          "report_en.css",
          "report_zh.css",
          "screen.css",
          "task.ftlh");

  private static final Pattern OF_USE = Pattern.compile("[\\p{L}\\p{N}_-]+\\.(ftlh|css)");

  /// Far more than the built-in ones have together.
  private static final int MOST_BYTES = 4 << 20;

  /// How much of a line that is at fault is quoted.
  private static final int MOST_QUOTED = 120;

  private final String shownAs;
  private final Map<String, byte[]> own;

  private TemplateFiles(String shownAs, Map<String, byte[]> own) {
    this.shownAs = shownAs;
    this.own = own;
  }

  /// The templates and style sheets in `folder` over those that Duban brings. Links in it are not
  /// followed.
  ///
  /// @param shownAs the folder as messages name it
  public static Read<TemplateFiles> in(Path folder, String shownAs) throws IOException {
    Map<String, byte[]> own = new TreeMap<>();
    int left = MOST_BYTES;
    Tree tree = new Tree(folder);
    for (Path file : filesIn(tree)) {
      try {
        byte[] bytes = tree.input(file).bytes(left);
        left -= bytes.length;
        own.put(file.getFileName().toString(), bytes);
      } catch (Input.TooLarge _) {
        return Read.failed(Problem.error(ReportCode.R040, Place.ofFile(shownAs)));
      }
    }
    return own.isEmpty()
        ? Read.failed(Problem.error(ReportCode.R041, Place.ofFile(shownAs)))
        : Read.of(new TemplateFiles(shownAs, own));
  }

  private static List<Path> filesIn(Tree tree) throws IOException {
    return tree.list(tree.root()).stream()
        .filter(file -> OF_USE.matcher(file.getFileName().toString()).matches())
        .filter(tree::hasFile)
        .sorted()
        .toList();
  }

  /// The names of all files.
  public List<String> names() {
    Set<String> names = new TreeSet<>(NAMES);
    names.addAll(own.keySet());
    return new ArrayList<>(names);
  }

  /// The names that end so.
  public List<String> names(String ending) {
    return names().stream().filter(name -> name.endsWith(ending)).toList();
  }

  public byte[] file(String name) {
    byte[] file = own.get(name);
    if (file != null) {
      return file.clone();
    }
    try (InputStream in = TemplateFiles.class.getResourceAsStream(FOLDER + "/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SHA-256 over the SHA-256 of each file, as `sha256sum * | sha256sum` prints it in their folder.
  public String digest() {
    StringBuilder lines = new StringBuilder();
    for (String name : names()) {
      lines.append(Sha256.hex(file(name))).append("  ").append(name).append('\n');
    }
    return Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// What is wrong with `xhtml`, which template `name` made and `e` refuses.
  Problem notWellFormed(String name, String xhtml, SAXParseException e) {
    String line = xhtml.lines().skip(Math.max(0, e.getLineNumber() - 1)).findFirst().orElse("");
    String near = line.length() <= MOST_QUOTED ? line : line.substring(0, MOST_QUOTED) + "…";
    return ownProblem(ReportCode.R047, name, "cause", e.getMessage(), "text", near.strip());
  }

  /// That what template `name` made can't be set.
  Problem notSet(String name, RuntimeException e) {
    return ownProblem(ReportCode.R048, name, "cause", e.toString());
  }

  /// That template `name`, or one that it includes, has what an HTML report can't have.
  public Problem leftOut(String name, String what) {
    return Problem.warning(ReportCode.R049, ownPlace(name), "what", what);
  }

  /// That template `name`, or one that it includes, links to something outside of the report.
  public Problem linkLeftOut(String name, String address) {
    return Problem.warning(ReportCode.R057, ownPlace(name), "address", address);
  }

  private Problem ownProblem(ReportCode code, String name, String... args) {
    return Problem.error(code, ownPlace(name), args);
  }

  private Place ownPlace(String name) {
    return Place.ofFile(shownOwn(name).orElse(shownAs));
  }

  /// Whether any of them is the office's own, which nobody has looked at.
  public boolean haveOwn() {
    return !own.isEmpty();
  }

  /// The name that messages give `name`; empty for a file that Duban brings.
  Optional<String> shownOwn(String name) {
    return own.containsKey(name) ? Optional.of(shownAs + "/" + name) : Optional.empty();
  }
}
