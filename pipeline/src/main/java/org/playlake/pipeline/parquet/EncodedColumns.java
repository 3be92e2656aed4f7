package org.playlake.pipeline.parquet;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type.Repetition;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.ParquetChunk;

/** The chunks of a row group as they stand in the file, where a table could hold them so. */
final class EncodedColumns {
  private static final int INT_BITS = 32;
  private static final int LONG_BITS = 64;

  private EncodedColumns() {}

  /** The chunks that are kept, by the names of their columns. */
  static Map<String, ParquetChunk> of(BlockMetaData group, KeptBytes file) {
    Map<String, ParquetChunk> chunks = new HashMap<>();
    for (ColumnChunkMetaData each : group.getColumns()) {
      ParquetChunk.Type type = type(each);
      if (type == null) {
        continue;
      }
      List<ByteBuffer> bytes = file.bytes(each.getStartingPos(), each.getTotalSize());
      if (!bytes.isEmpty()) {
        ParquetChunk chunk = ParquetChunk.of(type, each.getCodec().name(), bytes);
        chunks.put(each.getPath().toDotString(), bounded(chunk, each.getStatistics()));
      }
    }
    return chunks;
  }

  private static ParquetChunk bounded(ParquetChunk chunk, @Nullable Statistics<?> statistics) {
    return statistics != null && statistics.hasNonNullValue()
        ? chunk.withBounds(
            ByteBuffer.wrap(statistics.getMinBytes()), ByteBuffer.wrap(statistics.getMaxBytes()))
        : chunk;
  }

  private static ParquetChunk.@Nullable Type type(ColumnChunkMetaData column) {
    PrimitiveType type = column.getPrimitiveType();
    if (column.getPath().size() != 1 || !type.isRepetition(Repetition.OPTIONAL)) {
      return null;
    }
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BINARY -> isText(annotation) ? ParquetChunk.Type.BYTES : null;
      case INT32 -> isSigned(annotation, INT_BITS) ? ParquetChunk.Type.INT32 : date(annotation);
      case INT64 -> isSigned(annotation, LONG_BITS) ? ParquetChunk.Type.INT64 : time(annotation);
      case FLOAT -> annotation == null ? ParquetChunk.Type.FLOAT : null;
      case DOUBLE -> annotation == null ? ParquetChunk.Type.DOUBLE : null;
      default -> null;
    };
  }

  private static boolean isText(@Nullable LogicalTypeAnnotation annotation) {
    return annotation == null
        || annotation instanceof StringLogicalTypeAnnotation
        || annotation instanceof EnumLogicalTypeAnnotation
        || annotation instanceof JsonLogicalTypeAnnotation;
  }

  private static boolean isSigned(@Nullable LogicalTypeAnnotation annotation, int bits) {
    return annotation == null
        || (annotation instanceof IntLogicalTypeAnnotation number
            && number.isSigned()
            && number.getBitWidth() == bits);
  }

  private static ParquetChunk.@Nullable Type date(LogicalTypeAnnotation annotation) {
    return annotation instanceof DateLogicalTypeAnnotation ? ParquetChunk.Type.DATE : null;
  }

  private static ParquetChunk.@Nullable Type time(LogicalTypeAnnotation annotation) {
    if (annotation instanceof TimestampLogicalTypeAnnotation time
        && time.getUnit() == TimeUnit.MICROS) {
      return time.isAdjustedToUTC() ? ParquetChunk.Type.INSTANT : ParquetChunk.Type.LOCAL_TIME;
    }
    return null;
  }
}
