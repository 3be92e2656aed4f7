package org.playlake.io.paimon;

import org.apache.beam.sdk.schemas.Schema;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.internal.rows.SchemaConversion;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Mapping between Beam schemas and Paimon row types, in both directions. Nullability is kept at
 * each level, and the description of a column is that of the field.
 *
 * <table>
 * <caption>Paimon to Beam</caption>
 * <tr><th>Paimon</th><th>Beam</th><th>why</th></tr>
 * <tr><td>BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE</td>
 *     <td>BOOLEAN, BYTE, INT16, INT32, INT64, FLOAT, DOUBLE</td><td>the same values</td></tr>
 * <tr><td>DECIMAL(p, s)</td><td>FixedPrecisionNumeric(p, s)</td>
 *     <td>keeps p and s; known in other languages and to SQL</td></tr>
 * <tr><td>CHAR(n), VARCHAR(n), STRING</td><td>STRING</td>
 *     <td>Paimon does not hold values against n, while Beam's FixedString pads them and its
 *     VariableString fails on them, counting UTF-16 units where SQL counts characters</td></tr>
 * <tr><td>BINARY(n), VARBINARY(n), BYTES</td><td>BYTES</td><td>likewise</td></tr>
 * <tr><td>DATE</td><td>SqlTypes.DATE</td><td></td></tr>
 * <tr><td>TIME(p)</td><td>SqlTypes.TIME</td><td></td></tr>
 * <tr><td>TIMESTAMP(p)</td><td>SqlTypes.DATETIME</td><td>a LocalDateTime is of no zone; nanoseconds
 *     fit</td></tr>
 * <tr><td>TIMESTAMP(p) WITH LOCAL TIME ZONE, p up to 6</td><td>SqlTypes.TIMESTAMP, which is
 *     MicrosInstant</td><td>an instant; the only one with microseconds that other languages
 *     know</td></tr>
 * <tr><td>TIMESTAMP(p) WITH LOCAL TIME ZONE, p from 7</td><td>NanosInstant</td>
 *     <td>MicrosInstant would lose digits</td></tr>
 * <tr><td>ARRAY, ROW</td><td>ARRAY, ROW</td><td></td></tr>
 * <tr><td>MAP</td><td>MAP</td><td>not with keys of bytes: Java compares arrays by identity</td></tr>
 * <tr><td>MULTISET&lt;t&gt;</td><td>MAP of t to INT32</td><td>how often each element occurs</td></tr>
 * <tr><td>BLOB, VARIANT, VECTOR</td><td>refused</td><td>Beam has no such types</td></tr>
 * </table>
 *
 * <p>What a Beam type cannot say, such as the n of VARCHAR(n), is kept in the field's option {@code
 * paimon:type}, so that {@code rowType(schema(type))} is {@code type} but for ids and default
 * values. The option counts as long as the field is of the Beam type that it was made for; nothing
 * else reads it.
 *
 * <p>What a file keeps is up to its format. Parquet keeps every value. Avro has no column finer
 * than microseconds. Paimon's ORC moves times before October 1582, in the last second before 1970
 * and those that daylight saving skips in the zone of the JVM; and instants, when writer and reader
 * are in different zones, unless the table has the option {@code
 * orc.timestamp-ltz.legacy.type=false}.
 */
public final class BeamSchemas {

  private BeamSchemas() {}

  /**
   * The schema of a table's rows in Beam.
   *
   * @throws IllegalArgumentException if a column has no counterpart in Beam; it names the column,
   *     with dots when nested, and the type
   */
  public static Schema schema(RowType type) {
    return SchemaConversion.schema(type);
  }

  /**
   * The columns that hold rows of a schema. The table above, read from right to left, and:
   *
   * <ul>
   *   <li>DECIMAL becomes DECIMAL(38, 18); FixedPrecisionNumeric without a precision gets 38
   *   <li>FixedString(n), VariableString(n), FixedBytes(n) and VariableBytes(n) become CHAR(n),
   *       VARCHAR(n), BINARY(n) and VARBINARY(n)
   *   <li>SqlTypes.DATETIME becomes TIMESTAMP(9), and SqlTypes.TIME becomes TIME(3), because Paimon
   *       holds no finer one
   *   <li>the primitive DATETIME, an instant in milliseconds, becomes TIMESTAMP(3) WITH LOCAL TIME
   *       ZONE, and Beam's Timestamp(p) TIMESTAMP(p) WITH LOCAL TIME ZONE
   *   <li>ITERABLE becomes ARRAY, EnumerationType becomes STRING
   * </ul>
   *
   * <p>A logical type that came through another language and is known by its URN only is treated as
   * the Java one of that URN.
   *
   * @throws IllegalArgumentException if a field has no counterpart in Paimon; it names the field,
   *     with dots when nested, and the type
   */
  public static RowType rowType(Schema schema) {
    return SchemaConversion.rowType(schema);
  }

  /**
   * A table for rows of a schema, with the columns that {@link #rowType} gives. Keys and options
   * are still to be set.
   *
   * @param name {@code database.table}
   */
  public static PaimonTable table(String name, Schema schema) {
    return SchemaConversion.table(name, schema);
  }
}
