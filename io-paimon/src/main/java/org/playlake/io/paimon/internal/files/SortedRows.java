package org.playlake.io.paimon.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.JoinedRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.memory.MemorySegment;
import org.apache.paimon.sort.BinaryExternalSortBuffer;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.MutableObjectIterator;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.cluster.ClusteringKeys;
import org.playlake.io.paimon.internal.pack.RowSink;
import org.playlake.io.paimon.internal.route.Clustering;

/**
 * Passes rows on in an order that only depends on what they are: the one of their clustering
 * columns, if there are any, and then of their bytes.
 *
 * <p>Paimon decides between rows of one key by the sequence field, and where that is the same by
 * which came last. A shuffle keeps no order, so without this the same input could give different
 * tables.
 */
final class SortedRows implements RowSink {

  private static final long BUFFER_BYTES = 16 << 20;

  private final InternalRowSerializer rows;
  private final @Nullable ClusteringKeys keys;
  private final JoinedRow sorted = new JoinedRow();
  private final int keyColumns;
  private final BinaryExternalSortBuffer buffer;
  private final RowSink next;

  SortedRows(FileStoreTable table, Clustering clustering, RowSink next, IOManager spill) {
    CoreOptions options = table.coreOptions();
    int[] columns = clustering.positions(table.rowType());
    List<DataType> types = new ArrayList<>(table.rowType().project(columns).getFieldTypes());
    types.add(DataTypes.BYTES());
    this.keyColumns = columns.length;
    this.keys = clustering.isAsked() ? new ClusteringKeys(table.rowType(), clustering) : null;
    this.rows = new InternalRowSerializer(table.rowType());
    this.next = next;
    this.buffer =
        BinaryExternalSortBuffer.create(
            spill,
            RowType.of(types.toArray(new DataType[0])),
            IntStream.rangeClosed(0, keyColumns).toArray(),
            BUFFER_BYTES,
            options.pageSize(),
            options.localSortMaxNumFileHandles(),
            options.spillCompressOptions(),
            options.writeBufferSpillDiskSize(),
            true);
  }

  @Override
  public void write(InternalRow row) throws IOException {
    GenericRow bytes = GenericRow.of(rows.toBinaryRow(row).toBytes());
    buffer.write(keys == null ? bytes : sorted.replace(keys.of(row), bytes));
  }

  @Override
  public void end() throws Exception {
    MutableObjectIterator<BinaryRow> inOrder = buffer.sortedIterator();
    BinaryRow held = new BinaryRow(keyColumns + 1);
    BinaryRow row = new BinaryRow(rows.getArity());
    while ((held = inOrder.next(held)) != null) {
      byte[] bytes = held.getBinary(keyColumns);
      row.pointTo(MemorySegment.wrap(bytes), 0, bytes.length);
      next.write(row);
    }
    next.end();
  }

  @Override
  public void close() throws IOException {
    buffer.clear();
    next.close();
  }
}
