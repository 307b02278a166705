package org.duban.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.compare.CompareCode;
import org.duban.disk.TemporaryFolder;
import org.duban.office.Session;
import org.duban.problem.CommandFailed;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Exit;
import org.duban.problem.UsageCode;

/// Reads the workspace as a git revision has it, byte for byte, into a temporary folder. Only
/// commands of git that read the repository are run; neither its working tree nor its index is
/// touched, and no filter, hook, shell or transport takes part. What is read is held against its
/// ids ([GitObjects]), so that a revision named by its hash is what that hash speaks of.
public final class GitCheckout implements AutoCloseable {

  private static final String TARGETS = "targets";

  /// What a commit calls the one before it.
  private static final String PARENT = "parent";

  /// `HASH~3`, `v1^2`: the commits before another.
  private static final Pattern BEFORE =
      Pattern.compile("(?<named>[^~^]+)(?<steps>(?:[~^]\\d{0,9})+)");

  private static final Pattern STEP = Pattern.compile("(?<kind>[~^])(?<count>\\d{0,9})");

  /// What a hook or another program of git may have set for its own use.
  private static final List<String> VARIABLES_OF_GIT =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_OBJECT_DIRECTORY",
          "GIT_NAMESPACE",
          "GIT_COMMON_DIR",
          "GIT_REPLACE_REF_BASE",
          "GIT_SHALLOW_FILE");

  /// What git says when it fails.
  private static final String ERR = "err";

  /// What keeps a repository from being read as something else, and from starting a program: its
  /// own configuration can name any.
  private static final Map<String, String> GUARDS =
      Map.of(
          "LC_ALL", "C",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_ALLOW_PROTOCOL", "none",
          "GIT_NO_REPLACE_OBJECTS", "1",
          "GIT_GRAFT_FILE", "/dev/null",
          "GIT_TERMINAL_PROMPT", "0");

  /// More than any workspace has; a tree that names itself many times over has more.
  private static final int MOST_FILES = 100_000;

  private final Session session;
  private final List<TemporaryFolder> folders = new ArrayList<>();

  public GitCheckout(Session session) {
    this.session = session;
  }

  /// A file of the revision.
  ///
  /// @param path from the workspace on
  private record Blob(String id, String path) {}

  private record Outcome(int exit, String out, String err) {}

  /// The folder that holds the workspace as `revision` has it.
  public Path of(String revision) {
    Path root = session.workspace().root();
    try {
      Outcome prefix = git(root, "rev-parse", "--show-prefix");
      if (prefix.exit() != 0) {
        throw failed(CompareCode.K007, prefix, revision);
      }
      String commit = resolved(root, revision + "^{commit}", revision);
      TemporaryFolder folder = TemporaryFolder.make();
      folders.add(folder);
      try (GitObjects objects = objects(root)) {
        hold(objects, commit, root, revision);
        List<Blob> blobs = blobs(objects, commit, prefix.out().stripTrailing());
        if (blobs.isEmpty()) {
          throw CommandFailed.usage(CompareCode.K009.error("revision", revision));
        }
        write(objects, blobs, folder);
      }
      return folder.path();
    } catch (GitObjects.Altered altered) {
      throw new CommandFailed(
          Exit.FINDINGS,
          List.of(
              CompareCode.K012.error(
                  "revision", revision, "object", String.valueOf(altered.getMessage()))));
    } catch (IOException e) {
      throw new EnvironmentFailure(UsageCode.U018.with("cause", e.toString()), e);
    }
  }

  @Override
  public void close() {
    folders.forEach(TemporaryFolder::close);
  }

  /// The id of the object that `name` names.
  private String resolved(Path root, String name, String revision) throws IOException {
    Outcome id = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name);
    if (id.exit() != 0) {
      throw CommandFailed.usage(CompareCode.K006.error("revision", revision));
    }
    return id.out().strip();
  }

  /// Holds every object on the way from what `revision` names to the commit against its id: tags,
  /// and the commits between a hash and what is so many before it.
  private void hold(GitObjects objects, String commit, Path root, String revision)
      throws IOException {
    Matcher before = BEFORE.matcher(revision);
    boolean isBefore = before.matches();
    String named = resolved(root, isBefore ? before.group("named") : revision, revision);
    String id = ofTag(objects, named);
    Matcher step = STEP.matcher(isBefore ? before.group("steps") : "");
    while (step.find()) {
      String given = step.group("count");
      int count = given.isEmpty() ? 1 : Integer.parseInt(given);
      boolean isAmongParents = step.group("kind").equals("^");
      if (isAmongParents && count > 0) {
        id = objects.object(id).field(PARENT, count);
      }
      for (int i = 0; !isAmongParents && i < count; i++) {
        id = objects.object(id).field(PARENT);
      }
    }
    if (!id.equals(commit)) {
      throw new GitObjects.Altered(named);
    }
  }

  /// Follows a tag to what it names, as its content says.
  private static String ofTag(GitObjects objects, String named) throws IOException {
    String id = named;
    for (GitObjects.GitObject object = objects.object(id);
        object.isTag();
        object = objects.object(id)) {
      id = object.field("object");
    }
    return id;
  }

  /// The files under `targets` of the workspace, which stands at `prefix` in the repository.
  private static List<Blob> blobs(GitObjects objects, String commit, String prefix)
      throws IOException {
    String tree = objects.object(commit).field("tree");
    for (String name : (prefix + TARGETS).split("/", -1)) {
      Optional<GitObjects.TreeEntry> below =
          objects.tree(tree).stream().filter(e -> e.isTree() && e.name().equals(name)).findFirst();
      if (below.isEmpty()) {
        return List.of();
      }
      tree = below.get().id();
    }
    List<Blob> blobs = new ArrayList<>();
    add(blobs, objects, tree, TARGETS + "/");
    return blobs;
  }

  private static void add(List<Blob> blobs, GitObjects objects, String tree, String path)
      throws IOException {
    for (GitObjects.TreeEntry entry : objects.tree(tree)) {
      if (entry.isTree()) {
        add(blobs, objects, entry.id(), path + entry.name() + "/");
      } else if (entry.isFile()) {
        if (blobs.size() == MOST_FILES) {
          throw new IOException("more than " + MOST_FILES + " files");
        }
        blobs.add(new Blob(entry.id(), path + entry.name()));
      }
    }
  }

  private static void write(GitObjects objects, List<Blob> blobs, TemporaryFolder folder)
      throws IOException {
    for (Blob blob : blobs) {
      folder.write(blob.path(), objects.object(blob.id()).content());
    }
  }

  private GitObjects objects(Path root) {
    return new GitObjects(start(root, ProcessBuilder.Redirect.DISCARD, "cat-file", "--batch"));
  }

  private Outcome git(Path root, String... args) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      Process process = start(root, ProcessBuilder.Redirect.to(folder.file(ERR)), args);
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      byte[] err = folder.tree().bytes(folder.path().resolve(ERR));
      return new Outcome(exit, out, new String(err, StandardCharsets.UTF_8).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Process start(Path root, ProcessBuilder.Redirect err, String... args) {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", root.toString(), "-c", "core.commitGraph=false"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    VARIABLES_OF_GIT.forEach(builder.environment()::remove);
    builder.environment().putAll(GUARDS);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new EnvironmentFailure(
          CompareCode.K008.error("cause", String.valueOf(e.getMessage())), e);
    }
  }

  private static CommandFailed failed(CompareCode code, Outcome outcome, String revision) {
    return new CommandFailed(
        Exit.ENVIRONMENT, List.of(code.error("revision", revision, "cause", outcome.err())));
  }
}
