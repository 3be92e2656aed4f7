package org.playlake.pipeline.column;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.BsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnShape.ListShape;
import org.playlake.pipeline.column.ColumnShape.MapShape;
import org.playlake.pipeline.column.ColumnShape.RowShape;

/** Shapes of Parquet's types; empty where the job reads nothing of the kind. */
public final class ParquetShapes {
  private static final int MOST_DIGITS = 38;

  private ParquetShapes() {}

  /** The shape of a field; a list where it is repeated. */
  public static Optional<ColumnShape> of(Type type) {
    return type.isRepetition(Repetition.REPEATED) ? once(type).map(ListShape::new) : once(type);
  }

  /** The shape of one value of a field. */
  private static Optional<ColumnShape> once(Type type) {
    if (type.isPrimitive()) {
      return Optional.ofNullable(leaf(type.asPrimitiveType()));
    }
    GroupType group = type.asGroupType();
    if (NestedTypes.isList(group)) {
      return NestedTypes.elementField(group)
          .map(ParquetShapes::of)
          .orElseGet(() -> once(group.getType(0)))
          .map(ListShape::new);
    }
    if (NestedTypes.isMap(group)) {
      GroupType entry = group.getType(0).asGroupType();
      return of(entry.getType(0))
          .flatMap(key -> of(entry.getType(1)).map(value -> new MapShape(key, value)));
    }
    return group.getLogicalTypeAnnotation() == null ? row(group) : Optional.empty();
  }

  private static Optional<ColumnShape> row(GroupType group) {
    Map<String, ColumnShape> fields = new LinkedHashMap<>();
    for (Type field : group.getFields()) {
      Optional<ColumnShape> shape = of(field);
      if (shape.isEmpty()) {
        return Optional.empty();
      }
      fields.put(field.getName(), shape.get());
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(new RowShape(fields));
  }

  /** The form of one value of a field without parts, or null. */
  public static @Nullable ColumnForm leaf(PrimitiveType type) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal.getPrecision() <= MOST_DIGITS
          ? ColumnForm.decimal(decimal.getPrecision(), decimal.getScale())
          : null;
    }
    return switch (type.getPrimitiveTypeName()) {
      case BINARY -> text(annotation);
      case FIXED_LEN_BYTE_ARRAY ->
          annotation == null || annotation instanceof UUIDLogicalTypeAnnotation
              ? ColumnForm.BYTES
              : null;
      case INT32, INT64 -> number(annotation);
      case INT96 -> ColumnForm.INSTANT;
      case FLOAT -> ColumnForm.FLOAT;
      case DOUBLE -> ColumnForm.DOUBLE;
      case BOOLEAN -> ColumnForm.BOOLEAN;
    };
  }

  private static @Nullable ColumnForm text(@Nullable LogicalTypeAnnotation annotation) {
    if (annotation == null || annotation instanceof BsonLogicalTypeAnnotation) {
      return ColumnForm.BYTES;
    }
    boolean isText =
        annotation instanceof StringLogicalTypeAnnotation
            || annotation instanceof EnumLogicalTypeAnnotation
            || annotation instanceof JsonLogicalTypeAnnotation;
    return isText ? ColumnForm.STRING : null;
  }

  private static @Nullable ColumnForm number(@Nullable LogicalTypeAnnotation annotation) {
    if (annotation == null || annotation instanceof IntLogicalTypeAnnotation) {
      return ColumnForm.BIGINT;
    }
    if (annotation instanceof DateLogicalTypeAnnotation) {
      return ColumnForm.DATE;
    }
    if (annotation instanceof TimestampLogicalTypeAnnotation time) {
      return time.isAdjustedToUTC() ? ColumnForm.INSTANT : ColumnForm.LOCAL_TIME;
    }
    return null;
  }

  /**
   * Whether the bytes of a column are no text, whatever their encoding: an identifier or a document
   * in binary form.
   */
  public static boolean isBinary(Type type) {
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    return annotation instanceof UUIDLogicalTypeAnnotation
        || annotation instanceof BsonLogicalTypeAnnotation;
  }
}
