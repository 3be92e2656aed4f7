package org.playlake.io.paimon.internal.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.playlake.io.paimon.internal.parquet.PageBytes;

/** Numbers of as many bytes as the greatest needs, from none to eight, the lowest byte first. */
final class Widths {
  /** A number is read as eight bytes, so that as many must follow. */
  static final int PADDING = Long.BYTES;

  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Widths() {}

  /** Bytes of unsigned numbers up to {@code most}. */
  static int of(long most) {
    return (Long.SIZE - Long.numberOfLeadingZeros(most) + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** The bits of a number of so many bytes. */
  static long mask(int width) {
    return width == 0 ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * width);
  }

  /** Adds a single number. */
  static void add(long number, int width, PageBytes out) {
    out.addLong(number);
    out.cut(out.size() - Long.BYTES + width);
  }

  /** Adds the first so many numbers of an array. */
  static void addAll(long[] numbers, int count, int width, PageBytes out) {
    int at = out.size();
    int end = at + Math.multiplyExact(count, width);
    byte[] array = out.grow(end - at + PADDING);
    out.cut(end);
    for (int i = 0; i < count && width > 0; i++, at += width) {
      LONGS.set(array, at, numbers[i]);
    }
  }

  /** Gets so many numbers from a place on, each with {@code least} added. */
  static void get(byte[] array, int from, int width, long least, long[] to, int count) {
    if (width == 0) {
      Arrays.fill(to, 0, count, least);
      return;
    }
    long mask = mask(width);
    int at = from;
    for (int i = 0; i < count; i++, at += width) {
      to[i] = least + ((long) LONGS.get(array, at) & mask);
    }
  }
}
