package org.playlake.pipeline.page;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.ParquetDecodingException;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.NativeReader;

/**
 * The values of one flat column of a row group, one after another. Pages are decoded as they are
 * come to; what is wrong with them is thrown as a {@link RuntimeException}.
 */
public final class FlatColumn {
  private final PageReader pages;
  private final PageOpener opener;
  private final String name;

  /** Values of the page that are not read, NULLs among them. */
  private int left;

  private @Nullable RunLengthReader levels;
  private @Nullable PageValues values;

  /**
   * @param column required or optional, in the first level of the schema
   * @param rowGroup with the column
   * @param createdBy the writer of the file, as its footer names it
   * @param natives reader of values that are no texts
   */
  public FlatColumn(
      ColumnDescriptor column,
      PageReadStore rowGroup,
      @Nullable String createdBy,
      NativeReader natives) {
    this.name = column.getPath()[0];
    this.pages = rowGroup.getPageReader(column);
    this.opener = PageOpener.of(column, pages.readDictionaryPage(), createdBy, natives);
  }

  /** Goes to the next value; false is NULL, else the value is to be taken by one call. */
  public boolean next() {
    while (left == 0) {
      open();
    }
    left--;
    return levels == null || levels.next() != 0;
  }

  /** The value of a column of {@code BINARY} or {@code FIXED_LEN_BYTE_ARRAY}; not to be changed. */
  public byte[] text() {
    return values.text();
  }

  /** The value of a column of {@code INT32} or {@code INT64}. */
  public long number() {
    return values.number();
  }

  /** The value of a column of any other type, in the form that all files have in common. */
  public Object value() {
    return values.value();
  }

  private void open() {
    DataPage page = pages.readPage();
    if (page == null) {
      throw new ParquetDecodingException("column " + name + " has fewer values than rows");
    }
    OpenPage open = opener.open(page);
    left = open.count();
    levels = open.levels();
    values = open.values();
  }
}
