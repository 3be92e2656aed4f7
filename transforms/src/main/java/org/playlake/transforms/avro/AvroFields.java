package org.playlake.transforms.avro;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;

/** Values of an Avro record's columns, as raw events and profiles hold them. */
final class AvroFields {

  private AvroFields() {}

  static PlayerId player(GenericRecord record, String column) {
    Object value = value(record, column);
    if (value == null) {
      return PlayerId.ANONYMOUS;
    }
    if (value instanceof Long || value instanceof Integer) {
      return PlayerId.of(((Number) value).longValue());
    }
    byte[] utf8 = utf8(value);
    if (utf8 == null) {
      throw refused(record, column, "an integer, text or bytes");
    }
    return PlayerId.ofUtf8(utf8);
  }

  static byte @Nullable [] text(GenericRecord record, String column) {
    Object value = value(record, column);
    byte[] utf8 = value == null ? null : utf8(value);
    if (value != null && utf8 == null) {
      throw refused(record, column, "text or bytes");
    }
    return utf8;
  }

  /** UTF-8, a {@code Long} or a {@code Double}. */
  static @Nullable Object number(GenericRecord record, String column) {
    Object value = value(record, column);
    if (value == null || logicalType(record, column) != null) {
      return value == null ? null : text(record, column);
    }
    if (value instanceof Long || value instanceof Integer) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue();
    }
    byte[] utf8 = utf8(value);
    if (utf8 == null) {
      throw refused(record, column, "text, bytes, an integer or a floating point number");
    }
    return utf8;
  }

  /** UTF-8, or an {@code Integer} of days since 1970-01-01. */
  static @Nullable Object date(GenericRecord record, String column) {
    Object value = value(record, column);
    if (value == null) {
      return null;
    }
    if (value instanceof LocalDate date) {
      return Math.toIntExact(date.toEpochDay());
    }
    if (value instanceof Integer && logicalType(record, column) instanceof LogicalTypes.Date) {
      return value;
    }
    byte[] utf8 = utf8(value);
    if (utf8 == null) {
      throw refused(record, column, "text, bytes or a date");
    }
    return utf8;
  }

  private static @Nullable Object value(GenericRecord record, String column) {
    if (record.getSchema().getField(column) == null) {
      throw new IllegalArgumentException(
          "The record has no column "
              + column
              + ". It has "
              + record.getSchema().getFields().stream().map(Schema.Field::name).toList()
              + ". Read the columns of the source under their own names.");
    }
    return record.get(column);
  }

  private static byte @Nullable [] utf8(Object value) {
    if (value instanceof Utf8 text) {
      byte[] bytes = new byte[text.getByteLength()];
      System.arraycopy(text.getBytes(), 0, bytes, 0, bytes.length);
      return bytes;
    }
    if (value instanceof CharSequence text) {
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
    if (value instanceof ByteBuffer buffer) {
      ByteBuffer rest = buffer.duplicate();
      byte[] bytes = new byte[rest.remaining()];
      rest.get(bytes);
      return bytes;
    }
    return null;
  }

  private static @Nullable LogicalType logicalType(GenericRecord record, String column) {
    Schema schema = record.getSchema().getField(column).schema();
    if (schema.getType() == Schema.Type.UNION) {
      for (Schema each : schema.getTypes()) {
        if (each.getType() != Schema.Type.NULL) {
          return each.getLogicalType();
        }
      }
    }
    return schema.getLogicalType();
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
