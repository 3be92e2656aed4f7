package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.shade.org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.paimon.shade.org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Small numbers as Parquet keeps levels and the numbers of a dictionary: runs of one number, and
 * between them groups of eight, packed bit by bit.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">Encodings</a>
 */
final class RunLengths {
  private static final int GROUP = 8;

  /** More would be allowed; with so many the header is one byte, and readers have seen no other. */
  private static final int MOST_GROUPS = 63;

  private RunLengths() {}

  /** Bit width of numbers up to {@code greatest}. */
  static int bits(int greatest) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
  }

  /** Adds the first {@code count} of {@code values}, each of {@code bits} bits. */
  static void add(int[] values, int count, int bits, PageBytes out) {
    int packedFrom = 0;
    int at = 0;
    while (at + GROUP <= count) {
      if (!isRun(values, at)) {
        at += GROUP;
        continue;
      }
      int end = at + GROUP;
      while (end < count && values[end] == values[at]) {
        end++;
      }
      addPacked(values, packedFrom, at, bits, out);
      addRun(values[at], end - at, bits, out);
      packedFrom = end;
      at = end;
    }
    addPacked(values, packedFrom, count, bits, out);
  }

  /** Adds {@code count} times the same. */
  static void addRun(int value, int count, int bits, PageBytes out) {
    out.addVarInt(count << 1);
    for (int shift = 0; shift < bits; shift += Byte.SIZE) {
      out.add((byte) (value >>> shift));
    }
  }

  private static boolean isRun(int[] values, int from) {
    int first = values[from];
    for (int i = from + 1; i < from + GROUP; i++) {
      if (values[i] != first) {
        return false;
      }
    }
    return true;
  }

  private static void addPacked(int[] values, int from, int end, int bits, PageBytes out) {
    if (from == end) {
      return;
    }
    BytePacker packer = Packer.LITTLE_ENDIAN.newBytePacker(bits);
    int at = from;
    while (at < end) {
      int groups = Math.min(MOST_GROUPS, (end - at + GROUP - 1) / GROUP);
      out.addVarInt((groups << 1) | 1);
      int to = out.size();
      byte[] bytes = out.grow(groups * bits);
      for (int group = 0; group < groups; group++, at += GROUP, to += bits) {
        if (at + GROUP <= end) {
          packer.pack8Values(values, at, bytes, to);
        } else {
          int[] last = new int[GROUP];
          System.arraycopy(values, at, last, 0, end - at);
          packer.pack8Values(last, 0, bytes, to);
        }
      }
    }
  }
}
