package org.duban.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// Writes files that appear complete or not at all: under another name in the same folder, brought
/// onto the disk, then renamed. A failure leaves nothing behind, not even folders made for it; of
/// several files, those that were renamed before are put back. What a process left that was killed
/// goes when the next one writes into its folder.
///
/// In a workspace no link is followed on the way to a file; nowhere does a file take the place of a
/// link, a pipe or a device.
public final class AtomicFiles {

  private final Optional<Tree> tree;
  private final Function<Path, String> shownAs;

  /// @param tree the workspace, where there is one
  /// @param shownAs a file as messages name it
  public AtomicFiles(Optional<Tree> tree, Function<Path, String> shownAs) {
    this.tree = tree;
    this.shownAs = shownAs;
  }

  /// Writes `bytes` to `file`, in place of what is there, and makes the folders above it.
  public void write(Path file, byte[] bytes) {
    write(Map.of(file, bytes));
  }

  /// Writes each file in the same way. None takes its place before all are on the disk.
  public void write(Map<Path, byte[]> files) {
    for (Path file : files.keySet()) {
      requireWritable(file);
    }
    bring(files.keySet(), (file, part) -> writeToDisk(part, files.get(file)));
  }

  /// Makes `folder` with these files in it, by name; it must not be there yet.
  public void writeFolder(Path folder, Map<String, byte[]> files) {
    ground(folder).refusal(folder, shownAs.apply(folder)).ifPresent(AtomicFiles::stop);
    bring(
        Set.of(folder),
        (_, part) -> {
          Files.createDirectory(part);
          for (var file : files.entrySet()) {
            writeToDisk(part.resolve(file.getKey()), file.getValue());
          }
          Folders.sync(part);
        });
  }

  /// Deletes a file, as where it was written in vain.
  public void delete(Path file) throws IOException {
    requireWritable(file);
    Files.deleteIfExists(absolute(file));
  }

  private void requireWritable(Path file) {
    String shown = shownAs.apply(file);
    Tree ground = ground(file);
    if (ground.hasFolder(file)) {
      stop(Problem.error(DiskCode.S004, Place.ofFile(shown), "file", shown));
    }
    ground.refusal(file, shown).ifPresent(AtomicFiles::stop);
  }

  private static void stop(Problem problem) {
    throw new EnvironmentFailure(problem);
  }

  /// The workspace. Elsewhere the folder that `file` is in, to which links may lead.
  private Tree ground(Path file) {
    return tree.filter(t -> t.holds(file)).orElseGet(() -> new Tree(absolute(file).getParent()));
  }

  /// Without links followed by `..`, which would lead from the folder that was looked at to
  /// another.
  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  @FunctionalInterface
  private interface Writing {
    /// Makes `part`, which is to become `target`.
    void run(Path target, Path part) throws IOException;
  }

  private void bring(Set<Path> targets, Writing writing) {
    List<Path> made = new ArrayList<>();
    Map<Path, Path> parts = new HashMap<>();
    FileSwap swap = new FileSwap();
    Path current = null;
    try {
      for (Path target : targets) {
        current = target;
        Path folder = absolute(target).getParent();
        Folders.make(Area.of(tree, folder), folder, made);
        Path part = PartNames.beside(absolute(target), PartNames.UNFINISHED);
        parts.put(target, part);
        // An interrupt from the keyboard ends the process without coming back here.
        part.toFile().deleteOnExit();
        writing.run(target, part);
      }
      Map<Path, Path> folders = new LinkedHashMap<>();
      parts.values().forEach(part -> folders.put(part.getParent(), part));
      folders.values().forEach(StalePartFiles::sweep);
      swap.prepare(targets.stream().map(AtomicFiles::absolute).toList());
      for (Path target : targets) {
        current = target;
        swap.place(parts.get(target), absolute(target));
        Folders.sync(absolute(target).getParent());
      }
      swap.keep();
    } catch (IOException | ReadOnlyFileSystemException e) {
      List<Path> left = swap.undo(e);
      List<String> replaced =
          targets.stream().filter(t -> left.contains(absolute(t))).map(shownAs).toList();
      EnvironmentFailure failure =
          new EnvironmentFailure(problem(e, shownAs.apply(current), replaced), e);
      try {
        for (Path part : parts.values()) {
          delete(new Tree(part.getParent()), part);
        }
        for (Path folder : made.reversed()) {
          Files.deleteIfExists(folder);
        }
      } catch (IOException notDeleted) {
        failure.addSuppressed(notDeleted);
      }
      throw failure;
    }
  }

  private static void delete(Tree beside, Path part) throws IOException {
    if (beside.hasFolder(part)) {
      Folders.delete(beside, part);
    } else {
      Files.deleteIfExists(part);
    }
  }

  private static void writeToDisk(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /// @param left the files that are in place nevertheless
  static Problem problem(Exception e, String shownAs, List<String> left) {
    String reason = EnvironmentFailure.reason(e);
    Place place = Place.ofFile(shownAs);
    if (!left.isEmpty()) {
      return Problem.error(
          DiskCode.S008, place, "file", shownAs, "reason", reason, "files", Problem.listed(left));
    }
    DiskCode code =
        switch (DiskFailure.of(e)) {
          case FORBIDDEN -> DiskCode.S005;
          case FULL -> DiskCode.S006;
          case OTHER -> DiskCode.S007;
        };
    return Problem.error(code, place, "file", shownAs, "reason", reason);
  }
}
