package org.playlake.pipeline.read;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rows of a source: those of a range of a row group, which are still to be read; or one that the
 * lake has kept.
 *
 * @param range null for a kept row
 * @param kept null for a range
 * @param <T> {@code RawEvent} or {@code RawProfile}
 */
public record InputRows<T>(@Nullable RowRange range, @Nullable RawRow<T> kept) {

  /** The rows of a range. */
  public static <T> InputRows<T> of(RowRange range) {
    return new InputRows<>(range, null);
  }

  /** A row that the lake has kept. */
  public static <T> InputRows<T> kept(RawRow<T> row) {
    return new InputRows<>(null, row);
  }
}
