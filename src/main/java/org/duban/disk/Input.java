package org.duban.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/// Something that can be read whole, once it is wanted.
@FunctionalInterface
public interface Input {

  /// All its bytes.
  ///
  /// @param most how many they may be
  /// @throws TooLarge where there are more
  /// @throws RefusedException where there is no file to read
  byte[] bytes(int most) throws IOException;

  /// What is left in `stream`.
  static Input of(InputStream stream) {
    return most -> {
      byte[] bytes = stream.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new TooLarge(most);
      }
      return bytes;
    };
  }

  /// What is in an open file. That it is too large is known before it is read; it may grow while it
  /// is.
  static byte[] bytes(FileChannel file, int most) throws IOException {
    if (file.size() > most) {
      throw new TooLarge(most);
    }
    return of(Channels.newInputStream(file)).bytes(most);
  }

  /// There are more bytes than are read.
  final class TooLarge extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    TooLarge(int most) {
      super(most == Area.LARGEST ? "larger than 2 GB" : "larger than " + (most >> 20) + " MB");
    }
  }
}
