package org.playlake.pipeline.terminal;

import org.jline.utils.WCWidth;

/** Width of a text on a terminal, where Chinese characters take two columns and marks take none. */
final class TextWidth {

  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  private static int of(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** The text, or what of its beginning fits, with three dots. */
  static String cut(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    int room = most - 3;
    int end = 0;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      room -= of(next);
      if (room < 0) {
        break;
      }
      end += Character.charCount(next);
    }
    return text.substring(0, end) + "...";
  }
}
