package org.playlake.transforms;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** A growing set of numbers without an object an entry. */
final class LongSet {
  private static final long EMPTY = Long.MIN_VALUE;

  private long[] slots;
  private int size;

  LongSet() {
    this(0);
  }

  /** Has room for so many numbers before it grows. */
  LongSet(int expected) {
    slots = filled(Math.max(8, Integer.highestOneBit(expected) * 4));
  }

  /** {@code value} may be any number but {@link Long#MIN_VALUE}. */
  void add(long value) {
    int slot = slotOf(value);
    if (slots[slot] == EMPTY) {
      slots[slot] = value;
      if (++size * 2 > slots.length) {
        grow();
      }
    }
  }

  void forEach(LongConsumer consumer) {
    for (long value : slots) {
      if (value != EMPTY) {
        consumer.accept(value);
      }
    }
  }

  long[] sorted() {
    long[] sorted = new long[size];
    int next = 0;
    for (long value : slots) {
      if (value != EMPTY) {
        sorted[next++] = value;
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private void grow() {
    long[] old = slots;
    slots = filled(old.length * 2);
    for (long value : old) {
      if (value != EMPTY) {
        slots[slotOf(value)] = value;
      }
    }
  }

  private int slotOf(long value) {
    int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 33) & (slots.length - 1);
    while (slots[slot] != EMPTY && slots[slot] != value) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static long[] filled(int capacity) {
    long[] slots = new long[capacity];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
