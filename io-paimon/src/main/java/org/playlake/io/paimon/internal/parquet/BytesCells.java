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
  public int number(BatchValues in, int from, int to, int[] numbers, int at, int mostBytes) {
    TextDictionary dictionary = in.dictionary();
    int[] known = dictionary == null ? null : coded.of(dictionary);
    long[] codes = in.numbers();
    int place = at;
    int next = from;
    while (next < to) {
      int number;
      boolean isNew = false;
      if (known == null) {
        int before = distinct.size();
        in.text(next, slice);
        number = distinct.number(slice);
        isNew = distinct.size() > before;
      } else {
        int code = (int) codes[next];
        number = known[code] - 1;
        if (number < 0) {
          slice.set(dictionary.utf8(code));
          number = distinct.number(slice);
          known[code] = number + 1;
          isNew = true;
        }
      }
      next++;
      numbers[place++] = number;
      if (isNew && dictionaryBytes() > mostBytes) {
        break;
      }
    }
    return next;
  }

  @Override
  public int add(BatchValues in, int from, int to, PageBytes page, int mostBytes) {
    TextDictionary dictionary = in.dictionary();
    int next = from;
    while (next < to) {
      if (dictionary == null) {
        in.text(next, slice);
      } else {
        slice.set(dictionary.utf8((int) in.numbers()[next]));
      }
      next++;
      range.add(slice);
      addSlice(page);
      if (page.size() >= mostBytes) {
        break;
      }
    }
    return next;
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
  public int distinct() {
    return distinct.size();
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
