package org.playlake.transforms.text;

import java.util.Comparator;

/** Order of texts by code point, which is the order of their UTF-8 bytes and so that of SQL. */
public final class CodePoints {
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // A surrogate stands for a code point above every single char.
        boolean aboveA = Character.isSurrogate(a);
        boolean aboveB = Character.isSurrogate(b);
        return aboveA == aboveB ? Character.compare(a, b) : aboveA ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
