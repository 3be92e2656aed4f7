package org.playlake.pipeline.source;

import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Physical form of a column in a file, as far as the job distinguishes it. */
public enum ColumnForm {
  /** {@code BYTE_ARRAY} without annotation. */
  BYTES,
  /** {@code BYTE_ARRAY} annotated as a string. */
  STRING,
  /** Any signed integer. */
  BIGINT,
  /** {@code DOUBLE} or {@code FLOAT}. */
  DOUBLE,
  /** {@code INT32} annotated as a date. */
  DATE;

  /** The form of a Parquet column, or empty where the job reads nothing of the kind. */
  static Optional<ColumnForm> of(Type type) {
    if (!type.isPrimitive() || type.isRepetition(Repetition.REPEATED)) {
      return Optional.empty();
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation annotation = primitive.getLogicalTypeAnnotation();
    return switch (primitive.getPrimitiveTypeName()) {
      case BINARY ->
          annotation == null
              ? Optional.of(BYTES)
              : annotation instanceof StringLogicalTypeAnnotation
                  ? Optional.of(STRING)
                  : Optional.empty();
      case INT32, INT64 -> whole(annotation);
      case FLOAT, DOUBLE -> Optional.of(DOUBLE);
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnForm> whole(@Nullable LogicalTypeAnnotation annotation) {
    if (annotation == null) {
      return Optional.of(BIGINT);
    }
    if (annotation instanceof IntLogicalTypeAnnotation integer) {
      return integer.isSigned() ? Optional.of(BIGINT) : Optional.empty();
    }
    return annotation instanceof DateLogicalTypeAnnotation ? Optional.of(DATE) : Optional.empty();
  }

  /**
   * The form that holds the values of both without loss: bytes and strings are bytes together.
   * Empty where there is none.
   */
  Optional<ColumnForm> with(ColumnForm other) {
    if (this == other) {
      return Optional.of(this);
    }
    boolean texts = (this == BYTES || this == STRING) && (other == BYTES || other == STRING);
    return texts ? Optional.of(BYTES) : Optional.empty();
  }
}
