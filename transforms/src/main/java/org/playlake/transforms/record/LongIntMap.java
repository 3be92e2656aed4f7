package org.playlake.transforms.record;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Open-addressing hash map from long to non-negative int. */
public final class LongIntMap {

  /** Receives one entry. */
  @FunctionalInterface
  public interface EntryConsumer {
    void accept(long key, int value);
  }

  /** The golden ratio in 64 bits, whose products are spread well in their upper half. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /**
   * Key after key, each with its value and 1 more behind it, so that both come from memory
   * together; 0 behind no key.
   */
  private long[] slots = new long[2 * 16];

  private int size;

  /** The value of {@code key}, or -1. */
  public int get(long key) {
    long[] table = slots;
    int mask = table.length - 2;
    for (int slot = home(key) & mask; ; slot = (slot + 2) & mask) {
      long value = table[slot + 1];
      if (value == 0 || table[slot] == key) {
        return (int) value - 1;
      }
    }
  }

  public void put(long key, int value) {
    int slot = slotOf(key);
    if (slots[slot + 1] == 0) {
      slots[slot] = key;
      size++;
    }
    slots[slot + 1] = value + 1L;
    if (size * 4 > slots.length) {
      grow(slots.length * 2);
    }
  }

  public int size() {
    return size;
  }

  public void forEach(EntryConsumer consumer) {
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot + 1] != 0) {
        consumer.accept(slots[slot], (int) slots[slot + 1] - 1);
      }
    }
  }

  /** The entries; the table read back answers the same. */
  public void write(DataOutput out) throws IOException {
    Fields.writeInt(size, out);
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot + 1] != 0) {
        Fields.writeLong(slots[slot], out);
        Fields.writeInt((int) slots[slot + 1] - 1, out);
      }
    }
  }

  /** Adds the entries that {@link #write} wrote. */
  public void read(DataInput in) throws IOException {
    int count = Fields.readInt(in);
    int room = Integer.highestOneBit(Math.max(1, size + count)) * 8;
    if (room > slots.length) {
      grow(room);
    }
    for (int i = 0; i < count; i++) {
      put(Fields.readLong(in), Fields.readInt(in));
    }
  }

  /** Slot of {@code key}, or the empty slot for it. */
  private int slotOf(long key) {
    int slot = home(key) & (slots.length - 2);
    while (slots[slot + 1] != 0 && slots[slot] != key) {
      slot = (slot + 2) & (slots.length - 2);
    }
    return slot;
  }

  private static int home(long key) {
    return (int) ((key * FACTOR) >>> 31);
  }

  private void grow(int length) {
    long[] old = slots;
    slots = new long[length];
    for (int from = 0; from < old.length; from += 2) {
      if (old[from + 1] != 0) {
        int slot = slotOf(old[from]);
        slots[slot] = old[from];
        slots[slot + 1] = old[from + 1];
      }
    }
  }
}
