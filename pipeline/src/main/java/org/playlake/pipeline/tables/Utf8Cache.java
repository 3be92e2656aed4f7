package org.playlake.pipeline.tables;

import java.nio.charset.StandardCharsets;

/**
 * Texts in UTF-8, for columns whose texts repeat: one met before is not encoded again. Bounded; a
 * new text takes the place of an old one, of which two may share a place without harm.
 */
final class Utf8Cache {
  private static final int SLOTS = 1 << 14;

  private final String[] texts = new String[SLOTS];
  private final byte[][] values = new byte[SLOTS][];

  /** The bytes of {@code text}; not to be modified. */
  byte[] utf8(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    if (text.equals(texts[slot])) {
      return values[slot];
    }
    int other = slot ^ 1;
    if (text.equals(texts[other])) {
      return values[other];
    }
    texts[other] = texts[slot];
    values[other] = values[slot];
    texts[slot] = text;
    values[slot] = text.getBytes(StandardCharsets.UTF_8);
    return values[slot];
  }
}
