package org.playlake.benchmarks.paimonio;

import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.PaimonRowFunction;

/** The row of a sale, the same object each time. */
final class SaleRow implements PaimonRowFunction<Sale> {
  private transient @Nullable FlatRow row;

  @Override
  public InternalRow row(Sale sale) {
    if (row == null) {
      row = new FlatRow(6);
    }
    row.setNumber(0, sale.id());
    if (sale.quantity() == null) {
      row.setNull(1);
    } else {
      row.setNumber(1, sale.quantity());
    }
    if (sale.region() == null) {
      row.setNull(2);
    } else {
      row.setText(2, sale.region());
    }
    return row.setText(3, sale.player()).setDouble(4, sale.amount()).setNumber(5, sale.micros());
  }
}
