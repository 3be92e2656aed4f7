package org.playlake.io.paimon.internal.parquet;

import static org.apache.paimon.shade.org.apache.parquet.column.Encoding.BIT_PACKED;
import static org.apache.paimon.shade.org.apache.parquet.column.Encoding.PLAIN;
import static org.apache.paimon.shade.org.apache.parquet.column.Encoding.PLAIN_DICTIONARY;
import static org.apache.paimon.shade.org.apache.parquet.column.Encoding.RLE;

import java.io.IOException;
import java.util.Arrays;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.column.Encoding;
import org.apache.paimon.shade.org.apache.parquet.column.page.DictionaryPage;
import org.apache.paimon.shade.org.apache.parquet.column.page.PageWriter;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;

/**
 * Writes one column, a row group after the other. Values are numbered while that makes them
 * smaller: until there are too many distinct ones, or if the first page shows that it does not pay.
 */
@SuppressWarnings("deprecation") // Newer encodings are not in version 1, which all readers know.
final class ColumnChunkWriter {

  /** Row limit of a page, the default of Paimon's own writer. */
  private static final int PAGE_ROWS = 20_000;

  /** Limit of values and nulls, which rows with long lists come to before. */
  private static final int PAGE_PLACES = 100_000;

  private static final int PAGE_BYTES = 1 << 20;
  private static final int DICTIONARY_BYTES = 1 << 20;

  private final Cells cells;
  private final ColumnValues found;
  private final PageBytes page = new PageBytes();

  /** Values of the page that are not numbered. */
  private final PageBytes plain = new PageBytes();

  /** Numbers of the page's values, while they are numbered. */
  private int[] numbers = new int[64];

  private int rows;
  private int values;
  private int distinct;
  private boolean numbered;

  /** True if the row that is being written has a new distinct value. */
  private boolean grew;

  private boolean hasNumberedPages;
  private PageWriter pages;

  ColumnChunkWriter(Cells cells, ColumnValues found, PageWriter pages) {
    this.cells = cells;
    this.found = found;
    begin(pages);
  }

  /** Begins a row group. */
  void begin(PageWriter groupPages) {
    pages = groupPages;
    numbered = true;
    hasNumberedPages = false;
    distinct = 0;
    cells.forget();
  }

  void write(InternalRow row) throws IOException {
    found.write(row, this);
    rows++;
    endPageIfFull();
  }

  /** Writes the same column of {@code count} rows, which has one value for each, or none. */
  void write(BatchValues in, int count) throws IOException {
    int row = 0;
    int value = 0;
    while (row < count) {
      int lastRow = Math.min(count, row + PAGE_ROWS - rows);
      int lastValue = in.before(lastRow);
      int next = numbered ? number(in, value, lastValue) : add(in, value, lastValue);
      int nextRow = next < lastValue || isFull() ? in.row(next - 1) + 1 : lastRow;
      found.count(in, value, row, nextRow);
      rows += nextRow - row;
      row = nextRow;
      value = next;
      endPageIfFull();
    }
  }

  /** Writes the same row {@code times} times. */
  void write(InternalRow row, long times) throws IOException {
    for (long left = times; left > 0; ) {
      int before = values;
      write(row);
      left--;
      // A value that was numbered just now, on a page that goes on.
      if (numbered && values == before + 1 && left > 0) {
        left -= repeat((int) Math.min(left, PAGE_ROWS - rows));
      }
    }
  }

  /** Writes the row that was written last again, and says how often. */
  private int repeat(int times) throws IOException {
    if (numbers.length - values < times) {
      numbers = Arrays.copyOf(numbers, values + times);
    }
    Arrays.fill(numbers, values, values + times, numbers[values - 1]);
    values += times;
    found.countValues(times);
    rows += times;
    endPageIfFull();
    return times;
  }

  private int number(BatchValues in, int from, int to) {
    if (numbers.length - values < to - from) {
      numbers = Arrays.copyOf(numbers, Math.max(values + to - from, values * 2));
    }
    int next = cells.number(in, from, to, numbers, values, DICTIONARY_BYTES);
    values += next - from;
    grew = cells.distinct() > distinct;
    distinct = cells.distinct();
    return next;
  }

  private int add(BatchValues in, int from, int to) {
    int next = cells.add(in, from, to, plain, PAGE_BYTES);
    values += next - from;
    return next;
  }

  /** True if the value that was added last is more than the page, or the dictionary, takes. */
  private boolean isFull() {
    return plain.size() >= PAGE_BYTES
        || (numbered && grew && cells.dictionaryBytes() > DICTIONARY_BYTES);
  }

  private void endPageIfFull() throws IOException {
    // A page ends with a row, not within its list.
    boolean tooMany = numbered && grew && cells.dictionaryBytes() > DICTIONARY_BYTES;
    if (tooMany
        || rows == PAGE_ROWS
        || plain.size() >= PAGE_BYTES
        || found.places() >= PAGE_PLACES) {
      endPage();
      numbered &= !tooMany;
    }
    grew = false;
  }

  /** Adds a value of the row that is being written, from the row in which it lies. */
  void add(InternalRow in) {
    if (numbered) {
      addNumber(cells.number(in));
    } else {
      cells.add(in, plain);
      values++;
    }
  }

  private void addNumber(int number) {
    if (values == numbers.length) {
      numbers = Arrays.copyOf(numbers, values * 2);
    }
    numbers[values++] = number;
    if (number == distinct) {
      distinct++;
      grew = true;
    }
  }

  private void endPage() throws IOException {
    if (rows == 0) {
      return;
    }
    page.cut(0);
    found.addLevels(page);
    int places = found.places();
    Statistics<?> statistics = cells.statistics(numbers, numbered ? values : 0, places - values);
    long plainBytes = numbered ? cells.plainBytes(numbers, values) : plain.size();
    SizeStatistics sizes = found.sizes(statistics.type(), plainBytes);
    Encoding encoding = addValues(plainBytes);
    pages.writePage(
        page.input(),
        places,
        rows,
        statistics,
        sizes,
        null,
        found.hasRepetitionLevels() ? RLE : BIT_PACKED,
        found.hasDefinitionLevels() ? RLE : BIT_PACKED,
        encoding);
    found.clear();
    plain.cut(0);
    rows = 0;
    values = 0;
  }

  private Encoding addValues(long plainBytes) {
    if (!numbered) {
      page.addAll(plain);
      return PLAIN;
    }
    int start = page.size();
    int bits = RunLengths.bits(distinct - 1);
    page.add((byte) bits);
    RunLengths.add(numbers, values, bits, page);
    int numberedBytes = page.size() - start + cells.dictionaryBytes();
    if (hasNumberedPages || numberedBytes < plainBytes) {
      hasNumberedPages = true;
      return PLAIN_DICTIONARY;
    }
    page.cut(start);
    for (int i = 0; i < values; i++) {
      cells.addNumbered(numbers[i], page);
    }
    numbered = false;
    cells.forget();
    return PLAIN;
  }

  /** Ends the row group; {@link #begin} begins the next. */
  void end() throws IOException {
    endPage();
    if (hasNumberedPages) {
      page.cut(0);
      for (int number = 0; number < distinct; number++) {
        cells.addNumbered(number, page);
      }
      pages.writeDictionaryPage(new DictionaryPage(page.input(), distinct, PLAIN_DICTIONARY));
    }
  }

  /** Estimated size of the row group so far. */
  long bytes() {
    return pages.getMemSize()
        + cells.dictionaryBytes()
        + (numbered ? (long) values * Short.BYTES : plain.size());
  }
}
