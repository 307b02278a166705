package org.duban.office;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duban.disk.Area;
import org.duban.disk.AtomicFiles;
import org.duban.disk.IndexHome;
import org.duban.disk.Tree;
import org.duban.plan.model.Workspace;
import org.duban.plan.settings.Settings;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.UsageCode;
import org.duban.text.Lang;

/// What work at the office's desk needs of whoever asked for it: where the workspace is, which day
/// it is, who is told of what is found. Nothing in it speaks of a command line.
public interface Session {

  /// What stands for stdin where a file is named.
  String STDIN = "-";

  /// The folder from which files are named.
  Path folder();

  /// The workspace; stops where there is none.
  Workspace workspace();

  /// The same, for work that can do something without; empty where none was named and there is
  /// none.
  Optional<Workspace> anyWorkspace();

  /// The workspace's files, where there is a workspace.
  default Optional<Tree> tree() {
    try {
      return Optional.of(workspace().tree());
    } catch (CommandFailed _) {
      return Optional.empty();
    }
  }

  /// Where `path` is: in the workspace or elsewhere.
  default Area area(Path path) {
    return Area.of(tree(), path);
  }

  /// To write files in the workspace or elsewhere.
  default AtomicFiles files() {
    return new AtomicFiles(tree(), this::named);
  }

  /// What duban.toml of the workspace says.
  Read<Settings> settings();

  /// The goal year that was asked for, where one was.
  Optional<Integer> year();

  LocalDate today();

  /// Where the user keeps the indexes of long journals; empty where there is no such place.
  Optional<IndexHome> indexHome();

  /// The language in which is answered.
  Lang lang();

  /// All that is in the file that `typed` names, or that comes through stdin.
  byte[] contents(String typed);

  /// Tells of problems, and the work goes on.
  void complain(List<Problem> problems);

  /// What could be read, with its warnings told; stops with all problems where one is an error.
  default <T> T need(Read<T> read) {
    if (read.hasErrors()) {
      throw new CommandFailed(Exit.FINDINGS, read.problems());
    }
    complain(read.problems());
    return read.value().orElseThrow();
  }

  /// A file of the workspace as messages name it.
  default String shown(Path file) {
    return workspace().root().relativize(file).toString().replace('\\', '/');
  }

  /// The file that `typed` names.
  default Path file(String typed) {
    try {
      return folder().resolve(typed);
    } catch (InvalidPathException e) {
      throw CommandFailed.usage(UsageCode.U025.with("value", typed));
    }
  }

  /// A file as the user would name it.
  default String named(Path file) {
    return (file.startsWith(folder()) ? folder().relativize(file) : file).toString();
  }
}
