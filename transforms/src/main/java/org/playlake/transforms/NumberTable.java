package org.playlake.transforms;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A table from numbers to small non-negative numbers, without an object an entry. */
final class NumberTable {

  /** Receives one entry. */
  @FunctionalInterface
  interface EntryConsumer {
    void accept(long key, int value);
  }

  private static final int EMPTY = -1;

  private long[] keys = new long[16];
  private int[] values = new int[16];
  private int size;

  NumberTable() {
    Arrays.fill(values, EMPTY);
  }

  /** The value of {@code key}, or -1. */
  int get(long key) {
    return values[slotOf(key)];
  }

  void put(long key, int value) {
    int slot = slotOf(key);
    if (values[slot] == EMPTY) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow(keys.length * 2);
    }
  }

  void forEach(EntryConsumer consumer) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != EMPTY) {
        consumer.accept(keys[slot], values[slot]);
      }
    }
  }

  /** The entries; the table read back answers the same. */
  void write(DataOutput out) throws IOException {
    Fields.writeInt(size, out);
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != EMPTY) {
        Fields.writeLong(keys[slot], out);
        Fields.writeInt(values[slot], out);
      }
    }
  }

  /** Adds the entries that {@link #write} wrote. */
  void read(DataInput in) throws IOException {
    int count = Fields.readInt(in);
    int room = Integer.highestOneBit(Math.max(1, size + count)) * 4;
    if (room > keys.length) {
      grow(room);
    }
    for (int i = 0; i < count; i++) {
      put(Fields.readLong(in), Fields.readInt(in));
    }
  }

  private int slotOf(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (values[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow(int capacity) {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[capacity];
    values = new int[capacity];
    Arrays.fill(values, EMPTY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != EMPTY) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
