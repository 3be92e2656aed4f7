package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The encoded values of one column of some rows, as a column chunk of a Parquet file has them: an
 * optional column on the first level of its schema.
 *
 * @param type of the values in Parquet
 * @param codec the compression of the pages, by Parquet's name for it: {@code SNAPPY}
 * @param pages all bytes of the chunk in order, headers of pages included; not to be changed
 *     afterwards
 * @param nulls how many of the values are NULL, or -1 while that is not known
 * @param min a value that none is less than, in plain encoding without a length; null if not known
 * @param max a value that none is greater than; null if not known
 */
public record ParquetChunk(
    Type type,
    String codec,
    List<ByteBuffer> pages,
    long nulls,
    @Nullable ByteBuffer min,
    @Nullable ByteBuffer max) {

  /** Physical and logical type of a column in Parquet. */
  public enum Type {
    /** {@code BYTE_ARRAY}, without annotation or as text. */
    BYTES,
    /** {@code INT32} without annotation, or signed of 32 bits. */
    INT32,
    /** {@code INT64} without annotation, or signed of 64 bits. */
    INT64,
    FLOAT,
    DOUBLE,
    /** {@code INT32} as days since 1970-01-01. */
    DATE,
    /** {@code INT64} as microseconds since 1970-01-01T00:00Z. */
    INSTANT,
    /** {@code INT64} as microseconds since 1970-01-01T00:00 of a local time. */
    LOCAL_TIME
  }

  public ParquetChunk {
    requireNonNull(type, "type");
    requireNonNull(codec, "codec");
    pages = List.copyOf(pages);
  }

  /** A chunk of which no statistics are known. */
  public static ParquetChunk of(Type type, String codec, List<ByteBuffer> pages) {
    return new ParquetChunk(type, codec, pages, -1, null, null);
  }

  /** The same with the number of NULLs. */
  public ParquetChunk withNulls(long count) {
    return new ParquetChunk(type, codec, pages, count, min, max);
  }

  /** The same with bounds of the values. */
  public ParquetChunk withBounds(ByteBuffer lowest, ByteBuffer highest) {
    return new ParquetChunk(type, codec, pages, nulls, lowest, highest);
  }
}
