package org.playlake.pipeline.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.io.api.Binary;
import org.playlake.pipeline.column.NativeReader;

/** Texts or integers that stand one after the other as they are. */
final class PlainValues implements PageValues {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private final int width;
  private final NativeReader natives;
  private int at;

  /**
   * @param width of an integer in bytes; of a text's length
   */
  PlainValues(byte[] bytes, int from, int to, int width, NativeReader natives) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
    this.width = width;
    this.natives = natives;
  }

  @Override
  public byte[] text() {
    int start = taken(Integer.BYTES);
    int length = (int) INTS.get(bytes, start);
    if (length < 0) {
      throw new ParquetDecodingException("a text of " + length + " bytes");
    }
    start = taken(length);
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  @Override
  public long number() {
    int start = taken(width);
    return width == Long.BYTES ? (long) LONGS.get(bytes, start) : (int) INTS.get(bytes, start);
  }

  @Override
  public Object value() {
    return natives.of(Binary.fromConstantByteArray(text()));
  }

  private int taken(int count) {
    if (count > end - at) {
      throw new ParquetDecodingException(
          "a value of " + count + " bytes in a page that has " + (end - at) + " more");
    }
    int start = at;
    at += count;
    return start;
  }
}
