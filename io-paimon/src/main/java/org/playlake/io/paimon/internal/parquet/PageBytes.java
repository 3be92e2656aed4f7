package org.playlake.io.paimon.internal.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.paimon.shade.org.apache.parquet.bytes.BytesInput;

/** Bytes of a page, as they grow. Numbers lie in them with the lowest byte first. */
public final class PageBytes {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[64];
  private int size;

  public int size() {
    return size;
  }

  /** Drops all but the first {@code length} bytes. */
  public void cut(int length) {
    size = length;
  }

  public void add(byte value) {
    reserve(1);
    bytes[size++] = value;
  }

  public void addInt(int value) {
    reserve(Integer.BYTES);
    INTS.set(bytes, size, value);
    size += Integer.BYTES;
  }

  public void addLong(long value) {
    reserve(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** Adds the lower halves of some longs. */
  void addInts(long[] values, int from, int to) {
    reserve(Math.multiplyExact(to - from, Integer.BYTES));
    for (int i = from; i < to; i++) {
      INTS.set(bytes, size, (int) values[i]);
      size += Integer.BYTES;
    }
  }

  void addLongs(long[] values, int from, int to) {
    reserve(Math.multiplyExact(to - from, Long.BYTES));
    for (int i = from; i < to; i++) {
      LONGS.set(bytes, size, values[i]);
      size += Long.BYTES;
    }
  }

  /** Unsigned varint: seven bits a byte, the lowest first; the eighth is set if more follow. */
  void addVarInt(int value) {
    int left = value;
    while ((left & ~0x7F) != 0) {
      add((byte) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    add((byte) left);
  }

  public void addAll(byte[] from, int offset, int length) {
    reserve(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  void addAll(PageBytes other) {
    addAll(other.bytes, 0, other.size);
  }

  /** The backing array with room for {@code length} more bytes from {@link #size} on. */
  public byte[] grow(int length) {
    reserve(length);
    size += length;
    return bytes;
  }

  /** Overwrites four bytes. */
  void setInt(int at, int value) {
    INTS.set(bytes, at, value);
  }

  /** The backing array: bytes from 0 on, valid until more are added. */
  public byte[] array() {
    return bytes;
  }

  /** The bytes, as they are until they change. */
  BytesInput input() {
    return BytesInput.from(bytes, 0, size);
  }

  private void reserve(int length) {
    int needed = Math.addExact(size, length);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(1L << 30, bytes.length * 2L)));
    }
  }
}
