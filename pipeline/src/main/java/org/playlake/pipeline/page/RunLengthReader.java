package org.playlake.pipeline.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * Reader of Parquet's hybrid of run lengths and bit packing. Values that a last run lacks the bytes
 * for are 0, as some writers leave it incomplete.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE">encoding</a>
 */
final class RunLengthReader {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** A multiple of the 8 values of a group, which begin and end with a byte. */
  private static final int UNPACKED = 1024;

  private static final int GROUP = 8;

  private int[] unpacked = new int[UNPACKED];
  private byte[] bytes = {};
  private int at;
  private int end;
  private int width;
  private int mask;

  /** Values of the current run of equal ones that are not read. */
  private int repeated;

  private int value;

  /** Values of the current packed run that are not unpacked. */
  private int packed;

  private int next;
  private int last;

  /** A reader of values that are decoded already. */
  static RunLengthReader of(int[] values) {
    RunLengthReader reader = new RunLengthReader();
    reader.unpacked = values;
    reader.last = values.length;
    return reader;
  }

  /** Goes to the first of the runs between two offsets, of values of {@code bits} bits. */
  void over(byte[] array, int from, int to, int bits) {
    bytes = array;
    at = from;
    end = to;
    width = bits;
    mask = bits == Integer.SIZE ? -1 : (1 << bits) - 1;
    repeated = 0;
    packed = 0;
    next = 0;
    last = 0;
  }

  /** True if the first run has {@code count} times {@code of} or more; nothing may be read yet. */
  boolean beginsWith(int count, int of) {
    begin();
    return repeated >= count && value == of;
  }

  /** The next value. */
  int next() {
    if (next < last) {
      return unpacked[next++];
    }
    if (repeated == 0) {
      return afterRun();
    }
    repeated--;
    return value;
  }

  private int afterRun() {
    while (packed == 0 && repeated == 0) {
      begin();
    }
    if (packed == 0) {
      repeated--;
      return value;
    }
    int count = Math.min(packed, UNPACKED);
    unpack(count);
    packed -= count;
    next = 1;
    last = count;
    return unpacked[0];
  }

  private void begin() {
    int header = varint();
    int count = header >>> 1;
    if ((header & 1) == 1) {
      packed = Math.multiplyExact(count, GROUP);
    } else {
      value = (int) word(at) & mask;
      at = Math.min(end, at + (width + Byte.SIZE - 1) / Byte.SIZE);
      repeated = count;
    }
  }

  private void unpack(int count) {
    int bit = 0;
    for (int i = 0; i < count; i++, bit += width) {
      unpacked[i] = (int) (word(at + (bit >>> 3)) >>> (bit & 7)) & mask;
    }
    at = Math.min(end, at + count * width / Byte.SIZE);
  }

  private long word(int from) {
    return from + Long.BYTES <= end ? (long) LONGS.get(bytes, from) : lastWord(from);
  }

  private long lastWord(int from) {
    long word = 0;
    for (int i = from; i < end; i++) {
      word |= (bytes[i] & 0xFFL) << ((i - from) * Byte.SIZE);
    }
    return word;
  }

  private int varint() {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      if (at >= end) {
        throw new ParquetDecodingException("a page has fewer values than it says");
      }
      byte each = bytes[at++];
      number |= (each & 0x7F) << shift;
      if (each >= 0) {
        return number;
      }
    }
    throw new ParquetDecodingException("the length of a run has more than five bytes");
  }
}
