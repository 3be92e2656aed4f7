package org.playlake.pipeline.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.DecimalType;
import org.apache.paimon.types.LocalZonedTimestampType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.RowType;
import org.apache.paimon.types.TimestampType;
import org.apache.paimon.types.VarBinaryType;
import org.apache.paimon.types.VarCharType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnShape.ListShape;
import org.playlake.pipeline.column.ColumnShape.MapShape;
import org.playlake.pipeline.column.ColumnShape.RowShape;

/** Types and values of source columns in Paimon: the type in which nothing of a column is lost. */
public final class TableTypes {
  private static final int MICROS = 6;
  private static final int MICROS_A_SECOND = 1_000_000;
  private static final long FIRST_SECOND = Math.floorDiv(Long.MIN_VALUE, MICROS_A_SECOND);
  private static final long LAST_SECOND = Math.floorDiv(Long.MAX_VALUE, MICROS_A_SECOND);

  private TableTypes() {}

  /** The type of a column; one that is only NULL becomes raw bytes. */
  public static DataType of(ColumnShape shape) {
    if (shape instanceof ListShape list) {
      return DataTypes.ARRAY(of(list.element()));
    }
    if (shape instanceof MapShape map) {
      return DataTypes.MAP(of(map.key()), of(map.value()));
    }
    if (shape instanceof RowShape row) {
      RowType.Builder builder = RowType.builder();
      row.fields().forEach((name, field) -> builder.field(name, of(field)));
      return builder.build();
    }
    ColumnForm form = (ColumnForm) shape;
    return switch (form.kind()) {
      case NULL, BYTES -> DataTypes.BYTES();
      case STRING -> DataTypes.STRING();
      case BIGINT -> DataTypes.BIGINT();
      case FLOAT -> DataTypes.FLOAT();
      case DOUBLE -> DataTypes.DOUBLE();
      case DECIMAL -> DataTypes.DECIMAL(form.precision(), form.scale());
      case BOOLEAN -> DataTypes.BOOLEAN();
      case DATE -> DataTypes.DATE();
      case INSTANT -> DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(MICROS);
      case LOCAL_TIME -> DataTypes.TIMESTAMP(MICROS);
    };
  }

  /** The shape that a column of a table holds; empty where it is none of {@link #of}. */
  public static Optional<ColumnShape> shape(DataType type) {
    if (type instanceof ArrayType array) {
      return shape(array.getElementType()).map(ListShape::new);
    }
    if (type instanceof MapType map) {
      return shape(map.getKeyType())
          .flatMap(key -> shape(map.getValueType()).map(value -> new MapShape(key, value)));
    }
    if (type instanceof RowType row) {
      Map<String, ColumnShape> fields = new LinkedHashMap<>();
      for (DataField field : row.getFields()) {
        Optional<ColumnShape> shape = shape(field.type());
        if (shape.isEmpty()) {
          return Optional.empty();
        }
        fields.put(field.name(), shape.get());
      }
      return Optional.of(new RowShape(fields));
    }
    return Optional.ofNullable(form(type));
  }

  private static @Nullable ColumnForm form(DataType type) {
    if (type instanceof DecimalType decimal) {
      return ColumnForm.decimal(decimal.getPrecision(), decimal.getScale());
    }
    if (type instanceof VarBinaryType bytes && bytes.getLength() < VarBinaryType.MAX_LENGTH) {
      return null;
    }
    if (type instanceof VarCharType text && text.getLength() < VarCharType.MAX_LENGTH) {
      return null;
    }
    if (type instanceof LocalZonedTimestampType time) {
      return time.getPrecision() == MICROS ? ColumnForm.INSTANT : null;
    }
    if (type instanceof TimestampType time) {
      return time.getPrecision() == MICROS ? ColumnForm.LOCAL_TIME : null;
    }
    DataTypeRoot root = type.getTypeRoot();
    return switch (root) {
      case VARBINARY -> ColumnForm.BYTES;
      case VARCHAR -> ColumnForm.STRING;
      case BIGINT -> ColumnForm.BIGINT;
      case FLOAT -> ColumnForm.FLOAT;
      case DOUBLE -> ColumnForm.DOUBLE;
      case BOOLEAN -> ColumnForm.BOOLEAN;
      case DATE -> ColumnForm.DATE;
      default -> null;
    };
  }

  /**
   * A value as a row of Paimon holds it; null also for a time that microseconds do not hold.
   *
   * @param value {@code byte[]}, {@code Long}, {@code Double}, {@code Float}, {@code BigDecimal},
   *     {@code Boolean}, {@code Integer} of days, {@code Instant}, {@code LocalDateTime} or null
   * @param form the column's form in the table, which holds the value
   */
  public static @Nullable Object value(@Nullable Object value, ColumnForm form) {
    if (value == null) {
      return null;
    }
    return switch (form.kind()) {
      case STRING -> BinaryString.fromBytes((byte[]) value);
      case DOUBLE -> value instanceof Double ? value : (Object) ((Number) value).doubleValue();
      case DECIMAL ->
          Decimal.fromBigDecimal(
              ((BigDecimal) value).setScale(form.scale()), form.precision(), form.scale());
      case INSTANT -> timestamp(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
      case LOCAL_TIME -> timestamp((LocalDateTime) value);
      default -> value;
    };
  }

  /** NULL where microseconds do not hold it: in the table it would wrap around. */
  private static @Nullable Timestamp timestamp(LocalDateTime time) {
    long second = time.toEpochSecond(ZoneOffset.UTC);
    int micro = time.get(ChronoField.MICRO_OF_SECOND);
    boolean beyond =
        second > LAST_SECOND
            || second < FIRST_SECOND
            || (second == LAST_SECOND && micro > Math.floorMod(Long.MAX_VALUE, MICROS_A_SECOND))
            || (second == FIRST_SECOND && micro < Math.floorMod(Long.MIN_VALUE, MICROS_A_SECOND));
    return beyond ? null : Timestamp.fromLocalDateTime(time);
  }
}
