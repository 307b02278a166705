package org.duban.journal.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duban.journal.verify.Divergence;
import org.duban.ledger.Sample;
import org.duban.ledger.verify.Chain;
import org.duban.plan.model.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clones of a workspace that record apart and are merged with plain git.
class TwoClonesTest {

  @TempDir Path folder;
  private Workspace one;
  private Workspace two;

  @BeforeEach
  void cloneWorkspace() throws Exception {
    assumeTrue(git(folder, "--version").equals("0"), "no git here");
    one = Sample.workspace(folder.resolve("one"));
    git(one.root(), "init", "-q", "-b", "main");
    Sample.append(one, new EntryDraft("甲", Sample.actual("gdp", 3, "1")));
    commit(one);
    git(folder, "clone", "-q", one.root().toString(), "two");
    two = new Workspace(folder.resolve("two"));
  }

  private static String git(Path where, String... args) throws InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(List.of(args));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
      builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      return exit == 0 ? "0" : exit + ": " + out;
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void commit(Workspace workspace) throws Exception {
    assertThat(git(workspace.root(), "add", "-A")).isEqualTo("0");
    assertThat(git(workspace.root(), "commit", "-q", "-m", "record")).isEqualTo("0");
  }

  private static String pull(Workspace workspace, Workspace from) throws Exception {
    return git(workspace.root(), "pull", "-q", "--no-rebase", from.root().toString(), "main");
  }

  private static String value(Entry entry) {
    return ((Content.Actual) entry.content()).value().toPlainString();
  }

  @Test
  void clonesThatRecordForDifferentDepartmentsMergeWithoutConflict() throws Exception {
    Sample.append(one, new EntryDraft("甲", Sample.actual("gdp", 6, "2")));
    Sample.append(
        two,
        new EntryDraft("乙", Sample.actual("jobs", 6, "3")),
        new EntryDraft("乙", Sample.actual("jobs", 7, "4")));
    commit(one);
    commit(two);

    assertThat(pull(one, two)).isEqualTo("0");
    assertThat(pull(two, one)).isEqualTo("0");

    for (Workspace clone : List.of(one, two)) {
      assertThat(Chain.verify(clone, Sample.YEAR).problems()).isEmpty();
    }
    assertThat(Sample.ledger(one).entries())
        .hasSize(4)
        .containsExactlyElementsOf(Sample.ledger(two).entries());
    assertThat(Sample.ledger(one).asOf(Sample.DAY).figures("jobs"))
        .isEqualTo(Sample.ledger(two).asOf(Sample.DAY).figures("jobs"));
  }

  @Test
  void clonesThatRecordForOneDepartmentAreToldApart() throws Exception {
    Sample.append(one, new EntryDraft("甲", Sample.actual("gdp", 6, "2")));
    Sample.append(two, new EntryDraft("甲", Sample.actual("gdp", 6, "3")));
    commit(one);
    commit(two);

    assertThat(pull(one, two)).contains("CONFLICT");

    assertThat(Chain.verify(one, Sample.YEAR).problems())
        .extracting(p -> p.place().line() + " " + p.code())
        .containsExactly("3 J038", "6 J034");
    Divergence divergence = Chain.verify(one, Sample.YEAR).divergences().getFirst();
    assertThat(divergence.common()).isEqualTo(1);
    assertThat(divergence.branches())
        .extracting(b -> b.line().orElseThrow() + " " + value(b.entries().getFirst()))
        .containsExactly("4 2", "6 3");
  }
}
