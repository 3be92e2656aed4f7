package org.playlake.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A row of a source while it is filled. A column that nothing was put in is NULL. */
final class SourceRow {

  private final Map<Column, Binary> values = new EnumMap<>(Column.class);
  private @Nullable Long userId;

  SourceRow(long userId) {
    this.userId = userId;
  }

  @Nullable Long userId() {
    return userId;
  }

  @Nullable Binary value(Column column) {
    return values.get(column);
  }

  /** The value as text, empty when it is NULL. */
  String text(Column column) {
    Binary value = values.get(column);
    return value == null ? "" : value.toStringUsingUTF8();
  }

  SourceRow put(Column column, String text) {
    return put(column, text.getBytes(UTF_8));
  }

  SourceRow put(Column column, byte[] bytes) {
    values.put(column, Binary.fromConstantByteArray(bytes));
    return this;
  }

  SourceRow clear(Column column) {
    values.remove(column);
    return this;
  }

  SourceRow userId(@Nullable Long id) {
    this.userId = id;
    return this;
  }
}
