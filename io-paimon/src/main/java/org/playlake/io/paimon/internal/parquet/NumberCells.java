package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.playlake.io.paimon.internal.distinct.NumberDictionary;

/** Numbers, and what is kept as one: dates, times, short decimals. */
final class NumberCells implements Cells {

  /** Takes a number out of a row. */
  @FunctionalInterface
  interface Reader {
    long read(InternalRow row, int column);
  }

  private final NumberForm form;
  private final int column;
  private final Reader reader;
  private final PrimitiveType type;
  private final NumberDictionary distinct = new NumberDictionary();
  private long least = Long.MAX_VALUE;
  private long greatest = Long.MIN_VALUE;

  NumberCells(NumberForm form, int column, PrimitiveType type, Reader reader) {
    this.form = form;
    this.column = column;
    this.type = type;
    this.reader = reader;
  }

  @Override
  public int number(InternalRow row) {
    return distinct.number(read(row));
  }

  @Override
  public void add(InternalRow row, PageBytes page) {
    add(read(row), page);
  }

  @Override
  public int number(BatchValues in, int from, int to, int[] numbers, int at, int mostBytes) {
    long[] values = in.numbers();
    int most = mostBytes / form.width();
    boolean integers = form.isInteger();
    int place = at;
    int next = from;
    while (next < to) {
      long value = values[next++];
      if (!integers) {
        value = form.canonical(value);
      }
      numbers[place++] = distinct.number(value);
      if (distinct.size() > most) {
        break;
      }
    }
    see(values, from, next);
    return next;
  }

  @Override
  public int add(BatchValues in, int from, int to, PageBytes page, int mostBytes) {
    long[] values = in.numbers();
    // The last one may go beyond.
    int room = (mostBytes - page.size() + form.width() - 1) / form.width();
    int end = Math.min(to, from + Math.max(1, room));
    if (!form.isInteger()) {
      for (int i = from; i < end; i++) {
        values[i] = form.canonical(values[i]);
      }
    }
    see(values, from, end);
    if (form.width() == Integer.BYTES) {
      page.addInts(values, from, end);
    } else {
      page.addLongs(values, from, end);
    }
    return end;
  }

  private void see(long[] values, int from, int to) {
    boolean integers = form.isInteger();
    long low = least;
    long high = greatest;
    for (int i = from; i < to; i++) {
      long rank = integers ? values[i] : form.rank(values[i]);
      if (rank < low) {
        low = rank;
      }
      if (rank > high) {
        high = rank;
      }
    }
    least = low;
    greatest = high;
  }

  @Override
  public void addNumbered(int number, PageBytes page) {
    add(distinct.get(number), page);
  }

  private long read(InternalRow row) {
    return seen(reader.read(row, column));
  }

  private long seen(long value) {
    long rank = form.rank(value);
    least = Math.min(least, rank);
    greatest = Math.max(greatest, rank);
    return value;
  }

  private void add(long value, PageBytes page) {
    if (form.width() == Integer.BYTES) {
      page.addInt((int) value);
    } else {
      page.addLong(value);
    }
  }

  @Override
  public long plainBytes(int[] numbers, int count) {
    return (long) count * form.width();
  }

  @Override
  public int distinct() {
    return distinct.size();
  }

  @Override
  public int dictionaryBytes() {
    return distinct.size() * form.width();
  }

  @Override
  public Statistics<?> statistics(int[] numbers, int count, int nulls) {
    Statistics<?> statistics = Statistics.createStats(type);
    if (least <= greatest) {
      form.update(statistics, least);
      form.update(statistics, greatest);
    }
    statistics.incrementNumNulls(nulls);
    least = Long.MAX_VALUE;
    greatest = Long.MIN_VALUE;
    return statistics;
  }

  @Override
  public void forget() {
    distinct.clear();
  }
}
