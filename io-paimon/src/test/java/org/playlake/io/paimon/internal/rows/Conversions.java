package org.playlake.io.paimon.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedPrecisionNumeric;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.PaimonRowException;
import org.playlake.io.paimon.table.PaimonTable;

/** One field into one column, for tests. */
public final class Conversions {

  private Conversions() {}

  public static FieldType logical(LogicalType<?, ?> type) {
    return FieldType.logicalType(type);
  }

  public static FieldType decimal(int precision, int scale) {
    return logical(FixedPrecisionNumeric.of(precision, scale));
  }

  public static RowType type(String columns) {
    return (RowType)
        PaimonTable.of("db.t").withColumn("c", "ROW<" + columns + ">").rowType().getTypeAt(0);
  }

  public static void unfit(FieldType from, String to, Object value, String reason) {
    assertThatThrownBy(() -> written(from, to, value))
        .isInstanceOfSatisfying(
            PaimonRowException.class,
            e -> {
              assertThat(e.column()).isEqualTo("c");
              assertThat(e.reason()).isEqualTo(reason);
            })
        .hasMessageContaining("Column c cannot hold ")
        .hasMessageEndingWith(": " + reason + ". Correct the row, or change the column's type.");
  }

  /** The value that a column is given for the only field of a row. */
  public static Object written(FieldType from, String to, Object value) {
    Schema schema = Schema.of(Schema.Field.of("c", from.withNullable(true)));
    BeamToPaimon converter = BeamToPaimon.of(schema, type("c " + to));
    Row row = Row.withSchema(schema).attachValues(new Object[] {value});
    return ((GenericRow) converter.convert(row)).getField(0);
  }
}
