package org.playlake.transforms.text;

/** Characters that Spark's casts trim at both ends of a text: U+0000 to U+0020, and U+007F. */
final class Blanks {
  private Blanks() {}

  /** The index of the first byte that counts, or {@code to}. */
  static int skipLeading(byte[] text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text[at])) {
      at++;
    }
    return at;
  }

  /** The index after the last byte that counts, or {@code from}. */
  static int skipTrailing(byte[] text, int from, int to) {
    int at = to;
    while (at > from && isBlank(text[at - 1])) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(byte value) {
    // Bytes of a multi-byte character are negative, and never blank.
    return (value >= 0 && value <= ' ') || value == 0x7F;
  }
}
