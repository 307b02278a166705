package org.duban.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duban.disk.Elsewhere;
import org.duban.plan.Workspace;

/// Finds the workspace that a command works in.
public final class WorkspaceFinder {

  private WorkspaceFinder() {}

  /// The folder that `--workspace` names, else `folder` or the nearest above it that holds
  /// `targets/`.
  public static Workspace find(Optional<String> named, Path folder) {
    if (named.isPresent()) {
      return named(named.get(), folder);
    }
    for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
      if (isWorkspace(candidate)) {
        return new Workspace(candidate);
      }
    }
    throw missing(UsageCode.U013, folder.toString());
  }

  private static Workspace named(String name, Path folder) {
    Path root;
    try {
      root = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw missing(UsageCode.U011, name);
    }
    if (!Elsewhere.PLACE.hasFolder(root)) {
      throw missing(UsageCode.U011, name);
    }
    if (!isWorkspace(root)) {
      throw missing(UsageCode.U012, name);
    }
    return new Workspace(root);
  }

  private static boolean isWorkspace(Path folder) {
    return new Workspace(folder).tree().hasFolder(new Workspace(folder).targets());
  }

  private static Stop missing(UsageCode code, String folder) {
    return new Stop(Exit.ENVIRONMENT, List.of(code.with("folder", folder)));
  }
}
