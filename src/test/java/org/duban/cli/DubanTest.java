package org.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.duban.cli.io.Console;
import org.duban.cli.io.Output;
import org.duban.cli.io.Terminals;
import org.duban.problem.Exit;
import org.junit.jupiter.api.Test;

/// How a run ends when the world around it fails.
class DubanTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aReaderThatGoesAwayIsNoFailure() {
    assertThat(run(full(), new Terminals(false, false, false, true))).isZero();
    assertThat(said()).isEmpty();
  }

  @Test
  void outputThatCannotBeWrittenIsTold() {
    assertThat(run(full(), Terminals.NONE)).isEqualTo(3);
    assertThat(said())
        .isEqualTo(
            """
            duban: error U016: the output can't be written: No space left on device
              Check the disk and the permissions of the file that the output goes to.
            """);
  }

  @Test
  void aClosedStderrIsNoFailure() {
    Console console =
        console(new Output(new ByteArrayOutputStream()), new Output(full()), Terminals.NONE);

    assertThat(Duban.run(List.of("frobnicate"), console)).isEqualTo(Exit.USAGE);
  }

  private int run(OutputStream out, Terminals terminals) {
    return Duban.run(List.of("help"), console(new Output(out), new Output(err), terminals)).code();
  }

  private static Console console(Output out, Output err, Terminals terminals) {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        out,
        err,
        terminals,
        Map.of("DUBAN_LANG", "en"),
        Clock.systemUTC(),
        Path.of("/"),
        "clerk");
  }

  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
