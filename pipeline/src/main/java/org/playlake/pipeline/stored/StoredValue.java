package org.playlake.pipeline.stored;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.ColumnShape;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.NativeText;

/**
 * A column of a raw table, whose values come out as its source gave them.
 *
 * @param position in the rows that are read
 * @param form of the column in the table
 */
record StoredValue(int position, ColumnForm form) implements Serializable {

  /** A column of the table by its name. */
  static StoredValue of(PaimonTable table, String name, int position) {
    Optional<ColumnShape> shape =
        table.columns().stream()
            .filter(column -> column.name().equals(name))
            .findFirst()
            .flatMap(column -> TableTypes.shape(column.dataType()));
    if (shape.isPresent() && shape.get() instanceof ColumnForm form) {
      return new StoredValue(position, form);
    }
    throw new IllegalStateException(
        "Table " + table.name() + " has no column " + name + " of a type that can be read back.");
  }

  PlayerId player(InternalRow row) {
    if (row.isNullAt(position)) {
      return PlayerId.ANONYMOUS;
    }
    return form.kind() == ColumnForm.Kind.BIGINT
        ? PlayerId.of(row.getLong(position))
        : PlayerId.ofUtf8(bytes(row));
  }

  /** The value as a source's reader gives it: text as its bytes. */
  @Nullable Object value(InternalRow row) {
    if (row.isNullAt(position)) {
      return null;
    }
    return switch (form.kind()) {
      case NULL, BYTES, STRING -> bytes(row);
      case BIGINT -> row.getLong(position);
      case FLOAT -> row.getFloat(position);
      case DOUBLE -> row.getDouble(position);
      case DECIMAL -> row.getDecimal(position, form.precision(), form.scale()).toBigDecimal();
      case BOOLEAN -> row.getBoolean(position);
      case DATE -> row.getInt(position);
      case INSTANT -> row.getTimestamp(position, 6).toLocalDateTime().toInstant(ZoneOffset.UTC);
      case LOCAL_TIME -> row.getTimestamp(position, 6).toLocalDateTime();
    };
  }

  /** The value as the text that stands for it; a time's names the same time in every zone. */
  byte @Nullable [] text(InternalRow row, boolean isTime, ZoneId zone) {
    Object value = value(row);
    if (value == null || value instanceof byte[]) {
      return (byte[]) value;
    }
    String text = isTime ? NativeText.ofTime(value) : NativeText.of(value, zone);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(InternalRow row) {
    return form.kind() == ColumnForm.Kind.STRING
        ? row.getString(position).toBytes()
        : row.getBinary(position);
  }
}
