package org.playlake.transforms.record;

import java.io.DataInput;
import java.io.IOException;

/**
 * The reads of fields that follow from single bytes, ints and longs; texts are {@link Fields}'s.
 */
interface FieldData extends DataInput {

  @Override
  default void readFully(byte[] to) throws IOException {
    readFully(to, 0, to.length);
  }

  @Override
  default boolean readBoolean() throws IOException {
    return readByte() != 0;
  }

  @Override
  default int readUnsignedByte() throws IOException {
    return readByte() & 0xFF;
  }

  @Override
  default short readShort() throws IOException {
    return (short) readUnsignedShort();
  }

  @Override
  default int readUnsignedShort() throws IOException {
    return readUnsignedByte() << 8 | readUnsignedByte();
  }

  @Override
  default char readChar() throws IOException {
    return (char) readUnsignedShort();
  }

  @Override
  default float readFloat() throws IOException {
    return Float.intBitsToFloat(readInt());
  }

  @Override
  default double readDouble() throws IOException {
    return Double.longBitsToDouble(readLong());
  }

  @Override
  default String readLine() {
    throw new UnsupportedOperationException("Texts are read by Fields.readText");
  }

  @Override
  default String readUTF() {
    throw new UnsupportedOperationException("Texts are read by Fields.readText");
  }
}
