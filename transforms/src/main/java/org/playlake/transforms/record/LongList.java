package org.playlake.transforms.record;

import java.util.Arrays;

/** A growing list of numbers without an object an entry. */
public final class LongList {
  private long[] values = new long[16];
  private int size;

  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  public long get(int position) {
    return values[position];
  }

  public int size() {
    return size;
  }
}
