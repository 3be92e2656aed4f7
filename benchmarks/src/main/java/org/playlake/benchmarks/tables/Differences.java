package org.playlake.benchmarks.tables;

import java.util.ArrayList;
import java.util.List;

/** Differences of two sorted lists of rows. */
final class Differences {
  private static final int SHOWN = 10;

  private Differences() {}

  /** Some rows that only one of them has; none if they are the same. */
  static List<String> of(String oneName, List<String> one, String otherName, List<String> other) {
    List<String> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    while ((i < one.size() || j < other.size()) && found.size() < SHOWN) {
      int order = j == other.size() ? -1 : i == one.size() ? 1 : one.get(i).compareTo(other.get(j));
      if (order < 0) {
        found.add("only " + oneName + ":  " + one.get(i));
      } else if (order > 0) {
        found.add("only " + otherName + ":  " + other.get(j));
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return found;
  }
}
