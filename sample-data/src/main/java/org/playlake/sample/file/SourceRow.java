package org.playlake.sample.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A row of a source while it is filled. A column that nothing was put in is NULL. */
public final class SourceRow {

  private final Map<Column, Binary> values = new EnumMap<>(Column.class);
  private @Nullable Long userId;

  public SourceRow(long userId) {
    this.userId = userId;
  }

  @Nullable Long userId() {
    return userId;
  }

  @Nullable Binary value(Column column) {
    return values.get(column);
  }

  /** The value as text, empty when it is NULL. */
  public String text(Column column) {
    Binary value = values.get(column);
    return value == null ? "" : value.toStringUsingUTF8();
  }

  public SourceRow put(Column column, String text) {
    return put(column, text.getBytes(UTF_8));
  }

  public SourceRow put(Column column, byte[] bytes) {
    values.put(column, Binary.fromConstantByteArray(bytes));
    return this;
  }

  public SourceRow clear(Column column) {
    values.remove(column);
    return this;
  }

  public SourceRow userId(@Nullable Long id) {
    this.userId = id;
    return this;
  }
}
