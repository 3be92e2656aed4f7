package org.playlake.pipeline.source;

import java.util.List;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.NativeReader;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.parquet.FileFooter;

/** Check that unsigned integers of eight bytes are within {@code BIGINT}. */
final class UnsignedCheck {

  private UnsignedCheck() {}

  static boolean applies(Type type) {
    return type.isPrimitive()
        && !type.isRepetition(Type.Repetition.REPEATED)
        && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT64
        && NativeReader.isUnsigned(type.asPrimitiveType());
  }

  /**
   * @throws InputException if the column holds a number beyond; by the statistics of the footer,
   *     and where these are missing by its values
   */
  static void refuseBeyondBigint(FileFooter footer, String column) {
    boolean within = true;
    boolean known = true;
    for (BlockMetaData group : footer.rowGroups()) {
      Statistics<?> statistics = statistics(group.getColumns(), column);
      if (statistics instanceof LongStatistics numbers && statistics.hasNonNullValue()) {
        within &= numbers.getMax() >= 0;
      } else {
        known &= group.getRowCount() == 0 || isAllNull(statistics, group.getRowCount());
      }
    }
    if (!within
        || (!known
            && ColumnScan.isNegative(footer.access(), ParquetFile.of(footer, 0, 0), column))) {
      throw new InputException(
          footer.name()
              + ": column "
              + column
              + " holds an unsigned number beyond "
              + Long.MAX_VALUE
              + ", the greatest of BIGINT. Write it as text.");
    }
  }

  private static boolean isAllNull(@Nullable Statistics<?> statistics, long rows) {
    return statistics != null && statistics.isNumNullsSet() && statistics.getNumNulls() == rows;
  }

  private static @Nullable Statistics<?> statistics(
      List<ColumnChunkMetaData> chunks, String column) {
    ColumnPath path = ColumnPath.get(column);
    return chunks.stream()
        .filter(chunk -> chunk.getPath().equals(path))
        .map(ColumnChunkMetaData::getStatistics)
        .findFirst()
        .orElse(null);
  }
}
