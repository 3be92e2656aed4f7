package org.playlake.pipeline.parquet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Type;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Codecs and encodings of column chunks that this version of Parquet can read. */
final class ReadableChunks {
  private static final Set<CompressionCodec> CODECS =
      Set.of(
          CompressionCodec.UNCOMPRESSED,
          CompressionCodec.SNAPPY,
          CompressionCodec.GZIP,
          CompressionCodec.ZSTD,
          CompressionCodec.LZ4_RAW);
  private static final Set<Encoding> OF_ALL_TYPES =
      Set.of(
          Encoding.PLAIN,
          Encoding.PLAIN_DICTIONARY,
          Encoding.RLE_DICTIONARY,
          // Of levels, and of booleans.
          Encoding.RLE,
          Encoding.BIT_PACKED);

  private ReadableChunks() {}

  /** Columns of the first level that cannot be read, each with the reason and the remedy. */
  static Map<String, String> problems(FileMetaData meta) {
    Map<String, String> problems = new HashMap<>();
    for (RowGroup group : meta.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        ColumnMetaData column = chunk.getMeta_data();
        String problem = column.getNum_values() == 0 ? null : problem(column);
        if (problem != null) {
          problems.putIfAbsent(column.getPath_in_schema().get(0), problem);
        }
      }
    }
    return problems;
  }

  private static @Nullable String problem(ColumnMetaData column) {
    if (!CODECS.contains(column.getCodec())) {
      return "is compressed with "
          + column.getCodec()
          + ", which cannot be read. Write the file again with ZSTD, SNAPPY, GZIP, LZ4_RAW or"
          + " UNCOMPRESSED.";
    }
    for (Encoding encoding : column.getEncodings()) {
      if (encoding == null || !isReadable(encoding, column.getType())) {
        return "is encoded as "
            + (encoding == null ? "nothing known" : encoding)
            + ", which cannot be read of "
            + column.getType()
            + ". Write the file again with the encodings PLAIN and RLE_DICTIONARY.";
      }
    }
    return null;
  }

  private static boolean isReadable(Encoding encoding, Type type) {
    return OF_ALL_TYPES.contains(encoding)
        || switch (encoding) {
          case DELTA_BINARY_PACKED -> type == Type.INT32 || type == Type.INT64;
          case DELTA_LENGTH_BYTE_ARRAY -> type == Type.BYTE_ARRAY;
          case DELTA_BYTE_ARRAY -> type == Type.BYTE_ARRAY || type == Type.FIXED_LEN_BYTE_ARRAY;
          case BYTE_STREAM_SPLIT -> type == Type.FLOAT || type == Type.DOUBLE;
          default -> false;
        };
  }
}
