package org.playlake.io.paimon.internal.rows;

import java.io.Serializable;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.paimon.types.DataType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowException;

/** Writes values of one column, element, key or value, among them nulls. */
record FieldWriter(String column, boolean nullable, ValueWriter writer) implements Serializable {

  static FieldWriter of(String column, FieldType from, DataType to) {
    return new FieldWriter(column, to.isNullable(), ValueWriters.of(column, from, to));
  }

  @Nullable Object write(@Nullable Object value) {
    if (value != null) {
      return writer.write(value);
    }
    if (!nullable) {
      throw new PaimonRowException(column, "it is NOT NULL", null);
    }
    return null;
  }
}
