package org.playlake.transforms.record;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Encodings of fields: zigzag varints, length-prefixed bytes, one byte for NULL. */
public final class Fields {
  private static final String NOT_NULL = "NULL where a value is required: the stream is corrupt";

  private Fields() {}

  /** Zigzag varint. */
  public static void writeLong(long value, DataOutput out) throws IOException {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  public static long readLong(DataInput in) throws IOException {
    long rest = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.readByte();
      rest |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
    throw new IOException("A number longer than ten bytes: the stream is corrupt");
  }

  public static void writeInt(int value, DataOutput out) throws IOException {
    writeLong(value, out);
  }

  public static int readInt(DataInput in) throws IOException {
    return (int) readLong(in);
  }

  /** The length first; -1 stands for NULL. */
  public static void writeBytes(byte @Nullable [] bytes, DataOutput out) throws IOException {
    if (bytes == null) {
      writeInt(-1, out);
    } else {
      writeInt(bytes.length, out);
      out.write(bytes);
    }
  }

  public static byte @Nullable [] readBytes(DataInput in) throws IOException {
    int length = readInt(in);
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  public static byte[] readRequiredBytes(DataInput in) throws IOException {
    byte[] bytes = readBytes(in);
    if (bytes == null) {
      throw new IOException(NOT_NULL);
    }
    return bytes;
  }

  public static void writeText(@Nullable String text, DataOutput out) throws IOException {
    writeBytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8), out);
  }

  public static @Nullable String readText(DataInput in) throws IOException {
    int length = readInt(in);
    return length < 0 ? null : text(length, in);
  }

  public static String readRequiredText(DataInput in) throws IOException {
    int length = readInt(in);
    if (length < 0) {
      throw new IOException(NOT_NULL);
    }
    return text(length, in);
  }

  private static String text(int length, DataInput in) throws IOException {
    if (in instanceof BlockInput block) {
      return block.readText(length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static void writeNullableInt(@Nullable Integer value, DataOutput out) throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      writeInt(value, out);
    }
  }

  public static @Nullable Integer readNullableInt(DataInput in) throws IOException {
    return in.readBoolean() ? Integer.valueOf(readInt(in)) : null;
  }

  public static void writeNullableDouble(@Nullable Double value, DataOutput out)
      throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      out.writeDouble(value);
    }
  }

  public static @Nullable Double readNullableDouble(DataInput in) throws IOException {
    return in.readBoolean() ? Double.valueOf(in.readDouble()) : null;
  }
}
