package org.playlake.transforms.record;

import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Gathers fields and hands them to a stream at once: the streams that runners encode into take a
 * lock for every byte they are given alone. A coder that is given one of these writes into it.
 */
public final class FieldOutput extends OutputStream implements DataOutput {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final String NO_TEXT = "Texts are written by Fields.writeText";

  private byte[] bytes = new byte[96];
  private int size;

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  public int size() {
    return size;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Overwrites four bytes. */
  public void setInt(int at, int value) {
    INT.set(bytes, at, value);
  }

  /** The backing array: bytes from 0 on, valid until more are written. */
  public byte[] array() {
    return bytes;
  }

  /** Same as {@link Arrays#hashCode(byte[])} of the bytes. */
  public int hashOfBytes() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  /** Begins anew. */
  public void reset() {
    size = 0;
  }

  @Override
  public void write(int value) {
    if (size == bytes.length) {
      grow(1);
    }
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] from) {
    write(from, 0, from.length);
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    if (length > bytes.length - size) {
      grow(length);
    }
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }

  @Override
  public void writeBoolean(boolean value) {
    write(value ? 1 : 0);
  }

  @Override
  public void writeByte(int value) {
    write(value);
  }

  @Override
  public void writeShort(int value) {
    write(value >> 8);
    write(value);
  }

  @Override
  public void writeChar(int value) {
    writeShort(value);
  }

  @Override
  public void writeInt(int value) {
    writeShort(value >> 16);
    writeShort(value);
  }

  @Override
  public void writeLong(long value) {
    if (Long.BYTES > bytes.length - size) {
      grow(Long.BYTES);
    }
    LONG.set(bytes, size, value);
    size += Long.BYTES;
  }

  @Override
  public void writeFloat(float value) {
    writeInt(Float.floatToIntBits(value));
  }

  @Override
  public void writeDouble(double value) {
    writeLong(Double.doubleToLongBits(value));
  }

  @Override
  public void writeBytes(String text) {
    throw new UnsupportedOperationException(NO_TEXT);
  }

  @Override
  public void writeChars(String text) {
    throw new UnsupportedOperationException(NO_TEXT);
  }

  @Override
  public void writeUTF(String text) {
    throw new UnsupportedOperationException(NO_TEXT);
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
  }
}
