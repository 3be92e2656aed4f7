package org.playlake.pipeline.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Rows as lines of text: two lines are equal where all values are, to the last bit. */
final class Rows {
  private static final int SHOWN = 20;

  private Rows() {}

  static String text(List<@Nullable Object> values) {
    return values.stream().map(Rows::text).collect(joining(" | "));
  }

  private static String text(@Nullable Object value) {
    if (!(value instanceof byte[] bytes)) {
      return String.valueOf(value);
    }
    String text = new String(bytes, UTF_8);
    return Arrays.equals(text.getBytes(UTF_8), bytes)
        ? "'" + text + "'"
        : HexFormat.of().formatHex(bytes);
  }

  /**
   * Differences of two sorted lists of rows: some lines that only one of them has; none is empty.
   */
  static List<String> difference(List<String> actual, List<String> expected) {
    List<String> difference = new ArrayList<>();
    int a = 0;
    int e = 0;
    while ((a < actual.size() || e < expected.size()) && difference.size() < SHOWN) {
      int order =
          a == actual.size()
              ? 1
              : e == expected.size() ? -1 : actual.get(a).compareTo(expected.get(e));
      if (order == 0) {
        a++;
        e++;
      } else {
        difference.add(
            order < 0 ? "unexpected: " + actual.get(a++) : "missing: " + expected.get(e++));
      }
    }
    return difference;
  }
}
