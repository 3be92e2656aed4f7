package org.playlake.transforms.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Decodes the texts of a column whose values repeat: a text met before costs a look-up and gives
 * the same String. Bounded; a new text takes the place of an old one, of which two may share a
 * place without harm.
 */
public final class TextCache {
  private static final int SLOTS = 1 << 14;
  private static final int LONGEST = 64;

  private final UnaryOperator<String> rule;
  private final byte @Nullable [][] keys = new byte[SLOTS][];
  private final String[] texts = new String[SLOTS];

  /** Creates a cache of decoded texts, each with {@code rule} applied. */
  public TextCache(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  public @Nullable String decode(byte @Nullable [] utf8) {
    return utf8 == null ? null : decode(utf8, 0, utf8.length);
  }

  /** Decodes the text that lies in {@code bytes} from {@code from} to before {@code to}. */
  String decode(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return decoded(bytes, from, to);
    }
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    if (isAt(slot, bytes, from, to)) {
      return texts[slot];
    }
    int other = slot ^ 1;
    if (isAt(other, bytes, from, to)) {
      return texts[other];
    }
    keys[other] = keys[slot];
    texts[other] = texts[slot];
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    texts[slot] = decoded(bytes, from, to);
    return texts[slot];
  }

  private String decoded(byte[] bytes, int from, int to) {
    return rule.apply(new String(bytes, from, to - from, UTF_8));
  }

  private boolean isAt(int slot, byte[] bytes, int from, int to) {
    byte[] key = keys[slot];
    return key != null && Arrays.equals(key, 0, key.length, bytes, from, to);
  }
}
