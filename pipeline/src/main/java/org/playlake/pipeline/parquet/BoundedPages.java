package org.playlake.pipeline.parquet;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.ParquetDecodingException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Pages of a row group that were checked: their dictionaries hold no more values than they have
 * bytes, their runs no more than they have values. Memory is allocated by what a page says of
 * itself.
 */
record BoundedPages(PageReadStore pages) implements PageReadStore {

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    PageReader reader = pages.getPageReader(column);
    return new PageReader() {
      @Override
      public @Nullable DictionaryPage readDictionaryPage() {
        DictionaryPage page = reader.readDictionaryPage();
        if (page != null && !isPlausible(page)) {
          throw new ParquetDecodingException(
              "a dictionary of "
                  + page.getUncompressedSize()
                  + " bytes says that it holds "
                  + page.getDictionarySize()
                  + " values");
        }
        return page;
      }

      @Override
      public long getTotalValueCount() {
        return reader.getTotalValueCount();
      }

      @Override
      public @Nullable DataPage readPage() {
        DataPage page = reader.readPage();
        if (page != null) {
          RunLengthCheck.check(page, column);
        }
        return page;
      }
    };
  }

  private static boolean isPlausible(DictionaryPage page) {
    return page.getDictionarySize() >= 0 && page.getDictionarySize() <= page.getBytes().size();
  }

  @Override
  public long getRowCount() {
    return pages.getRowCount();
  }
}
