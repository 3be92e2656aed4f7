package org.playlake.pipeline.show;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A row of a table as plain values, in the order of its columns. */
public final class PlainRow implements Serializable {
  private final @Nullable Object[] values;

  PlainRow(@Nullable Object[] values) {
    this.values = values.clone();
  }

  public List<@Nullable Object> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  public @Nullable Object get(int column) {
    return values[column];
  }
}
