package org.playlake.io.paimon.table;

import java.util.Arrays;

/**
 * Texts, or other bytes, that are told by number: what many rows of a {@link CodedRow} share.
 *
 * <p>Texts are added and never change, so whoever has looked at one may remember what it was for as
 * long as it holds the dictionary itself. Two numbers may have the same text. The bytes that are
 * given must not be changed afterwards. Not thread-safe: it belongs to the thread that reads the
 * rows.
 */
public final class TextDictionary {
  private byte[][] texts = new byte[8][];
  private int size;

  /** Adds a text and gives its number; the first is 0. */
  public int add(byte[] utf8) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
    }
    texts[size] = utf8;
    return size++;
  }

  /** The bytes of a number, not to be changed. */
  public byte[] utf8(int code) {
    return texts[code];
  }

  public int size() {
    return size;
  }
}
