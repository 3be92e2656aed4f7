package org.playlake.io.paimon.internal.columns;

import java.util.Arrays;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.internal.parquet.PageBytes;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

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

  /** Set bits where a row of the column has no value. */
  private final long[] nullColumns;

  private long[] cells;
  private int rows;

  OpenBlock(TableColumns table) {
    this.table = table;
    this.words = TakenColumn.words(table.size());
    this.stride = words + table.size();
    this.nullColumns = new long[words];
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
    int bytes = row instanceof FlatRow flat ? addFlat(flat, start) : addAny(row, start);
    rows++;
    return table.fixedBytes() + bytes;
  }

  private int addAny(InternalRow row, int start) {
    for (int column : table.numberColumns()) {
      if (row.isNullAt(column)) {
        setNull(start, column);
      } else {
        cells[start + words + column] = table.number(column).read(row, column);
      }
    }
    int bytes = 0;
    for (int column : table.textColumns()) {
      if (row.isNullAt(column)) {
        setNull(start, column);
      } else {
        KnownTexts texts = table.texts(column);
        bytes += addText(texts, texts.number(row), start + words + column);
      }
    }
    return bytes;
  }

  /** The same for the rows of whoever wants to be quick, without calls through an interface. */
  private int addFlat(FlatRow row, int start) {
    for (int column : table.numberColumns()) {
      if (row.isNullAt(column)) {
        setNull(start, column);
      } else {
        cells[start + words + column] = row.number(column);
      }
    }
    int bytes = 0;
    for (int column : table.textColumns()) {
      if (row.isNullAt(column)) {
        setNull(start, column);
      } else {
        KnownTexts texts = table.texts(column);
        TextDictionary dictionary = row.dictionary(column);
        int number =
            dictionary == null ? texts.number(row) : texts.number(dictionary, row.code(column));
        bytes += addText(texts, number, start + words + column);
      }
    }
    return bytes;
  }

  /** Adds a text and gives its bytes beside the fixed part of a row. */
  private int addText(KnownTexts texts, int number, int cell) {
    int length;
    if (number == KnownTexts.PLAIN) {
      Slice text = texts.slice();
      length = text.length();
      cells[cell] = TextColumn.plainCell(plain.size(), length);
      plain.addAll(text.bytes(), text.offset(), length);
    } else {
      length = texts.length(number);
      cells[cell] = number;
    }
    return length > IN_FIXED_PART ? (length + Long.BYTES - 1) & -Long.BYTES : 0;
  }

  private void setNull(int start, int column) {
    long bit = 1L << column;
    cells[start + column / Long.SIZE] |= bit;
    nullColumns[column / Long.SIZE] |= bit;
    cells[start + words + column] = 0;
  }

  /** The block, valid until the next one ends; this is of no use afterwards. */
  public PageBytes end() {
    PageBytes out = table.ended();
    out.addInt(rows);
    out.addInt(table.size());
    TakenColumn taken = table.taken();
    for (int column = 0; column < table.size(); column++) {
      boolean hasNulls = (nullColumns[column / Long.SIZE] >>> column & 1) != 0;
      taken.take(cells, rows, words, table.size(), column, hasNulls);
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
