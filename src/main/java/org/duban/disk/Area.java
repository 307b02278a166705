package org.duban.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// A part of the disk, by what may be opened in it: a [Tree], in which no symbolic link is
/// followed, or [Elsewhere], which is what the user names.
public sealed interface Area permits Tree, Elsewhere {

  /// What fits into one array of bytes.
  int LARGEST = Integer.MAX_VALUE - 8;

  /// The area that `path` is in, where `tree` is the only one that is guarded.
  static Area of(Optional<Tree> tree, Path path) {
    return tree.filter(t -> t.holds(path)).map(Area.class::cast).orElse(Elsewhere.PLACE);
  }

  /// What stands at `path`.
  ///
  /// @throws IOException when that can't be found out
  Found look(Path path) throws IOException;

  /// What `folder` holds, in no order.
  List<Path> list(Path folder) throws IOException;

  /// The files in `folder` and below.
  List<Path> walk(Path folder) throws IOException;

  /// What is read of `file` when it is asked for.
  Input input(Path file);

  /// To read `file` from front to back.
  ///
  /// @throws RefusedException where it is no file
  InputStream stream(Path file) throws IOException;

  /// The first part of `path`, as messages name it, that is the cause of what was found there.
  String culprit(Path path, String shownAs);

  /// What stands at `path`; nothing where that can't be found out, as whoever opens it is told.
  default Found at(Path path) {
    try {
      return look(path);
    } catch (IOException _) {
      return Found.NOTHING;
    }
  }

  default boolean hasFile(Path path) {
    return at(path) == Found.FILE;
  }

  default boolean hasFolder(Path path) {
    return at(path) == Found.FOLDER;
  }

  /// All that is in `file`.
  ///
  /// @throws RefusedException where it is no file
  default byte[] bytes(Path file) throws IOException {
    return input(file).bytes(LARGEST);
  }

  /// Why nothing at `path` is opened: a link, or what is no file and no folder.
  ///
  /// @param shownAs the path as messages name it
  default Optional<Problem> refusal(Path path, String shownAs) {
    return refusal(at(path), path, shownAs);
  }

  /// The same for a path that a folder is to be at.
  default Optional<Problem> folderRefusal(Path path, String shownAs) {
    Found found = at(path);
    return found == Found.FILE
        ? Optional.of(Problem.error(DiskCode.S003, Place.ofFile(shownAs), "file", shownAs))
        : refusal(found, path, shownAs);
  }

  private Optional<Problem> refusal(Found found, Path path, String shownAs) {
    Optional<DiskCode> code =
        switch (found) {
          case NOTHING, FILE, FOLDER, PIPE -> Optional.empty();
          case LINK -> Optional.of(DiskCode.S001);
          case BLOCKED -> Optional.of(DiskCode.S003);
          case OTHER -> Optional.of(DiskCode.S002);
        };
    String culprit = code.isPresent() ? culprit(path, shownAs) : shownAs;
    return code.map(c -> Problem.error(c, Place.ofFile(culprit), "file", culprit));
  }
}
