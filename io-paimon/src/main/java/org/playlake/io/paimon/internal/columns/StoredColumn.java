package org.playlake.io.paimon.internal.columns;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.distinct.BytesDictionary;
import org.playlake.io.paimon.internal.distinct.Mixing;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.internal.parquet.BatchColumn;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

/** Column of a block, read in place. */
final class StoredColumn implements BatchColumn {
  static final byte NUMBERS = 0;
  static final byte NUMBERED_TEXTS = 1;
  static final byte PLAIN_TEXTS = 2;

  /** Stands for null in digests. */
  private static final long NULL = 0x6A09E667F3BCC909L;

  private final byte[] bytes;
  private final int rows;
  private final byte form;
  private final byte nulls;

  /** Offset of the bits of rows without a value. */
  private int nullBits;

  /** Offset of the numbers, or of the numbers of texts. */
  private int start;

  private int width;
  private long mask;
  private long least;

  /** Offset of each text, and at last the end of the last one. */
  private int[] texts = {};

  private @Nullable TextDictionary dictionary;
  private int end;

  StoredColumn(byte[] bytes, int at, int rows) {
    this.bytes = bytes;
    this.rows = rows;
    this.form = bytes[at];
    this.nulls = bytes[at + 1];
    this.nullBits = at + 2;
    this.end = nullBits;
    if (nulls == TakenColumn.SOME_NULLS) {
      end += TakenColumn.words(rows) * Long.BYTES;
    }
    if (nulls != TakenColumn.ALL_NULLS) {
      readValues();
    }
  }

  private void readValues() {
    if (form == NUMBERS) {
      width = bytes[end];
      least = (long) Widths.LONGS.get(bytes, end + 1);
      start = end + 1 + Long.BYTES;
      end = start + rows * width;
    } else {
      readTexts();
      if (form == NUMBERED_TEXTS) {
        width = bytes[end];
        start = end + 1;
        end = start + rows * width;
      }
    }
    mask = Widths.mask(width);
  }

  private void readTexts() {
    int count = (int) Widths.INTS.get(bytes, end);
    int lengthWidth = bytes[end + Integer.BYTES];
    long lengthMask = Widths.mask(lengthWidth);
    int lengths = end + Integer.BYTES + 1;
    texts = new int[count + 1];
    int text = lengths + count * lengthWidth;
    for (int i = 0; i < count; i++) {
      texts[i] = text;
      text += (int) ((long) Widths.LONGS.get(bytes, lengths + i * lengthWidth) & lengthMask);
    }
    texts[count] = text;
    end = text;
  }

  /** Offset of the next column. */
  int end() {
    return end;
  }

  /** Sets the column of a row to the value of the block's row at a place. */
  void set(int at, FlatRow row, int column) {
    if (isNull(at)) {
      row.setNull(column);
      return;
    }
    switch (form) {
      case NUMBERS -> row.setNumber(column, number(at));
      case NUMBERED_TEXTS -> row.setText(column, dictionary(), (int) number(at));
      default -> row.setText(column, bytes, texts[at], texts[at + 1] - texts[at]);
    }
  }

  private boolean isNull(int at) {
    return nulls == TakenColumn.SOME_NULLS
        ? (nullWord(at / Long.SIZE) >>> at & 1) != 0
        : nulls == TakenColumn.ALL_NULLS;
  }

  /** The bits of 64 rows, set where there is no value. */
  private long nullWord(int word) {
    return (long) Widths.LONGS.get(bytes, nullBits + word * Long.BYTES);
  }

  @Override
  public boolean hasNulls() {
    return nulls != TakenColumn.NO_NULLS;
  }

  @Override
  public int present(int[] to) {
    int count = 0;
    for (int row = 0; row < rows && nulls != TakenColumn.ALL_NULLS; ) {
      int end = Math.min(rows, row + Long.SIZE);
      for (long word = hasSomeNulls() ? nullWord(row / Long.SIZE) : 0; row < end; row++) {
        if ((word & 1) == 0) {
          to[count++] = row;
        }
        word >>>= 1;
      }
    }
    return count;
  }

  private boolean hasSomeNulls() {
    return nulls == TakenColumn.SOME_NULLS;
  }

  @Override
  public boolean hasNumbers() {
    return form != PLAIN_TEXTS;
  }

  private long number(int at) {
    return least + ((long) Widths.LONGS.get(bytes, start + at * width) & mask);
  }

  @Override
  public void numbers(long[] to) {
    if (nulls != TakenColumn.ALL_NULLS) {
      Widths.get(bytes, start, width, least, to, rows);
    }
  }

  @Override
  public void text(int at, Slice slice) {
    slice.set(bytes, texts[at], texts[at + 1] - texts[at]);
  }

  @Override
  public @Nullable TextDictionary dictionary() {
    if (dictionary == null && form == NUMBERED_TEXTS) {
      dictionary = new TextDictionary();
      for (int i = 0; i < texts.length - 1; i++) {
        dictionary.add(Arrays.copyOfRange(bytes, texts[i], texts[i + 1]));
      }
    }
    return dictionary;
  }

  /**
   * Adds to the digest of each row what its value is, whatever form the block has for it.
   *
   * @param numbers room for one of each row
   * @return what is to be added to all of them
   */
  long addTo(long[] digests, long[] numbers, long factor) {
    if (nulls == TakenColumn.ALL_NULLS) {
      return NULL * factor;
    }
    if (form == NUMBERS) {
      return addNumbers(digests, numbers, factor);
    }
    long[] hashes = new long[texts.length - 1];
    for (int i = 0; i < hashes.length; i++) {
      int length = texts[i + 1] - texts[i];
      hashes[i] = Mixing.mix(BytesDictionary.hash(bytes, texts[i], length)) * factor;
    }
    if (isSame() && form == NUMBERED_TEXTS) {
      return hashes[0];
    }
    if (form == PLAIN_TEXTS) {
      for (int i = 0; i < rows; i++) {
        digests[i] += isNull(i) ? NULL * factor : hashes[i];
      }
      return 0;
    }
    numbers(numbers);
    for (int i = 0; i < rows; i++) {
      digests[i] += hashes[(int) numbers[i]];
    }
    for (int i = 0; hasSomeNulls() && i < rows; i++) {
      if (isNull(i)) {
        digests[i] += NULL * factor - hashes[(int) numbers[i]];
      }
    }
    return 0;
  }

  private long addNumbers(long[] digests, long[] numbers, long factor) {
    if (isSame()) {
      return least * factor;
    }
    numbers(numbers);
    for (int i = 0; i < rows; i++) {
      digests[i] += numbers[i] * factor;
    }
    for (int i = 0; hasSomeNulls() && i < rows; i++) {
      if (isNull(i)) {
        digests[i] += (NULL - numbers[i]) * factor;
      }
    }
    return 0;
  }

  /** True if all rows have the same number. */
  private boolean isSame() {
    return nulls == TakenColumn.NO_NULLS && width == 0;
  }
}
