package org.duban.journal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.duban.disk.FileNames;
import org.duban.disk.Found;
import org.duban.disk.Tree;
import org.duban.journal.entry.LedgerCode;
import org.duban.journal.format.StoredText;
import org.duban.plan.model.Workspace;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.time.GoalYear;

/// The folder of a year's journals: `targets/2021/updates`. A journal is named by a department, and
/// names come from files and command lines, so each is checked before it becomes a path. Its file
/// has that name, in the form of [FileNames].
public final class JournalFolder {

  /// Locks on files hold between processes, not within one, and closing any channel to a file frees
  /// all locks that the process has on it: so readers take this one too.
  public static final ReentrantLock IN_PROCESS = new ReentrantLock();

  private static final String ENDING = ".csv";

  /// Is added to a journal's file name for the lines that were torn.
  static final String TORN = ".torn";

  /// Begins the name of the file by which Excel and WPS mark that they have another one open.
  private static final String OPEN_IN_OFFICE = "~$";

  private static final String REFUSED = "/\\";

  /// File systems stop at 255; the longest thing made from a name is `<name>.csv.torn`.
  private static final int LONGEST = 240;

  private final Tree tree;
  private final Path folder;
  private final GoalYear year;
  private final boolean hasUnixAttributes;

  public JournalFolder(Workspace workspace, GoalYear year) {
    this.tree = workspace.tree();
    this.folder = new Workspace(tree.root()).journals(year.year());
    this.year = year;
    this.hasUnixAttributes = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /// The workspace that it is in.
  public Tree tree() {
    return tree;
  }

  public GoalYear year() {
    return year;
  }

  public Path path() {
    return folder;
  }

  public Path file(String journal) {
    return folder.resolve(FileNames.of(journal) + ENDING);
  }

  /// Where torn lines of a journal are set aside.
  Path torn(String journal) {
    return folder.resolve(FileNames.of(journal) + ENDING + TORN);
  }

  /// Where a batch is written down before it is written to its journals.
  public Path pending() {
    return folder.resolve(".pending");
  }

  /// A warning where indexes lie beside the journals, as earlier versions kept them there: anybody
  /// who may write the folder can forge them, and nobody reads them.
  public Optional<Problem> forgeable() {
    Path indexes = folder.resolve(".index");
    String name = nameOf(indexes);
    return refusal().isEmpty() && tree.at(indexes) != Found.NOTHING
        ? Optional.of(Problem.warning(LedgerCode.J088, Place.ofFile(name), "folder", name))
        : Optional.empty();
  }

  public Path root() {
    return tree.root();
  }

  /// The journal's file as messages name it.
  public String nameOf(String journal) {
    return nameOf(file(journal));
  }

  public String nameOf(Path file) {
    return tree.root().relativize(file).toString().replace('\\', '/');
  }

  /// Why there can't be a journal of this name here.
  public Optional<Problem> refusalOf(String journal) {
    if (!isFileName(journal) || hasFileOfOtherForm(journal)) {
      return Optional.of(
          Problem.error(
              LedgerCode.J021,
              Place.ofFile(nameOf(path()) + "/" + journal + ENDING),
              "journal",
              journal,
              "file",
              FileNames.of(journal) + ENDING));
    }
    return tree.refusal(file(journal), nameOf(journal));
  }

  /// The state of a file.
  ///
  /// @param length in bytes; -1 when there is no file
  /// @param modified when it was written last, in nanoseconds since 1970: whoever may write it can
  ///   set this back
  /// @param changed when anything about it was changed last, likewise, which nobody can set; 0
  ///   where the system doesn't tell
  /// @param identity tells it from another file in its place; 0 where the system doesn't tell
  public record Stamp(long length, long modified, long changed, long identity) {

    public static final Stamp NO_FILE = new Stamp(-1, 0, 0, 0);

    /// Whether an equal stamp later means that nobody touched the file meanwhile.
    public boolean isTelling() {
      return changed != 0 && identity != 0;
    }
  }

  /// The state of each journal and of the batch under way. As journals only grow, what was read
  /// between two equal answers all held at one moment.
  public Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new TreeMap<>();
    for (String journal : journals()) {
      stamps.put(file(journal), stamp(file(journal)));
    }
    stamps.put(pending(), stamp(pending()));
    return stamps;
  }

  private Stamp stamp(Path file) {
    try {
      return hasUnixAttributes ? unixStamp(file) : basicStamp(file);
    } catch (NoSuchFileException _) {
      return Stamp.NO_FILE;
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(nameOf(file), e), e);
    }
  }

  private Stamp unixStamp(Path file) throws IOException {
    Map<String, Object> found = tree.attributes(file, "unix:size,lastModifiedTime,ctime,ino");
    return new Stamp(
        (Long) found.get("size"),
        nanos(found.get("lastModifiedTime")),
        nanos(found.get("ctime")),
        (Long) found.get("ino"));
  }

  private Stamp basicStamp(Path file) throws IOException {
    BasicFileAttributes found = tree.attributes(file);
    return new Stamp(found.size(), nanos(found.lastModifiedTime()), 0, 0);
  }

  private static long nanos(Object time) {
    return ((FileTime) time).to(TimeUnit.NANOSECONDS);
  }

  /// Why nothing can be written to the journal of this name, or set aside from it.
  public Optional<Problem> writingRefusalOf(String journal) {
    return refusalOf(journal)
        .or(() -> tree.refusal(torn(journal), nameOf(torn(journal))))
        .or(() -> tree.refusal(pending(), nameOf(pending())));
  }

  /// Why no journal here is read or written.
  Optional<Problem> refusal() {
    return tree.folderRefusal(folder, nameOf(folder));
  }

  /// The names of the journals that are there, in alphabetical order.
  public List<String> journals() {
    if (!tree.hasFolder(folder)) {
      return List.of();
    }
    try {
      return tree.list(folder).stream()
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(ENDING) && !f.startsWith(".") && !f.startsWith(OPEN_IN_OFFICE))
          .map(f -> f.substring(0, f.length() - ENDING.length()))
          .map(f -> FileNames.nameOf(f).orElse(f))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new EnvironmentFailure(FileFailures.reading(nameOf(folder), e), e);
    }
  }

  /// Whether a file is called as its journal is where another name is due: nobody would read it.
  private boolean hasFileOfOtherForm(String journal) {
    return !FileNames.of(journal).equals(journal)
        && tree.at(folder.resolve(journal + ENDING)) != Found.NOTHING;
  }

  private static boolean isFileName(String name) {
    return !name.isBlank()
        && name.equals(name.strip())
        && !name.startsWith(".")
        && FileNames.of(name).getBytes(StandardCharsets.UTF_8).length <= LONGEST
        && name.chars().noneMatch(c -> Character.isISOControl(c) || REFUSED.indexOf(c) >= 0)
        && StoredText.isStorable(name);
  }
}
