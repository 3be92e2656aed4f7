package org.playlake.transforms.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.NativeText;

/** Values of an Avro record's columns, as raw events and profiles hold them. */
final class AvroFields {
  private static final String NATIVE = "text, bytes, a number, a boolean, a date or a timestamp";

  private AvroFields() {}

  static PlayerId player(GenericRecord record, String column) {
    Object value = value(record, column);
    if (value == null) {
      return PlayerId.ANONYMOUS;
    }
    if (value instanceof Long number) {
      return PlayerId.of(number);
    }
    if (value instanceof byte[] text) {
      return PlayerId.ofUtf8(text);
    }
    throw refused(record, column, "an integer, text or bytes");
  }

  /** UTF-8; a native value in the text that stands for it. */
  static byte @Nullable [] text(GenericRecord record, String column) {
    Object value = value(record, column);
    return value == null || value instanceof byte[]
        ? (byte[]) value
        : NativeText.ofTime(value).getBytes(UTF_8);
  }

  /**
   * UTF-8, a {@code Long}, {@code Double}, {@code Float}, {@code BigDecimal} or {@code Boolean}, an
   * {@code Integer} of days since 1970-01-01, an {@code Instant} or a {@code LocalDateTime}.
   */
  static @Nullable Object value(GenericRecord record, String column) {
    if (record.getSchema().getField(column) == null) {
      throw new IllegalArgumentException(
          "The record has no column "
              + column
              + ". It has "
              + record.getSchema().getFields().stream().map(Schema.Field::name).toList()
              + ". Read the columns of the source under their own names.");
    }
    Object value = record.get(column);
    if (value == null) {
      return null;
    }
    Schema schema = schema(record, column);
    LogicalType logical = schema.getLogicalType();
    Object known = logical == null ? plain(value) : logical(value, logical);
    if (known == null) {
      throw refused(record, column, NATIVE);
    }
    return known;
  }

  private static @Nullable Object plain(Object value) {
    if (value instanceof Integer number) {
      return (long) number;
    }
    if (value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Boolean) {
      return value;
    }
    return utf8(value);
  }

  /** A date or time, converted by Avro to the class of its logical type or not. */
  private static @Nullable Object logical(Object value, LogicalType type) {
    if (value instanceof LocalDate date) {
      return Math.toIntExact(date.toEpochDay());
    }
    if (value instanceof Instant || value instanceof LocalDateTime || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Integer && type instanceof LogicalTypes.Date) {
      return value;
    }
    if (type instanceof LogicalTypes.Decimal decimal) {
      byte[] unscaled = value instanceof GenericFixed fixed ? fixed.bytes() : utf8(value);
      return unscaled == null ? null : new BigDecimal(new BigInteger(unscaled), decimal.getScale());
    }
    if (value instanceof Long number) {
      return time(number, type);
    }
    return type.getName().equals("uuid") ? utf8(value) : null;
  }

  private static @Nullable Object time(long number, LogicalType type) {
    if (type instanceof LogicalTypes.TimestampMillis) {
      return Instant.ofEpochMilli(number);
    }
    if (type instanceof LogicalTypes.TimestampMicros) {
      return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
    }
    if (type instanceof LogicalTypes.LocalTimestampMillis) {
      return LocalDateTime.ofInstant(Instant.ofEpochMilli(number), ZoneOffset.UTC);
    }
    if (type instanceof LogicalTypes.LocalTimestampMicros) {
      return LocalDateTime.ofInstant(Instant.EPOCH.plus(number, ChronoUnit.MICROS), ZoneOffset.UTC);
    }
    return null;
  }

  private static byte @Nullable [] utf8(Object value) {
    if (value instanceof Utf8 text) {
      byte[] bytes = new byte[text.getByteLength()];
      System.arraycopy(text.getBytes(), 0, bytes, 0, bytes.length);
      return bytes;
    }
    if (value instanceof CharSequence || value instanceof GenericEnumSymbol) {
      return value.toString().getBytes(UTF_8);
    }
    if (value instanceof ByteBuffer buffer) {
      ByteBuffer rest = buffer.duplicate();
      byte[] bytes = new byte[rest.remaining()];
      rest.get(bytes);
      return bytes;
    }
    return null;
  }

  /** The schema of the values that are not null. */
  private static Schema schema(GenericRecord record, String column) {
    Schema schema = record.getSchema().getField(column).schema();
    if (schema.getType() != Schema.Type.UNION) {
      return schema;
    }
    for (Schema each : schema.getTypes()) {
      if (each.getType() != Schema.Type.NULL) {
        return each;
      }
    }
    return schema;
  }

  private static IllegalArgumentException refused(
      GenericRecord record, String column, String accepted) {
    return new IllegalArgumentException(
        "Column "
            + column
            + " is "
            + record.getSchema().getField(column).schema()
            + " and has to be "
            + accepted
            + ". Convert it, or read it as one of these.");
  }
}
