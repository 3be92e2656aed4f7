package org.playlake.io.paimon.internal.distinct;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Distinct byte strings, numbered from 0 on in the order in which they came. */
public final class BytesDictionary {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LEAST_SLOTS = 64;

  /**
   * The hash of a value and its number and 1 more, in one so that they come from memory together; 0
   * where there is none.
   */
  private long[] slots = new long[LEAST_SLOTS];

  /** Start of each value, by number; it ends where the next one begins. */
  private int[] starts = new int[LEAST_SLOTS / 2 + 1];

  private byte[] pool = new byte[256];
  private int size;

  /** The number of the slice's bytes, a new one where they have none. */
  public int number(Slice slice) {
    byte[] bytes = slice.bytes();
    int offset = slice.offset();
    int length = slice.length();
    int hash = hash(bytes, offset, length);
    int slot = hash & (slots.length - 1);
    for (long known = slots[slot]; known != 0; known = slots[slot]) {
      if ((int) (known >>> Integer.SIZE) == hash) {
        int number = (int) known - 1;
        if (isEqual(number, bytes, offset, length)) {
          return number;
        }
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size * 2 == slots.length) {
      grow();
      return number(slice);
    }
    int start = starts[size];
    if (pool.length - start < length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, Math.addExact(start, length)));
    }
    System.arraycopy(bytes, offset, pool, start, length);
    starts[size + 1] = start + length;
    slots[slot] = ((long) hash << Integer.SIZE) | (size + 1);
    return size++;
  }

  /** Sets {@code slice} to where the bytes of a number lie. */
  public void get(int number, Slice slice) {
    slice.set(pool, starts[number], length(number));
  }

  public int length(int number) {
    return starts[number + 1] - starts[number];
  }

  public int size() {
    return size;
  }

  /** Bytes of all values together. */
  public int bytes() {
    return starts[size];
  }

  public void clear() {
    slots = new long[LEAST_SLOTS];
    starts = new int[LEAST_SLOTS / 2 + 1];
    pool = new byte[256];
    size = 0;
  }

  private boolean isEqual(int number, byte[] bytes, int offset, int length) {
    int start = starts[number];
    if (starts[number + 1] - start != length) {
      return false;
    }
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      if ((long) LONGS.get(pool, start + at) != (long) LONGS.get(bytes, offset + at)) {
        return false;
      }
    }
    return at == length || last(pool, start, length) == last(bytes, offset, length);
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    starts = Arrays.copyOf(starts, old.length + 1);
    for (long known : old) {
      if (known != 0) {
        int slot = (int) (known >>> Integer.SIZE) & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = known;
      }
    }
  }

  public static int hash(byte[] bytes, int offset, int length) {
    long hash = length;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      hash = Mixing.mix(hash ^ (long) LONGS.get(bytes, offset + at));
    }
    if (at < length) {
      hash = Mixing.mix(hash ^ last(bytes, offset, length));
    }
    return Mixing.fold(hash);
  }

  /** The last eight bytes, or all, when they are less; some of those come twice. */
  private static long last(byte[] bytes, int offset, int length) {
    int end = offset + length;
    if (length >= Long.BYTES) {
      return (long) LONGS.get(bytes, end - Long.BYTES);
    }
    if (length >= Integer.BYTES) {
      long first = (int) INTS.get(bytes, offset);
      return (first << Integer.SIZE) ^ (int) INTS.get(bytes, end - Integer.BYTES);
    }
    if (length == 0) {
      return 0;
    }
    int all = (bytes[offset] << 16) ^ (bytes[offset + length / 2] << 8) ^ bytes[end - 1];
    return all;
  }
}
