package org.playlake.transforms.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Scan of JSON for the name of the amount: most events have none, which eight bytes at a time tell
 * sooner than a parser.
 */
final class AmountScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private AmountScan() {}

  /**
   * False only if no member of the text, well-formed or not, is named "amount": neither "am" nor an
   * escape, which may stand for any letter, occurs.
   */
  static boolean mayFind(byte[] json) {
    int at = 0;
    for (; json.length - at >= Long.BYTES; at += Long.BYTES) {
      long word = (long) LONGS.get(json, at);
      if ((occurrences(word, 'm') | occurrences(word, '\\')) != 0
          && mayFind(json, at, at + Long.BYTES)) {
        return true;
      }
    }
    return mayFind(json, at, json.length);
  }

  /** Not zero if the byte occurs in the word. */
  private static long occurrences(long word, char value) {
    long zeros = word ^ (value * ONES);
    return (zeros - ONES) & ~zeros & HIGH_BITS;
  }

  private static boolean mayFind(byte[] json, int from, int to) {
    for (int at = from; at < to; at++) {
      if (json[at] == '\\' || (json[at] == 'm' && at > 0 && json[at - 1] == 'a')) {
        return true;
      }
    }
    return false;
  }
}
