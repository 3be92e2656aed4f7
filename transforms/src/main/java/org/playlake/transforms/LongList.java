package org.playlake.transforms;

import java.util.Arrays;

/** A growing list of numbers without an object an entry. */
final class LongList {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  long get(int position) {
    return values[position];
  }

  int size() {
    return size;
  }
}
