package org.playlake.transforms.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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
  private static final int RECENT = 1 << 9;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The golden ratio in 64 bits, whose products are spread well in their upper half. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final UnaryOperator<String> rule;
  private final byte @Nullable [][] keys = new byte[SLOTS][];
  private final String[] texts = new String[SLOTS];

  /** The arrays that were asked for last, each at a place that a few of its bytes tell. */
  private final byte @Nullable [][] recent = new byte[RECENT][];

  private final String[] recentTexts = new String[RECENT];

  /** Creates a cache of decoded texts, each with {@code rule} applied. */
  public TextCache(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  /** Decodes a text, whose array is kept and not to be changed. Null stays null. */
  public @Nullable String decode(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return null;
    }
    if (utf8.length > LONGEST) {
      return decoded(utf8, 0, utf8.length);
    }
    // An entry of a file's dictionary is the same array for all its rows.
    int place = place(utf8);
    if (recent[place] != utf8) {
      recentTexts[place] = found(utf8);
      recent[place] = utf8;
    }
    return recentTexts[place];
  }

  private String found(byte[] utf8) {
    int slot = slot(utf8, 0, utf8.length);
    if (isAt(slot, utf8)) {
      return texts[slot];
    }
    int other = slot ^ 1;
    if (isAt(other, utf8)) {
      return texts[other];
    }
    return put(slot, utf8);
  }

  private static int place(byte[] utf8) {
    int length = utf8.length;
    if (length == 0) {
      return 0;
    }
    int hash = (utf8[0] * 31 + utf8[length >> 1]) * 31 + utf8[length - 1];
    return (hash * 31 + length) & (RECENT - 1);
  }

  /** Decodes the text that lies in {@code bytes} from {@code from} to before {@code to}. */
  String decode(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return decoded(bytes, from, to);
    }
    int slot = slot(bytes, from, to);
    if (isAt(slot, bytes, from, to)) {
      return texts[slot];
    }
    int other = slot ^ 1;
    if (isAt(other, bytes, from, to)) {
      return texts[other];
    }
    return put(slot, Arrays.copyOfRange(bytes, from, to));
  }

  private String put(int slot, byte[] utf8) {
    int other = slot ^ 1;
    keys[other] = keys[slot];
    texts[other] = texts[slot];
    keys[slot] = utf8;
    texts[slot] = decoded(utf8, 0, utf8.length);
    return texts[slot];
  }

  private String decoded(byte[] bytes, int from, int to) {
    return rule.apply(new String(bytes, from, to - from, UTF_8));
  }

  private boolean isAt(int slot, byte[] utf8) {
    return Arrays.equals(keys[slot], utf8);
  }

  private boolean isAt(int slot, byte[] bytes, int from, int to) {
    byte[] key = keys[slot];
    return key != null && Arrays.equals(key, 0, key.length, bytes, from, to);
  }

  private static int slot(byte[] bytes, int from, int to) {
    int length = to - from;
    long hash = length;
    int at = from;
    for (; to - at >= Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
    }
    return (int) mixed(hash ^ rest) & (SLOTS - 1);
  }

  private static long mixed(long hash) {
    long product = hash * FACTOR;
    return product ^ (product >>> Integer.SIZE);
  }
}
