package org.duban.journal.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/// Remembers what a cell's bytes mean: most columns of a journal repeat few texts, and to look one
/// up is quicker than to read it again.
public final class CellCache {

  /// What no text may mean: the cell can't be read.
  public static final int UNREADABLE = Integer.MIN_VALUE;

  private final Function<String, Integer> meaning;
  private byte[][] texts = new byte[64][];
  private int[] meanings = new int[64];
  private int size;

  /// @param meaning gives the number that a text means, or [#UNREADABLE]
  public CellCache(Function<String, Integer> meaning) {
    this.meaning = meaning;
  }

  public int of(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    if (texts[slot] == null) {
      if (2 * size >= texts.length) {
        grow();
        slot = slot(bytes, from, to);
      }
      texts[slot] = Arrays.copyOfRange(bytes, from, to);
      meanings[slot] = meaning.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      size++;
    }
    return meanings[slot];
  }

  private int slot(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ hash >>> 16) & (texts.length - 1);
    while (texts[slot] != null
        && !Arrays.equals(texts[slot], 0, texts[slot].length, bytes, from, to)) {
      slot = (slot + 1) & (texts.length - 1);
    }
    return slot;
  }

  private void grow() {
    byte[][] oldTexts = texts;
    int[] oldMeanings = meanings;
    texts = new byte[oldTexts.length * 2][];
    meanings = new int[oldTexts.length * 2];
    for (int i = 0; i < oldTexts.length; i++) {
      if (oldTexts[i] != null) {
        int slot = slot(oldTexts[i], 0, oldTexts[i].length);
        texts[slot] = oldTexts[i];
        meanings[slot] = oldMeanings[i];
      }
    }
  }
}
