package org.playlake.io.paimon.internal.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedPrecisionNumeric;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.types.DecimalType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowException;

/**
 * Decimals, never rounded. {@link Decimal#fromBigDecimal} would round them, and turn what is too
 * large into null.
 */
final class DecimalWriters {

  private DecimalWriters() {}

  /** Null when the column's type does not hold what the field's type declares. */
  static @Nullable ValueWriter of(String column, FieldType from, DecimalType to) {
    int precision = to.getPrecision();
    int scale = to.getScale();
    int whole = precision - scale;
    return switch (from.getTypeName()) {
      case BYTE -> integer(whole >= 3, column, precision, scale);
      case INT16 -> integer(whole >= 5, column, precision, scale);
      case INT32 -> integer(whole >= 10, column, precision, scale);
      case INT64 -> integer(whole >= 19, column, precision, scale);
      case DECIMAL -> decimal(column, precision, scale);
      case LOGICAL_TYPE ->
          from.getLogicalType() instanceof FixedPrecisionNumeric declared
                  && fits(declared, whole, scale)
              ? decimal(column, precision, scale)
              : null;
      default -> null;
    };
  }

  private static boolean fits(FixedPrecisionNumeric declared, int whole, int scale) {
    Row argument = declared.getArgument();
    int precision = argument.getInt32("precision");
    int digits = argument.getInt32("scale");
    return precision == -1 || (digits <= scale && precision - digits <= whole);
  }

  private static @Nullable ValueWriter integer(
      boolean fits, String column, int precision, int scale) {
    return fits
        ? value ->
            exactly(column, BigDecimal.valueOf(((Number) value).longValue()), precision, scale)
        : null;
  }

  private static ValueWriter decimal(String column, int precision, int scale) {
    return value -> exactly(column, (BigDecimal) value, precision, scale);
  }

  private static Decimal exactly(String column, BigDecimal value, int precision, int scale) {
    if (value.signum() == 0) {
      return Decimal.fromBigDecimal(BigDecimal.ZERO, precision, scale);
    }
    // Looked at before any digit is moved: an exponent may stand for billions of zeros.
    long whole = (long) value.precision() - value.scale();
    if (whole > precision - scale) {
      throw new PaimonRowException(
          column,
          "it has " + whole + " digits before the point and the column " + (precision - scale),
          value);
    }
    BigDecimal scaled = scaled(value, scale);
    if (scaled == null) {
      throw new PaimonRowException(
          column, "it would have to be rounded to " + scale + " digits after the point", value);
    }
    return Decimal.fromBigDecimal(scaled, precision, scale);
  }

  private static @Nullable BigDecimal scaled(BigDecimal value, int scale) {
    if (value.scale() <= scale) {
      return value.setScale(scale);
    }
    if ((long) value.scale() - scale >= value.precision()) {
      return null;
    }
    BigDecimal cut = value.setScale(scale, RoundingMode.DOWN);
    return cut.compareTo(value) == 0 ? cut : null;
  }
}
