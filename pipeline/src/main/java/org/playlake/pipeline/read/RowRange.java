package org.playlake.pipeline.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a row group, one after the other.
 *
 * @param part the row group
 * @param from position of the first row
 * @param to position after the last row
 */
public record RowRange(ParquetPart part, long from, long to) implements Serializable {

  /** What is made of so many rows is in memory at once. */
  static final long MOST_ROWS = 1 << 16;

  /** The ranges of a row group, in order. */
  static List<RowRange> of(ParquetPart part) {
    List<RowRange> ranges = new ArrayList<>();
    for (long from = 0; from < part.rows(); from += MOST_ROWS) {
      ranges.add(new RowRange(part, from, Math.min(from + MOST_ROWS, part.rows())));
    }
    return ranges;
  }

  /** True if the row group ends with this range. */
  public boolean isLast() {
    return to == part.rows();
  }

  long rows() {
    return to - from;
  }
}
