package org.playlake.pipeline.terminal;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An output of rows, one by one. */
public interface RowOutput {

  /**
   * Adds a row.
   *
   * @param values a string, number, boolean, list, map with strings as keys, or null, in the order
   *     of the columns
   */
  void add(List<? extends @Nullable Object> values);

  /** Ends the output. */
  void end();
}
