package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.playlake.io.paimon.internal.distinct.BytesDictionary;
import org.playlake.io.paimon.internal.distinct.CodeNumbers;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.table.CodedRow;
import org.playlake.io.paimon.table.TextDictionary;

/** Texts, bytes, and long decimals, which are bytes of one length. */
final class BytesCells implements Cells {

  /** Finds the bytes of a value in a row. */
  @FunctionalInterface
  interface Reader {
    void read(InternalRow row, int column, Slice slice);
  }

  private final int column;
  private final Reader reader;

  /** Bytes before each value: its length, where lengths differ. */
  private final int prefix;

  private final BytesDictionary distinct = new BytesDictionary();
  private final CodeNumbers coded = new CodeNumbers();
  private final Slice slice = new Slice();
  private final BytesRange range;

  BytesCells(int column, PrimitiveType type, Reader reader) {
    this.column = column;
    this.reader = reader;
    this.prefix = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY ? Integer.BYTES : 0;
    this.range = new BytesRange(type);
  }

  @Override
  public int number(InternalRow row) {
    if (row instanceof CodedRow known) {
      TextDictionary dictionary = known.dictionary(column);
      if (dictionary != null) {
        int code = known.code(column);
        int number = coded.known(dictionary, code);
        return number >= 0 ? number : add(dictionary, code);
      }
    }
    reader.read(row, column, slice);
    return distinct.number(slice);
  }

  private int add(TextDictionary dictionary, int code) {
    slice.set(dictionary.utf8(code));
    int number = distinct.number(slice);
    coded.add(dictionary, code, number);
    return number;
  }

  @Override
  public int number(BatchColumn in, int row) {
    TextDictionary dictionary = in.dictionary();
    if (dictionary == null) {
      in.text(row, slice);
      return distinct.number(slice);
    }
    int code = (int) in.number(row);
    int number = coded.known(dictionary, code);
    return number >= 0 ? number : add(dictionary, code);
  }

  @Override
  public void add(BatchColumn in, int row, PageBytes page) {
    TextDictionary dictionary = in.dictionary();
    if (dictionary == null) {
      in.text(row, slice);
    } else {
      slice.set(dictionary.utf8((int) in.number(row)));
    }
    range.add(slice);
    addSlice(page);
  }

  @Override
  public void add(InternalRow row, PageBytes page) {
    if (!isCoded(row)) {
      reader.read(row, column, slice);
    }
    range.add(slice);
    addSlice(page);
  }

  /** Sets the slice to the row's text if that is told by number. */
  private boolean isCoded(InternalRow row) {
    if (row instanceof CodedRow known) {
      TextDictionary dictionary = known.dictionary(column);
      if (dictionary != null) {
        slice.set(dictionary.utf8(known.code(column)));
        return true;
      }
    }
    return false;
  }

  @Override
  public void addNumbered(int number, PageBytes page) {
    distinct.get(number, slice);
    addSlice(page);
  }

  private void addSlice(PageBytes page) {
    if (prefix > 0) {
      page.addInt(slice.length());
    }
    page.addAll(slice.bytes(), slice.offset(), slice.length());
  }

  @Override
  public long plainBytes(int[] numbers, int count) {
    long bytes = (long) prefix * count;
    for (int i = 0; i < count; i++) {
      bytes += distinct.length(numbers[i]);
    }
    return bytes;
  }

  @Override
  public int dictionaryBytes() {
    return distinct.bytes() + prefix * distinct.size();
  }

  @Override
  public Statistics<?> statistics(int[] numbers, int count, int nulls) {
    // A repeated value cannot change the range.
    boolean[] seen = new boolean[distinct.size()];
    for (int i = 0; i < count; i++) {
      seen[numbers[i]] = true;
    }
    for (int number = 0; number < seen.length; number++) {
      if (seen[number]) {
        distinct.get(number, slice);
        range.add(slice);
      }
    }
    return range.end(nulls);
  }

  @Override
  public void forget() {
    distinct.clear();
    coded.forget();
  }
}
