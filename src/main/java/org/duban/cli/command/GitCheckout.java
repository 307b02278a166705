package org.duban.cli.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duban.compare.CompareCode;
import org.duban.problem.EnvironmentFailure;

/// Reads the workspace as a git revision has it, byte for byte, into a temporary folder. Only
/// commands of git that read the repository are run; neither its working tree nor its index is
/// touched, and no filter, hook or shell takes part.
final class GitCheckout implements AutoCloseable {

  private static final String TARGETS = "targets";

  /// What a hook or another program of git may have set for its own use.
  private static final List<String> VARIABLES_OF_GIT =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_OBJECT_DIRECTORY",
          "GIT_NAMESPACE",
          "GIT_COMMON_DIR");

  private final Invocation invocation;
  private final List<Path> folders = new ArrayList<>();

  GitCheckout(Invocation invocation) {
    this.invocation = invocation;
  }

  /// A file of the revision.
  private record Blob(String object, String path) {}

  private record Outcome(int exit, String out, String err) {}

  /// The folder that holds the workspace as `revision` has it.
  Path of(String revision) {
    Path root = invocation.workspace().root();
    try {
      Outcome prefix = git(root, Optional.empty(), "rev-parse", "--show-prefix");
      if (prefix.exit() != 0) {
        throw failed(CompareCode.K007, prefix, revision);
      }
      Outcome commit =
          git(
              root,
              Optional.empty(),
              "rev-parse",
              "--verify",
              "--quiet",
              "--end-of-options",
              revision + "^{commit}");
      if (commit.exit() != 0) {
        throw Stop.usage(CompareCode.K006.error("revision", revision));
      }
      List<Blob> blobs = blobs(root, commit.out().strip(), prefix.out().stripTrailing());
      if (blobs.isEmpty()) {
        throw Stop.usage(CompareCode.K009.error("revision", revision));
      }
      Path folder = Files.createTempDirectory("duban-git-");
      folders.add(folder);
      write(root, blobs, folder);
      return folder;
    } catch (IOException e) {
      throw new EnvironmentFailure(UsageCode.U018.with("cause", e.toString()), e);
    }
  }

  @Override
  public void close() {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The files under `targets` of the workspace, which stands at `prefix` in the repository.
  private List<Blob> blobs(Path root, String commit, String prefix) throws IOException {
    Outcome tree =
        git(
            root,
            Optional.empty(),
            "ls-tree",
            "-r",
            "-z",
            "--full-tree",
            commit,
            "--",
            prefix + TARGETS);
    if (tree.exit() != 0) {
      throw failed(CompareCode.K007, tree, commit);
    }
    List<Blob> blobs = new ArrayList<>();
    for (String line : tree.out().split("\0", -1)) {
      // 100644 blob <object>\t<path>; a link (120000) or another repository is no file of ours.
      if (line.startsWith("100")) {
        int tab = line.indexOf('\t');
        blobs.add(
            new Blob(
                line.substring(line.lastIndexOf(' ', tab) + 1, tab),
                line.substring(tab + 1 + prefix.length())));
      }
    }
    return blobs;
  }

  private void write(Path root, List<Blob> blobs, Path folder) throws IOException {
    Path wanted = folder.resolve("wanted");
    Files.write(wanted, blobs.stream().map(Blob::object).toList());
    Process process =
        start(root, Optional.of(wanted), ProcessBuilder.Redirect.DISCARD, "cat-file", "--batch");
    try (InputStream in = new BufferedInputStream(process.getInputStream())) {
      for (Blob blob : blobs) {
        Path file = folder.resolve(blob.path()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException(blob.path());
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content(in));
      }
    } finally {
      process.destroy();
    }
    Files.delete(wanted);
  }

  /// The next of the objects asked for: `<object> blob <size>`, a line feed, the bytes, a line
  /// feed.
  private static byte[] content(InputStream in) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException(header.toString(StandardCharsets.UTF_8));
      }
      header.write(b);
    }
    String[] words = header.toString(StandardCharsets.UTF_8).split(" ", -1);
    if (words.length != 3) {
      throw new IOException(header.toString(StandardCharsets.UTF_8));
    }
    byte[] content = in.readNBytes(Integer.parseInt(words[2]));
    in.skipNBytes(1);
    return content;
  }

  private Outcome git(Path root, Optional<Path> in, String... args) throws IOException {
    Path err = Files.createTempFile("duban-git-", ".err");
    try {
      Process process = start(root, in, ProcessBuilder.Redirect.to(err.toFile()), args);
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), out, Files.readString(err).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(err);
    }
  }

  private Process start(Path root, Optional<Path> in, ProcessBuilder.Redirect err, String... args) {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    in.ifPresent(file -> builder.redirectInput(file.toFile()));
    VARIABLES_OF_GIT.forEach(builder.environment()::remove);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new EnvironmentFailure(
          CompareCode.K008.error("cause", String.valueOf(e.getMessage())), e);
    }
  }

  private static Stop failed(CompareCode code, Outcome outcome, String revision) {
    return new Stop(
        Exit.ENVIRONMENT, List.of(code.error("revision", revision, "cause", outcome.err())));
  }
}
