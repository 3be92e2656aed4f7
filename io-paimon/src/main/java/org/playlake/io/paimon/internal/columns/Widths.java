package org.playlake.io.paimon.internal.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  /**
   * Makes room for so many numbers, which are then to be {@linkplain #set} in order from the size
   * before on.
   */
  static byte[] grow(int count, int width, PageBytes out) {
    int end = out.size() + Math.multiplyExact(count, width);
    byte[] array = out.grow(end - out.size() + PADDING);
    out.cut(end);
    return array;
  }

  static void set(byte[] array, int at, long number) {
    LONGS.set(array, at, number);
  }
}
