package org.duban.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finished files taking the places of others: until the last one has, all can be put back.
final class FileSwap {

  /// Copies of what stands in the places, by place.
  private final Map<Path, Path> before = new LinkedHashMap<>();

  private final List<Path> placed = new ArrayList<>();
  private boolean reversible;

  /// Keeps a copy of what stands in the places of `targets`. One alone needs no way back.
  void prepare(Collection<Path> targets) throws IOException {
    reversible = targets.size() > 1;
    for (Path target : targets) {
      if (reversible && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Path copy = PartNames.beside(target, PartNames.BEFORE);
        copy.toFile().deleteOnExit();
        before.put(target, copy);
        Files.copy(target, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /// Puts `part` in the place of `target`.
  void place(Path part, Path target) throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    if (reversible) {
      placed.add(target);
    }
  }

  /// Keeps what was placed.
  void keep() throws IOException {
    for (Path copy : before.values()) {
      Files.deleteIfExists(copy);
    }
  }

  /// Puts back what was there before `failure`, and returns what can't be put back.
  List<Path> undo(Exception failure) {
    List<Path> left = new ArrayList<>();
    for (Path target : placed) {
      try {
        Path copy = before.get(target);
        if (copy == null) {
          Files.delete(target);
        } else {
          Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException e) {
        failure.addSuppressed(e);
        left.add(target);
      }
    }
    try {
      keep();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return left;
  }
}
