package org.playlake.transforms;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.text.SparkText;

/**
 * Decodes the texts of a column whose values repeat: a text met before costs a look-up and gives
 * the same String. Bounded; a new text takes the place of an old one, of which two may share a
 * place without harm.
 */
final class TextCache {
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 64;

  private final UnaryOperator<String> rule;
  private final byte[][] keys = new byte[SLOTS][];
  private final String[] texts = new String[SLOTS];

  /** What {@link #decode} gives is {@code rule} of the decoded text. */
  TextCache(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  @Nullable String decode(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return null;
    }
    if (utf8.length > LONGEST) {
      return rule.apply(SparkText.decode(utf8));
    }
    int hash = Arrays.hashCode(utf8);
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    if (isAt(slot, utf8)) {
      return texts[slot];
    }
    int other = slot ^ 1;
    if (isAt(other, utf8)) {
      return texts[other];
    }
    keys[other] = keys[slot];
    texts[other] = texts[slot];
    keys[slot] = utf8;
    texts[slot] = rule.apply(SparkText.decode(utf8));
    return texts[slot];
  }

  private boolean isAt(int slot, byte[] utf8) {
    byte[] key = keys[slot];
    return key == utf8 || Arrays.equals(key, utf8);
  }
}
