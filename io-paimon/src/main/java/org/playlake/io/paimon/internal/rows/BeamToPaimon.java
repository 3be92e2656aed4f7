package org.playlake.io.paimon.internal.rows;

import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.PaimonRowException;

/**
 * Turns Beam's rows into rows of a table. Compiled once, when it is made; serializable, and free of
 * state between rows, so that threads may share one.
 *
 * <p>Fields are matched with columns by name, in nested rows too. A column without a field is null.
 * A field goes into a column of its own type ({@code BeamSchemas}) or of one that holds all its
 * values:
 *
 * <ul>
 *   <li>an integer into a wider one, into a FLOAT, DOUBLE or DECIMAL with room for all its digits
 *   <li>FLOAT into DOUBLE, and a decimal into one with as many digits before and after the point
 *   <li>any text into CHAR, VARCHAR and STRING, any bytes into BINARY, VARBINARY and BYTES, unless
 *       the field declares to be longer than the column
 *   <li>any instant into TIMESTAMP WITH LOCAL TIME ZONE, a LocalDateTime into TIMESTAMP
 *   <li>a map to INT32 into MULTISET
 * </ul>
 *
 * <p>Where the type alone does not say that a value fits, each one is looked at. None is ever cut,
 * rounded, filled up or replaced by null.
 */
public final class BeamToPaimon implements Serializable {

  private static final int NO_KIND = -1;

  private final RowWriter writer;
  private final int kind;
  private final String kindField;

  private BeamToPaimon(RowWriter writer, int kind, String kindField) {
    this.writer = writer;
    this.kind = kind;
    this.kindField = kindField;
  }

  /**
   * Converter to rows that are all inserts.
   *
   * @throws IllegalArgumentException if a field has no column, if a column that is NOT NULL has no
   *     field, or if a column's type does not hold the values of the field's; it names the columns
   */
  public static BeamToPaimon of(Schema from, RowType to) {
    return new BeamToPaimon(RowWriter.table(from, to, List.of()), NO_KIND, "");
  }

  /**
   * The same, with the kind of each row ({@code +I}, {@code -U}, {@code +U} or {@code -D}) in a
   * STRING field of its own, which is no column.
   *
   * @throws IllegalArgumentException also if there is no such field, or a column is called so
   */
  public static BeamToPaimon withRowKind(String field, Schema from, RowType to) {
    if (!from.hasField(field)
        || from.getField(field).getType().getTypeName() != TypeName.STRING
        || to.containsField(field)) {
      throw new IllegalArgumentException(
          "The kind of a row cannot be in the field "
              + field
              + ": that has to be a STRING field of the rows "
              + from.getFieldNames()
              + " and none of the columns "
              + to.getFieldNames()
              + ". Correct its name, or add it to the rows.");
    }
    return new BeamToPaimon(RowWriter.table(from, to, List.of(field)), from.indexOf(field), field);
  }

  /**
   * The row of the table, a new one each time.
   *
   * @throws PaimonRowException if a column cannot hold a value as it is: a text or bytes of another
   *     length, a decimal or a time with more digits, a year before 0 or after 9999, null where the
   *     column is NOT NULL or in the key of a map; or if the kind is none of the four
   */
  public InternalRow convert(Row row) {
    GenericRow converted = writer.write(row);
    if (kind != NO_KIND) {
      converted.setRowKind(kind(row.getValue(kind)));
    }
    return converted;
  }

  private RowKind kind(String text) {
    if (text != null) {
      for (RowKind each : RowKind.values()) {
        if (each.shortString().equals(text)) {
          return each;
        }
      }
    }
    throw new PaimonRowException(kindField, "a row is +I, -U, +U or -D", text);
  }
}
