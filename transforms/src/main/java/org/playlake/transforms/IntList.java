package org.playlake.transforms;

import java.util.Arrays;

/** A growing list of numbers without an object an entry. */
final class IntList {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int position) {
    return values[position];
  }

  int size() {
    return size;
  }
}
