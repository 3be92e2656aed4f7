package org.playlake.io.paimon.internal.distinct;

import java.util.Arrays;

/** Distinct longs, numbered from 0 on in the order in which they came. */
public final class NumberDictionary {
  private static final int LEAST_SLOTS = 64;

  /** The number of a value, and 1 more; 0 where there is none. */
  private int[] slots = new int[LEAST_SLOTS];

  private long[] values = new long[LEAST_SLOTS / 2];
  private int size;

  /** The number that was given last: columns such as a load date have the same value for long. */
  private int last;

  /** The number of {@code value}, a new one where it has none. */
  public int number(long value) {
    if (size == 0 || values[last] != value) {
      last = find(value);
    }
    return last;
  }

  private int find(long value) {
    int slot = slot(value);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (values[number] == value) {
        return number;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == values.length) {
      grow();
      return find(value);
    }
    values[size] = value;
    slots[slot] = size + 1;
    return size++;
  }

  public long get(int number) {
    return values[number];
  }

  public int size() {
    return size;
  }

  public void clear() {
    slots = new int[LEAST_SLOTS];
    values = new long[LEAST_SLOTS / 2];
    size = 0;
    last = 0;
  }

  private int slot(long value) {
    return hash(value) & (slots.length - 1);
  }

  public static int hash(long value) {
    return Mixing.fold(Mixing.mix(value));
  }

  private void grow() {
    values = Arrays.copyOf(values, size * 2);
    slots = new int[values.length * 2];
    for (int number = 0; number < size; number++) {
      int slot = slot(values[number]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }
}
