package org.playlake.io.paimon.internal.columns;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.internal.distinct.Mixing;
import org.playlake.io.paimon.internal.parquet.BatchColumn;
import org.playlake.io.paimon.internal.parquet.ColumnBatch;
import org.playlake.io.paimon.table.FlatRow;

/** Block of rows, read where its bytes lie. */
public final class ColumnBlock implements ColumnBatch {

  /** Bytes that must follow a block. */
  public static final int PADDING = Widths.PADDING;

  private final int rows;
  private final StoredColumn[] columns;
  private final FlatRow row;

  /** A block at the start of some bytes. */
  public ColumnBlock(byte[] bytes) {
    rows = (int) Widths.INTS.get(bytes, 0);
    columns = new StoredColumn[(int) Widths.INTS.get(bytes, Integer.BYTES)];
    int at = 2 * Integer.BYTES;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new StoredColumn(bytes, at, rows);
      at = columns[i].end();
    }
    row = new FlatRow(columns.length);
  }

  public int rows() {
    return rows;
  }

  @Override
  public BatchColumn column(int column) {
    return columns[column];
  }

  @Override
  public long rowCount() {
    return rows;
  }

  /** The rows in order, each valid until the next. */
  @Override
  public Iterator<InternalRow> iterator() {
    return IntStream.range(0, rows).mapToObj(this::row).iterator();
  }

  /** The row at a place, valid until the next call. */
  public InternalRow row(int at) {
    for (int i = 0; i < columns.length; i++) {
      columns[i].set(at, row, i);
    }
    return row;
  }

  /** Sum of the digests of the rows: the same in any order and in any blocks. */
  public long digest() {
    long[] digests = new long[rows];
    long[] numbers = new long[rows];
    long all = 0;
    for (int i = 0; i < columns.length; i++) {
      // Odd, so that no bit of a value is lost.
      all += columns[i].addTo(digests, numbers, Mixing.mix(i + 1L) | 1);
    }
    long sum = 0;
    for (long each : digests) {
      sum += Mixing.mix(each + all);
    }
    return sum;
  }
}
