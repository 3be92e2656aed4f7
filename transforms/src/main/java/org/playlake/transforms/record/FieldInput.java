package org.playlake.transforms.record;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads fields as DataInputStream does, without the 300 bytes that one of those takes a value. */
final class FieldInput implements FieldData {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private final InputStream in;

  FieldInput(InputStream in) {
    this.in = in;
  }

  @Override
  public void readFully(byte[] to, int offset, int length) throws IOException {
    if (in.readNBytes(to, offset, length) < length) {
      throw new EOFException();
    }
  }

  @Override
  public int skipBytes(int count) throws IOException {
    return (int) in.skip(count);
  }

  @Override
  public byte readByte() throws IOException {
    return (byte) readUnsignedByte();
  }

  @Override
  public int readUnsignedByte() throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }

  @Override
  public int readInt() throws IOException {
    return readUnsignedShort() << 16 | readUnsignedShort();
  }

  @Override
  public long readLong() throws IOException {
    byte[] eight = new byte[Long.BYTES];
    readFully(eight);
    return (long) LONG.get(eight, 0);
  }
}
