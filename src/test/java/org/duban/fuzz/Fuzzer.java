package org.duban.fuzz;

import java.util.Locale;
import java.util.function.Consumer;

/// What Jazzer calls: with the name of a target, or with none for all of them at once.
public final class Fuzzer {

  private static Consumer<byte[]> reader = FuzzTarget::readAny;

  private Fuzzer() {}

  public static void fuzzerInitialize(String[] args) {
    Locale.setDefault(Locale.ROOT);
    if (args.length > 0) {
      reader = FuzzTarget.valueOf(args[0])::read;
    }
  }

  public static void fuzzerTestOneInput(byte[] input) {
    reader.accept(input);
  }
}
