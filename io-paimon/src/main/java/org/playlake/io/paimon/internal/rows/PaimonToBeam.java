package org.playlake.io.paimon.internal.rows;

import java.io.Serializable;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowException;

/**
 * Turns rows of a table into Beam's. Compiled once, when it is made; serializable, and free of
 * state between rows, so that threads may share one.
 */
public final class PaimonToBeam implements Serializable {

  private final RowReader reader;
  private final Schema schema;
  private final boolean kinds;

  private PaimonToBeam(RowReader reader, Schema schema, boolean kinds) {
    this.reader = reader;
    this.schema = schema;
    this.kinds = kinds;
  }

  /**
   * Converter to rows of {@code BeamSchemas.schema(from)}.
   *
   * @throws IllegalArgumentException if a column has no counterpart in Beam; it names the column
   *     and its type
   */
  public static PaimonToBeam of(RowType from) {
    RowReader reader = RowReader.of("", from);
    return new PaimonToBeam(reader, reader.schema(), false);
  }

  /**
   * The same, with the kind of each row ({@code +I}, {@code -U}, {@code +U} or {@code -D}) in one
   * more field after the columns, a STRING that is never null.
   *
   * @throws IllegalArgumentException if a column is called so
   */
  public PaimonToBeam withRowKind(String field) {
    Schema columns = reader.schema();
    if (columns.hasField(field)) {
      throw new IllegalArgumentException(
          "The kind of a row cannot be in the field "
              + field
              + ": it is one of the columns "
              + columns.getFieldNames()
              + ". Choose another name.");
    }
    Schema.Builder withKind = Schema.builder().addFields(columns.getFields());
    return new PaimonToBeam(reader, withKind.addStringField(field).build(), true);
  }

  /** The schema of the rows that come out. */
  public Schema schema() {
    return schema;
  }

  /**
   * The row as Beam knows it. It shares no memory with {@code row}, which may be used again.
   *
   * @throws PaimonRowException if a value breaks the type of its column, which only a careless
   *     writer can bring about: nanoseconds where the type has microseconds
   */
  public Row convert(InternalRow row) {
    @Nullable Object[] values = new Object[schema.getFieldCount()];
    reader.read(row, values);
    if (kinds) {
      values[values.length - 1] = row.getRowKind().shortString();
    }
    return Row.withSchema(schema).attachValues(values);
  }
}
