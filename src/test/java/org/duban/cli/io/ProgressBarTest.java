package org.duban.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private long millis = 5_000;

  private String run(long... waits) {
    return runOn(80, waits);
  }

  private String runOn(int columns, long... waits) {
    try (ProgressBar bar =
        ProgressBar.on(new Output(terminal), "checking", () -> millis * 1_000_000, columns)) {
      int share = 0;
      for (long wait : waits) {
        millis += wait;
        share += 250;
        bar.show(share);
      }
    }
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsShownOfWorkThatIsDoneInASecond() {
    assertThat(run(400, 300, 299)).isEmpty();
  }

  @Test
  void longerWorkIsShownAndTheLineTakenAway() {
    assertThat(run(1000, 99, 1, 0))
        .isEqualTo(
            "\rchecking [#######                       ] 25%"
                + "\rchecking [######################        ] 75%"
                + "\r"
                + " ".repeat(45)
                + "\r");
  }

  @Test
  void aNarrowTerminalGetsALineThatFits() {
    assertThat(runOn(25, 1000, 100))
        .isEqualTo("\rchecking [##      ] 25%\rchecking [####    ] 50%\r" + " ".repeat(23) + "\r");
    terminal.reset();
    assertThat(runOn(10, 1000)).isEqualTo("\r25%\r   \r");
  }

  @Test
  void aTerminalThatIsClosedIsNoFailure() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    try (ProgressBar bar = ProgressBar.on(new Output(closed), "x", () -> millis * 1_000_000, 80)) {
      millis += 2_000;
      bar.show(1);
      millis += 2_000;
      bar.show(2);
    }
    assertThat(terminal.size()).isZero();
  }

  @Test
  void aHiddenOneShowsNothing() {
    try (ProgressBar bar = ProgressBar.hidden()) {
      bar.show(500);
    }
    assertThat(terminal.size()).isZero();
  }
}
