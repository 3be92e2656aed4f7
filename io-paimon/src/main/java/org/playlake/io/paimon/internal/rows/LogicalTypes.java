package org.playlake.io.paimon.internal.rows;

import java.util.Map;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.DateTime;
import org.apache.beam.sdk.schemas.logicaltypes.MicrosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.schemas.logicaltypes.Timestamp;
import org.apache.beam.sdk.schemas.logicaltypes.UnknownLogicalType;
import org.apache.beam.sdk.values.Row;

/**
 * Beam's logical types by their URN. A schema that has been through another language has Beam's own
 * types as {@link UnknownLogicalType}, with values of their base type, when Beam does not bring
 * them back by itself.
 */
final class LogicalTypes {

  private static final Map<String, LogicalType<?, ?>> BY_URN =
      Map.of(
          SqlTypes.DATE.getIdentifier(),
          SqlTypes.DATE,
          SqlTypes.TIME.getIdentifier(),
          SqlTypes.TIME,
          DateTime.IDENTIFIER,
          SqlTypes.DATETIME,
          MicrosInstant.IDENTIFIER,
          SqlTypes.TIMESTAMP,
          NanosInstant.IDENTIFIER,
          new NanosInstant());

  private LogicalTypes() {}

  /** True if values of the type are of the base type, though the Java type of its URN is known. */
  static boolean isInDisguise(FieldType type) {
    return type.getLogicalType() instanceof UnknownLogicalType
        && !(known(type).getLogicalType() instanceof UnknownLogicalType);
  }

  /** The type with the Java type of its URN, or the type itself. */
  static FieldType known(FieldType type) {
    if (!(type.getLogicalType() instanceof UnknownLogicalType<?> unknown)) {
      return type;
    }
    LogicalType<?, ?> known = BY_URN.get(unknown.getIdentifier());
    if (unknown.getIdentifier().equals(Timestamp.IDENTIFIER)
        && unknown.getArgument() instanceof Integer precision) {
      known = Timestamp.of(precision);
    }
    return known == null ? type : FieldType.logicalType(known).withNullable(type.getNullable());
  }

  /** Name of a type in exceptions, with its argument if it has one. */
  static String name(FieldType type) {
    LogicalType<?, ?> logical = type.getLogicalType();
    if (logical == null) {
      return type.getTypeName().name();
    }
    Object argument = logical.getArgument();
    if (argument == null || argument.equals("")) {
      return logical.getIdentifier();
    }
    Object shown = argument instanceof Row row ? row.getValues() : argument;
    return logical.getIdentifier() + " of " + shown;
  }
}
