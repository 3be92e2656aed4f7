package org.playlake.io.paimon.internal.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.paimon.data.InternalRow;

/** Reads a split from its first row to its last. */
final class EachRow {

  private EachRow() {}

  /**
   * Gives the elements of the rows that pass the filter, of no more than {@code most} rows.
   *
   * @return how many rows passed
   */
  static <T> long of(
      OpenRead read, ReadSplit split, SplitReading<T> reading, long most, Consumer<T> out)
      throws IOException {
    long passed = 0;
    try (SplitRows rows = read.rows(split)) {
      while (passed < most) {
        InternalRow row = rows.next();
        if (row == null) {
          break;
        }
        if (read.passes(row)) {
          passed++;
          T element = reading.function().element(read.wanted(row));
          if (element != null) {
            out.accept(element);
          }
        }
      }
    }
    return passed;
  }
}
