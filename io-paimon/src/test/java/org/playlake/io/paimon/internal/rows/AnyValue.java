package org.playlake.io.paimon.internal.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.MultisetType;
import org.apache.paimon.types.RowType;

/** Values of a Paimon type as Beam has them, its limits more often than others. */
public final class AnyValue {

  private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final long DAY = 86_400;

  private AnyValue() {}

  public static Arbitrary<Row> row(RowType type, Schema schema) {
    List<Arbitrary<Object>> fields =
        type.getFields().stream().map(field -> field(field, schema)).toList();
    return Combinators.combine(fields).as(values -> Row.withSchema(schema).attachValues(values));
  }

  private static Arbitrary<Object> field(DataField field, Schema schema) {
    return of(field.type(), schema.getField(field.name()).getType());
  }

  private static Arbitrary<Object> of(DataType type, Schema.FieldType beam) {
    Arbitrary<Object> values = notNull(type, beam).map(value -> (Object) value);
    return type.isNullable() ? values.injectNull(0.2) : values;
  }

  private static Arbitrary<?> notNull(DataType type, Schema.FieldType beam) {
    return switch (type.getTypeRoot()) {
      case BOOLEAN -> Arbitraries.of(true, false);
      case TINYINT -> Arbitraries.bytes();
      case SMALLINT -> often(Arbitraries.shorts(), List.of(Short.MIN_VALUE, Short.MAX_VALUE));
      case INTEGER -> often(Arbitraries.integers(), List.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
      case BIGINT -> often(Arbitraries.longs(), List.of(Long.MIN_VALUE, Long.MAX_VALUE));
      case FLOAT -> often(Arbitraries.floats(), List.of(Float.NaN, -0.0f, Float.NEGATIVE_INFINITY));
      case DOUBLE -> often(Arbitraries.doubles(), List.of(Double.NaN, -0.0, Double.MIN_VALUE));
      case DECIMAL -> decimal(DataTypeChecks.getPrecision(type), DataTypeChecks.getScale(type));
      case CHAR, VARCHAR -> text(Math.min(20, DataTypeChecks.getLength(type)));
      case BINARY -> bytes(DataTypeChecks.getLength(type), DataTypeChecks.getLength(type));
      case VARBINARY -> bytes(0, Math.min(20, DataTypeChecks.getLength(type)));
      case DATE -> day().map(LocalDate::ofEpochDay);
      case TIME_WITHOUT_TIME_ZONE ->
          nanoOfDay(Math.min(3, DataTypeChecks.getPrecision(type))).map(LocalTime::ofNanoOfDay);
      case TIMESTAMP_WITHOUT_TIME_ZONE -> local(DataTypeChecks.getPrecision(type));
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> instant(DataTypeChecks.getPrecision(type));
      case ARRAY ->
          of(((ArrayType) type).getElementType(), beam.getCollectionElementType())
              .list()
              .ofMaxSize(3);
      case MULTISET ->
          Arbitraries.maps(
                  notNull(((MultisetType) type).getElementType(), beam.getMapKeyType()),
                  Arbitraries.integers().greaterOrEqual(1))
              .ofMaxSize(3);
      case MAP ->
          Arbitraries.maps(
                  notNull(((MapType) type).getKeyType(), beam.getMapKeyType()),
                  of(((MapType) type).getValueType(), beam.getMapValueType()))
              .ofMaxSize(3);
      case ROW -> row((RowType) type, beam.getRowSchema());
      case BLOB, VARIANT, VECTOR -> throw new IllegalArgumentException("None in AnyType: " + type);
    };
  }

  private static <T> Arbitrary<T> often(Arbitrary<T> values, List<T> limits) {
    return Arbitraries.oneOf(values, values, Arbitraries.of(limits));
  }

  private static Arbitrary<BigDecimal> decimal(int precision, int scale) {
    BigInteger most = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
    Arbitrary<BigInteger> digits = Arbitraries.bigIntegers().between(most.negate(), most);
    return often(digits, List.of(most, most.negate(), BigInteger.ZERO))
        .map(unscaled -> new BigDecimal(unscaled, scale));
  }

  private static Arbitrary<String> text(int most) {
    return Arbitraries.of("a", " ", "\0", "'", "é", "深", "🎮")
        .list()
        .ofMaxSize(most)
        .map(characters -> String.join("", characters));
  }

  private static Arbitrary<byte[]> bytes(int least, int most) {
    return Arbitraries.bytes().array(byte[].class).ofMinSize(least).ofMaxSize(most);
  }

  private static Arbitrary<Long> day() {
    return often(Arbitraries.longs().between(FIRST, LAST), List.of(FIRST, -1L, 0L, LAST));
  }

  private static Arbitrary<Long> nanoOfDay(int digits) {
    long unit = BigInteger.TEN.pow(9 - digits).longValueExact();
    long last = DAY * 1_000_000_000 / unit - 1;
    return often(Arbitraries.longs().between(0, last), List.of(0L, last))
        .map(units -> units * unit);
  }

  private static Arbitrary<LocalDateTime> local(int digits) {
    return Combinators.combine(day(), nanoOfDay(digits))
        .as((day, nano) -> LocalDate.ofEpochDay(day).atTime(LocalTime.ofNanoOfDay(nano)));
  }

  private static Arbitrary<Instant> instant(int digits) {
    return local(digits).map(time -> time.toInstant(ZoneOffset.UTC));
  }
}
