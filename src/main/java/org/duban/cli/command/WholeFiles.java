package org.duban.cli.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Writes files that appear complete or not at all: under another name in the same folder, brought
/// onto the disk, then renamed. A failure leaves nothing behind, not even folders made for it; of
/// several files, those that were renamed before are put back. What a process left that was killed
/// goes when the next one writes into its folder.
final class WholeFiles {

  private static final String UNFINISHED = ".part";

  private WholeFiles() {}

  /// Writes `bytes` to `file`, in place of what is there, and makes the folders above it.
  ///
  /// @param shownAs the file as messages name it
  static void write(Path file, byte[] bytes, String shownAs) {
    write(Map.of(file, bytes), f -> shownAs);
  }

  /// Writes each file in the same way. None takes its place before all are on the disk.
  ///
  /// @param shownAs a file as messages name it
  static void write(Map<Path, byte[]> files, Function<Path, String> shownAs) {
    for (Path file : files.keySet()) {
      if (Files.isDirectory(file)) {
        throw new EnvironmentFailure(problem(UsageCode.U026, shownAs.apply(file), ""));
      }
    }
    bring(files.keySet(), shownAs, (file, part) -> writeToDisk(part, files.get(file)));
  }

  /// Makes `folder` with these files in it, by name; it must not be there yet.
  static void writeFolder(Path folder, Map<String, byte[]> files, String shownAs) {
    bring(
        List.of(folder),
        f -> shownAs,
        (f, part) -> {
          Files.createDirectory(part);
          for (var file : files.entrySet()) {
            writeToDisk(part.resolve(file.getKey()), file.getValue());
          }
          syncFolder(part);
        });
  }

  @FunctionalInterface
  private interface Writing {
    /// Makes `part`, which is to become `target`.
    void run(Path target, Path part) throws IOException;
  }

  private static void bring(
      Collection<Path> targets, Function<Path, String> shownAs, Writing writing) {
    List<Path> made = new ArrayList<>();
    Replacement replacement = new Replacement();
    Path current = null;
    try {
      for (Path target : targets) {
        current = target;
        makeFolders(target.toAbsolutePath().getParent(), made);
        Path part = part(target);
        // An interrupt from the keyboard ends the process without coming back here.
        part.toFile().deleteOnExit();
        writing.run(target, part);
      }
      Map<Path, Path> folders = new LinkedHashMap<>();
      targets.forEach(target -> folders.put(part(target).getParent(), part(target)));
      folders.values().forEach(Unfinished::sweep);
      replacement.prepare(targets);
      for (Path target : targets) {
        current = target;
        replacement.place(part(target), target);
        syncFolder(target.toAbsolutePath().getParent());
      }
      replacement.keep();
    } catch (IOException | ReadOnlyFileSystemException e) {
      List<String> replaced = replacement.undo(e).stream().map(shownAs).toList();
      EnvironmentFailure failure =
          new EnvironmentFailure(problem(e, shownAs.apply(current), replaced), e);
      try {
        for (Path target : targets) {
          delete(part(target));
        }
        for (Path folder : made.reversed()) {
          Files.deleteIfExists(folder);
        }
      } catch (IOException left) {
        failure.addSuppressed(left);
      }
      throw failure;
    }
  }

  private static void makeFolders(Path folder, List<Path> made) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    makeFolders(folder.getParent(), made);
    Files.createDirectory(folder);
    made.add(folder);
    syncFolder(folder.getParent());
  }

  private static Path part(Path target) {
    return beside(target, UNFINISHED);
  }

  /// A hidden file of this process beside `target`.
  static Path beside(Path target, String ending) {
    return target
        .toAbsolutePath()
        .resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ending);
  }

  private static void writeToDisk(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void syncFolder(Path folder) throws IOException {
    // Elsewhere folders can't be opened, and needn't be.
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static void delete(Path part) throws IOException {
    if (Files.isDirectory(part)) {
      try (var files = Files.list(part)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(part);
  }

  /// @param left the files that are in place nevertheless
  static Problem problem(Exception e, String shownAs, List<String> left) {
    String reason = EnvironmentFailure.reason(e);
    if (!left.isEmpty()) {
      return Problem.error(
          UsageCode.U073,
          Place.ofFile(shownAs),
          "file",
          shownAs,
          "reason",
          reason,
          "files",
          Problem.listed(left));
    }
    if (e instanceof AccessDeniedException
        || e instanceof ReadOnlyFileSystemException
        || reason.contains("Read-only")) {
      return problem(UsageCode.U027, shownAs, reason);
    }
    if (reason.contains("No space left") || reason.contains("quota exceeded")) {
      return problem(UsageCode.U028, shownAs, reason);
    }
    return problem(UsageCode.U029, shownAs, reason);
  }

  private static Problem problem(UsageCode code, String shownAs, String reason) {
    return Problem.error(code, Place.ofFile(shownAs), "file", shownAs, "reason", reason);
  }
}
