package org.playlake.io.paimon.internal.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;
import org.apache.paimon.shade.org.apache.parquet.io.api.Binary;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.playlake.io.paimon.internal.distinct.Slice;

/**
 * The least and the greatest of some values. Parquet's own statistics decide; they are not asked of
 * a value whose first eight bytes say that it lies between.
 */
final class BytesRange {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final PrimitiveType type;

  /** True if values are ordered by their bytes, without signs. */
  private final boolean byBytes;

  private Statistics<?> statistics;

  /** The first bytes of the least and the greatest value, as numbers in order. */
  private long least;

  private long greatest;

  BytesRange(PrimitiveType type) {
    this.type = type;
    this.byBytes = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
    begin();
  }

  private void begin() {
    statistics = Statistics.createStats(type);
    least = Long.MAX_VALUE;
    greatest = Long.MIN_VALUE;
  }

  void add(Slice value) {
    if (byBytes) {
      long rank = rank(value.bytes(), value.offset(), value.length());
      if (rank > least && rank < greatest) {
        return;
      }
      least = Math.min(least, rank);
      greatest = Math.max(greatest, rank);
    }
    statistics.updateStats(
        Binary.fromReusedByteArray(value.bytes(), value.offset(), value.length()));
  }

  /** Statistics of the values since the last call, and of as many nulls. */
  Statistics<?> end(int nulls) {
    Statistics<?> ended = statistics;
    ended.incrementNumNulls(nulls);
    begin();
    return ended;
  }

  /** Greater only if the bytes are; missing bytes count as 0. */
  private static long rank(byte[] bytes, int offset, int length) {
    long first = 0;
    if (length >= Long.BYTES) {
      first = (long) LONGS.get(bytes, offset);
    } else {
      for (int i = 0; i < length; i++) {
        first |= (bytes[offset + i] & 0xFFL) << (Long.SIZE - Byte.SIZE * (i + 1));
      }
    }
    return first ^ Long.MIN_VALUE;
  }
}
