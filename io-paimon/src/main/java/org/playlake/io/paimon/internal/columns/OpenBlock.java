package org.playlake.io.paimon.internal.columns;

import java.util.Arrays;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.internal.parquet.PageBytes;
import org.playlake.io.paimon.table.FlatRow;

/**
 * Block of rows that is being filled: rows, then {@link #end}. Rows are kept one after the other
 * until then: of many partitions that are open, each is written to at one place only.
 */
public final class OpenBlock {
  private static final int IN_FIXED_PART = 7;

  private final TableColumns table;
  private final int words;
  private final int stride;
  private final PageBytes plain = new PageBytes();
  private long[] cells;
  private int rows;

  OpenBlock(TableColumns table) {
    this.table = table;
    this.words = TakenColumn.words(table.size());
    this.stride = words + table.size();
    this.cells = table.cells(stride);
  }

  /** Adds a row and says how many bytes Paimon's binary form of it takes, with its length. */
  public int add(InternalRow row) {
    int start = rows * stride;
    if (start == cells.length) {
      cells = Arrays.copyOf(cells, start * 2);
    }
    for (int word = start; word < start + words; word++) {
      cells[word] = 0;
    }
    addNumbers(row, start);
    rows++;
    return table.fixedBytes() + addTexts(row, start);
  }

  private void addNumbers(InternalRow row, int start) {
    for (int column : table.numberColumns()) {
      if (row.isNullAt(column)) {
        setNull(start, column);
      } else {
        cells[start + words + column] =
            row instanceof FlatRow flat
                ? flat.number(column)
                : table.number(column).read(row, column);
      }
    }
  }

  /** Adds the texts and gives their bytes beside the fixed part of a row. */
  private int addTexts(InternalRow row, int start) {
    int bytes = 0;
    for (int column : table.textColumns()) {
      if (row.isNullAt(column)) {
        setNull(start, column);
        continue;
      }
      KnownTexts texts = table.texts(column);
      int number = texts.number(row);
      int length;
      if (number == KnownTexts.PLAIN) {
        Slice text = texts.slice();
        length = text.length();
        cells[start + words + column] = TextColumn.plainCell(plain.size(), length);
        plain.addAll(text.bytes(), text.offset(), length);
      } else {
        length = texts.length(number);
        cells[start + words + column] = number;
      }
      if (length > IN_FIXED_PART) {
        bytes += (length + Long.BYTES - 1) & -Long.BYTES;
      }
    }
    return bytes;
  }

  private void setNull(int start, int column) {
    cells[start + column / Long.SIZE] |= 1L << column;
    cells[start + words + column] = 0;
  }

  /** The block, which is of no use here afterwards. */
  public PageBytes end() {
    PageBytes out = new PageBytes();
    out.addInt(rows);
    out.addInt(table.size());
    TakenColumn taken = table.taken();
    for (int column = 0; column < table.size(); column++) {
      taken.take(cells, rows, words, table.size(), column);
      KnownTexts texts = table.texts(column);
      if (texts == null) {
        NumberColumn.add(taken, out);
      } else {
        new TextColumn(taken, texts, plain, out).add();
      }
    }
    table.giveBack(cells);
    return out;
  }
}
