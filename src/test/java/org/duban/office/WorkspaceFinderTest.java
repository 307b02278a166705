package org.duban.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duban.problem.CommandFailed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceFinderTest {

  private static final int NOBODY = 65534;

  @TempDir Path folder;
  private Path below;

  @BeforeEach
  void make() throws IOException {
    Files.createDirectories(folder.resolve("targets"));
    below = Files.createDirectories(folder.resolve("a/b"));
  }

  @Test
  void ownWorkspaceFurtherUpIsTaken() {
    assertThat(find(below).root()).isEqualTo(folder);
  }

  @Test
  void workspaceOfAnotherUserFurtherUpIsNotTaken() {
    giveAway();
    assertThatExceptionOfType(CommandFailed.class)
        .isThrownBy(() -> find(below))
        .satisfies(stop ->
            assertThat(stop.problems())
                .extracting(problem -> problem.code().name())
                .containsExactly("U080"));
  }

  @Test
  void workspaceOfAnotherUserIsTakenWhereItIsNamedOrTheCurrentFolder() {
    giveAway();
    assertThat(find(folder).root()).isEqualTo(folder);
    assertThat(WorkspaceFinder.find(Optional.of("../.."), below, "", Optional.empty()).root())
        .isEqualTo(folder);
  }

  @Test
  void whoBecameRootBySudoHasItsOwnWorkspace() {
    giveAway();
    String sudo = Integer.toString(NOBODY);
    assertThat(WorkspaceFinder.find(Optional.empty(), below, "", Optional.of(sudo)).root())
        .isEqualTo(folder);
  }

  /// Needs the right to.
  private void giveAway() {
    try {
      Files.setAttribute(folder.resolve("targets"), "unix:uid", NOBODY);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, e.toString());
    }
  }

  private static org.duban.plan.model.Workspace find(Path from) {
    return WorkspaceFinder.find(Optional.empty(), from, "", Optional.empty());
  }
}
