package org.duban.fuzz;

import java.util.random.RandomGenerator;

/// What is chosen is read from an input, two bytes a choice; zero behind its end.
final class BytesAsChoices implements RandomGenerator {

  private final byte[] bytes;
  private int at = 1;

  BytesAsChoices(byte[] bytes) {
    this.bytes = bytes;
  }

  private int next() {
    return at < bytes.length ? bytes[at++] & 0xFF : 0;
  }

  @Override
  public int nextInt(int bound) {
    return (next() << Byte.SIZE | next()) % bound;
  }

  @Override
  public boolean nextBoolean() {
    return next() % 2 == 1;
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException();
  }
}
