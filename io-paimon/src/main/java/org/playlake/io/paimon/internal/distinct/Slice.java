package org.playlake.io.paimon.internal.distinct;

import org.apache.paimon.data.BinaryString;
import org.apache.paimon.memory.MemorySegment;

/** Location of a value's bytes, which need not be copied. */
public final class Slice {
  private byte[] bytes = {};
  private int offset;
  private int length;

  public byte[] bytes() {
    return bytes;
  }

  public int offset() {
    return offset;
  }

  public int length() {
    return length;
  }

  public void set(byte[] all) {
    set(all, 0, all.length);
  }

  public void set(byte[] in, int from, int count) {
    bytes = in;
    offset = from;
    length = count;
  }

  public void set(BinaryString text) {
    MemorySegment[] segments = text.getSegments();
    byte[] array = segments.length == 1 ? segments[0].getArray() : null;
    if (array == null) {
      set(text.toBytes());
    } else {
      set(array, text.getOffset(), text.getSizeInBytes());
    }
  }
}
