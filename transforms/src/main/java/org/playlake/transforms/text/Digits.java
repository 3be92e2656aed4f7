package org.playlake.transforms.text;

/** Runs of the ASCII digits 0 to 9 in a byte array. */
final class Digits {
  private Digits() {}

  static boolean isDigit(byte value) {
    return value >= '0' && value <= '9';
  }

  /** The index after the last digit of the run that starts at {@code from}. */
  static int end(byte[] text, int from, int to) {
    int at = from;
    while (at < to && isDigit(text[at])) {
      at++;
    }
    return at;
  }

  /** The number a run of at most 18 digits stands for; 0 for an empty run. */
  static long value(byte[] text, int from, int to) {
    long value = 0;
    for (int at = from; at < to; at++) {
      value = value * 10 + (text[at] - '0');
    }
    return value;
  }

  /** The number of two digits, or -1 where one of them is none. */
  static int pair(byte[] text, int from) {
    int tens = text[from] - '0';
    int ones = text[from + 1] - '0';
    boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return digits ? tens * 10 + ones : -1;
  }
}
