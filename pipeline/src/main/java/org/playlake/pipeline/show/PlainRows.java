package org.playlake.pipeline.show;

import java.util.List;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonReadFunction;

/** The function from a row of a table to plain values. */
record PlainRows(List<DataType> types) implements PaimonReadFunction<PlainRow> {

  @Override
  public PlainRow element(InternalRow row) {
    @Nullable Object[] values = new Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = PlainValue.field(row, i, types.get(i));
    }
    return new PlainRow(values);
  }
}
