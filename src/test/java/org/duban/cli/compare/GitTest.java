package org.duban.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.duban.cli.World;
import org.duban.journal.format.Rewriting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The recipe for git, with a real one: the workspace lies below the root of its repository.
class GitTest {

  private static final Path BASE = Path.of("src/test/resources/golden/workspaces/adopted");
  private static final Path RECIPE = Path.of("src/site/markdown/recipes/git.md");

  @TempDir Path scratch;
  private Path repository;
  private Path office;

  @BeforeEach
  void makeRepository() throws Exception {
    repository = scratch.toRealPath().resolve("repository");
    office = repository.resolve("各区/龙亭 区");
    copy(BASE, office);
    git(repository, "init", "-q", "-b", "main");
    commit("plan");
  }

  @Test
  void aReviewSeesWhatTheLastCommitMeans() throws Exception {
    assertThat(Files.readString(RECIPE)).contains("\nduban compare git:HEAD~1 now\n");
    record("jobs", "2021-06", "2700", "--basis", "final");
    commit("figures of June");
    record("jobs", "2021-05", "2600", "--reason", "漏报");
    List<String> before = repositoryState();

    World.Outcome outcome = run("compare", "git:HEAD~1", "now", "--lang", "en");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Comparison: git:HEAD~1 (plan v1) → now (plan v1) (January–June 2021)\n")
        .contains("1 figure revised, 1 figure corrected, 1 light changed: 1 worse")
        .containsPattern("2505人 \\(preliminary\\) +2600人 \\(preliminary\\) +correction")
        .containsPattern("3132人 \\(preliminary\\) +2700人 \\(final\\) +revision");
    assertThat(repositoryState()).isEqualTo(before);
  }

  @Test
  void bothSidesMayBeRevisions() throws Exception {
    record("jobs", "2021-06", "2700", "--basis", "final");
    commit("figures of June");
    git(repository, "tag", "june");

    World.Outcome same = run("compare", "git:june", "git:main", "--exit-code");
    World.Outcome other = run("compare", "git:june~1", "git:june", "--exit-code");

    assertThat(same.exit()).as(same.err()).isZero();
    assertThat(other.exit()).as(other.err()).isEqualTo(1);
  }

  @Test
  void aRevisionThatIsNotThereIsTold() {
    for (String revision : List.of("nowhere", "--help", "", "HEAD~7", "HEAD:各区")) {
      World.Outcome outcome = run("compare", "git:" + revision, "now", "--lang", "en");

      assertThat(outcome.exit()).as(revision).isEqualTo(2);
      assertThat(outcome.err()).as(revision).contains("K006: there is no revision");
    }
  }

  @Test
  void aRevisionFromBeforeTheWorkspaceIsTold() throws Exception {
    git(repository, "rm", "-rq", "--cached", ".");
    Files.writeString(repository.resolve("README"), "empty\n");
    git(repository, "add", "README");
    git(
        repository,
        "-c",
        "user.name=office",
        "-c",
        "user.email=office@localhost",
        "commit",
        "-qm",
        "-");

    World.Outcome outcome = run("compare", "git:HEAD", "now", "--lang", "en");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("K009: revision HEAD has no workspace");
  }

  @Test
  void aWorkspaceOutsideOfGitIsTold() throws Exception {
    Path outside = scratch.toRealPath().resolve("outside");
    copy(BASE, outside);

    World.Outcome outcome =
        new World(outside)
            .env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00")
            .run("compare", "git:HEAD", "now", "--lang", "en");

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err()).contains("K007").contains("not a git repository");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256"})
  void aRevisionIsReadAsItsHashSaysIt(String format) throws Exception {
    Files.move(repository.resolve(".git"), scratch.resolve("old"));
    git(repository, "init", "-q", "-b", "main", "--object-format=" + format);
    commit("plan");
    git(repository, "-c", "user.name=a", "-c", "user.email=a@b", "tag", "-a", "-m", "-", "plan");
    String noted = "git:" + git(repository, "rev-parse", "HEAD").strip();
    String tagged = "git:" + git(repository, "rev-parse", "plan").strip();
    assertThat(run("verify", "--against", noted, "-q").exit()).isZero();
    assertThat(run("verify", "--against", "git:plan", "-q").exit()).isZero();
    Path journal = office.resolve("targets/2021/updates/人社局.csv");
    String old = git(repository, "hash-object", journal.toString()).strip();
    Rewriting.write(journal, Files.readString(journal).replace(",2505,", ",2605,"));
    String forged = git(repository, "hash-object", "-w", journal.toString()).strip();

    git(repository, "replace", old, forged);
    World.Outcome replaced = run("verify", "--against", noted, "--lang", "en");
    git(repository, "replace", "-d", old);
    Files.delete(object(old));
    Files.copy(object(forged), object(old));
    World.Outcome overwritten = run("verify", "--against", tagged, "--lang", "en");

    assertThat(replaced.exit()).isEqualTo(1);
    assertThat(replaced.out()).contains("A019");
    assertThat(overwritten.exit()).isEqualTo(1);
    assertThat(overwritten.err()).contains("K012", old);
  }

  /// `HASH~2` is what the hash speaks of only where the commit between them is.
  @Test
  void theCommitsOnTheWayAreHeldToo() throws Exception {
    record("jobs", "2021-06", "2700", "--basis", "final");
    commit("figures of June");
    record("jobs", "2021-05", "2600", "--reason", "漏报");
    commit("more");
    String noted = "git:" + git(repository, "rev-parse", "HEAD").strip();
    for (String way : List.of("~2", "^^", "~1^1", "^1~1", "~2^0")) {
      assertThat(run("verify", "--against", noted + way, "-q").exit()).as(way).isZero();
    }
    String between = git(repository, "rev-parse", "HEAD~1").strip();
    String tree = git(repository, "rev-parse", "HEAD^{tree}").strip();
    String other = commitOf(tree, "HEAD~2");
    String forged = commitOf(tree, other);
    Path object = object(between);
    Files.delete(object);
    Files.copy(object(forged), object);

    World.Outcome outcome = run("verify", "--against", noted + "~2", "--lang", "en");

    assertThat(git(repository, "rev-parse", "HEAD~2").strip()).isEqualTo(other);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("K012", between);
  }

  private String commitOf(String tree, String parent) throws IOException, InterruptedException {
    String[] words = {
      "-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", tree, "-p", parent
    };
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("-m", "-"));
    return git(repository, line.toArray(String[]::new)).strip();
  }

  private Path object(String id) {
    return repository.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
  }

  @Test
  void nothingThatARepositoryConfiguresIsRun() throws Exception {
    Path trap = scratch.resolve("trap");
    Path ran = scratch.resolve("ran");
    Files.writeString(trap, "#!/bin/sh\necho \"$0 $*\" >> '" + ran + "'\nexit 1\n");
    Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String key :
        List.of(
            "core.fsmonitor",
            "core.pager",
            "core.editor",
            "core.sshCommand",
            "core.gitProxy",
            "core.alternateRefsCommand",
            "core.askPass",
            "credential.helper",
            "diff.external",
            "filter.f.clean",
            "filter.f.smudge",
            "filter.f.process",
            "uploadpack.packObjectsHook",
            "gpg.program")) {
      git(repository, "config", key, trap.toString());
    }
    for (String alias : List.of("rev-parse", "cat-file", "ls-tree")) {
      git(repository, "config", "alias." + alias, "!" + trap);
    }
    git(repository, "config", "core.hooksPath", scratch.toString());
    git(repository, "config", "protocol.allow", "always");
    git(repository, "config", "protocol.ext.allow", "always");
    git(repository, "config", "extensions.partialClone", "origin");
    git(repository, "config", "core.repositoryFormatVersion", "1");
    git(repository, "config", "remote.origin.promisor", "true");
    git(repository, "config", "remote.origin.url", "ext::" + trap + " %S");
    Files.writeString(repository.resolve(".gitattributes"), "* filter=f\n");
    String blob = git(repository, "rev-parse", "HEAD:各区/龙亭 区/targets/2021/updates/人社局.csv").strip();
    Files.delete(object(blob));

    World.Outcome outcome = run("verify", "--against", "git:HEAD", "--lang", "en");

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(3);
    assertThat(ran).doesNotExist();
  }

  @Test
  void aRevisionThatWasTamperedWithIsNotCompared() throws Exception {
    Path journal = office.resolve("targets/2021/updates/人社局.csv");
    String whole = Files.readString(journal);
    Files.writeString(journal, whole.replace(",2505,", ",2605,"));
    commit("tampered");
    Files.writeString(journal, whole);

    World.Outcome outcome = run("compare", "git:HEAD", "now", "--lang", "en");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("J030").contains("K004: git:HEAD doesn't pass");
  }

  @Test
  void entriesForOneDepartmentInTwoClonesAreListedAndBroughtTogether() throws Exception {
    assertThat(Files.readString(RECIPE))
        .contains("\nduban verify --against git:origin/main --ahead-ok\n")
        .contains("\ngit show :3:./targets/2021/updates/人社局.csv > ../theirs.csv\n")
        .contains("\ngit checkout --ours targets/2021/updates/人社局.csv\n")
        .contains("\nduban import ../theirs.csv\n");
    git(scratch, "clone", "-q", repository.toString(), "clone");
    Path journal = Path.of("targets/2021/updates/人社局.csv");
    record("jobs", "2021-06", "3140", "--published-on", "2021-07-16", "--by", "A");
    record("unemployment", "2021-06", "4.8", "--published-on", "2021-07-16", "--by", "A");
    commit("figures of one clone");
    repository = scratch.toRealPath().resolve("clone");
    office = repository.resolve("各区/龙亭 区");
    record("unemployment", "2021-06", "4.80", "--published-on", "2021-07-16", "--by", "B");
    record("jobs", "2021-05", "2510", "--published-on", "2021-07-16", "--by", "B");
    commit("figures of the other");
    git(repository, "fetch", "-q");

    World.Outcome before = run("verify", "--against", "git:origin/main", "--lang", "en");

    assertThat(before.exit()).isEqualTo(1);
    assertThat(before.out())
        .containsPattern("人社局 +7 +7 +5 +diverged")
        .contains("error A019: From entry 6 on")
        .containsPattern("here +\\S+ \\S+ +人社局#6 +yes +figure +unemployment .* B \\(clock set\\)")
        .containsPattern("here +\\S+ \\S+ +人社局#7 +figure +jobs +2021-05 +2510 ")
        .containsPattern("git:origin/main +\\S+ \\S+ +人社局#6 +figure +jobs +2021-06 +3140 ")
        .containsPattern("git:origin/main +\\S+ \\S+ +人社局#7 +yes +figure +unemployment ");

    assertThat(merge()).contains("CONFLICT");
    World.Outcome conflict = run("verify", "--lang", "en");
    assertThat(conflict.exit()).isEqualTo(1);
    assertThat(conflict.out())
        .contains("J038: Two copies of the workspace recorded entries for the same department")
        .contains("git checkout --ours targets/2021/updates/人社局.csv")
        .contains("人社局 diverges from entry 6 on, in 2 copies:")
        .containsPattern("line 8 on +\\S+ \\S+ +人社局#7 +figure +jobs +2021-05 +2510 ")
        .containsPattern("line 11 on +\\S+ \\S+ +人社局#6 +figure +jobs +2021-06 +3140 ");
    assertThat(run("status", "--lang", "en").err()).contains("J038");
    World.Outcome refused = run("record", "jobs", "2021-06", "3141", "--lang", "en");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("J038");

    Files.writeString(
        scratch.resolve("theirs.csv"),
        git(office, "show", ":3:./" + journal),
        StandardCharsets.UTF_8);
    git(office, "checkout", "-q", "--ours", journal.toString());
    World.Outcome imported =
        run("import", scratch.resolve("theirs.csv").toString(), "--lang", "en", "--by", "B");
    assertThat(imported.err()).contains("1 recorded, 6 already there");
    commit("both");

    World.Outcome after = run("verify", "--lang", "en");
    assertThat(after.exit()).as(after.out()).isZero();
    assertThat(run("log", "jobs", "--period", "2021-06", "--lang", "en").out())
        .containsPattern("人社局#8 +figure +jobs +2021-06 +3140 ");
    assertThat(git(repository, "status", "--porcelain")).isEmpty();
    Path one = scratch.toRealPath().resolve("repository");
    git(one, "pull", "-q", "--ff-only", repository.toString(), "main");
    assertThat(run("verify", "--against", one.resolve("各区/龙亭 区").toString()).exit()).isZero();
  }

  /// What git says of merging what was fetched, which conflicts.
  private String merge() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("git", "-C", repository.toString(), "merge", "-q", "origin/main")
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isEqualTo(1);
    return out;
  }

  private void record(String... args) {
    List<String> line = new ArrayList<>(List.of("record"));
    line.addAll(List.of(args));
    assertThat(new World(office).env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00").run(line).exit())
        .isZero();
  }

  private World.Outcome run(String... args) {
    return new World(office).env("DUBAN_CLOCK", "2021-07-16T09:00:00+08:00").run(args);
  }

  private void commit(String message) throws IOException, InterruptedException {
    git(repository, "add", "-A");
    git(
        repository,
        "-c",
        "user.name=office",
        "-c",
        "user.email=office@localhost",
        "commit",
        "-qm",
        message);
  }

  /// What a comparison must leave as it was: status, index, and every file.
  private List<String> repositoryState() throws IOException, InterruptedException {
    List<String> state = new ArrayList<>();
    state.add(git(repository, "status", "--porcelain"));
    TreeMap<String, String> files = new TreeMap<>();
    Files.walkFileTree(
        repository,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(file.toString(), attributes.size() + " " + attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
          }
        });
    files.forEach((file, what) -> state.add(file + " " + what));
    return state;
  }

  private static String git(Path folder, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
