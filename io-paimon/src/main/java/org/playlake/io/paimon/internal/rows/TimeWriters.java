package org.playlake.io.paimon.internal.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.schemas.logicaltypes.Date;
import org.apache.beam.sdk.schemas.logicaltypes.DateTime;
import org.apache.beam.sdk.schemas.logicaltypes.MicrosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.Time;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.ReadableInstant;
import org.playlake.io.paimon.table.PaimonRowException;

/** Dates, times and instants, never rounded, in the years that Paimon's types are defined for. */
final class TimeWriters {

  private static final int LAST_YEAR = 9999;
  private static final long FIRST_SECOND =
      LocalDate.of(0, 1, 1).toEpochSecond(LocalTime.MIN, ZoneOffset.UTC);
  private static final long LAST_SECOND =
      LocalDate.of(LAST_YEAR, 12, 31).toEpochSecond(LocalTime.MAX, ZoneOffset.UTC);

  private TimeWriters() {}

  static @Nullable ValueWriter date(String column, FieldType from) {
    return from.getLogicalType() instanceof Date ? value -> date(column, (LocalDate) value) : null;
  }

  static @Nullable ValueWriter time(String column, FieldType from, int digits) {
    // Whatever the type says, Paimon holds milliseconds.
    int kept = Math.min(digits, 3);
    int unit = unit(kept);
    return from.getLogicalType() instanceof Time
        ? value -> time(column, (LocalTime) value, kept, unit)
        : null;
  }

  static @Nullable ValueWriter local(String column, FieldType from, int digits) {
    int unit = unit(digits);
    return from.getLogicalType() instanceof DateTime
        ? value -> {
          Instant asIfUtc = ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
          return timestamp(column, asIfUtc, digits, unit, value);
        }
        : null;
  }

  static @Nullable ValueWriter instant(String column, FieldType from, int digits) {
    int unit = unit(digits);
    if (from.getTypeName() == TypeName.DATETIME) {
      return value -> {
        Instant instant = Instant.ofEpochMilli(((ReadableInstant) value).getMillis());
        return timestamp(column, instant, digits, unit, instant);
      };
    }
    LogicalType<?, ?> logical = from.getLogicalType();
    boolean instant =
        logical instanceof MicrosInstant
            || logical instanceof NanosInstant
            || logical instanceof org.apache.beam.sdk.schemas.logicaltypes.Timestamp;
    return instant ? value -> timestamp(column, (Instant) value, digits, unit, value) : null;
  }

  /** The least that may be written, in nanoseconds. */
  private static int unit(int digits) {
    int unit = 1;
    for (int i = digits; i < 9; i++) {
      unit *= 10;
    }
    return unit;
  }

  private static Integer date(String column, LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      throw outOfRange(column, date);
    }
    return (int) date.toEpochDay();
  }

  private static Integer time(String column, LocalTime time, int digits, int unit) {
    long nano = time.toNanoOfDay();
    if (nano % unit != 0) {
      throw tooFine(column, digits, time);
    }
    return (int) (nano / 1_000_000);
  }

  private static Timestamp timestamp(
      String column, Instant instant, int digits, int unit, Object value) {
    long second = instant.getEpochSecond();
    int nano = instant.getNano();
    if (second < FIRST_SECOND || second > LAST_SECOND) {
      throw outOfRange(column, value);
    }
    if (nano % unit != 0) {
      throw tooFine(column, digits, value);
    }
    return Timestamp.fromEpochMillis(second * 1000 + nano / 1_000_000, nano % 1_000_000);
  }

  private static PaimonRowException outOfRange(String column, Object value) {
    return new PaimonRowException(column, "its year is not between 0 and " + LAST_YEAR, value);
  }

  private static PaimonRowException tooFine(String column, int digits, Object value) {
    return new PaimonRowException(
        column, "it would have to be rounded to " + digits + " digits of a second", value);
  }
}
