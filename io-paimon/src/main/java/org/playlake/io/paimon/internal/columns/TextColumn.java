package org.playlake.io.paimon.internal.columns;

import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.internal.parquet.PageBytes;

/**
 * Texts in a block, or other bytes: each once, and for each row which it is; or where that takes
 * more, one after the other.
 */
final class TextColumn {

  /** Set in the cell of a text that has no number, and lies in the block's plain bytes. */
  private static final long PLAIN = Long.MIN_VALUE;

  private static final int LENGTH_BITS = 31;
  private static final long LENGTHS = (1L << LENGTH_BITS) - 1;

  private final TakenColumn column;
  private final KnownTexts known;
  private final PageBytes plain;
  private final PageBytes out;
  private final Slice slice = new Slice();

  TextColumn(TakenColumn column, KnownTexts known, PageBytes plain, PageBytes out) {
    this.column = column;
    this.known = known;
    this.plain = plain;
    this.out = out;
  }

  /** The cell of a text without a number. */
  static long plainCell(int start, int length) {
    return PLAIN | (long) start << LENGTH_BITS | length;
  }

  void add() {
    int form = out.size();
    out.add(StoredColumn.NUMBERED_TEXTS);
    if (!column.addNulls(out)) {
      return;
    }
    boolean numbered = number();
    // Where half of the texts or fewer are distinct it pays in any case.
    if (numbered && (known.blockSize() <= column.rows() / 2 || isSmallerNumbered())) {
      addNumbered();
    } else {
      out.array()[form] = StoredColumn.PLAIN_TEXTS;
      addPlain();
    }
    known.endBlock();
  }

  /** Gives texts their numbers in the block, and says whether all have one. */
  private boolean number() {
    boolean numbered = true;
    for (int i = 0; i < column.rows(); i++) {
      long cell = column.value(i);
      if (cell < 0) {
        numbered = false;
      } else if (!column.isNull(i)) {
        column.setValue(i, known.inBlock((int) cell));
      }
    }
    return numbered;
  }

  private boolean isSmallerNumbered() {
    long distinct = 0;
    for (int code = 0; code < known.blockSize(); code++) {
      distinct += Integer.BYTES + known.length(known.ofBlock(code));
    }
    long all = 0;
    for (int i = 0; i < column.rows(); i++) {
      all += Integer.BYTES + length(i);
    }
    return distinct + (long) column.rows() * Widths.of(known.blockSize() - 1) <= all;
  }

  private int length(int row) {
    long cell = column.value(row);
    return column.isNull(row)
        ? 0
        : cell < 0 ? (int) (cell & LENGTHS) : known.length(known.ofBlock((int) cell));
  }

  private void addNumbered() {
    int texts = known.blockSize();
    int longest = 0;
    for (int code = 0; code < texts; code++) {
      longest = Math.max(longest, known.length(known.ofBlock(code)));
    }
    int lengthWidth = beginTexts(texts, longest);
    for (int code = 0; code < texts; code++) {
      Widths.add(known.length(known.ofBlock(code)), lengthWidth, out);
    }
    for (int code = 0; code < texts; code++) {
      add(known.ofBlock(code));
    }
    int width = Widths.of(texts - 1);
    out.add((byte) width);
    Widths.addAll(column.values(), column.rows(), width, out);
  }

  private void addPlain() {
    int rows = column.rows();
    int longest = 0;
    for (int i = 0; i < rows; i++) {
      longest = Math.max(longest, length(i));
    }
    int lengthWidth = beginTexts(rows, longest);
    for (int i = 0; i < rows; i++) {
      Widths.add(length(i), lengthWidth, out);
    }
    for (int i = 0; i < rows; i++) {
      long cell = column.value(i);
      if (column.isNull(i)) {
        continue;
      }
      if (cell < 0) {
        int start = (int) (cell >>> LENGTH_BITS & LENGTHS);
        out.addAll(plain.array(), start, (int) (cell & LENGTHS));
      } else {
        add(known.ofBlock((int) cell));
      }
    }
  }

  private int beginTexts(int count, int longest) {
    int width = Widths.of(longest);
    out.addInt(count);
    out.add((byte) width);
    return width;
  }

  private void add(int number) {
    known.get(number, slice);
    out.addAll(slice.bytes(), slice.offset(), slice.length());
  }
}
