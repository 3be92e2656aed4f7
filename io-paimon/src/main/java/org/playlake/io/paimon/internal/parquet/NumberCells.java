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
  public int number(BatchColumn in, int row) {
    return distinct.number(seen(form.canonical(in.number(row))));
  }

  @Override
  public void add(BatchColumn in, int row, PageBytes page) {
    add(seen(form.canonical(in.number(row))), page);
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
