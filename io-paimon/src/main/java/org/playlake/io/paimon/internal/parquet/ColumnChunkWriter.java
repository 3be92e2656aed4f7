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
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;

/**
 * Writes one column, a row group after the other. Values are numbered while that makes them
 * smaller: until there are too many distinct ones, or if the first page shows that it does not pay.
 */
@SuppressWarnings("deprecation") // Newer encodings are not in version 1, which all readers know.
final class ColumnChunkWriter {

  /** Row limit of a page, the default of Paimon's own writer. */
  private static final int PAGE_ROWS = 20_000;

  private static final int PAGE_BYTES = 1 << 20;
  private static final int DICTIONARY_BYTES = 1 << 20;

  private final int column;
  private final String name;
  private final boolean nullable;
  private final Cells cells;
  private final Levels levels = new Levels();
  private final PageBytes page = new PageBytes();

  /** Values of the page that are not numbered. */
  private final PageBytes plain = new PageBytes();

  /** Numbers of the page's values, while they are numbered. */
  private int[] numbers = new int[64];

  private int rows;
  private int values;
  private int distinct;
  private boolean numbered;
  private boolean hasNumberedPages;
  private PageWriter pages;

  ColumnChunkWriter(int column, String name, boolean nullable, Cells cells, PageWriter pages) {
    this.column = column;
    this.name = name;
    this.nullable = nullable;
    this.cells = cells;
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
    if (row.isNullAt(column)) {
      if (!nullable) {
        throw new IllegalArgumentException("Column " + name + " is NOT NULL, and a row has none.");
      }
      levels.addNull(rows);
      rows++;
    } else {
      rows++;
      if (numbered) {
        addNumber(cells.number(row));
      } else {
        cells.add(row, plain);
        values++;
      }
    }
    if (rows == PAGE_ROWS || plain.size() >= PAGE_BYTES) {
      endPage();
    }
  }

  private void addNumber(int number) throws IOException {
    if (values == numbers.length) {
      numbers = Arrays.copyOf(numbers, values * 2);
    }
    numbers[values++] = number;
    if (number == distinct) {
      distinct++;
      if (cells.dictionaryBytes() > DICTIONARY_BYTES) {
        endPage();
        numbered = false;
      }
    }
  }

  private void endPage() throws IOException {
    if (rows == 0) {
      return;
    }
    page.cut(0);
    if (nullable) {
      levels.addTo(page, rows);
    }
    Statistics<?> statistics = cells.statistics(numbers, numbered ? values : 0, levels.nulls());
    Encoding encoding = addValues();
    pages.writePage(
        page.input(), rows, rows, statistics, BIT_PACKED, nullable ? RLE : BIT_PACKED, encoding);
    levels.clear();
    plain.cut(0);
    rows = 0;
    values = 0;
  }

  private Encoding addValues() {
    if (!numbered) {
      page.addAll(plain);
      return PLAIN;
    }
    int start = page.size();
    int bits = RunLengths.bits(distinct - 1);
    page.add((byte) bits);
    RunLengths.add(numbers, values, bits, page);
    int numberedBytes = page.size() - start + cells.dictionaryBytes();
    if (hasNumberedPages || numberedBytes < cells.plainBytes(numbers, values)) {
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
