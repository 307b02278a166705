package org.duban.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duban.disk.Elsewhere;
import org.duban.disk.Owner;
import org.duban.plan.model.Workspace;
import org.duban.problem.CommandFailed;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;

/// Finds the workspace that a command works in.
public final class WorkspaceFinder {

  private static final String ROOT = "0";

  private WorkspaceFinder() {}

  /// The folder that `--workspace` names, else `folder` or the nearest above it that holds
  /// `targets/`.
  ///
  /// @param user who runs the program, where the system has no better word
  /// @param sudo the number of the user who became root by sudo
  public static Workspace find(
      Optional<String> named, Path folder, String user, Optional<String> sudo) {
    if (named.isPresent()) {
      return named(named.get(), folder);
    }
    for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
      if (isWorkspace(candidate)) {
        requireOwn(candidate, folder, user, sudo);
        return new Workspace(candidate);
      }
    }
    throw missing(UsageCode.U013, folder.toString());
  }

  /// Whoever may make a folder above the one that somebody works in could lay a workspace there. So
  /// one further up is taken where it is the user's own only, as git takes a repository.
  private static void requireOwn(Path found, Path folder, String user, Optional<String> sudo) {
    if (found.equals(folder)) {
      return;
    }
    try {
      String owner = Owner.of(new Workspace(found).targets()).id();
      String own = Owner.ofProcess(user).id();
      boolean isOwn = owner.equals(own) || (own.equals(ROOT) && sudo.equals(Optional.of(owner)));
      if (!isOwn) {
        throw missing(UsageCode.U080, found.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder that `name` names.
  public static Workspace named(String name, Path folder) {
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

  private static CommandFailed missing(UsageCode code, String folder) {
    return new CommandFailed(Exit.ENVIRONMENT, List.of(code.with("folder", folder)));
  }
}
