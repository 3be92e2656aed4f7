package org.playlake.io.paimon.internal.pack;

import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.internal.columns.ColumnBlock;
import org.playlake.io.paimon.internal.columns.OpenBlock;
import org.playlake.io.paimon.internal.columns.TableColumns;
import org.playlake.io.paimon.internal.parquet.PageBytes;

/** Rows that are gathered column by column. */
final class ColumnRows implements OpenRows {

  private final OpenBlock block;
  private final int overhead;
  private int length;
  private long digest;

  ColumnRows(TableColumns columns) {
    this.block = columns.open();
    this.overhead = columns.openBytes();
  }

  @Override
  public void add(InternalRow row) {
    length += block.add(row);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public int overhead() {
    return overhead;
  }

  @Override
  public byte[] toBytes(long version, boolean counted) {
    PageBytes bytes = block.end();
    byte[] ended =
        new BlockTail(length, version, counted, false, true).after(bytes.array(), bytes.size());
    digest = counted ? new ColumnBlock(ended).digest() : 0;
    return ended;
  }

  @Override
  public long digest() {
    return digest;
  }
}
