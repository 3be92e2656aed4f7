package org.playlake.pipeline.tables;

import org.apache.paimon.data.BinaryString;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Texts as a Paimon row holds them, for columns whose texts repeat: one met before is not encoded
 * again. Bounded; a new text takes the place of an old one.
 */
final class TextValues {
  private static final int SLOTS = 1 << 12;

  private final String[] texts = new String[SLOTS];
  private final BinaryString[] values = new BinaryString[SLOTS];

  /** The value of {@code text}; null is NULL. */
  @Nullable BinaryString of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    if (!text.equals(texts[slot])) {
      texts[slot] = text;
      values[slot] = BinaryString.fromString(text);
    }
    return values[slot];
  }
}
