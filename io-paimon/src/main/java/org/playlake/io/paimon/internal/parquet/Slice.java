package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.BinaryString;
import org.apache.paimon.memory.MemorySegment;

/** Location of a value's bytes, which need not be copied. */
final class Slice {
  private byte[] bytes = {};
  private int offset;
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  void set(byte[] all) {
    set(all, 0, all.length);
  }

  void set(byte[] in, int from, int count) {
    bytes = in;
    offset = from;
    length = count;
  }

  void set(BinaryString text) {
    MemorySegment[] segments = text.getSegments();
    byte[] array = segments.length == 1 ? segments[0].getArray() : null;
    if (array == null) {
      set(text.toBytes());
    } else {
      set(array, text.getOffset(), text.getSizeInBytes());
    }
  }
}
