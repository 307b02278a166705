package org.duban.plan.model;

import java.nio.file.Path;
import java.util.Objects;
import org.duban.disk.Tree;

/// The folder that holds `targets/`, and the paths in it.
public record Workspace(Path root) {

  public Workspace {
    Objects.requireNonNull(root);
  }

  /// The folder with all that is below it, in which no link is followed.
  public Tree tree() {
    return new Tree(root);
  }

  public Path targets() {
    return root.resolve("targets");
  }

  public Path settingsFile() {
    return targets().resolve("duban.toml");
  }

  public Path year(int year) {
    return targets().resolve(Integer.toString(year));
  }

  public Path journals(int year) {
    return year(year).resolve("updates");
  }

  /// The files that prove what was recorded.
  public Path evidence(int year) {
    return journals(year).resolve("evidence");
  }

  public Path adopted(int year) {
    return year(year).resolve("adopted");
  }

  public Path reports() {
    return root.resolve("reports");
  }
}
