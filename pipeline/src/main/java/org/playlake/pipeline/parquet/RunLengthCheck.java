package org.playlake.pipeline.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * Check of the run lengths and the delta headers of a page: parquet-java allocates memory by what
 * they say, before it sees that the page has no bytes for it.
 */
final class RunLengthCheck {
  /** Some writers leave the last groups of a page incomplete. */
  private static final int SLACK_GROUPS = 64;

  private static final int GROUP = 8;
  private static final int GREATEST_BLOCK = 1 << 16;
  private static final int MOST_BITS = 32;

  private final ByteBuffer bytes;
  private final int values;

  private RunLengthCheck(ByteBuffer bytes, int values) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    this.values = values;
  }

  /**
   * Checks a page, whose bytes are in memory.
   *
   * @throws ParquetDecodingException if a run is longer than the page
   */
  static void check(DataPage page, ColumnDescriptor column) {
    try {
      if (page instanceof DataPageV1 v1) {
        check(v1, column);
      } else if (page instanceof DataPageV2 v2) {
        check(v2, column);
      }
    } catch (IOException | RuntimeException e) {
      throw new ParquetDecodingException(
          "column " + String.join(".", column.getPath()) + ": " + e.getMessage(), e);
    }
  }

  private static void check(DataPageV1 page, ColumnDescriptor column) throws IOException {
    boolean known = page.getRlEncoding() == Encoding.RLE && page.getDlEncoding() == Encoding.RLE;
    if (!known) {
      return;
    }
    RunLengthCheck check = of(page.getBytes(), page.getValueCount());
    if (column.getMaxRepetitionLevel() > 0) {
      check.prefixedRuns(width(column.getMaxRepetitionLevel()));
    }
    if (column.getMaxDefinitionLevel() > 0) {
      check.prefixedRuns(width(column.getMaxDefinitionLevel()));
    }
    check.values(page.getValueEncoding());
  }

  private static void check(DataPageV2 page, ColumnDescriptor column) throws IOException {
    int values = page.getValueCount();
    of(page.getRepetitionLevels(), values).allRuns(width(column.getMaxRepetitionLevel()));
    of(page.getDefinitionLevels(), values).allRuns(width(column.getMaxDefinitionLevel()));
    of(page.getData(), values).values(page.getDataEncoding());
  }

  private static RunLengthCheck of(BytesInput bytes, int values) throws IOException {
    return new RunLengthCheck(bytes.toByteBuffer(), values);
  }

  private static int width(int maxLevel) {
    return BytesUtils.getWidthFromMaxInt(maxLevel);
  }

  private void values(Encoding encoding) {
    switch (encoding) {
      case RLE_DICTIONARY, PLAIN_DICTIONARY -> {
        if (bytes.hasRemaining()) {
          allRuns(bytes.get());
        }
      }
      case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY, DELTA_BYTE_ARRAY -> deltaHeader();
      default -> {}
    }
  }

  private void prefixedRuns(int bits) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException(
          length + " bytes of levels in a page that has " + bytes.remaining() + " more");
    }
    new RunLengthCheck(bytes.slice(bytes.position(), length), values).allRuns(bits);
    bytes.position(bytes.position() + length);
  }

  private void allRuns(int bits) {
    if (bits < 0 || bits > MOST_BITS) {
      throw new IllegalArgumentException("values of " + bits + " bits");
    }
    while (bytes.hasRemaining()) {
      int header = varint();
      boolean packed = (header & 1) == 1;
      long groups = Integer.toUnsignedLong(header) >>> 1;
      long size = packed ? groups * bits : (bits + GROUP - 1L) / GROUP;
      boolean tooLong =
          packed
              && (size > bytes.remaining() + (long) SLACK_GROUPS * bits
                  || (groups - SLACK_GROUPS) * GROUP > values);
      if (tooLong) {
        throw new IllegalArgumentException(
            "a run of " + groups * GROUP + " values in a page of " + values);
      }
      bytes.position(bytes.position() + (int) Math.min(size, bytes.remaining()));
    }
  }

  private void deltaHeader() {
    if (!bytes.hasRemaining()) {
      return;
    }
    int block = varint();
    int miniBlocks = varint();
    int total = varint();
    boolean plausible =
        block > 0
            && block <= GREATEST_BLOCK
            && miniBlocks > 0
            && miniBlocks <= block
            && total >= 0
            && total <= values;
    if (!plausible) {
      throw new IllegalArgumentException(
          total + " deltas in blocks of " + block + " in a page of " + values + " values");
    }
  }

  private int varint() {
    int value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than five bytes");
  }
}
