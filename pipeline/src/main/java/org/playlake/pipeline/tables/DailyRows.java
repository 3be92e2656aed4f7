package org.playlake.pipeline.tables;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DecimalType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;

/** Rows of a {@link DailyTable}: each column's value, as Paimon holds it. */
final class DailyRows<T> implements PaimonRowFunction<T> {
  @Serial private static final long serialVersionUID = 1L;

  private final List<SerializableFunction<T, @Nullable Object>> values;
  private final DataType[] types;

  DailyRows(List<SerializableFunction<T, @Nullable Object>> values, DataType[] types) {
    this.values = values;
    this.types = types;
  }

  @Override
  public InternalRow row(T element) {
    GenericRow row = new GenericRow(types.length);
    for (int i = 0; i < types.length; i++) {
      row.setField(i, value(values.get(i).apply(element), types[i]));
    }
    return row;
  }

  private static @Nullable Object value(@Nullable Object value, DataType type) {
    if (value instanceof String text) {
      return BinaryString.fromString(text);
    }
    if (value instanceof BigDecimal number && type instanceof DecimalType decimal) {
      // NULL where the precision is too small, as in SQL.
      return Decimal.fromBigDecimal(number, decimal.getPrecision(), decimal.getScale());
    }
    return value;
  }
}
