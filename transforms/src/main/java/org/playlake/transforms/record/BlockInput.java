package org.playlake.transforms.record;

import java.io.EOFException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the fields of many values out of one block of bytes, and gives texts that repeat as the
 * same String. A coder that is given one of these reads from it.
 */
public final class BlockInput extends InputStream implements FieldData {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final TextCache texts;
  private int next;

  /** Reads {@code bytes}; {@code texts} remembers those of the blocks before. */
  public BlockInput(byte[] bytes, TextCache texts) {
    this.bytes = bytes;
    this.texts = texts;
  }

  public boolean isAtEnd() {
    return next == bytes.length;
  }

  /** The text in the next so many bytes of UTF-8. */
  String readText(int length) throws EOFException {
    int from = take(length);
    return texts.decode(bytes, from, from + length);
  }

  private int take(int count) throws EOFException {
    if (count > bytes.length - next) {
      throw new EOFException();
    }
    int from = next;
    next += count;
    return from;
  }

  @Override
  public int read() {
    return next == bytes.length ? -1 : bytes[next++] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, to, offset, count);
    next += count;
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public int available() {
    return bytes.length - next;
  }

  @Override
  public void readFully(byte[] to, int offset, int length) throws EOFException {
    System.arraycopy(bytes, take(length), to, offset, length);
  }

  @Override
  public int skipBytes(int count) {
    int skipped = Math.min(count, bytes.length - next);
    next += skipped;
    return skipped;
  }

  @Override
  public byte readByte() throws EOFException {
    return bytes[take(1)];
  }

  @Override
  public int readInt() throws EOFException {
    return (int) INT.get(bytes, take(Integer.BYTES));
  }

  @Override
  public long readLong() throws EOFException {
    return (long) LONG.get(bytes, take(Long.BYTES));
  }
}
