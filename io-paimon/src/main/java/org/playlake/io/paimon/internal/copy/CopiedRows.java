package org.playlake.io.paimon.internal.copy;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.io.BundleRecords;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.RowType;
import org.apache.paimon.types.VarBinaryType;
import org.apache.paimon.types.VarCharType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.ParquetChunk;
import org.playlake.io.paimon.table.ParquetRows;

/**
 * Rows that a file gets as a row group of its own: some columns as encoded chunks, in all others
 * each row has the same value.
 */
public final class CopiedRows implements BundleRecords {
  private static final int MICROS = 6;

  private final long count;
  private final InternalRow same;
  private final Map<String, CopiedChunk> chunks;

  private CopiedRows(long count, InternalRow same, Map<String, CopiedChunk> chunks) {
    this.count = count;
    this.same = same;
    this.chunks = chunks;
  }

  /**
   * The rows for a table; empty if a chunk is not what a column of the table has in a file.
   *
   * @param same holds the values of all columns that are no chunks
   */
  public static Optional<CopiedRows> of(ParquetRows rows, InternalRow same, RowType table) {
    // A list has several columns in a file, and there is no one value to repeat in them.
    if (table.getFieldTypes().stream().anyMatch(ArrayType.class::isInstance)) {
      return Optional.empty();
    }
    Map<String, CopiedChunk> chunks = new HashMap<>();
    for (Map.Entry<String, ParquetChunk> each : rows.chunks().entrySet()) {
      if (!table.containsField(each.getKey())
          || !holds(table.getField(each.getKey()).type(), each.getValue().type())) {
        return Optional.empty();
      }
      Optional<CopiedChunk> chunk = CopiedChunk.of(each.getValue(), rows.count());
      if (chunk.isEmpty()) {
        return Optional.empty();
      }
      chunks.put(each.getKey(), chunk.get());
    }
    return Optional.of(new CopiedRows(rows.count(), same, chunks));
  }

  /** True if the values of such a chunk are what a file holds for the column, bit by bit. */
  private static boolean holds(DataType column, ParquetChunk.Type chunk) {
    DataTypeRoot root = column.getTypeRoot();
    boolean same =
        switch (chunk) {
          case BYTES ->
              (column instanceof VarBinaryType bytes
                      && bytes.getLength() == VarBinaryType.MAX_LENGTH)
                  || (column instanceof VarCharType text
                      && text.getLength() == VarCharType.MAX_LENGTH);
          case INT32 -> root == DataTypeRoot.INTEGER;
          case INT64 -> root == DataTypeRoot.BIGINT;
          case FLOAT -> root == DataTypeRoot.FLOAT;
          case DOUBLE -> root == DataTypeRoot.DOUBLE;
          case DATE -> root == DataTypeRoot.DATE;
          case INSTANT ->
              column.is(DataTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE) && isMicros(column);
          case LOCAL_TIME ->
              column.is(DataTypeRoot.TIMESTAMP_WITHOUT_TIME_ZONE) && isMicros(column);
        };
    // A column that may not be NULL has no levels that say what is.
    return same && column.isNullable();
  }

  private static boolean isMicros(DataType time) {
    return DataTypeChecks.getPrecision(time) == MICROS;
  }

  /** The values of the columns that are no chunks. */
  public InternalRow same() {
    return same;
  }

  /** The chunk of a column, or null where all rows have the same value. */
  public @Nullable CopiedChunk chunk(String column) {
    return chunks.get(column);
  }

  @Override
  public long rowCount() {
    return count;
  }

  @Override
  public Iterator<InternalRow> iterator() {
    throw new IllegalStateException("Encoded rows come to a writer that needs them one by one");
  }
}
