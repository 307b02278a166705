package org.duban.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duban.disk.AtomicFiles;
import org.duban.disk.Folders;
import org.duban.disk.Tree;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.version.PlanVersions;

/// The frozen copy of a plan version that is about to be adopted.
public record FrozenCopy(PlanVersions versions, int version, PlanFiles files) {

  /// Makes the copy, which appears complete or not at all. An adoption that was killed before it
  /// was entered may have left one of this version: the same one is used, another is replaced.
  public void freeze() {
    String digest = files.digest();
    boolean isThere = versions.problemWith(version, digest).isEmpty();
    for (Path left : leftovers()) {
      if (!isThere || !left.equals(versions.path(version, digest))) {
        deleteFolder(left);
      }
    }
    if (!isThere) {
      new AtomicFiles(Optional.of(versions.tree()), _ -> versions.shownPath(version, digest))
          .writeFolder(versions.path(version, digest), files.contents());
    }
  }

  public void delete() {
    deleteFolder(versions.path(version, files.digest()));
    try {
      Folders.deleteEmpty(versions.tree(), versions.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Copies of this version, finished or not.
  private List<Path> leftovers() {
    Tree tree = versions.tree();
    if (!tree.hasFolder(versions.folder())) {
      return List.of();
    }
    try {
      return tree.list(versions.folder()).stream()
          .filter(tree::hasFolder)
          .filter(f -> f.getFileName().toString().matches("\\.?" + version + "-[0-9a-f]{12}.*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteFolder(Path folder) {
    try {
      Folders.delete(versions.tree(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
