package org.playlake.io.paimon.internal.read;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonReadFunction;

/** Conversion of rows to elements, decided when their columns are known. */
@FunctionalInterface
public interface Elements<T> extends Serializable {

  /**
   * Throws {@link IllegalArgumentException} when it is not said how to make or encode elements.
   *
   * @param columns of the rows
   * @param kind the column that the row kind goes to, or null
   * @param coder the one that was named, or null
   */
  Made<T> of(
      RowType columns, @Nullable String kind, @Nullable Coder<T> coder, CoderRegistry registry);

  /**
   * Function and coder of elements.
   *
   * @param schema if they are rows with one
   */
  record Made<T>(PaimonReadFunction<T> function, Coder<T> coder, @Nullable Schema schema) {}
}
