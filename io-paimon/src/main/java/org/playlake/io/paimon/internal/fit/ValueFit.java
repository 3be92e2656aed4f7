package org.playlake.io.paimon.internal.fit;

import org.checkerframework.checker.nullness.qual.Nullable;

/** Conversion of a value, in Paimon's form, from one type of a column to another that holds it. */
@FunctionalInterface
interface ValueFit {

  /** For values that both types have in the same form. */
  ValueFit SAME = value -> value;

  /** Never called with null. */
  @Nullable Object fit(Object value);

  default @Nullable Object orNull(@Nullable Object value) {
    return value == null ? null : fit(value);
  }
}
