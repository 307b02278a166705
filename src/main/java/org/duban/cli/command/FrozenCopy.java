package org.duban.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duban.plan.PlanFiles;
import org.duban.plan.PlanVersions;

/// The frozen copy of a plan version that is about to be adopted.
record FrozenCopy(PlanVersions versions, int version, PlanFiles files) {

  /// Makes the copy, which appears complete or not at all. An adoption that was killed before it
  /// was entered may have left one of this version: the same one is used, another is replaced.
  void freeze() {
    String digest = files.digest();
    boolean isThere = versions.problemWith(version, digest).isEmpty();
    for (Path left : leftovers()) {
      if (!isThere || !left.equals(versions.path(version, digest))) {
        deleteFolder(left);
      }
    }
    if (!isThere) {
      WholeFiles.writeFolder(
          versions.path(version, digest), files.contents(), versions.shownPath(version, digest));
    }
  }

  void delete() {
    deleteFolder(versions.path(version, files.digest()));
    try (Stream<Path> others = Files.list(versions.folder())) {
      if (others.findAny().isEmpty()) {
        Files.delete(versions.folder());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Copies of this version, finished or not.
  private List<Path> leftovers() {
    if (!Files.isDirectory(versions.folder())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(versions.folder())) {
      return folders
          .filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> f.getFileName().toString().matches("\\.?" + version + "-[0-9a-f]{12}.*"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
