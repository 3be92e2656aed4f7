package org.playlake.transforms.text;

/** Decimals short enough to be read exactly in one step, such as {@code -12.50}. */
final class PlainDecimal {
  // Up to here both the digits and the power of ten are exact in a double, so that the one rounding
  // of their division is the correct one.
  private static final int MAX_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private PlainDecimal() {}

  /**
   * The same as {@link Double#parseDouble} where the bytes are an optional minus and one to fifteen
   * digits with at most one point; NaN where they are anything else, which may still be a number.
   */
  static double parse(byte[] text, int from, int to) {
    boolean negative = from < to && text[from] == '-';
    int first = negative ? from + 1 : from;
    int point = Digits.end(text, first, to);
    boolean hasPoint = point < to && text[point] == '.';
    int fraction = hasPoint ? point + 1 : point;
    int end = Digits.end(text, fraction, to);
    int digits = (point - first) + (end - fraction);
    if (end != to || digits == 0 || digits > MAX_DIGITS) {
      return Double.NaN;
    }
    long unscaled = Digits.value(text, first, point);
    for (int at = fraction; at < end; at++) {
      unscaled = unscaled * 10 + (text[at] - '0');
    }
    double magnitude = unscaled / POWERS_OF_TEN[end - fraction];
    return negative ? -magnitude : magnitude;
  }
}
