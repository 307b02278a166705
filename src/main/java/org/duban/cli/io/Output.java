package org.duban.cli.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Serial;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// One of the program's output streams: UTF-8 and `\n` whatever the machine's locale says.
public final class Output {

  private final Writer writer;
  private boolean broken;

  public Output(OutputStream stream) {
    writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /// Prints text for people. Whatever it quotes, it can't act on the terminal: all but line ends
  /// and our own colours is spelled out.
  public void print(String text) {
    String visible = Paint.visible(text);
    write(w -> w.write(visible));
  }

  public void println(String line) {
    print(line);
    print("\n");
  }

  public void flush() {
    write(Writer::flush);
  }

  /// Lets `writing` write. A stream that has failed takes nothing more, and says so once only.
  public void write(Writing writing) {
    if (broken) {
      return;
    }
    try {
      writing.to(writer);
    } catch (IOException e) {
      broken = true;
      throw new Failed(e);
    }
  }

  /// Something that writes.
  @FunctionalInterface
  public interface Writing {
    void to(Writer writer) throws IOException;
  }

  /// Nothing more can be written: the reader has gone away, or the disk behind a redirection is
  /// full.
  public static final class Failed extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public Failed(IOException cause) {
      super(Objects.requireNonNull(cause));
    }
  }
}
