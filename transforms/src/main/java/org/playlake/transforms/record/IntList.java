package org.playlake.transforms.record;

import java.util.Arrays;

/** A growing list of numbers without an object an entry. */
public final class IntList {
  private int[] values = new int[16];
  private int size;

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  public int get(int position) {
    return values[position];
  }

  public int size() {
    return size;
  }
}
